"""The command of this package: `python -m` with its name. Importing the package imports none of it."""
