"""Predicates without what a parameter's type settles: no number is too long, no text equals 1."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from specwright.codegen.atoms import natural_type, type_of
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    JsonType,
    Not,
    Predicate,
    Present,
    TotalCount,
)
from specwright.ir.visitors import TRUE, paths, rewrite

Kinds: TypeAlias = Mapping[Path, JsonType]

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)


def fitted(predicate: Predicate, kinds: Kinds) -> Predicate:
    """What the predicate says of values of these types, so that its tests are only of types they know."""
    return rewrite(predicate, lambda atom: _fitted(atom, kinds))


def _fitted(atom: Atom, kinds: Kinds) -> Predicate:
    match atom:
        case Present() | HasType():
            return atom
        case Enum(path=path, values=values):
            known = kinds.get(path)
            values = tuple(each for each in values if known is None or _fits(type_of(each), known))
            return replace(atom, values=values) if values else Not(of=Present(path=path))
        case TotalCount(arrays=arrays):
            counted = tuple(path for path in arrays if kinds.get(path) in (None, JsonType.ARRAY))
            return replace(atom, arrays=counted)
        case _:
            natural = natural_type(atom)
            if not all(path not in kinds or _fits(natural, kinds[path]) for path in paths(atom)):
                return TRUE
    if isinstance(atom, CountWhere | EveryValue):
        return replace(atom, where=fitted(atom.where, kinds))
    return atom


def _fits(one: JsonType, other: JsonType) -> bool:
    return one is other or (one in _NUMBERS and other in _NUMBERS)
