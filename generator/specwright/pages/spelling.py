"""How pages spell values: code spans, numbers, dates, prices."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from specwright.ir.predicate import Number

CODE = r"`([^`]+)`"
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAY = re.compile(rf"({'|'.join(_MONTHS)}) ([1-9]\d?), (\d{{4}})", re.ASCII)


def number(text: str) -> Number | None:
    """The number as JSON spells it, None for anything else; `1` is an integer, `1.0` is not."""
    if not _NUMBER.fullmatch(text):
        return None
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)


def integer(text: str) -> int | None:
    """A whole number written without a fraction."""
    found = number(text)
    return found if isinstance(found, int) else None


def boolean(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def day(text: str) -> str | None:
    """`November 20, 2025` as an ISO 8601 date; the months have English names wherever the tool runs."""
    found = _DAY.fullmatch(text)
    if not found:
        return None
    try:
        return datetime(int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2])).date().isoformat()
    except ValueError:
        return None


def price(text: str) -> Number | None:
    """`$0.06` in US dollars."""
    return number(text[1:]) if text.startswith("$") and not text.startswith("$-") else None


TYPED: dict[str, Callable[[str], Any]] = {
    "string": lambda text: text,
    "integer": integer,
    "number": number,
    "boolean": boolean,
}
"""How the text of a value is read, by the JSON type that it must have; None where it has another."""


def typed(text: str, kind: str) -> Any:
    """The value that a text states for a parameter of the type, None where it states none."""
    reader = TYPED.get(kind)
    return reader(text) if reader else None
