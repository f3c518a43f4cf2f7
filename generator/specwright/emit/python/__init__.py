"""The Python package: verdicts, issues, dataclasses and facts of every model, on the standard library."""
