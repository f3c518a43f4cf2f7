"""Lowers records to the catalog: each pass is a function that returns its result and what is wrong."""
