"""Regular expressions of specs, with the meaning of ECMAScript."""

import re


def fault(pattern: str) -> str | None:
    """Why the expression cannot be taken, in words; None where it can."""
    try:
        re.compile(pattern)
    except re.error as wrong:
        return f"it is no regular expression: {wrong.msg}"
    return None


def is_found(pattern: str, text: str) -> bool:
    """Whether the expression matches somewhere in the text."""
    return re.search(pattern.replace("$", r"\Z"), text) is not None
