"""The rule sentences of a page: each form stands once, and is read and written from there."""

from specwright.pages.sentences.reading import Reading, read
from specwright.pages.sentences.writing import write

__all__ = ["Reading", "read", "write"]
