"""The meaning of predicates that are given as data, on a request made of JSON's types.

A predicate is a tuple: its name, then what it is about. Paths run from the root of the request; `[]` stands
for the item that `bound` numbers.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from . import values as formats
from .values import ABSENT, is_integer, is_number

Node: TypeAlias = tuple[Any, ...]
Bound: TypeAlias = tuple[int, ...]
Tables: TypeAlias = tuple[frozenset[tuple[int, int]], ...]

_KINDS: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: type(value) is str,
    "boolean": lambda value: type(value) is bool,
    "array": lambda value: type(value) is list,
    "object": lambda value: type(value) is dict,
    "integer": is_integer,
    "number": is_number,
}


def has_kind(value: Any, kind: str) -> bool:
    """Whether the value has a type of JSON Schema; 1024.0 is an integer, true is no number."""
    return _KINDS[kind](value)


def value_at(path: tuple[str, ...], request: Any, bound: Bound) -> Any:
    """The value at the path, or ABSENT."""
    number = 0
    for name in path:
        if name == "[]":
            position = bound[number] if number < len(bound) else -1
            number += 1
            if type(request) is not list or not 0 <= position < len(request):
                return ABSENT
            request = request[position]
        elif type(request) is dict and name in request:
            request = request[name]
        else:
            return ABSENT
    return request


def holds(node: Node, request: Any, bound: Bound, tables: Tables) -> bool:
    """Whether the predicate is true of the request."""
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
        return _counted(node, request, bound, tables)
    if name in _TOGETHER:
        found = [value_at(path, request, bound) for path in paths(node)]
        return _TOGETHER[name](node, found, tables)
    value = value_at(node[1], request, bound)
    return value is ABSENT or _OF_VALUES[name](node, value)


def atoms(node: Node) -> Iterator[Node]:
    """The statements that the predicate is made of; those about counted items are not among them."""
    if node[0] in ("all-of", "any-of"):
        for part in node[1]:
            yield from atoms(part)
    elif node[0] in ("not", "implies"):
        for part in node[1:]:
            yield from atoms(part)
    else:
        yield node


def paths(node: Node) -> tuple[tuple[str, ...], ...]:
    """The values that a statement is about."""
    if node[0] in ("in-table", "product", "ratio", "total-count"):
        found: tuple[tuple[str, ...], ...] = node[1]
        return found
    return node[1:3] if node[0] == "same-count" else node[1:2]


def strangers(names: tuple[str, ...], value: Any) -> list[Any]:
    """The keys of an object that are not among the names."""
    known = set(names)
    return [key for key in value if type(key) is not str or key not in known]


def between(value: Any, least: Any, most: Any) -> bool:
    """Whether a number lies between the bounds, both included; those that are not given do not count."""
    return (least is None or least <= value) and (most is None or value <= most)


def exact(number: Any) -> Fraction:
    """What the shortest decimal form of a number says."""
    return Fraction(repr(number)) if type(number) is float else Fraction(number)


def on_step(value: Any, step: Any) -> bool:
    """Whether the shortest decimal form of a finite number is a whole number of steps."""
    return (exact(value) / exact(step)).denominator == 1


def _counted(node: Node, request: Any, bound: Bound, tables: Tables) -> bool:
    items = value_at(node[1], request, bound)
    if type(items) is not list:
        return True
    found = sum(holds(node[2], request, (*bound, each), tables) for each in range(len(items)))
    return between(found, node[3], node[4])


def _quotient(node: Node, values: list[Any], tables: Tables) -> bool:
    if not all(map(is_integer, values)) or values[1] <= 0:
        return True
    return between(Fraction(int(values[0]), int(values[1])), *_exact_bounds(node))


def _product(node: Node, values: list[Any], tables: Tables) -> bool:
    whole = all(map(is_integer, values))
    return not whole or between(int(values[0]) * int(values[1]), *_exact_bounds(node))


def _exact_bounds(node: Node) -> Iterator[Fraction | None]:
    return (None if bound is None else exact(bound) for bound in node[2:4])


def _same_count(node: Node, values: list[Any], tables: Tables) -> bool:
    return len({len(each) for each in values}) == 1 if all(type(each) is list for each in values) else True


def _one_of(node: Node, value: Any) -> bool:
    if type(value) is bool:
        return any(value is each for each in node[2])
    return type(value) in (str, int, float) and any(
        type(each) is not bool and value == each for each in node[2]
    )


_TOGETHER: Mapping[str, Callable[[Node, list[Any], Tables], bool]] = {
    "in-table": lambda node, values, tables: (
        not all(map(is_integer, values)) or tuple(values) in tables[node[2]]
    ),
    "same-count": _same_count,
    "total-count": lambda node, values, tables: (
        sum(len(each) for each in values if type(each) is list) <= node[2]
    ),
    "product": _product,
    "ratio": _quotient,
}
_OF_VALUES: Mapping[str, Callable[[Node, Any], bool]] = {
    "is-kind": lambda node, value: has_kind(value, node[2]),
    "closed": lambda node, value: type(value) is not dict or not strangers(node[2], value),
    "one-of": _one_of,
    "within": lambda node, value: not is_number(value) or between(value, node[2], node[3]),
    "on-step": lambda node, value: not is_number(value) or on_step(value, node[2]),
    "length": lambda node, value: type(value) is not str or between(len(value), node[2], node[3]),
    "count": lambda node, value: type(value) is not list or between(len(value), node[2], node[3]),
    "matches": lambda node, value: type(value) is not str or getattr(formats, f"is_{node[2]}")(value),
}
