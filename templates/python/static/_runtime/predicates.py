"""Evaluates predicates given as data (see `nodes.py`), on a request made of JSON's types.

Paths start at the root of the request; `bound` holds the indexes that stand for their `[]` and the keys that
stand for their `{}`. An operator is known here and nowhere else, unless suggestions (`following.py`) or
choices (`candidates.py`) follow from it.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from . import text_formats, values
from .nodes import Node
from .totals import is_total_between
from .values import (
    ABSENT,
    are_unlike,
    asked_values,
    is_found,
    is_integer,
    is_number,
)

Bound: TypeAlias = tuple[int | str, ...]
Tables: TypeAlias = tuple[frozenset[tuple[int, int]], ...]

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: type(value) is str,
    "boolean": lambda value: type(value) is bool,
    "array": lambda value: type(value) is list,
    "object": lambda value: type(value) is dict,
    "integer": is_integer,
    "number": is_number,
    "null": lambda value: value is None,
    "any": lambda value: True,
}


def has_type(value: Any, json_type: str) -> bool:
    """Whether the value has a type of JSON Schema; 1024.0 is an integer, true is no number."""
    return _TYPES[json_type](value)


def has_format(text: str, name: str) -> bool:
    """Whether the text has the format of this name."""
    return _test_of_format(name)(text)


@cache
def _test_of_format(name: str) -> Callable[[str], bool]:
    function = f"is_{name.replace('-', '_')}"
    module = values if hasattr(values, function) else text_formats
    test: Callable[[str], bool] = getattr(module, function)
    return test


def value_at(path: tuple[str, ...], request: Any, bound: Bound) -> Any:
    """The value at the path, or ABSENT."""
    number = 0
    for name in path:
        if name == "[]":
            position: Any = bound[number] if number < len(bound) else -1
            number += 1
            if type(request) is not list or not 0 <= position < len(request):
                return ABSENT
            request = request[position]
        elif name == "{}":
            key = bound[number] if number < len(bound) else None
            number += 1
            if type(request) is not dict or key not in request:
                return ABSENT
            request = request[key]
        elif type(request) is dict and name in request:
            request = request[name]
        else:
            return ABSENT
    return request


def leading(path: tuple[str, ...], bound: Bound) -> Bound:
    """What stands for the `[]` and `{}` of the path; the rest is about other arrays and maps."""
    return bound[: path.count("[]") + path.count("{}")]


def holds(node: Node, request: Any, bound: Bound, tables: Tables) -> bool:
    """Whether the predicate is true; an atom is true of a value that is absent or of another type."""
    operator = node["op"]
    if operator in _ATOMS_OF_ONE:
        value = value_at(node["path"], request, bound)
        return value is ABSENT or _ATOMS_OF_ONE[operator](node, value)
    if operator == "present":
        return value_at(node["path"], request, bound) is not ABSENT
    if operator == "implies":
        given = holds(node["given"], request, bound, tables)
        return not given or holds(node["then"], request, bound, tables)
    if operator == "not":
        return not holds(node["of"], request, bound, tables)
    if operator == "all-of":
        return all(holds(part, request, bound, tables) for part in node["of"])
    if operator == "any-of":
        return any(holds(part, request, bound, tables) for part in node["of"])
    if operator == "count-where":
        return _count_where(node, request, bound, tables)
    if operator == "every-value":
        return next(failing_keys(node, request, bound, tables), None) is None
    found = [value_at(path, request, bound) for path in node["paths"]]
    return _ATOMS_OF_SEVERAL[operator](node, found, tables)


def unknown_keys(names: tuple[str, ...], value: Any) -> list[Any]:
    """The keys of an object that are not among the names."""
    known = set(names)
    return [key for key in value if type(key) is not str or key not in known]


def in_bounds(node: Node, value: Any) -> bool:
    """Whether a number lies within the bounds of a node, both included."""
    least, most = node.get("minimum"), node.get("maximum")
    return (least is None or least <= value) and (most is None or value <= most)


def _strictly_in_bounds(node: Node, value: Any) -> bool:
    least, most = node.get("minimum"), node.get("maximum")
    return (least is None or least < value) and (most is None or value < most)


def exact(number: Any) -> Fraction:
    """The exact value of a number's shortest decimal form."""
    return Fraction(repr(number)) if type(number) is float else Fraction(number)


