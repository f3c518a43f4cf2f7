"""A page's facts put into a spec that is there: the document as it is to be, and what changes."""
