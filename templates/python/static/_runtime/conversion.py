"""Converts values to another type where the meaning is plain: `"1024"` to 1024, a string to a list of it."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .nearest import to_number
from .predicates import exact, has_type
from .values import ABSENT, is_number

_MOST_DIGITS = 30
_LARGEST_EXACT = 2**53
_LARGEST_PLAIN, _SMALLEST_PLAIN = 10**21, Fraction(1, 10**6)
"""Numbers between these are written without an exponent in every language."""
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?")


def convert(value: Any, json_type: str) -> tuple[Any, bool]:
    """The value as the other type, and whether it stays exactly what it is; ABSENT where none is plain."""
    if json_type == "array" and type(value) in (str, int, float, dict):
        return [value], True
    if type(value) is list:
        is_one = len(value) == 1 and value[0] is not None and has_type(value[0], json_type)
        return (value[0], True) if is_one else (ABSENT, False)
    if json_type == "boolean" and type(value) is str:
        word = value.strip().lower() if len(value) <= _MOST_DIGITS else ""
        return {"true": True, "false": False}.get(word, ABSENT), True
    if json_type == "boolean" and type(value) is int:
        return {1: True, 0: False}.get(value, ABSENT), False
    if json_type == "string" and is_number(value):
        return _text_of(value)
    if json_type in ("integer", "number") and type(value) is str and len(value) <= _MOST_DIGITS:
        return _number_in(value.strip(), json_type)
    return ABSENT, False


def _text_of(value: Any) -> tuple[Any, bool]:
    """The number in decimal, exact if a double tells it from its neighbours."""
    number = exact(value)
    size = abs(number)
    if size and not _SMALLEST_PLAIN <= size < _LARGEST_PLAIN:
        return ABSENT, False
    if number.denominator == 1:
        return str(int(value)), size < _LARGEST_EXACT
    return format(Decimal(repr(float(number))), "f"), True


def _number_in(text: str, json_type: str) -> tuple[Any, bool]:
    if not _NUMBER.fullmatch(text):
        return ABSENT, False
    stated = Fraction(text)
    number = to_number(stated)
    if not has_type(number, json_type):
        return ABSENT, False
    return number, abs(stated) < _LARGEST_EXACT and exact(float(number)) == stated
