"""How pages spell values: code spans, numbers, dates, prices; each read and written."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from specwright.ir.json_values import has_kind
from specwright.ir.predicate import JsonType, Number

CODE = r"`([^`]+)`"
SPAN = r"`[^`]+`|`` [^`]+ ``"
"""A value as it is, or what cannot stand so in doubled backticks: JSON, which our own pages alone have."""

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
]
_DAY = re.compile(rf"({'|'.join(_MONTHS)}) ([1-9]\d?), (\d{{4}})", re.ASCII)


def content(span: str) -> str:
    """The content of a code span; JSON keeps its doubled backticks, which no other value has."""
    return span if span.startswith("``") else span.strip("`")


def spelled(value: Any) -> str:
    """A value as a code span: a text as it is, where the span can hold it, and numbers; else as JSON."""
    if isinstance(value, str) and value and value.isprintable() and "`" not in value:
        return f"`{value}`" if value == value.strip(" ") else json_span(value)
    if isinstance(value, int | float):
        return f"`{json.dumps(value)}`"
    return json_span(value)


def json_span(value: Any) -> str:
    return f"`` {json_text(value)} ``"


def json_text(value: Any, indent: int | None = None) -> str:
    """JSON, on one line unless indented, with neither a backtick nor what an editor would not show."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    kept = "\n" if indent else ""  # JSON has no other line ends than its own
    return "".join(
        each if (each.isprintable() or each == kept) and each != "`" else _escape(each) for each in text
    )


def _escape(letter: str) -> str:
    return "\\u0060" if letter == "`" else json.dumps(letter)[1:-1]


def is_json(text: str) -> bool:
    """Whether the content of a span is JSON in doubled backticks."""
    return text.startswith("``")


def from_json(text: str) -> Any:
    """The value of JSON in doubled backticks, None where it is not written as we write it."""
    try:
        value = json.loads(text[3:-3])
        json.dumps([value, text], ensure_ascii=False).encode()  # half a character is none
        return value if json_span(value) == text else None
    except (ValueError, RecursionError):
        return None


def number(text: str) -> Number | None:
    """The number as JSON spells it, None for anything else; `1` is an integer, `1.0` is not."""
    if not _NUMBER.fullmatch(text):
        return None
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)


def integer(text: str) -> int | None:
    """A whole number written without a fraction."""
    found = number(text)
    return found if isinstance(found, int) else None


def day(text: str) -> str | None:
    """`November 20, 2025` as an ISO 8601 date; the months have English names wherever the tool runs."""
    found = _DAY.fullmatch(text)
    if not found:
        return None
    try:
        return datetime(int(found[3]), _MONTHS.index(found[1]) + 1, int(found[2])).date().isoformat()
    except ValueError:
        return None


def written_day(date: str) -> str:
    """The inverse of `day`."""
    year, month, number = date.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(number)}, {year}"


def price(text: str) -> Number | None:
    """`$0.06` in US dollars."""
    return number(text[1:]) if text.startswith("$") and not text.startswith("$-") else None


def written_price(usd: Number) -> str:
    """The inverse of `price`, as a code span."""
    return spelled(usd).replace("`", "`$", 1)


_TYPED: dict[str, Callable[[str], Any]] = {
    "string": lambda text: text,
    "integer": integer,
    "number": number,
    "boolean": {"true": True, "false": False}.get,
}
"""How the text of a value is read, by the JSON type that it must have; None where it has another."""


def typed(text: str, kind: str) -> Any:
    """The value that a text states for a parameter of the type, None where it states none."""
    if is_json(text):
        value = from_json(text)
        fits = kind in ("union", "any") or (kind in set(JsonType) and has_kind(value, JsonType(kind)))
        return value if fits else None
    reader = _TYPED.get(kind)
    return reader(text) if reader else None
