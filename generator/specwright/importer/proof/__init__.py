"""Translation validation: what was read of a document is asked the same requests as the document itself."""
