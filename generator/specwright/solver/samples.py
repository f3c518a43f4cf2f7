"""Texts on and beside the formats of strings, to try parameters with."""

from collections.abc import Iterator
from functools import cache

from specwright.ir.formats import has_format
from specwright.ir.limits import MOST_CHARACTERS

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

_DATES = (
    "2026-02-28",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "2000-02-29",
    "2026-04-31",
    "2026-12-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "0001-01-01",
    "26-02-28",
    "2026-2-28",
    "2026/02/28",
    "2026-02-2\u0668",
    "20260228",
    "",
)
_TIMES = (
    "2026-02-28T09:30:00Z",
    "2024-02-29t23:59:59.5z",
    "2026-02-28T00:00:00.000+05:45",
    "2026-02-28T09:30:00-23:59",
    "2023-02-29T09:30:00Z",
    "2026-02-28T24:00:00Z",
    "2026-02-28T23:60:00Z",
    "2016-12-31T23:59:60Z",
    "2026-02-28T09:30:00",
    "2026-02-28T09:30:00.5",
    "2026-02-28T09:30Z",
    "2026-02-28 09:30:00Z",
    "2026-02-28T09:30:00.Z",
    "2026-02-28T09:30:00,5Z",
    "2026-02-28T09:30:00+24:00",
    "2026-02-28T09:30:00+05:60",
    "2026-02-28T09:30:00+0545",
    "2026-02-28T09:30:00 Z",
    "2026-02-28T09:30:0\u0660Z",
)
_ADDRESSES = (
    "mira@example.com",
    "o'neil+news@mail-2.example.co",
    "{a}~b@1.a",
    f"a@{'b' * 63}.cd",
    f"a@{'b' * 64}.cd",
    "mira@localhost",
    "mira@example.com.",
    "mira@-example.com",
    "mira@example-.com",
    "mira@exa_mple.com",
    ".mira@example.com",
    "mi..ra@example.com",
    "mira.@example.com",
    "mi ra@example.com",
    '"mi ra"@example.com',
    "mira@[192.0.2.1]",
    "mira@b\u00fccher.example",
    "m\u00efra@example.com",
    "mira@example@example.com",
    "@example.com",
    "mira@",
    "mira.example.com",
    "Mira <mira@example.com>",
)
_TEXTS_OF = {
    "date": (*_DATES, _TIMES[0]),
    "date-time": (*_TIMES, _DATES[0]),
    "email": _ADDRESSES,
}
"""Texts of formats that are like no other; for all others `_TEXTS`."""


@cache
def fitting(name: str) -> tuple[str, ...]:
    """Texts of the format; the first is the plainest."""
    return tuple(text for text in _texts(name) if has_format(text, name))


@cache
def nearly(name: str) -> tuple[str, ...]:
    """Texts that are not of the format but look like it, or like another one."""
    return tuple(text for text in (f"{fitting(name)[0]}\n", *_texts(name)) if not has_format(text, name))


def long_enough(name: str, least: int, most: int | None) -> str | None:
    """A text of the format with as many letters; None where there is none at hand."""
    if least > MOST_CHARACTERS:
        return None
    return next(
        (
            text
            for text in _lengthened(name, least)
            if (most is None or len(text) <= most) and has_format(text, name)
        ),
        None,
    )


def _texts(name: str) -> tuple[str, ...]:
    return _TEXTS_OF.get(name, _TEXTS)


def _lengthened(name: str, least: int) -> Iterator[str]:
    """The format's texts with so many letters: more at the end, or one of theirs again and again."""
    for text in fitting(name):
        yield text + "x" * (least - len(text))
    for text in fitting(name) if name in _TEXTS_OF else ():
        for place, letter in enumerate(text):
            yield text[:place] + letter * (least - len(text)) + text[place:]
