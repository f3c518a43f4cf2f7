"""The states that one parameter can have, as far as the rules tell them apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from specwright.ir import visitors
from specwright.ir.parameter import Array, Boolean, Numeric, Object, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import Atom, CountWhere, Enum, HasType, InTable, ItemCount, Scalar, TotalCount
from specwright.ir.tree import variants
from specwright.solver import regions
from specwright.solver.items import arrays
from specwright.solver.states import ABSENT, FIELDS, State, true_of

if TYPE_CHECKING:
    from specwright.solver.frame import Frame

OTHER_TYPES = ("text", 1, 0.5, True)


@dataclass(frozen=True, slots=True)
class Domain:
    """The states of one parameter; `exact` tells that every region of its values has one."""

    states: tuple[State, ...]
    exact: bool


class Asked(NamedTuple):
    """What is asked of a parameter: atoms about it alone, and those that compare it with others.

    `beside` are numbers that its values are tried at, `bounds` counts of items that matter to the arrays
    that it is compared with. `known` are the only values that are asked about, where there are such.
    """

    alone: tuple[Atom, ...]
    compared: tuple[Atom, ...] = ()
    beside: tuple[Fraction, ...] = ()
    bounds: tuple[int, ...] = ()
    arrays: int = 1
    known: tuple[Scalar, ...] | None = None


def domain(level: "Frame", path: Path, asked: Asked) -> Domain:
    """The states that the parameter's own checks accept; first that it is absent."""
    tests = level.tests.get(path, ())
    own = [atom for test in tests for atom in visitors.atoms(test)]
    found: dict[tuple[bool, State], None] = {} if path == level.base else {(False, ABSENT): None}
    exact = True
    judged = level.judged(path)
    for states, is_exact in _candidates(level, path, own, asked, [t for t in tests if isinstance(t, Enum)]):
        exact = exact and is_exact
        for state in states:
            if all(true_of(test, state) for test in judged):
                found.setdefault((isinstance(state, bool), state))
    return Domain(tuple(state for _, state in found), exact)


def bounds_of(atoms: Iterable[Atom]) -> tuple[int, ...]:
    """The counts of items at which atoms change, and what is enough for those of chosen items together."""
    found: dict[int, None] = {}
    chosen = 0
    for atom in atoms:
        match atom:
            case ItemCount(minimum=least, maximum=most) | CountWhere(minimum=least, maximum=most):
                here = [bound for bound in (least, most) if bound is not None]
                found.update(dict.fromkeys(here))
                chosen += max(here) + 1 if here and isinstance(atom, CountWhere) else 0
            case TotalCount(maximum=most):
                found.setdefault(most)
            case _:
                pass
    return (*found, chosen)


def _candidates(
    level: "Frame", path: Path, own: Sequence[Atom], asked: Asked, allowed: Sequence[Enum]
) -> Iterator[tuple[Sequence[State], bool]]:
    parameter = level.parameters[path]
    if asked.known is not None:
        yield asked.known, True
        return
    if allowed:
        yield allowed[0].values, True
        return
    atoms = [*own, *asked.alone]
    for form in variants(parameter):
        yield _of_type(level, form, atoms, asked)
    if not any(isinstance(atom, HasType) for atom in own):
        yield OTHER_TYPES, True


def _of_type(
    level: "Frame", form: Parameter, atoms: Sequence[Atom], asked: Asked
) -> tuple[Sequence[State], bool]:
    match form.type:
        case Object():
            return (FIELDS,), True
        case Boolean():
            return (False, True), True
        case Numeric(integer=integer):
            tables = (atom for atom in asked.compared if isinstance(atom, InTable))
            columns = (
                Fraction(row[table.columns.index(form.path)])
                for table in tables
                if form.path in table.columns
                for row in table.rows
            )
            return regions.of_numbers(atoms, integer=integer, beside=[*asked.beside, *columns])
        case Array():
            wheres = tuple(atom for atom in asked.alone if isinstance(atom, CountWhere))
            observed = tuple(level.atoms.formula(atom.where) for atom in wheres)
            classes, exact = level.level(form.path).classes(observed)
            bounds = [*bounds_of(atoms), *asked.bounds]
            found, is_exact = arrays(classes, bounds, compared=asked.arrays)
            return found, exact and is_exact
        case _:
            return regions.of_texts(atoms)
