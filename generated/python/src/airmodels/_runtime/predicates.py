"""Evaluates predicates given as data, on a request made of JSON's types.

A predicate is a tuple: its name, then its arguments. Paths start at the root of the request; `bound` holds
the indexes that stand for their `[]` and the keys that stand for their `{}`.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from . import values as formats
from .values import ABSENT, are_unlike, asked_values, is_found, is_integer, is_number

Predicate: TypeAlias = tuple[Any, ...]
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


def holds(node: Predicate, request: Any, bound: Bound, tables: Tables) -> bool:
    """Whether the predicate is true; an atom is true of a value that is absent or of another type."""
    name = node[0]
    if name == "implies":
        given = holds(node[1], request, bound, tables)
        return not given or holds(node[2], request, bound, tables)
    if name == "not":
        return not holds(node[1], request, bound, tables)
    if name == "all-of":
        return all(holds(part, request, bound, tables) for part in node[1])
    if name == "any-of":
        return any(holds(part, request, bound, tables) for part in node[1])
    if name == "present":
        return value_at(node[1], request, bound) is not ABSENT
    if name == "count-where":
        return _count_where(node, request, bound, tables)
    if name == "every-value":
        return next(failing_keys(node, request, bound, tables), None) is None
    if name in _ATOMS_OF_SEVERAL:
        found = [value_at(path, request, bound) for path in paths(node)]
        return _ATOMS_OF_SEVERAL[name](node, found, tables)
    value = value_at(node[1], request, bound)
    return value is ABSENT or _ATOMS_OF_ONE[name](node, value)


def atoms(node: Predicate) -> Iterator[Predicate]:
    """The atoms of the predicate, without those inside `count-where` and `every-value`."""
    if node[0] in ("all-of", "any-of"):
        for part in node[1]:
            yield from atoms(part)
    elif node[0] in ("not", "implies"):
        for part in node[1:]:
            yield from atoms(part)
    else:
        yield node


def paths(node: Predicate) -> tuple[tuple[str, ...], ...]:
    """The paths that an atom is about."""
    if node[0] in ("in-table", "product", "ratio", "total-count"):
        found: tuple[tuple[str, ...], ...] = node[1]
        return found
    return node[1:3] if node[0] == "equal-item-count" else node[1:2]


def unknown_keys(names: tuple[str, ...], value: Any) -> list[Any]:
    """The keys of an object that are not among the names."""
    known = set(names)
    return [key for key in value if type(key) is not str or key not in known]


def in_range(value: Any, least: Any, most: Any) -> bool:
    """Whether a number lies within the bounds, both included; None is no bound."""
    return (least is None or least <= value) and (most is None or value <= most)


def in_open_range(value: Any, least: Any, most: Any) -> bool:
    """Whether a number lies between the bounds, neither included; None is no bound."""
    return (least is None or least < value) and (most is None or value < most)


def has_format(text: str, name: str) -> bool:
    """Whether the text has the format of this name."""
    fits: bool = getattr(formats, f"is_{name.replace('-', '_')}")(text)
    return fits


def exact(number: Any) -> Fraction:
    """The exact value of a number's shortest decimal form."""
    return Fraction(repr(number)) if type(number) is float else Fraction(number)


def _count_where(node: Predicate, request: Any, bound: Bound, tables: Tables) -> bool:
    items = value_at(node[1], request, bound)
    if type(items) is not list:
        return True
    found = sum(holds(node[2], request, (*bound, each), tables) for each in range(len(items)))
    return in_range(found, node[3], node[4])


def failing_keys(node: Predicate, request: Any, bound: Bound, tables: Tables) -> Iterator[str]:
    """The keys of a map whose values are not as an `every-value` asks."""
    value = value_at(node[1], request, bound)
    if type(value) is dict:
        for key, _ in asked_values(value, node[3], node[4]):
            if not holds(node[2], request, (*bound, key), tables):
                yield key


def _ratio(node: Predicate, values: list[Any], tables: Tables) -> bool:
    if not all(map(is_integer, values)) or values[1] <= 0:
        return True
    return in_range(Fraction(int(values[0]), int(values[1])), *_exact_bounds(node))


def _product(node: Predicate, values: list[Any], tables: Tables) -> bool:
    whole = all(map(is_integer, values))
    return not whole or in_range(int(values[0]) * int(values[1]), *_exact_bounds(node))


def _exact_bounds(node: Predicate) -> Iterator[Fraction | None]:
    return (None if bound is None else exact(bound) for bound in node[2:4])


def _equal_item_count(node: Predicate, values: list[Any], tables: Tables) -> bool:
    return len({len(each) for each in values}) == 1 if all(type(each) is list for each in values) else True


def _enum(node: Predicate, value: Any) -> bool:
    if type(value) is bool:
        return any(value is each for each in node[2])
    return type(value) in (str, int, float, type(None)) and any(
        type(each) is not bool and value == each for each in node[2]
    )


_ATOMS_OF_SEVERAL: Mapping[str, Callable[[Predicate, list[Any], Tables], bool]] = {
    "in-table": lambda node, values, tables: (
        not all(map(is_integer, values)) or tuple(values) in tables[node[2]]
    ),
    "equal-item-count": _equal_item_count,
    "total-count": lambda node, values, tables: (
        sum(len(each) for each in values if type(each) is list) <= node[2]
    ),
    "product": _product,
    "ratio": _ratio,
}
_ATOMS_OF_ONE: Mapping[str, Callable[[Predicate, Any], bool]] = {
    "has-type": lambda node, value: has_type(value, node[2]),
    "no-additional-properties": lambda node, value: (
        type(value) is not dict or not unknown_keys(node[2], value)
    ),
    "enum": _enum,
    "range": lambda node, value: not is_number(value) or in_range(value, node[2], node[3]),
    "exclusive-range": lambda node, value: not is_number(value) or in_open_range(value, node[2], node[3]),
    "multiple-of": lambda node, value: (
        not is_number(value) or (exact(value) / exact(node[2])).denominator == 1
    ),
    "length": lambda node, value: type(value) is not str or in_range(len(value), node[2], node[3]),
    "item-count": lambda node, value: type(value) is not list or in_range(len(value), node[2], node[3]),
    "matches": lambda node, value: type(value) is not str or has_format(value, node[2]),
    "pattern": lambda node, value: type(value) is not str or is_found(node[2], value),
    "unique-items": lambda node, value: type(value) is not list or are_unlike(value),
    "property-count": lambda node, value: type(value) is not dict or in_range(len(value), node[2], node[3]),
}
