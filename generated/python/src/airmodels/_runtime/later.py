"""Imports what issues need once a message or a suggestion is asked for, and not before."""

from typing import Any

_ANSWERS: Any = None


def answers() -> Any:
    """The module that works out messages and suggestions."""
    global _ANSWERS
    if _ANSWERS is None:
        from . import answers as module

        _ANSWERS = module
    return _ANSWERS
