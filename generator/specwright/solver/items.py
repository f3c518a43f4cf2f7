"""The states of an array: how many items it has, and how many of each class."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations_with_replacement

from specwright.solver.formula import TRUE, both
from specwright.solver.states import ArrayState, Covering, ItemClass

MOST_ITEMS = 10_000
MOST_MIXED = 16
MOST_ARRAYS = 3_000


def arrays(classes: Sequence[ItemClass], bounds: Sequence[int], *, compared: int) -> Covering[ArrayState]:
    """Arrays for each region between the bounds of counts, and whether they are complete.

    `compared` is the number of arrays that rules compare with each other, this one among them.
    """
    classes = list(_needed(classes))
    if not classes:
        return Covering([ArrayState(0, (), (), TRUE)], True)
    beside = {0, 1, *(bound + aside for bound in bounds for aside in (-1, 0, 1))}
    counts = sorted(count for count in beside if 0 <= count <= MOST_ITEMS)
    complete = all(bound < MOST_ITEMS for bound in bounds)
    if compared > 1 or len(classes) > 1:
        last = max(*bounds, 1) + compared
        complete = complete and last <= MOST_MIXED
        counts = list(range(last + 1)) if last <= MOST_MIXED else counts
    found: dict[object, ArrayState] = {}
    for number, made in enumerate(_mixed(classes, counts)):
        if number >= MOST_ARRAYS:
            return Covering(list(found.values()), False)
        found.setdefault((made.count, made.matching, made.demand), made)
    return Covering(list(found.values()), complete)


def _needed(classes: Sequence[ItemClass]) -> Iterator[ItemClass]:
    """The classes without those that demand something where one with the same answers demands nothing."""
    modest = {each.answers for each in classes if each.demand == TRUE}
    return (each for each in classes if each.demand == TRUE or each.answers not in modest)


def _mixed(classes: Sequence[ItemClass], counts: Iterable[int]) -> Iterator[ArrayState]:
    for count in counts:
        rest = max(count - MOST_MIXED, 0) if len(classes) > 1 else max(count - 1, 0)
        for chosen in combinations_with_replacement(range(len(classes)), count - rest):
            picks = {each: chosen.count(each) + rest * (each == chosen[-1]) for each in chosen}
            yield _array(count, tuple((classes[each], number) for each, number in picks.items()))


def _array(count: int, picks: tuple[tuple[ItemClass, int], ...]) -> ArrayState:
    weighted = ([number * answer for answer in each.answers] for each, number in picks)
    demands = [each.demand for each, _ in picks if each.demand != TRUE]
    return ArrayState(count, picks, tuple(map(sum, zip(*weighted, strict=True))), both(*demands))
