"""The states of an array, and of a map: how many items or keys it has, and how many of each class."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, islice
from typing import assert_never

from specwright.ir.decimals import exact, plain
from specwright.ir.limits import MOST_ITEMS, MOST_VALUES, values_in
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.predicate import Constant, Enum, Length, Predicate
from specwright.ir.tree import variants
from specwright.solver.formula import TRUE, both
from specwright.solver.samples import fitting
from specwright.solver.states import FIELDS, ArrayState, Covering, ItemClass, ObjectState

MOST_MIXED = 16
MOST_ARRAYS = 3_000
MOST_KEYS = 1_000
MOST_TOLD_APART = 5

_BITS = MOST_ITEMS.bit_length()


def arrays(
    classes: Sequence[ItemClass], bounds: Collection[int], *, compared: int, unique: bool = False
) -> Covering[ArrayState]:
    """Arrays for each region between the bounds of counts, and whether they are complete.

    `compared` is the number of arrays that rules compare with each other, this one among them; `unique` tells
    those in which an item is repeated from those in which none is.
    """
    classes = list(needed(classes))
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
    most = [MOST_VALUES // values_in(each.item) for each in classes]
    matching = [_packed(each.answers) for each in classes]
    demanding = {place for place, each in enumerate(classes) if each.demand != TRUE}
    for number, (count, picks) in enumerate(_mixed(len(classes), counts)):
        if number >= MOST_ARRAYS:
            return Covering(list(found.values()), False)
        if any(times > most[place] for place, times in picks.items()):
            complete = False
            continue
        demand = (
            both(*(classes[place].demand for place in picks if place in demanding)) if demanding else TRUE
        )
        matched = sum([matching[place] * times for place, times in picks.items()])
        mark = count, matched, demand, unique and max(picks.values(), default=0) < 2
        if mark not in found:
            found[mark] = array_of(tuple((classes[place], times) for place, times in picks.items()))
    return Covering(list(found.values()), complete and not unique)


def maps(classes: Sequence[ItemClass], bounds: Sequence[int]) -> Covering[ObjectState]:
    """Objects with so many keys without a name of their own, and values of one class; never complete."""
    beside = {1, *(bound + aside for bound in bounds for aside in (-1, 0, 1))}
    counts = sorted(count for count in beside if 0 < count <= MOST_KEYS)
    modest = [each for each in classes if each.demand == TRUE]
    return Covering([FIELDS, *(ObjectState(((each, count),)) for count in counts for each in modest)], False)


def telling_apart(items: Parameter) -> tuple[Predicate, ...]:
    """Predicates that tell some items of an array apart, so that an array may hold several different ones."""
    told = (each for form in variants(items) for each in _told_apart(form))
    return tuple(islice(told, MOST_TOLD_APART))


def _told_apart(item: Parameter) -> Iterator[Predicate]:
    if item.const is not None or item.choices:
        yield from _of_values(item, [each.value for each in item.choices])
        return
    match item.type:
        case Boolean():
            yield from _of_values(item, [True])
        case Numeric(minimum=least, step=step):
            first, unit = exact(least or 0), exact(step or 1)
            start = first if first % unit == 0 else first + unit - first % unit
            yield from _of_values(item, [plain(start + unit * number) for number in range(MOST_TOLD_APART)])
        case String(format=str(name)):
            yield from _of_values(item, fitting(name))
        case String(min_length=least):
            yield from _of_lengths(item, least or 1)
        case AnyValue():
            yield from _of_lengths(item, 1)
        case Null() | Array() | Object() | Union():
            return
        case _:
            assert_never(item.type)


def _of_values(item: Parameter, values: Iterable[Constant]) -> Iterator[Predicate]:
    return (Enum(path=item.path, values=(value,)) for value in values)


def _of_lengths(item: Parameter, shortest: int) -> Iterator[Predicate]:
    for length in range(shortest, shortest + MOST_TOLD_APART):
        yield Length(path=item.path, minimum=length, maximum=length)


def needed(classes: Sequence[ItemClass]) -> Iterator[ItemClass]:
    """The classes without those that demand something where one with the same answers demands nothing."""
    modest = {each.answers for each in classes if each.demand == TRUE}
    return (each for each in classes if each.demand == TRUE or each.answers not in modest)


def _mixed(classes: int, counts: Iterable[int]) -> Iterator[tuple[int, dict[int, int]]]:
    """Numbers of items, each with how many of them are of which class, by its place."""
    for count in counts:
        rest = max(count - MOST_MIXED, 0) if classes > 1 else max(count - 1, 0)
        for chosen in combinations_with_replacement(range(classes), count - rest):
            picks: dict[int, int] = {}
            for place in chosen:
                picks[place] = picks.get(place, 0) + 1
            if rest:
                picks[chosen[-1]] += rest
            yield count, picks


def _packed(answers: tuple[bool, ...]) -> int:
    """The answers as digits of one number: to add such numbers counts the items that match each predicate."""
    return sum(answer << _BITS * place for place, answer in enumerate(answers))


def array_of(picks: tuple[tuple[ItemClass, int], ...]) -> ArrayState:
    """The array of so many items of each class."""
    weighted = ([number * answer for answer in each.answers] for each, number in picks)
    demands = [each.demand for each, _ in picks if each.demand != TRUE]
    count = sum(number for _, number in picks)
    return ArrayState(count, picks, tuple(map(sum, zip(*weighted, strict=True))), both(*demands))
