"""Where the models of a version are read from: one kind of source, one file."""
