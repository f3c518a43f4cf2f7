"""Values as texts within texts: written once, from the inside out, and laid out from the outside in."""

from collections.abc import Iterable
from typing import NamedTuple


class Doc(NamedTuple):
    """A value on one line; of one that can be broken, its brackets and the parts, each behind its key."""

    flat: str
    opening: str = ""
    parts: tuple[tuple[str, "Doc"], ...] = ()
    closing: str = ""


def bracketed(opening: str, parts: Iterable[tuple[str, Doc]], closing: str, *, last: str = "") -> Doc:
    """A list, a mapping …; `last` is what ends its line before the closing bracket."""
    parts = tuple(parts)
    inner = ", ".join([key + each.flat for key, each in parts])
    return Doc(f"{opening}{inner}{last}{closing}", opening, parts, closing)
