"""What stands at a path: nothing, a scalar, an object, or an array told by the classes of its items."""

import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, NamedTuple, TypeAlias, TypeVar, assert_never

from specwright.ir import visitors
from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact
from specwright.ir.evaluate import ABSENT as NOTHING
from specwright.ir.evaluate import holds
from specwright.ir.json_values import between
from specwright.ir.parameter import Json
from specwright.ir.path import ROOT, Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    EqualItemCount,
    EveryValue,
    InTable,
    NoAdditionalProperties,
    Number,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Ratio,
    TotalCount,
)
from specwright.ir.table_rows import row_index
from specwright.solver.formula import Formula, both

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing stands there."""


@dataclass(frozen=True, slots=True)
class ItemClass:
    """Items between which no predicate outside makes a difference.

    `answers` are the truths of the observed predicates, `demand` is what such an item asks of the parameters
    around its array, `item` is an example.
    """

    answers: tuple[bool, ...]
    demand: Formula
    item: Json = field(compare=False)


@dataclass(frozen=True, slots=True)
class ObjectState:
    """An object stands there; what it holds is told by the paths below.

    Besides, so many keys without a name of their own hold an item of each class.
    """

    others: tuple[tuple[ItemClass, int], ...] = ()

    @property
    def map(self) -> dict[str, Json]:
        """The keys without a name of their own, and their values."""
        values = (each.item for each, number in self.others for _ in range(number))
        return {f"key{number}": value for number, value in enumerate(values)}

    @property
    def demand(self) -> Formula:
        """What the values ask for."""
        return both(*(each.demand for each, _ in self.others))


@dataclass(frozen=True, slots=True)
class ArrayState:
    """An array stands there, with so many items of each class.

    `matching` counts the items that satisfy each of the observed predicates, `demand` is what they ask for.
    """

    count: int
    picks: tuple[tuple[ItemClass, int], ...]
    matching: tuple[int, ...]
    demand: Formula

    @property
    def is_unique(self) -> bool:
        """Whether no two items are the same: each class has one example."""
        return all(number < 2 for _, number in self.picks)


class Covering(NamedTuple, Generic[T_co]):
    """One of each kind of something; `complete` tells that none is left out."""

    found: Sequence[T_co]
    complete: bool


State: TypeAlias = Absent | ObjectState | ArrayState | Constant

ABSENT = Absent()
FIELDS = ObjectState()


def sample(state: State) -> Json:
    """A value that stands for the state where its parts do not matter."""
    match state:
        case Absent():
            return NOTHING  # type: ignore[no-any-return]
        case ObjectState():
            return state.map
        case ArrayState():
            return [*range(state.count)] if state.is_unique else [0] * state.count
        case None | str() | bool() | int() | float():
            return state
        case _:
            assert_never(state)


def true_of(predicate: Predicate, state: State) -> bool:
    """Whether a predicate that `rebase` has brought to the root holds."""
    if isinstance(state, Absent):
        return not isinstance(predicate, Present)
    return holds(predicate, sample(state))


def of_object(atom: Atom, path: Path) -> bool | None:
    """Whether an atom holds where an object stands at the path; None where it depends on what it holds."""
    if visitors.paths(atom) != (path,) or isinstance(
        atom, PropertyCount | NoAdditionalProperties | EveryValue
    ):
        return None
    return isinstance(atom, CountWhere) or holds(rebase(atom), {})


def comparison(atom: Atom, paths: Sequence[Path]) -> Callable[[Sequence[State]], bool]:
    """Whether an atom that compares parameters holds of their states; raises TypeError for others."""
    places = [paths.index(path) for path in visitors.paths(atom)]
    match atom:
        case EqualItemCount():
            return lambda states: len(set(_counts(states, places))) < 2
        case TotalCount(maximum=most):
            return lambda states: sum(_counts(states, places)) <= most
        case InTable() | Product() | Ratio() | Compare():
            test = replace(atom, columns=(("0",), ("1",)))
        case _:
            raise TypeError("the atom is about one parameter")

    one, other = places
    of_whole = _of_whole_numbers(test)

    def compare(states: Sequence[State]) -> bool:
        first, second = states[one], states[other]
        if type(first) is int and type(second) is int:
            return of_whole(first, second)
        if any(isinstance(state, Absent | ArrayState | ObjectState | None) for state in (first, second)):
            return True
        return holds(test, {"0": first, "1": second})

    return compare


def _of_whole_numbers(atom: InTable | Product | Ratio | Compare) -> Callable[[int, int], bool]:
    """What the atom says of two whole numbers, as `holds` does, without a fraction made: it is asked most."""
    match atom:
        case Compare(inclusive=inclusive):
            return operator.le if inclusive else operator.lt
        case InTable(rows=rows):
            pairs = row_index(rows).pairs
            return lambda first, second: (first, second) in pairs
        case Product(minimum=least, maximum=most):
            within = _within(least, most)
            return lambda first, second: within(first * second, 1)
        case Ratio(minimum=least, maximum=most):
            within = _within(least, most)
            return lambda first, second: second <= 0 or within(first, second)
        case _:
            assert_never(atom)


def _within(least: Number | None, most: Number | None) -> Callable[[int, int], bool]:
    """Whether a fraction, given by whole numbers of which the lower is above zero, lies within the bounds."""
    low, high = (None if bound is None else exact(bound).as_integer_ratio() for bound in (least, most))

    def within(top: int, bottom: int) -> bool:
        is_low = low is not None and top * low[1] < low[0] * bottom
        return not is_low and (high is None or top * high[1] <= high[0] * bottom)

    return within


def is_counted(atom: CountWhere, state: State, place: int) -> bool:
    """Whether so many items of an array, if there is one, satisfy the observed predicate of this number."""
    if not isinstance(state, ArrayState):
        return True
    return between(state.matching[place] if state.matching else 0, atom.minimum, atom.maximum)


def is_every(state: State, place: int) -> bool:
    """Whether the values of a map, if it has any, satisfy the observed predicate of this number."""
    return not isinstance(state, ObjectState) or all(each.answers[place] for each, _ in state.others)


def rebase(predicate: Predicate) -> Predicate:
    """A predicate about one parameter, made one about the root; raises TypeError if it is about several."""
    return visitors.rewrite(predicate, _at_root)


def _at_root(atom: Atom) -> Predicate:
    match atom:
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | TotalCount():
            raise TypeError("the predicate compares parameters")
        case CountWhere() | EveryValue():
            raise TypeError("the predicate looks inside of a parameter")
        case _:
            return replace(atom, path=ROOT)


def _counts(states: Sequence[State], places: Iterable[int]) -> Iterator[int]:
    """How many items the arrays at these places have, those that are given."""
    return (state.count for state in map(states.__getitem__, places) if isinstance(state, ArrayState))
