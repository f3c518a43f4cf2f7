"""The Markdown rendering of a page."""
