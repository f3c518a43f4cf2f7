"""The tools that a server offers to language models. Importing the package imports none of it."""
