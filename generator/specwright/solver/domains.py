"""The states that one parameter can have, one for each region that rules tell apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import chain
from typing import NamedTuple, assert_never

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
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    ContainerAtom,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    NoAdditionalProperties,
    PartsAtom,
    PropertyCount,
    TotalCount,
    UniqueItems,
)
from specwright.ir.tree import variants
from specwright.solver import regions
from specwright.solver.formula import TRUE
from specwright.solver.items import arrays, maps, telling_apart
from specwright.solver.states import ABSENT, FIELDS, ArrayState, Covering, ObjectState, State, true_of
from specwright.solver.text_regions import of_texts
from specwright.solver.unary import UnaryConstraints

NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)
OTHER_TYPES = ("text", 1, 0.5, True, None)
ANY_VALUES: tuple[State, ...] = ("text", 1, 0.5, True, None, FIELDS, ArrayState(0, (), (), TRUE))


class Asked(NamedTuple):
    """What is asked of a parameter: atoms about it alone, and those that compare it with others.

    `beside` are numbers to try values next to, `bounds` counts of items that matter to the arrays it is
    compared with. If there are `known` values, no others are asked about, nor types that `types` rules out.
    """

    alone: tuple[Atom, ...]
    compared: tuple[Atom, ...] = ()
    beside: tuple[Fraction, ...] = ()
    bounds: tuple[int, ...] = ()
    arrays: int = 1
    known: tuple[Constant, ...] | None = None
    types: Mapping[JsonType, bool] = {}

    def may_be(self, kind: JsonType) -> bool:
        """Whether what is known of its type leaves this one."""
        is_number = kind in NUMBERS
        if is_number and self.types.get(JsonType.NUMBER) is False:
            return False
        others = (each for each, truth in self.types.items() if truth and each is not kind)
        return self.types.get(kind) is not False and all(is_number and each in NUMBERS for each in others)


def domain(unary: UnaryConstraints, path: Path, asked: Asked) -> Covering[State]:
    """The states that the parameter's own checks accept; first that it is absent."""
    own = list(unary.tested(path))
    enums = [test for test in unary.tests(path) if isinstance(test, Enum)]
    found: dict[tuple[bool, State], None] = {} if path == unary.base else {(False, ABSENT): None}
    complete = True
    judged = unary.rebased(path)
    for states, is_complete in _candidates(unary, path, own, asked, enums):
        complete = complete and is_complete
        for state in states:
            if all(true_of(test, state) for test in judged):
                found.setdefault((isinstance(state, bool), state))
    return Covering(tuple(state for _, state in found), complete)


def bounds_of(atoms: Iterable[Atom]) -> tuple[int, ...]:
    """The counts of items at which atoms change, and what is enough for those of chosen items together."""
    atoms = list(atoms)
    limited = [atom for atom in atoms if isinstance(atom, ItemCount | CountWhere | PropertyCount)]
    bounds = [[n for n in (atom.minimum, atom.maximum) if n is not None] for atom in limited]
    totals = [atom.maximum for atom in atoms if isinstance(atom, TotalCount)]
    pairs = zip(limited, bounds, strict=True)
    chosen = sum(max(ends) + 1 for atom, ends in pairs if ends and isinstance(atom, CountWhere))
    return (*dict.fromkeys([*chain(*bounds), *totals]), chosen)


def _candidates(
    unary: UnaryConstraints, path: Path, own: Sequence[Atom], asked: Asked, allowed: Sequence[Enum]
) -> Iterator[Covering[State]]:
    parameter = unary.parameters[path]
    if asked.known is not None:
        yield Covering(asked.known, True)
        return
    if allowed:
        yield Covering(allowed[0].values, True)
        return
    atoms = [*own, *asked.alone]
    for form in variants(parameter):
        if any(map(asked.may_be, form.kinds)):
            yield _of_type(unary, form, atoms, asked)
    if not any(isinstance(atom, HasType) for atom in own):
        yield Covering(OTHER_TYPES, True)


def _of_type(
    unary: UnaryConstraints, form: Parameter, atoms: Sequence[Atom], asked: Asked
) -> Covering[State]:
    match form.type:
        case Object():
            return _objects(unary, form, atoms, asked)
        case Boolean():
            return Covering((False, True), True)
        case Null():
            return Covering((None,), True)
        case AnyValue():
            return _any_values(atoms, exact=unary.exact)
        case Numeric(integer=integer):
            tables = (atom for atom in asked.compared if isinstance(atom, InTable))
            columns = (
                Fraction(row[table.columns.index(form.path)])
                for table in tables
                if form.path in table.columns
                for row in table.rows
            )
            return regions.of_numbers(atoms, integer=integer, beside=[*asked.beside, *columns])
        case Array(items=items):
            wheres = tuple(atom for atom in asked.alone if isinstance(atom, CountWhere))
            unique = any(isinstance(atom, UniqueItems) for atom in atoms)
            apart = telling_apart(items) if unique else ()
            observed = tuple(map(unary.atoms.formula, (*(atom.where for atom in wheres), *apart)))
            classes, complete = unary.item_classes(form.path, observed)
            bounds = frozenset((*bounds_of(atoms), *asked.bounds))
            listed = partial(arrays, classes, bounds, compared=asked.arrays, unique=unique)
            found, is_complete = unary.once((form.path, observed, bounds, asked.arrays, unique), listed)
            adds = any(isinstance(atom, ItemTotal) for atom in atoms)
            return Covering(found, complete and is_complete and not adds)
        case String():
            return of_texts(atoms, exact=unary.exact)
        case Union():
            raise TypeError("the variants of a union are asked about one by one")
        case _:
            assert_never(form.type)


def _objects(
    unary: UnaryConstraints, form: Parameter, atoms: Sequence[Atom], asked: Asked
) -> Covering[ObjectState]:
    """An object told by its parameters; one without any also by how many keys it has, and by their values."""
    wheres = tuple(atom for atom in asked.alone if isinstance(atom, EveryValue))
    if not any(isinstance(atom, EveryValue | PropertyCount | NoAdditionalProperties) for atom in atoms):
        return Covering((FIELDS,), True)
    match form.type:
        case Object(properties=(), open=True, values=Parameter()):
            observed = tuple(unary.atoms.formula(atom.where) for atom in wheres)
            return maps(unary.value_classes(form.path, observed).found, bounds_of(atoms))
        case _:
            return Covering((FIELDS,), False)


def _any_values(atoms: Sequence[Atom], *, exact: bool) -> Covering[State]:
    """A value of each type, numbers and texts for all that is asked of them; what arrays hold is not told."""
    texts, numbers = of_texts(atoms, exact=exact), regions.of_numbers(atoms, integer=False)
    is_plain = not any(isinstance(atom, ContainerAtom | PartsAtom) for atom in atoms)
    named = [value for atom in atoms if isinstance(atom, Enum) for value in atom.values]
    states = [*ANY_VALUES, *numbers.found, *texts.found, *named, False]
    return Covering(states, is_plain and texts.complete and numbers.complete)
