"""What parameters can be together, known from question to question and from model to model.

Hundreds of models share facts, and ask the same of them: whatever decides the answer is in the key.
"""

from typing import NamedTuple, TypeAlias

from specwright.ir.parameter import Array, Numeric, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import CountWhere, EveryValue, PropertyCount
from specwright.ir.tree import variants
from specwright.ir.visitors import atoms
from specwright.solver.assignments import VariableGroup
from specwright.solver.combined import Assignment
from specwright.solver.states import Covering, State
from specwright.solver.unary import UnaryConstraints

MOST_KEPT = 4_096
MOST_ASSIGNMENTS = 256
"""Of a group of parameters that is worth keeping."""

Told: TypeAlias = tuple[object, ...]
"""All that states follow from: types and checks of parameters, the atoms, what is known of these."""


class KnownAssignments(NamedTuple):
    """States with the truths of atoms by their place in the group, and how many steps they took."""

    found: tuple[tuple[tuple[State, ...], tuple[tuple[int, bool], ...]], ...]
    complete: bool
    steps: int


_KNOWN: dict[Told, KnownAssignments] = {}


def assignments(group: VariableGroup) -> Covering[Assignment]:
    """The assignments of a group; those that are known cost as many steps as before. Raises Exhausted."""
    key = _told(group)
    known = _KNOWN.get(key) if key is not None else None
    budget = group.unary.budget
    if known is not None:
        budget.spend(known.steps)
        numbers = tuple(group.atoms)
        found = (
            Assignment(states, {numbers[place]: truth for place, truth in truths})
            for states, truths in known.found
        )
        return Covering(tuple(found), known.complete)
    before = budget.steps
    listed = group.assignments()
    if key is not None and len(listed.found) <= MOST_ASSIGNMENTS:
        _keep(key, group, listed, before - budget.steps)
    return listed


def _keep(key: Told, group: VariableGroup, listed: Covering[Assignment], steps: int) -> None:
    """Remembers assignments; the oldest make room."""
    places = {number: place for place, number in enumerate(group.atoms)}
    found = (
        (each.states, tuple((places[number], truth) for number, truth in each.truths.items()))
        for each in listed.found
    )
    if len(_KNOWN) >= MOST_KEPT:
        del _KNOWN[next(iter(_KNOWN))]
    _KNOWN[key] = KnownAssignments(tuple(found), listed.complete, steps)


def _told(group: VariableGroup) -> Told | None:
    """The key; None where items or values of parts decide, whose checks stand elsewhere."""
    parameters = [_told_of(group.unary, path) for path in group.paths]
    if None in parameters or any(isinstance(atom, _OF_PARTS) for atom in group.atoms.values()):
        return None
    texts = tuple(map(group.unary.atoms.text, group.atoms))
    fixed = tuple(
        (place, group.fixed[number]) for place, number in enumerate(group.atoms) if number in group.fixed
    )
    return (*parameters, texts, fixed)


_OF_PARTS = (CountWhere, EveryValue, PropertyCount)


def _told_of(unary: UnaryConstraints, path: Path) -> Told | None:
    """What is known of one parameter, whose items are not asked; the same whenever it is asked for."""
    if path not in unary.told:
        forms = variants(unary.parameters[path])
        tests = unary.tests(path)
        of_parts = any(isinstance(atom, _OF_PARTS) for test in tests for atom in atoms(test))
        if of_parts or any(isinstance(form.type, Array) for form in forms):
            unary.told[path] = None
        else:
            unary.told[path] = path, path == unary.base, tuple(map(_form, forms)), tuple(map(repr, tests))
    return unary.told[path]


def _form(form: Parameter) -> Told:
    return type(form.type), isinstance(form.type, Numeric) and form.type.integer
