"""What whole numbers can tell of a parameter: its value, or how many items or keys of each class it holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd, lcm

from specwright.ir.decimals import exact, plain
from specwright.ir.json_values import is_number
from specwright.ir.limits import values_in
from specwright.ir.parameter import Array, Numeric, Object, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    JsonType,
    MultipleOf,
    Number,
    Predicate,
    Range,
    UniqueItems,
)
from specwright.ir.visitors import atoms
from specwright.solver.formula import FALSE, TRUE, Formula
from specwright.solver.items import array_of, needed, telling_apart
from specwright.solver.states import ABSENT, Covering, ItemClass, ObjectState, State
from specwright.solver.unary import UnaryConstraints

MOST_HELD = 200_000
ROOM = 10
"""How many numbers have room between two that are named: more than are ever decided together."""


class Unsaid(Exception):
    """Something is asked that whole numbers do not tell."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One parameter: the number at `given` is 1 where it is given and 0 where it is not.

    How many times `unit` a number is stands at `places[0]`; how many items of each of `classes` an array or
    map holds stands at `places`. `own` are its own checks, `observed` the atoms that tell classes apart,
    `names` the keys that a map does not count, `single` the places of classes of one value.
    """

    path: Path
    kind: JsonType
    given: int
    places: tuple[int, ...]
    own: tuple[Atom, ...]
    classes: tuple[ItemClass, ...] = ()
    observed: tuple[Atom, ...] = ()
    names: tuple[str, ...] = ()
    single: tuple[int, ...] = ()
    unit: Fraction = Fraction(1)

    @property
    def is_number(self) -> bool:
        """Whether it is a number, whole or not."""
        return self.kind in (JsonType.INTEGER, JsonType.NUMBER)

    def answering(self, atom: Atom, answer: bool) -> tuple[int, ...]:
        """The places of the classes whose items answer an observed atom like that."""
        number = self.observed.index(atom)
        pairs = zip(self.places, self.classes, strict=True)
        return tuple(place for place, each in pairs if each.answers[number] is answer)

    def state(self, point: Sequence[int]) -> State | None:
        """What stands there at a point; None where it would be too large."""
        if not point[self.given]:
            return ABSENT
        if self.is_number:
            value = self.unit * point[self.places[0]]
            number = plain(value)
            return number if exact(number) == value else None
        picks = tuple((each, point[place]) for each, place in zip(self.classes, self.places, strict=True))
        picks = tuple((each, number) for each, number in picks if number)
        if sum(number * values_in(each.item) for each, number in picks) > MOST_HELD:
            return None
        return ObjectState(picks) if self.kind is JsonType.OBJECT else array_of(picks)


def holding(
    unary: UnaryConstraints, path: Path, about: Iterable[Atom], given: int, first: int, unit: Fraction
) -> Holding:
    """A parameter of one type, its presence at one place and what it holds from `first` on; raises Unsaid."""
    parameter = unary.parameters[path]
    own, about = tuple(_own(unary.tests(path))), tuple(about)
    match parameter.type:
        case Numeric(integer=is_whole):
            kind = JsonType.INTEGER if is_whole else JsonType.NUMBER
            return Holding(path, kind, given, (first,), own, unit=unit)
        case Array(items=items):
            is_unique = any(isinstance(atom, UniqueItems) for atom in (*own, *about))
            return _of_array(
                unary, Holding(path, JsonType.ARRAY, given, (first,), own), items, about, is_unique
            )
        case Object(properties=properties, open=True, values=values):
            if any(isinstance(atom, EveryValue) and atom.matching is not None for atom in own):
                raise Unsaid
            asked = tuple(atom for atom in about if isinstance(atom, EveryValue))
            formulas = tuple(unary.atoms.formula(atom.where) for atom in asked)
            of_any = _of_any_value(formulas) if values is None else None
            classes = of_any or tuple(_all(unary.value_classes(path, formulas)))
            places = tuple(range(first, first + len(classes)))
            own = tuple(atom for atom in own if not isinstance(atom, EveryValue))
            names = tuple(each.name for each in properties)
            return Holding(path, JsonType.OBJECT, given, places, own, classes, asked, names)
        case _:
            raise Unsaid


def _of_array(
    unary: UnaryConstraints, array: Holding, items: Parameter, about: Sequence[Atom], is_unique: bool
) -> Holding:
    asked = tuple(atom for atom in about if isinstance(atom, CountWhere))
    apart = telling_apart(items) if is_unique else ()
    formulas = tuple(map(unary.atoms.formula, (*(atom.where for atom in asked), *apart)))
    classes = tuple(needed(_all(unary.item_classes(array.path, formulas))))
    (first,) = array.places
    places = tuple(range(first, first + len(classes)))
    values = [number for number, test in enumerate(apart, len(asked)) if isinstance(test, Enum)]
    pairs = zip(places, classes, strict=True)
    single = tuple(place for place, each in pairs if any(each.answers[number] for number in values))
    return replace(array, places=places, classes=classes, observed=asked, single=single)


def unit_of(parameters: Iterable[Parameter], atoms_about: Iterable[Atom]) -> Fraction:
    """What all numbers that matter are multiples of: 1 for whole numbers, less where others lie between."""
    types = [each.type for each in parameters]
    if not any(isinstance(each, Numeric) and not each.integer for each in types):
        return Fraction(1)
    named = [exact(number) for atom in atoms_about for number in _named(atom)]
    bottom = lcm(*(number.denominator for number in named))
    return Fraction(gcd(bottom, *(int(number * bottom) for number in named)), bottom * ROOM)


def _named(atom: Atom) -> Iterator[Number]:
    match atom:
        case Range(minimum=minimum, maximum=maximum) | ExclusiveRange(minimum=minimum, maximum=maximum):
            yield from (bound for bound in (minimum, maximum) if bound is not None)
        case MultipleOf(step=step):
            yield step
        case Enum(values=values):
            yield from filter(is_number, values)
        case _:
            return


def _own(tests: Iterable[Predicate]) -> Iterable[Atom]:
    """The checks of a parameter's own value, where each is one atom."""
    for test in tests:
        if list(atoms(test)) != [test]:
            raise Unsaid
        yield from atoms(test)


def _all(covering: Covering[ItemClass]) -> Sequence[ItemClass]:
    if not covering.complete:
        raise Unsaid
    return covering.found


def _of_any_value(formulas: Sequence[Formula]) -> tuple[ItemClass, ...]:
    """The one class of values of which nothing is said."""
    if any(formula not in (TRUE, FALSE) for formula in formulas):
        raise Unsaid
    return (ItemClass(tuple(formula == TRUE for formula in formulas), TRUE, 1),)
