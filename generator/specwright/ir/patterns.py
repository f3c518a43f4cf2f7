"""Regular expressions of specs, with the meaning of ECMAScript."""

import re


def is_found(pattern: str, text: str) -> bool:
    """Whether the expression matches somewhere in the text."""
    return re.search(pattern.replace("$", r"\Z"), text) is not None
