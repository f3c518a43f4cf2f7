"""Documentation pages: what they state, line by line."""
