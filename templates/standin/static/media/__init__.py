"""Placeholders: files of the kind, format and size that a task asks for."""

from .making import KINDS, MIME_TYPES, ensure_makeable, extension, made, mime_type, safe_mime
from .recipe import Kind, Recipe, Unmakeable

__all__ = [
    "KINDS",
    "MIME_TYPES",
    "Kind",
    "Recipe",
    "Unmakeable",
    "ensure_makeable",
    "extension",
    "made",
    "mime_type",
    "safe_mime",
]
