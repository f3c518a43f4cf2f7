"""Predicates as functions, for whoever asks them of thousands of requests; they say what `evaluate` says."""

from collections.abc import Callable
from typing import Any, TypeAlias

from specwright.ir.evaluate import ABSENT, Bound, holds, value_at, value_holds
from specwright.ir.json_values import has_kind, is_number
from specwright.ir.path import PARTS, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
    HasType,
    Implies,
    ItemCount,
    JsonType,
    Length,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Range,
    ValueAtom,
)

Test: TypeAlias = Callable[[Any, Bound], bool]
"""Whether a request meets a predicate, with what the `[]` and `{}` of its paths stand for."""

_TYPES = {
    JsonType.STRING: str,
    JsonType.BOOLEAN: bool,
    JsonType.ARRAY: list,
    JsonType.OBJECT: dict,
    JsonType.NULL: type(None),
}


def prepared(predicate: Predicate) -> Test:
    """The predicate as a function."""
    match predicate:
        case Implies(given=given, then=then):
            condition, consequence = prepared(given), prepared(then)
            return lambda request, bound: not condition(request, bound) or consequence(request, bound)
        case AllOf(of=parts) | AnyOf(of=parts):
            return _of_several(tuple(map(prepared, parts)), every=isinstance(predicate, AllOf))
        case Not(of=of):
            test = prepared(of)
            return lambda request, bound: not test(request, bound)
        case Present(path=path):
            at = _reader(path)
            return lambda request, bound: at(request, bound) is not ABSENT
        case _ if isinstance(predicate, ValueAtom):
            return _of_value(_reader(predicate.path), value_test(predicate))
        case _:
            return lambda request, bound: holds(predicate, request, bound)


def value_test(atom: ValueAtom) -> Callable[[Any], bool]:
    """What the atom says of a value that is there."""
    match atom:
        case HasType(kind=kind) if kind in _TYPES:
            plain = _TYPES[kind]
            return lambda value: isinstance(value, plain)
        case HasType(kind=kind):
            return lambda value: has_kind(value, kind)
        case NoAdditionalProperties(names=names):
            known = frozenset(names)
            return lambda value: not isinstance(value, dict) or value.keys() <= known
        case Enum(values=values) if all(isinstance(each, str) for each in values):
            texts = frozenset(values)
            return lambda value: isinstance(value, str) and value in texts
        case Range(minimum=least, maximum=most):
            return lambda value: (
                not is_number(value)
                or ((least is None or least <= value) and (most is None or value <= most))
            )
        case MultipleOf(step=int(step)):
            whole = value_holds
            return lambda value: value % step == 0 if type(value) is int else whole(atom, value)
        case Length(minimum=least, maximum=most):
            return _of_size(str, least, most)
        case ItemCount(minimum=least, maximum=most):
            return _of_size(list, least, most)
        case _:
            return lambda value: value_holds(atom, value)


def _of_size(kind: type[str] | type[list[Any]], least: int | None, most: int | None) -> Callable[[Any], bool]:
    low = least or 0
    if most is None:
        return lambda value: not isinstance(value, kind) or low <= len(value)
    return lambda value: not isinstance(value, kind) or low <= len(value) <= most


def _of_value(at: Callable[[Any, Bound], Any], test: Callable[[Any], bool]) -> Test:
    def of_value(request: Any, bound: Bound) -> bool:
        value = at(request, bound)
        return value is ABSENT or test(value)

    return of_value


def _of_several(tests: tuple[Test, ...], *, every: bool) -> Test:
    def of_several(request: Any, bound: Bound) -> bool:
        for test in tests:
            if test(request, bound) is not every:
                return not every
        return every

    return of_several


def _reader(path: Path) -> Callable[[Any, Bound], Any]:
    """What gives the value at the path, or ABSENT."""
    if not {*PARTS}.isdisjoint(path):
        return lambda request, bound: value_at(path, request, bound)
    if len(path) == 1:
        name = path[0]
        return lambda request, bound: request.get(name, ABSENT) if isinstance(request, dict) else ABSENT

    def read(request: Any, bound: Bound) -> Any:
        for name in path:
            if not isinstance(request, dict) or name not in request:
                return ABSENT
            request = request[name]
        return request

    return read
