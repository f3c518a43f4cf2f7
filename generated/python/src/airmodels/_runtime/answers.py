"""What issues answer with: imported together when the first message or suggestion is asked for."""

from .jsonable import facts_of, jsonable, patch_to_json, suggestion_to_json
from .suggest import advised, all_suggestions, first_suggestion
from .wording import format_message

__all__ = [
    "advised",
    "all_suggestions",
    "facts_of",
    "first_suggestion",
    "format_message",
    "jsonable",
    "patch_to_json",
    "suggestion_to_json",
]
