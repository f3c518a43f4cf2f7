"""What tools that people use do with the outputs: `python -m ecosystem` runs them and prints a table."""
