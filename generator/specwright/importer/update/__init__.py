"""Updates an existing spec by a page's facts: gives the new document and the changes."""
