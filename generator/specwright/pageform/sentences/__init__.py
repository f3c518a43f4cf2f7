"""The rule sentences of a page: each form stands once, and is read and written from there."""

from specwright.pageform.sentences.page_forms import read_page
from specwright.pageform.sentences.reading import ReadSentence, read
from specwright.pageform.sentences.writing import write

__all__ = ["ReadSentence", "read", "read_page", "write"]
