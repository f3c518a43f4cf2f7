"""Atoms about one value as the facts that `narrows` states."""

from collections.abc import Sequence

from specwright.importer.logic.context import Context
from specwright.importer.logic.domain import EVERY_KIND, kinds_of, speaks_of
from specwright.importer.logic.intervals import MEASURES, NUMBERS, opposite
from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AnyOf,
    Enum,
    ExclusiveRange,
    HasType,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    Not,
    Pattern,
    Predicate,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)

_BOUNDS = {
    Range: ("minimum", "maximum"),
    ExclusiveRange: ("exclusiveMinimum", "exclusiveMaximum"),
    Length: ("minLength", "maxLength"),
    ItemCount: ("minItems", "maxItems"),
    PropertyCount: ("minProperties", "maxProperties"),
}


def narrowed(predicate: Predicate) -> tuple[Path, dict[str, Json]] | None:
    """The parameter and the facts that say the same of it; None where no facts do."""
    match predicate:
        case Enum(path=path, values=(None,)):
            return path, {"type": JsonType.NULL.value}
        case Enum(path=path, values=(value,)):
            return path, {"const": value}
        case Enum(path=path, values=values):
            return path, {"enum": [*values]}
        case HasType(path=path, kind=kind):
            return path, {"type": kind.value}
        case MultipleOf(path=path, step=step):
            return path, {"multipleOf": step}
        case Matches(path=path, format=name):
            return path, {"format": name}
        case Pattern(path=path, pattern=pattern):
            return path, {"pattern": pattern}
        case UniqueItems(path=path):
            return path, {"uniqueItems": True}
        case AnyOf(of=(HasType(path=path), *_) as parts):
            types = [part.kind.value for part in parts if isinstance(part, HasType) and part.path == path]
            return (path, {"type": [*types]}) if len(types) == len(parts) else None
        case _ if isinstance(predicate, MEASURES):
            pairs = zip(_BOUNDS[type(predicate)], (predicate.minimum, predicate.maximum), strict=True)
            return predicate.path, {word: bound for word, bound in pairs if bound is not None}
        case _:
            return None


def positive(predicate: Predicate, context: Context) -> Predicate:
    """`absent, or not the atom` as the atom that is its opposite, where there is one; else what it was."""
    match predicate:
        case Not(of=atom) if getattr(atom, "path", None) is not None and context.given(atom.path):  # type: ignore[union-attr]
            return _opposite(atom, context) or predicate
        case AnyOf(
            of=(Not(of=Present(path=path)), Not(of=atom)) | (Not(of=atom), Not(of=Present(path=path)))
        ) if getattr(atom, "path", None) == path:
            return _opposite(atom, context) or predicate
        case _:
            return predicate


def _opposite(atom: Predicate, context: Context) -> Predicate | None:
    """The atom that holds of a given value where this one does not, whatever its type; None without one."""
    match atom:
        case Enum(path=path, values=values) if context.domain(path).kinds == {JsonType.BOOLEAN}:
            return Enum(path=path, values=tuple(each for each in (True, False) if each not in values))
        case HasType(path=path, kind=kind):
            others = context.domain(path).kinds - kinds_of(kind)
            if others >= NUMBERS:
                others -= {JsonType.INTEGER}
            elif JsonType.NUMBER in others:
                return None
            return _types(path, sorted(others))
        case _ if isinstance(atom, MEASURES) and context.domain(atom.path).kinds <= speaks_of(atom):
            return opposite(atom)
        case _:
            return None


def _types(path: Path, kinds: Sequence[JsonType]) -> Predicate | None:
    if not kinds or len(kinds) > len(EVERY_KIND) // 2:
        return None
    types = tuple(HasType(path=path, kind=kind) for kind in kinds)
    return types[0] if len(types) == 1 else AnyOf(of=types)
