"""Arrays with equally many items, said with the number of each, up to as many as is sensible."""

from collections.abc import Iterator

from specwright.emit.schema.known import KnownTypes
from specwright.ir.path import Path
from specwright.ir.predicate import EqualItemCount, Implies, ItemCount, Predicate

LONGEST = 32
"""Up to how many items arrays are compared where nothing bounds them."""

LONGEST_KNOWN = 128
"""Up to how many items arrays are compared at most, whatever bounds them."""


def compared(predicate: EqualItemCount, known: KnownTypes) -> int:
    """Up to how many items two arrays are compared: what a bound allows, or as far as is sensible."""
    return min(_bound(predicate, known) or LONGEST, LONGEST_KNOWN)


def is_exact(predicate: EqualItemCount, known: KnownTypes) -> bool:
    """Whether no array that a valid request may hold is longer than what is compared."""
    bound = _bound(predicate, known)
    return bound is not None and bound <= LONGEST_KNOWN


def same_counts(left: Path, right: Path, known: KnownTypes) -> Iterator[Predicate]:
    """For each number of items of the one array that the other one has it, too."""
    pair = EqualItemCount(left=left, right=right)
    most = compared(pair, known)
    sizes = [known.sizes[path] for path in (left, right) if path in known.sizes]
    least = min(most, max((size.minimum or 0 for size in sizes), default=0))
    for number in range(least, most + 1):
        yield Implies(given=count_of(left, number), then=count_of(right, number))
    one, other = (ItemCount(path=path, minimum=most + 1) for path in (left, right))
    yield Implies(given=one, then=other)


def count_of(path: Path, number: int) -> ItemCount:
    """That the array has so many items."""
    return ItemCount(path=path, minimum=number, maximum=number)


def _bound(predicate: EqualItemCount, known: KnownTypes) -> int | None:
    sizes = (known.sizes.get(path) for path in (predicate.left, predicate.right))
    bounds = [size.maximum for size in sizes if size is not None and size.maximum is not None]
    return min(bounds, default=None)
