"""Capabilities as pages print them, `Text to Image`, and as schemas write them, `text-to-image`: one fact."""

import re

_SMALL = ("to", "and", "of", "with")


def printed(capability: str) -> str:
    """The spelling of pages; what is not in the spelling of schemas stays as it is."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", capability):
        return capability
    return " ".join(word if word in _SMALL else word.capitalize() for word in capability.split("-"))


def key(capability: str) -> str:
    """The spelling of schemas, which tells capabilities apart."""
    return "-".join(capability.lower().split())