def _count_where(node: Node, request: Any, bound: Bound, tables: Tables) -> bool:
    items = value_at(node["path"], request, bound)
    if type(items) is not list:
        return True
    outer = leading(node["path"], bound)
    found = sum(holds(node["where"], request, (*outer, each), tables) for each in range(len(items)))
    return in_bounds(node, found)


def failing_keys(node: Node, request: Any, bound: Bound, tables: Tables) -> Iterator[str]:
    """The keys of a map whose values are not as an `every-value` asks."""
    value = value_at(node["path"], request, bound)
    if type(value) is dict:
        outer = leading(node["path"], bound)
        for key, _ in asked_values(value, node.get("names", ()), node.get("matching")):
            if not holds(node["where"], request, (*outer, key), tables):
                yield key


def _ratio(node: Node, values: list[Any], tables: Tables) -> bool:
    if not all(map(is_integer, values)) or values[1] <= 0:
        return True
    return in_bounds(_exact_bounds(node), Fraction(int(values[0]), int(values[1])))


def _product(node: Node, values: list[Any], tables: Tables) -> bool:
    whole = all(map(is_integer, values))
    return not whole or in_bounds(_exact_bounds(node), int(values[0]) * int(values[1]))


def _exact_bounds(node: Node) -> Node:
    return {key: exact(node[key]) for key in ("minimum", "maximum") if key in node}


def _compare(node: Node, values: list[Any], tables: Tables) -> bool:
    first, second = values
    numbers = is_number(first) and is_number(second)
    return not numbers or first < second or ("inclusive" in node and first == second)


def _equal_item_count(node: Node, values: list[Any], tables: Tables) -> bool:
    return len({len(each) for each in values}) == 1 if all(type(each) is list for each in values) else True


def _enum(node: Node, value: Any) -> bool:
    values = node["values"]
    if type(value) is bool:
        return any(value is each for each in values)
    return type(value) in (str, int, float, type(None)) and any(
        type(each) is not bool and value == each for each in values
    )


_ATOMS_OF_SEVERAL: Mapping[str, Callable[[Node, list[Any], Tables], bool]] = {
    "in-table": lambda node, values, tables: (
        not all(map(is_integer, values)) or tuple(values) in tables[node["table"]]
    ),
    "equal-item-count": _equal_item_count,
    "total-count": lambda node, values, tables: (
        sum(len(each) for each in values if type(each) is list) <= node["maximum"]
    ),
    "product": _product,
    "ratio": _ratio,
    "compare": _compare,
}
_ATOMS_OF_ONE: Mapping[str, Callable[[Node, Any], bool]] = {
    "has-type": lambda node, value: has_type(value, node["type"]),
    "no-additional-properties": lambda node, value: (
        type(value) is not dict or not unknown_keys(node["names"], value)
    ),
    "enum": _enum,
    "range": lambda node, value: not is_number(value) or in_bounds(node, value),
    "exclusive-range": lambda node, value: not is_number(value) or _strictly_in_bounds(node, value),
    "multiple-of": lambda node, value: (
        not is_number(value) or (exact(value) / exact(node["step"])).denominator == 1
    ),
    "length": lambda node, value: type(value) is not str or in_bounds(node, len(value)),
    "item-count": lambda node, value: type(value) is not list or in_bounds(node, len(value)),
    "matches": lambda node, value: type(value) is not str or _test_of_format(node["format"])(value),
    "pattern": lambda node, value: type(value) is not str or is_found(node["pattern"], value),
    "unique-items": lambda node, value: type(value) is not list or are_unlike(value),
    "item-total": lambda node, value: (
        type(value) is not list
        or is_total_between(value, node["names"], node["absent"], node.get("minimum"), node.get("maximum"))
    ),
    "property-count": lambda node, value: type(value) is not dict or in_bounds(node, len(value)),
}
