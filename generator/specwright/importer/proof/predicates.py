"""The boundaries that checks of a spec have: what a fault in reading or writing adds, no document shows."""

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from specwright.importer.proof.edits import Edits, Route
from specwright.importer.proof.pairs import products, quotients
from specwright.importer.proof.samples import matching_texts, near_texts
from specwright.importer.proof.scalars import FORMAT_TEXTS, KIND_VALUES, ODD, around, kind_of
from specwright.ir.comparison import Compare
from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Check
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
    ValueAtom,
)
from specwright.ir.visitors import atoms

MAP_KEY = "key"
_MOST_PARTS = 40
_MEDIA = ("data:image/png;base64,aGU=", "aGVy", "aGU=", "a===", "a b")
_COLOURS = ("#fff", "#1B4965", "#ffff", "fff")


def units_of_checks(checks: Iterable[Check]) -> Iterator[Edits]:
    """What to put where so that each statement of the checks is met, and just not met."""
    for check in checks:
        yield from _units(check.predicate)


def _units(predicate: Predicate) -> Iterator[Edits]:
    for atom in atoms(predicate):
        match atom:
            case Not() | AllOf() | AnyOf() | Implies():
                raise AssertionError("no atom")
            case Present(path=path):
                yield from [((route(path), ABSENT),)] if path else []
            case InTable(columns=columns, rows=rows):
                yield from _rows(columns, rows)
            case Product(columns=columns, minimum=low, maximum=high):
                yield from _pairs(columns, products((low, high)))
            case Ratio(columns=columns, minimum=low, maximum=high):
                yield from _pairs(columns, quotients((low, high)))
            case Compare(columns=columns):
                yield from _pairs(columns, ((1, 1), (1, 2), (2, 1)))
            case EqualItemCount(left=left, right=right):
                yield from (((route(path), [1] * count),) for path in (left, right) for count in (1, 2))
            case TotalCount(arrays=arrays, maximum=maximum):
                for path in arrays if maximum < _MOST_PARTS else ():
                    yield from (((route(path), [1] * count),) for count in (maximum, maximum + 1))
            case CountWhere(where=where) | EveryValue(where=where):
                yield from _units(where)
            case _:
                at = route(atom.path)
                yield from (((at, value),) for value in _values(atom))


def _at(names: tuple[str, ...], value: Any) -> Any:
    for name in reversed(names):
        value = {name: value}
    return value


def _values(atom: ValueAtom) -> Iterator[Any]:
    """Values on both sides of a statement about one of them."""
    match atom:
        case HasType(kind=kind):
            yield from KIND_VALUES[kind.value]
            yield next(value for value in ODD if kind_of(value) != kind.value)
        case NoAdditionalProperties(names=names):
            yield dict.fromkeys((*names, "another"), 1)
        case Enum(values=values):
            yield from around("enum", list(values))
        case Range(minimum=low, maximum=high) | ExclusiveRange(minimum=low, maximum=high):
            yield from (value for bound in (low, high) for value in around("minimum", bound))
        case MultipleOf(step=step):
            yield from around("multipleOf", step)
        case Length(minimum=shortest, maximum=longest):
            yield from (value for length in (shortest, longest) for value in around("maxLength", length))
        case ItemCount(minimum=least, maximum=most):
            yield from ([1] * count for count in _counts(least, most))
        case PropertyCount(minimum=least, maximum=most):
            yield from ({f"key{number}": 1 for number in range(count)} for count in _counts(least, most))
        case ItemTotal(names=names, minimum=least, maximum=most):
            bounds = [bound for bound in (least, most) if bound is not None]
            numbers = [value for bound in bounds for value in around("minimum", bound)]
            yield from ([_at(names, value)] for value in numbers)
        case UniqueItems():
            yield from ([1, 1.0], [1, True], [1, 2])
        case Matches(format=name):
            yield from (*FORMAT_TEXTS["uuid"], *FORMAT_TEXTS["uri"])
            yield from {"media": _MEDIA, "unpadded-media": _MEDIA, "color": _COLOURS}.get(name, ())
        case Pattern(pattern=pattern):
            yield from (*matching_texts(pattern), *near_texts(pattern))
        case _:
            assert_never(atom)


def _counts(*bounds: int | None) -> list[int]:
    return [
        bound + step
        for bound in bounds
        if bound is not None and bound < _MOST_PARTS
        for step in (0, 1, -1)
        if bound + step >= 0
    ]


def _rows(columns: tuple[Path, Path], rows: tuple[tuple[int, int], ...]) -> Iterator[Edits]:
    """Each row, each row turned round, one side of it alone, and each value with that of the next row."""
    first, second = map(route, columns)
    for row, following in zip(rows, (*rows[1:], *rows[:1]), strict=True):
        yield ((first, row[0]), (second, row[1]))
        yield ((first, row[0]), (second, following[1]))
        yield ((first, row[1]), (second, row[0]))
        yield ((first, row[0]), (second, ABSENT))
        yield ((first, ABSENT), (second, row[1]))


def _pairs(columns: tuple[Path, Path], pairs: Iterable[tuple[int, int]]) -> Iterator[Edits]:
    first, second = map(route, columns)
    for one, other in pairs:
        yield ((first, one), (second, other))
        yield ((first, other), (second, one))


def route(path: Path) -> Route:
    """The way to the first of the values that a path is about."""
    return tuple(0 if step == ITEM else MAP_KEY if step == VALUE else step for step in path)
