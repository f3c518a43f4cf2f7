"""Regular expressions of specs, with the meaning of ECMAScript."""

import re


def is_found(pattern: str, text: str) -> bool:
    """Whether the expression matches somewhere in the text."""
    return re.search(pattern.replace("$", r"\Z"), text) is not None


def fault(pattern: str) -> str | None:
    """Why engines read the expression differently, None where they read it alike."""
    found = re.search(r"\(\?(?!:)|\\[1-9kpPbB]", pattern)
    return f"'{found[0]}' is read by some engines alone" if found else None
