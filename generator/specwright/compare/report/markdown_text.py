"""Texts from outside in Markdown: as code, or so that nothing in them acts."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<~|&])")
_MENTION = re.compile(r"(?<![0-9A-Za-z])([@#])(?=[0-9A-Za-z])")
_LINK = re.compile(r"(?i)(?<![0-9a-z])((?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.))(.)")
_JOINER = "\u2060"


def plain(text: str) -> str:
    """The text as it is: nothing in it formats, links, or calls anybody."""
    return _LINK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", _MENTION.sub(rf"\1{_JOINER}", _on_one_line(text))))


def code(text: str) -> str:
    """The text as code, in as many backticks as it needs."""
    text = _on_one_line(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"


def _on_one_line(text: str) -> str:
    """The text with single spaces, and everything that is not printable written out."""
    letters = " ".join(text.split())
    if letters.isprintable():
        return letters
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in letters)
