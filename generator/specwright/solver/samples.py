"""Texts on and beside the formats of strings, to try parameters with."""

from functools import cache

from specwright.ir.formats import has_format

_UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"

_TEXTS = (
    _UUID,
    _UUID.upper(),
    _UUID.replace("4a83", "1a83"),
    _UUID.replace("b6d0", "c6d0"),
    _UUID[:-1],
    _UUID.replace("-", ""),
    "https://img.example.com/a%20b.png?x=1#y",
    "urn:x:y",
    "x:",
    "//img.example.com/a.png",
    "a b:c",
    "x:y z",
    "#1B4965",
    "#fFf",
    "#12345",
    "1B4965",
    "aGVy",
    "aGU=",
    "aGU",
    "a.png",
)


@cache
def fitting(name: str) -> tuple[str, ...]:
    """Texts of the format; the first is the plainest."""
    return tuple(text for text in _TEXTS if has_format(text, name))


@cache
def nearly(name: str) -> tuple[str, ...]:
    """Texts that are not of the format but look like it, or like another one."""
    return tuple(text for text in (f"{fitting(name)[0]}\n", *_TEXTS) if not has_format(text, name))


def long_enough(name: str, least: int, most: int | None) -> str | None:
    """A text of the format with as many letters; None where there is none at hand."""
    longer = (text + "x" * (least - len(text)) for text in fitting(name))
    return next(
        (text for text in longer if (most is None or len(text) <= most) and has_format(text, name)), None
    )
