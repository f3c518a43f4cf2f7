"""Records to the catalog: each pass is a function that returns what it made and what is wrong."""
