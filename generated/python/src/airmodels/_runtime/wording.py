"""Messages of issues: rules' sentences with the values put in."""

import json
from typing import Any

from .issue import Rule
from .values import Opaque

_LONGEST = 60


def worded(rule: Rule, values: tuple[Any, ...], suggestion: Any) -> str:
    """The rule's sentence about these values, with the suggestion behind it."""
    sentence = rule.message.format(*map(_Shown, values))
    return sentence if suggestion is None else f"{sentence}; did you mean {shown(suggestion)}?"


def shown(value: Any) -> str:
    """The value as JSON writes it, shortened; never raises."""
    if isinstance(value, tuple):
        return "x".join(map(shown, value))
    try:
        if type(value) is str:
            cut = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}..."
            return json.dumps(cut, ensure_ascii=False).encode(errors="replace").decode()
        if type(value) is dict:
            return "an object"
        if type(value) is list:
            return "an array"
        if type(value) is int and value.bit_length() > 200:
            return "a very large number"
        return repr(value) if type(value) is Opaque else json.dumps(value)
    except Exception:
        return f"a value of type {type(value).__name__}"


def jsonable(value: Any, depth: int = 0) -> Any:
    """The value as JSON can hold it: what JSON lacks becomes a text."""
    if isinstance(value, list | tuple) and depth < 20:
        return [jsonable(item, depth + 1) for item in value]
    if type(value) is dict and depth < 20:
        return {str(key): jsonable(item, depth + 1) for key, item in value.items()}
    if value is None or type(value) in (str, bool):
        return value
    if type(value) is int and value.bit_length() < 10_000:
        return value
    if type(value) is float and value - value == 0:
        return value
    return shown(value)


class _Shown:
    """A value inside a sentence: as JSON, or its length."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if spec != "length":
            return shown(self.value)
        return str(len(self.value)) if hasattr(self.value, "__len__") else "none"
