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

    def inside(atom: Atom) -> Predicate:
        found = of_kinds(atom, kinds)
        if isinstance(found, CountWhere | EveryValue):
            return replace(found, where=fitted(found.where, kinds))
        return found

    return rewrite(predicate, inside)


def of_kinds(atom: Atom, kinds: Kinds) -> Predicate:
    """What one statement says of values of these types; what it says of their parts is left as it is."""
    match atom:
        case Present():
            return atom
        case HasType(path=path, kind=kind):
            return atom if _may_be(kinds.get(path), kind) else Not(of=Present(path=path))
        case Enum(path=path, values=values):
            values = tuple(each for each in values if _may_be(kinds.get(path), type_of(each)))
            return replace(atom, values=values) if values else Not(of=Present(path=path))
        case TotalCount(arrays=arrays):
            counted = (path for path in arrays if _may_be(kinds.get(path), JsonType.ARRAY))
            return replace(atom, arrays=tuple(counted))
        case _:
            natural = natural_type(atom)
            return atom if all(_may_be(kinds.get(path), natural) for path in paths(atom)) else TRUE


def _may_be(known: JsonType | None, kind: JsonType) -> bool:
    """Whether a value of the known type may be of a kind, too."""
    return known in (None, kind) or (known in _NUMBERS and kind in _NUMBERS)
