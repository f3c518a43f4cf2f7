"""Values written as another type, where they plainly say one: `"1024"` is 1024, a lone text a list of it."""

from typing import Any

from .nearest import written
from .predicates import exact, has_kind
from .values import ABSENT

_MOST_DIGITS = 30


def converted(value: Any, kind: str) -> Any:
    """The value as another type, where it plainly says one; ABSENT where it does not."""
    if kind == "array" and type(value) in (str, int, float, dict):
        return [value]
    if kind == "boolean" and type(value) is str:
        said = value.strip()
        return {"true": True, "false": False}.get(said.lower(), ABSENT) if len(said) <= 5 else ABSENT
    if kind == "boolean" and type(value) is int:
        return {1: True, 0: False}.get(value, ABSENT)
    if kind == "string" and type(value) is int and abs(value) < 10**_MOST_DIGITS:
        return str(value)
    if kind == "string" and type(value) is list and len(value) == 1 and type(value[0]) is str:
        return value[0]
    if kind in ("integer", "number") and type(value) is str and len(value) <= _MOST_DIGITS:
        return _number_in(value.strip(), kind)
    return ABSENT


def _number_in(text: str, kind: str) -> Any:
    digits = text.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdigit()) or text[-1] == "." or text.removeprefix("-")[0] == ".":
        return ABSENT
    number = written(exact(float(text)) if "." in text else exact(int(text)))
    return number if has_kind(number, kind) else ABSENT
