"""Makes values, suggestions and patches of JSON's types alone, which may be sent and logged."""

from functools import lru_cache
from typing import Any

from .display import LONGEST, display_value
from .rule import Rule
from .suggestion import Suggestion

_MOST = 10_000
_FACTS = ("code", "rule", "type", "min", "max", "step", "documentation")
_FEW, _SHORT, _LARGEST = 3, 500, 2**63
"""So few steps with values so short are never cut off."""


def jsonable(value: Any) -> Any:
    """The value made of JSON's types: what JSON lacks becomes a string, `...` replaces what is too long."""
    if value is None or type(value) is bool or (type(value) is str and len(value) < _MOST):
        return value
    return _Limit().to_json(value, 0)


@lru_cache(maxsize=4096)
def facts_of(rule: Rule) -> dict[str, Any]:
    """What every issue about a rule says, as `jsonable` makes it, by the names of an issue's attributes."""
    return {name: jsonable(getattr(rule, name)) for name in _FACTS}


def suggestion_to_json(suggestion: Suggestion) -> dict[str, Any]:
    """A suggestion made of JSON's types, as `jsonable` makes it."""
    if suggestion.uncovers or len(suggestion.patch) > _FEW or not _is_short(suggestion.value):
        cut: dict[str, Any] = jsonable(suggestion._asdict())
        return cut
    patch = patch_to_json(suggestion.patch)
    return {**suggestion._asdict(), "patch": patch, "uncovers": []}


def patch_to_json(patch: list[dict[str, Any]]) -> Any:
    """A patch made of JSON's types, as `jsonable` makes it."""
    if len(patch) <= _FEW and all(_is_short(each) for step in patch for each in step.values()):
        return [step.copy() for step in patch]
    return jsonable(patch)


def _is_short(value: Any) -> bool:
    """Whether nothing of a few such values is cut off."""
    kind = type(value)
    if kind is str:
        return len(value) <= _SHORT
    return value is None or kind is bool or (kind is int and -_LARGEST < value < _LARGEST)


class _Limit:
    """How many more characters and parts of a value are written."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = _MOST

    def to_json(self, value: Any, depth: int) -> Any:
        kind = type(value)
        self.left -= 1
        if kind is str:
            return self.cut(value)
        if kind in (list, tuple) and depth < 20:
            items: list[Any] = []
            for item in value:
                items.append(self.to_json(item, depth + 1) if self.left > 0 else "...")
                if self.left <= 0:
                    break
            return items
        if kind is dict and depth < 20:
            fields: dict[str, Any] = {}
            for key, item in value.items():
                name = self.cut(key if type(key) is str else display_value(key))
                fields[name] = self.to_json(item, depth + 1) if self.left > 0 else "..."
                if self.left <= 0:
                    break
            return fields
        if value is None or kind is bool:
            return value
        if (kind is int and value.bit_length() < 10_000) or (kind is float and value - value == 0):
            return value
        return self.cut(display_value(value))

    def cut(self, text: str) -> str:
        room = max(self.left, LONGEST)
        self.left -= len(text)
        return text if len(text) <= room else f"{text[:room]}..."
