"""One command, one file: `run` does it and gives the exit code; `cli` only names them."""
