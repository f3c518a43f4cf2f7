"""Strategies for single values, from what is stated of a parameter."""

import json
import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from .._runtime.model import Parameter

MOST_MORE = 3
"""Items, and keys of maps, beyond the fewest that are allowed."""

_LONGER = 24
_WIDEST = 10**6
_WORDS = st.sampled_from(("tide", "harbour", "lamp", "paper", "north", "a", "é"))
_UUIDS = st.uuids(version=4).map(str)
_URIS = st.builds("https://assets.example.com/{}.png".format, st.integers(0, 999))
_COLOURS = st.from_regex(r"\A#[0-9A-F]{6}\Z")
_FORMATS = {
    "uuid": _UUIDS,
    "uuid4": _UUIDS,
    "uri": _URIS,
    "color": _COLOURS,
    "uuid-or-uri": _UUIDS | _URIS,
    "media": _UUIDS | _URIS,
    "unpadded-media": _UUIDS | _URIS,
    "date": st.dates().map(str),
    "date-time": st.datetimes().map(lambda moment: f"{moment.replace(microsecond=0).isoformat()}Z"),
    "email": st.builds("{}@example.com".format, st.sampled_from(("ada", "grace", "alan"))),
}
_JSON = st.none() | st.booleans() | st.integers(-9, 9) | _WORDS


def values(parameter: Parameter, kind: str) -> st.SearchStrategy[Any]:
    """Values of one type (JSON's name) that keep what is stated of the parameter alone; objects are empty."""
    if parameter.const is not None:
        return st.just(parameter.const)
    if parameter.allowed_values:
        return st.sampled_from(parameter.allowed_values)
    match kind:
        case "string":
            return _texts(parameter)
        case "integer":
            return _numbers(parameter, Fraction(1)).map(int)
        case "number":
            return _numbers(parameter, Fraction(1, 100)).map(float)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case "array":
            return lists(parameter, _JSON)
        case "object":
            return st.just({})
        case _:
            return _JSON


def lists(parameter: Parameter, items: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Arrays of such items, with few more than the fewest."""
    least = parameter.min_items or 0
    most = least + MOST_MORE if parameter.max_items is None else min(parameter.max_items, least + MOST_MORE)
    unique = json.dumps if parameter.unique_items else None
    return st.lists(items, min_size=least, max_size=most, unique_by=unique)


def _texts(parameter: Parameter) -> st.SearchStrategy[str]:
    least, most = parameter.min_length or 0, parameter.max_length
    if parameter.format in _FORMATS:
        drawn = _FORMATS[parameter.format]
    elif parameter.pattern is not None:
        drawn = st.from_regex(parameter.pattern)
    else:
        longest = least + _LONGER if most is None else min(most, least + _LONGER)
        readable = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
        return st.text(readable, min_size=least, max_size=longest)
    return drawn.filter(lambda text: least <= len(text) and (most is None or len(text) <= most))


def _numbers(parameter: Parameter, unit: Fraction) -> st.SearchStrategy[Fraction]:
    """Numbers on the step within the bounds; within a million where a bound is not stated."""
    step = unit if parameter.step is None else Fraction(str(parameter.step))
    least = max(_stated((parameter.minimum, parameter.exclusive_minimum)), default=None)
    most = min(_stated((parameter.maximum, parameter.exclusive_maximum)), default=None)
    if least is None:
        least = Fraction(0) if most is None or most > 0 else most - _WIDEST
    most = least + _WIDEST if most is None else most
    first, last = math.ceil(least / step), math.floor(most / step)
    first += first * step == _exact(parameter.exclusive_minimum)
    last -= last * step == _exact(parameter.exclusive_maximum)
    return st.integers(first, last).map(lambda number: number * step) if first <= last else st.nothing()


def _stated(bounds: Iterable[float | None]) -> list[Fraction]:
    return [bound for each in bounds if (bound := _exact(each)) is not None]


def _exact(bound: float | None) -> Fraction | None:
    return None if bound is None else Fraction(str(bound))
