"""Predicates about two parameters, rewritten with those about one: what JSON Schema can say of them."""

from collections.abc import Iterator

from specwright.emit.schema.algebra import FALSE, TRUE
from specwright.emit.schema.known import Known
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    Atom,
    Count,
    Implies,
    InTable,
    IsKind,
    Kind,
    Not,
    OneOf,
    Predicate,
    Present,
    SameCount,
)

LONGEST = 32
LONGEST_KNOWN = 128


def spelled_out(predicate: InTable | SameCount, known: Known) -> Predicate:
    """The same in predicates about single values; arrays of more than `compared` items count as equal."""
    match predicate:
        case InTable(columns=columns, rows=rows):
            return Implies(given=_given(columns, Kind.INTEGER, known), then=_in_table(columns, rows))
        case SameCount(left=left, right=right):
            given = _given((left, right), Kind.ARRAY, known)
            return Implies(given=given, then=AllOf(of=tuple(_same_count(left, right, known))))


def outcomes(atom: Atom, seen: Path, known: Known) -> list[tuple[Predicate, Predicate]]:
    """What the atom comes to for each state of the value at `seen`.

    The states are tried in turn; the last one asks for nothing.
    """
    match atom:
        case InTable(columns=(first, second), rows=rows):
            turned = rows if first == seen else tuple((two, one) for one, two in rows)
            other = second if first == seen else first
            given = _given((other,), Kind.INTEGER, known)
            states: list[tuple[Predicate, Predicate]] = [
                (OneOf(path=seen, values=(one,)), Implies(given=given, then=OneOf(path=other, values=others)))
                for one, others in _partners(turned).items()
            ]
            absent = Not(of=_given((seen,), Kind.INTEGER, known))
            return [(absent, TRUE), *states, (TRUE, Not(of=given))]
        case SameCount(left=left, right=right):
            other = right if left == seen else left
            most = compared(atom, known)
            states = [(_count(seen, number), _count(other, number)) for number in range(most + 1)]
            absent = Not(of=_given((seen,), Kind.ARRAY, known))
            return [(absent, TRUE), *states, (TRUE, Count(path=other, minimum=most + 1))]
        case _:
            return [(atom, TRUE), (TRUE, FALSE)]


def compared(predicate: SameCount, known: Known) -> int:
    """Up to how many items two arrays are compared: what a bound allows, or as far as is sensible."""
    return min(_bound(predicate, known) or LONGEST, LONGEST_KNOWN)


def is_exact(predicate: SameCount, known: Known) -> bool:
    """Whether no array that a valid request may hold is longer than what is compared."""
    bound = _bound(predicate, known)
    return bound is not None and bound <= LONGEST_KNOWN


def _given(paths: tuple[Path, ...], kind: Kind, known: Known) -> Predicate:
    """Both are given, and have the kind where nothing else asks for it."""
    kinds = [IsKind(path=path, kind=kind) for path in paths if known.kinds.get(path) is not kind]
    return AllOf(of=(*(Present(path=path) for path in paths), *kinds))


def _in_table(columns: tuple[Path, Path], rows: tuple[tuple[int, int], ...]) -> Predicate:
    first, second = columns
    partners = _partners(rows)
    pairs = (
        Implies(given=OneOf(path=first, values=(one,)), then=OneOf(path=second, values=others))
        for one, others in partners.items()
    )
    return AllOf(of=(OneOf(path=first, values=tuple(partners)), *pairs))


def _partners(rows: tuple[tuple[int, int], ...]) -> dict[int, tuple[int, ...]]:
    """For each number of the first column those that stand beside it in the second."""
    found: dict[int, tuple[int, ...]] = {}
    for one, other in sorted(set(rows)):
        found[one] = (*found.get(one, ()), other)
    return found


def _same_count(left: Path, right: Path, known: Known) -> Iterator[Predicate]:
    pair = SameCount(left=left, right=right)
    most = compared(pair, known)
    sizes = [known.sizes[path] for path in (left, right) if path in known.sizes]
    least = min(most, max((size.minimum or 0 for size in sizes), default=0))
    for number in range(least, most + 1):
        yield Implies(given=_count(left, number), then=_count(right, number))
    one, other = (Count(path=path, minimum=most + 1) for path in (left, right))
    yield Implies(given=one, then=other)


def _count(path: Path, number: int) -> Count:
    return Count(path=path, minimum=number, maximum=number)


def _bound(predicate: SameCount, known: Known) -> int | None:
    sizes = (known.sizes.get(path) for path in (predicate.left, predicate.right))
    bounds = [size.maximum for size in sizes if size is not None and size.maximum is not None]
    return min(bounds, default=None)
