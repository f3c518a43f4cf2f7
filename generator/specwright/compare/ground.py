"""The tree of one message, with room for what another one says of keys that this one leaves open.

An open object takes keys that its message does not name. Those that the other message names become
parameters here, of whose values nothing is known; all others are one array, named `REST`, of the values
that stand under them. So no object is open and no map is left: both are told with what the solver decides.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from specwright.ir.model import Message
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Type,
    Union,
)
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.tree import variants

REST: Final = "\x01rest"
"""The parameter that stands for all keys of an object that nobody names: no key of an API is spelt so."""

A_KEY = "anotherKey"


@dataclass(frozen=True, slots=True)
class Grown:
    """What makes trees grow: objects whose unnamed keys have to be told one by one."""

    counted: frozenset[Path]


def grown(ours: Message, theirs: Message, counted: Iterable[Path]) -> Parameter:
    """Our tree, closed; `counted` are the objects of whose other keys something is asked."""
    return _grown(ours.root, (theirs.root,), Grown(frozenset(counted)))


def _grown(ours: Parameter, theirs: tuple[Parameter, ...], how: Grown) -> Parameter:
    """Our parameter, grown by what theirs at the same path says; `theirs` has one or none."""
    forms = tuple(form for each in theirs for form in variants(each))
    match ours.type:
        case Object():
            return replace(ours, type=_object(ours, ours.type, forms, how))
        case Array(items=items):
            below = tuple(form.type.items for form in forms if isinstance(form.type, Array))
            return replace(ours, type=replace(ours.type, items=_grown(items, below, how)))
        case Union(options=options):
            return replace(ours, type=Union(options=tuple(_grown(each, theirs, how) for each in options)))
        case AnyValue() if any(form.children for form in forms):
            types: tuple[Type, ...] = (
                String(),
                Numeric(integer=False),
                Boolean(),
                Null(),
                Array(items=_anything((*ours.path, ITEM), ours)),
                Object(open=True),
            )
            options = tuple(replace(ours, type=each, option=True, required=False) for each in types)
            return replace(ours, type=Union(options=tuple(_grown(each, theirs, how) for each in options)))
        case String() | Numeric() | Boolean() | Null() | AnyValue():
            return ours


def _object(ours: Parameter, type_: Object, forms: tuple[Parameter, ...], how: Grown) -> Object:
    objects = [form.type for form in forms if isinstance(form.type, Object)]
    named = {child.name: child for each in objects for child in each.properties}
    values = tuple(each.values for each in objects if each.values is not None)
    children = [_grown(each, _only(named.get(each.name)), how) for each in type_.properties]
    if type_.open:
        own = {each.name for each in type_.properties}
        for name, theirs in named.items():
            if name not in own:
                children.append(_grown(_unnamed(ours, type_, name), (theirs,), how))
        children.append(_rest(ours, type_, values, how))
    return replace(type_, properties=tuple(children), open=False, values=None, shapes=())


def _only(parameter: Parameter | None) -> tuple[Parameter, ...]:
    return () if parameter is None else (parameter,)


def _unnamed(holder: Parameter, type_: Object, name: str) -> Parameter:
    """What an object holds under a key that it does not name: one of its values, or anything."""
    path = (*holder.path, name)
    if type_.values is None:
        return _anything(path, holder)
    moved = at(type_.values, type_.values.path, path)
    return replace(moved, name=name)


def _rest(holder: Parameter, type_: Object, theirs: tuple[Parameter, ...], how: Grown) -> Parameter:
    """All keys that nobody names: the values under them, or where these are all alike one that is there."""
    path = (*holder.path, REST)
    if type_.values is None and not theirs and holder.path not in how.counted:
        return Parameter(name=REST, path=path, type=String(), location=holder.location)
    item = (*path, ITEM)
    values = _anything(item, holder) if type_.values is None else at(type_.values, type_.values.path, item)
    moved = tuple(at(each, each.path, item) for each in theirs)
    items = _grown(replace(values, name=ITEM), moved, how)
    return Parameter(name=REST, path=path, type=Array(items=items, min_items=1), location=holder.location)


def _anything(path: Path, like: Parameter) -> Parameter:
    return Parameter(name=path[-1], path=path, type=AnyValue(), location=like.location)


def at(parameter: Parameter, start: Path, to: Path) -> Parameter:
    """The parameter and all below it at another path."""
    path = (*to, *parameter.path[len(start) :])

    def below(each: Parameter) -> Parameter:
        return at(each, start, to)

    match parameter.type:
        case Object(properties=properties, values=values):
            type_: Type = replace(
                parameter.type,
                properties=tuple(map(below, properties)),
                values=None if values is None else below(values),
                shapes=tuple(map(below, parameter.type.shapes)),
            )
        case Array(items=items):
            type_ = replace(parameter.type, items=below(items))
        case Union(options=options):
            type_ = Union(options=tuple(map(below, options)))
        case _:
            type_ = parameter.type
    return replace(parameter, path=path, type=type_, name=path[-1] if path else parameter.name)


def grounded(path: Path) -> Path:
    """The path in a grown tree: a map's values are items there."""
    return tuple(each for name in path for each in ((REST, ITEM) if name == VALUE else (name,)))


def as_sent(value: Any) -> Any:
    """What stands in a message for a value of a grown tree."""
    match value:
        case dict():
            return dict(_fields(value))
        case list():
            return [as_sent(each) for each in value]
        case _:
            return value


def _fields(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if name != REST:
            yield name, as_sent(value)
    rest = fields.get(REST, [])
    for number, value in enumerate(rest if isinstance(rest, list) else [rest], 1):
        yield f"{A_KEY}{number}" if number > 1 else A_KEY, as_sent(value)
