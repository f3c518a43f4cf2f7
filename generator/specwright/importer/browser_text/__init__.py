"""The text rendering of a page, as a browser copies it."""
