"""The assignments that trying values does not find: all ways in which numbers and counts stand together."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from specwright.ir import visitors
from specwright.ir.predicate import UniqueItems
from specwright.solver.assignments import VariableGroup
from specwright.solver.combined import Assignment
from specwright.solver.formula import TRUE, Formula, both
from specwright.solver.holdings import Holding, Unsaid, holding, unit_of
from specwright.solver.spelled import of_alone, together
from specwright.solver.statements import NothingWithout, SumWithin
from specwright.solver.states import Covering, comparison, true_of
from specwright.solver.whole_numbers import ANY, NumberRange, NumberStatement, Ways

MOST_TOGETHER = 5

_Key: TypeAlias = "tuple[tuple[bool, ...], Formula]"


def completed(group: VariableGroup) -> Covering[Assignment]:
    """The assignments of a group as far as numbers and counts tell them, else those found by trying."""
    if len(group.paths) > MOST_TOGETHER:
        return group.assignments()
    try:
        completion = _Completion(group)
        told = completion.with_known(())
    except Unsaid:
        return group.assignments()
    if told.complete:
        return told
    tried = group.assignments()
    return tried if tried.complete else completion.with_known(tried.found)


class _Completion:
    """The parameters of a group as whole numbers, and what their points stand for; raises Unsaid."""

    def __init__(self, group: VariableGroup) -> None:
        self.group = group
        self.holdings: list[Holding] = []
        first = len(group.paths)
        parameters = [group.unary.parameters[path] for path in group.paths]
        own = [atom for path in group.paths for atom in group.unary.tested(path)]
        unit = unit_of(parameters, [*own, *group.atoms.values()])
        for given, path in enumerate(group.paths):
            self.holdings.append(holding(group.unary, path, group.about(path).values(), given, first, unit))
            first += len(self.holdings[-1].places)
        self.order = [*group.atoms]
        base = group.unary.base
        self.box = [NumberRange(int(each.path == base), 1) for each in self.holdings]
        for each in self.holdings:
            self.box += [NumberRange(0, None) if each.classes else ANY] * len(each.places)

    def with_known(self, known: Sequence[Assignment]) -> Covering[Assignment]:
        """The known assignments with all others; not complete where one needs items that are not at hand."""
        found = {self._key(each): each for each in known}
        complete = True
        for is_lenient in (False, True) if self._asks_for_difference() else (False,):
            statements, certain = self._ways(is_lenient)
            ways = Ways(statements, certain)
            for point, holds in ways.points(tuple(self.box)):
                key = tuple(holds[number] for number in range(len(self.order))), self._demand(point)
                if key in found:
                    continue
                assignment = self._assignment(point)
                if assignment is None or self._key(assignment) != key:
                    complete = False
                else:
                    found[key] = assignment
            complete = complete and ways.complete
        return Covering(tuple(found.values()), complete)

    def _asks_for_difference(self) -> bool:
        atoms = [atom for each in self.holdings for atom in each.own] + [*self.group.atoms.values()]
        return any(isinstance(atom, UniqueItems) for atom in atoms)

    def _ways(self, is_lenient: bool) -> tuple[list[NumberStatement], dict[int, bool]]:
        """The atoms in their order, and behind them what else tells ways apart; with what is certain."""
        by_path = {each.path: each for each in self.holdings}
        statements: list[NumberStatement] = []
        for atom in self.group.atoms.values():
            path, *others = visitors.paths(atom)
            is_alone = not others and path in by_path
            statements.append(
                of_alone(by_path[path], atom, is_lenient=is_lenient) if is_alone else together(atom, by_path)
            )
        certain = {place: self.group.fixed[n] for place, n in enumerate(self.order) if n in self.group.fixed}
        for each in self.holdings:
            sure = [of_alone(each, atom, is_lenient=is_lenient) for atom in each.own]
            sure.append(NothingWithout(each.given, each.places))
            certain |= dict.fromkeys(range(len(statements), len(statements) + len(sure)), True)
            statements += sure
            statements.append(SumWithin((each.given,), NumberRange(1, None)))
            statements += [SumWithin((place,), NumberRange(1, None)) for place in self._demanding(each)]
        return statements, certain

    def _demanding(self, each: Holding) -> list[int]:
        pairs = zip(each.places, each.classes, strict=False)
        return [place for place, item in pairs if item.demand != TRUE]

    def _demand(self, point: Sequence[int]) -> Formula:
        """What the items at a point ask of the parameters around."""
        pairs = (pair for each in self.holdings for pair in zip(each.places, each.classes, strict=False))
        return both(*(item.demand for place, item in pairs if point[place]))

    def _key(self, assignment: Assignment) -> _Key:
        return tuple(assignment.truths[number] for number in self.order), assignment.demand

    def _assignment(self, point: Sequence[int]) -> Assignment | None:
        """The parameters in the states of a point; None where these are none, or not as is known."""
        states, truths, demands = [], dict[int, bool](), []
        for each in self.holdings:
            state = each.state(point)
            part = None if state is None else self.group.part(each.path, state)
            if state is None or part is None:
                return None
            if not all(true_of(test, state) for test in self.group.unary.rebased(each.path)):
                return None
            states.append(state)
            demands.append(part.demand)
            truths |= dict(zip(self.group.about(each.path), part.truths, strict=True))
        for number, atom in self.group.atoms.items():
            if number not in truths:
                truths[number] = comparison(atom, self.group.paths)(states)
        if any(truths[number] != truth for number, truth in self.group.fixed.items()):
            return None
        return Assignment(tuple(states), self._ordered(truths), both(*demands))

    def _ordered(self, truths: Mapping[int, bool]) -> dict[int, bool]:
        return {number: truths[number] for number in self.order}
