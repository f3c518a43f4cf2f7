"""From a line of an output back to the facts that it says: change single facts, see which lines change."""
