"""Converts values to another type where the meaning is plain: `"1024"` to 1024, a string to a list of it."""

from typing import Any

from .nearest import to_number
from .predicates import exact, has_type
from .values import ABSENT

_MOST_DIGITS = 30


def convert(value: Any, json_type: str) -> Any:
    """The value as the other type, or ABSENT where it is not plain what that is."""
    if json_type == "array" and type(value) in (str, int, float, dict):
        return [value]
    if json_type == "boolean" and type(value) is str:
        word = value.strip()
        return {"true": True, "false": False}.get(word.lower(), ABSENT) if len(word) <= 5 else ABSENT
    if json_type == "boolean" and type(value) is int:
        return {1: True, 0: False}.get(value, ABSENT)
    if json_type == "string" and type(value) is int and abs(value) < 10**_MOST_DIGITS:
        return str(value)
    if json_type == "string" and type(value) is list and len(value) == 1 and type(value[0]) is str:
        return value[0]
    if json_type in ("integer", "number") and type(value) is str and len(value) <= _MOST_DIGITS:
        return _number_in(value.strip(), json_type)
    return ABSENT


def _number_in(text: str, json_type: str) -> Any:
    digits = text.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()) or text[-1] == "." or text.removeprefix("-")[0] == ".":
        return ABSENT
    number = to_number(exact(float(text)) if "." in text else exact(int(text)))
    return number if has_type(number, json_type) else ABSENT
