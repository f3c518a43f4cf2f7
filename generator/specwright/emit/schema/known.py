"""What checks say of single values without a condition: where it is broken, nothing else matters.

Steps within bounds become the list of their multiples, for readers that count in binary.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from specwright.ir.decimals import counts, exact, plain
from specwright.ir.model import Check
from specwright.ir.path import Path, is_within
from specwright.ir.predicate import (
    AllOf,
    CountWhere,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    ItemCount,
    JsonType,
    MultipleOf,
    Not,
    Number,
    Predicate,
    Present,
    Range,
)
from specwright.ir.visitors import free_paths

MOST_VALUES = 2001


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTypes:
    """The kinds, bounds, sizes and steps that every valid request keeps to, by path."""

    kinds: dict[Path, JsonType] = field(default_factory=dict)
    bounds: dict[Path, Range] = field(default_factory=dict)
    sizes: dict[Path, ItemCount] = field(default_factory=dict)
    steps: dict[Path, Number] = field(default_factory=dict)


def known(checks: Iterable[Check]) -> KnownTypes:
    """The facts that the checks state without a condition; advice is none."""
    found = KnownTypes()
    for check in checks:
        elsewhere = (path[: len(check.scope)] != check.scope for path in free_paths(check.predicate))
        if check.advice or any(elsewhere):
            continue
        of_map = isinstance(check.predicate, EveryValue)
        for fact in _of_parts(check.predicate) if of_map else (check.predicate,):
            _add(fact, found)
    return found


def _add(fact: Predicate, found: KnownTypes) -> None:
    match fact:
        case HasType(path=path, kind=kind):
            found.kinds.setdefault(path, kind)
        case Range() | ExclusiveRange() as bounds:
            found.bounds[bounds.path] = _within(found.bounds.get(bounds.path), bounds)
        case MultipleOf(path=path, step=step):
            found.steps.setdefault(path, step)
        case ItemCount(path=path) as size:
            found.sizes.setdefault(path, size)
        case _:
            return


def _of_parts(predicate: Predicate) -> Iterator[Predicate]:
    """What is said of a map's values, and of what they hold, wherever it stands."""
    match predicate:
        case EveryValue(where=where, names=(), matching=None):
            yield from _of_parts(where)
        case CountWhere(where=Not(of=where), minimum=None, maximum=0):
            yield from _of_parts(where)
        case Implies(
            given=AllOf(of=(Present(path=path), HasType(path=same, kind=JsonType.OBJECT))), then=then
        ):
            if path == same:
                yield from (each for each in _of_parts(then) if _is_inside(each, path))
        case EveryValue() | CountWhere():
            return
        case _:
            yield predicate


def _is_inside(predicate: Predicate, path: Path) -> bool:
    return all(is_within(each, path) for each in free_paths(predicate))


def _within(known: Range | None, bounds: Range | ExclusiveRange) -> Range:
    """Bounds that no number goes beyond which keeps to both; those known before are kept."""
    known = known or Range(path=bounds.path)
    low = bounds.minimum if known.minimum is None else known.minimum
    high = bounds.maximum if known.maximum is None else known.maximum
    return Range(path=bounds.path, minimum=low, maximum=high)


def multiples(step: Number, bounds: Range | None) -> list[Number] | None:
    """The multiples of the step within the bounds, exactly; None where they are unbounded or too many."""
    if bounds is None or bounds.minimum is None or bounds.maximum is None:
        return None
    return _multiples(step, bounds.minimum, bounds.maximum)


@lru_cache(maxsize=64)
def _multiples(step: Number, least: Number, most: Number) -> list[Number] | None:
    """The same, which schemas of several dialects and models ask for."""
    numbers = counts(step, least, most)
    return [plain(exact(step) * count) for count in numbers] if len(numbers) <= MOST_VALUES else None
