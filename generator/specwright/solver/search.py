"""The search: formulas decided variable by variable, each with the few assignments that they tell apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from specwright.ir.path import Path
from specwright.solver.combined import Assignment
from specwright.solver.conjunction import Conjunction
from specwright.solver.formula import FALSE, TRUE, Formula, numbers, simplify
from specwright.solver.states import Covering, State
from specwright.solver.unary import Budget

FORMULAS_IN_A_STEP = 32


@dataclass(frozen=True, slots=True)
class Variable:
    """Parameters that are decided together; its assignments are computed on demand."""

    paths: tuple[Path, ...]
    assignments: Callable[[], Covering[Assignment]]


@dataclass(frozen=True, slots=True)
class AtomValue:
    """A leaf of the search.

    `rest` is the formula left over atoms that no variable decides, `answers` are those of observed formulas.
    """

    states: Mapping[Path, State]
    rest: Formula
    answers: tuple[bool, ...]


@dataclass(slots=True)
class Search:
    """A search for the leaves of one set of formulas; `complete` turns false where assignments are left out.

    `variable_of` gives the variable that decides an atom, or None, `paths` the parameters of all variables;
    `asked` are the atoms that the demands of assignments may contain.
    """

    variable_of: Callable[[int], Variable | None]
    paths: tuple[Path, ...]
    budget: Budget
    asked: frozenset[int] = frozenset()
    complete: bool = True
    _seen: set[tuple[frozenset[Formula], tuple[Formula, ...], frozenset[tuple[int, bool]]]] = field(
        default_factory=set
    )

    def leaves(self, formula: Formula, observed: Sequence[Formula] = ()) -> Iterator[AtomValue]:
        """The different ways to satisfy the formula, by what they leave and observe; raises Exhausted."""
        return self._leaves(Conjunction(formula), tuple(observed), {}, {})

    def _leaves(
        self,
        formulas: Conjunction,
        observed: tuple[Formula, ...],
        states: Mapping[Path, State],
        known: Mapping[int, bool],
    ) -> Iterator[AtomValue]:
        self.budget.spend(1 + len(formulas.ordered) // FORMULAS_IN_A_STEP)
        mark = formulas.mark, observed, frozenset(known.items())
        if formulas.is_false or mark in self._seen:
            return
        self._seen.add(mark)
        variable = self._next(formulas, observed, states)
        if variable is None:
            answers = tuple(each == TRUE for each in observed)
            if all(each in (TRUE, FALSE) for each in observed):
                yield AtomValue(states, formulas.formula, answers)
            else:
                self.complete = False
            return
        assignments = variable.assignments()
        self.complete = self.complete and assignments.complete
        for assignment in assignments.found:
            truths = assignment.truths
            asked = {**known, **{number: truths[number] for number in self.asked if number in truths}}
            yield from self._leaves(
                formulas.with_truths(truths, simplify(assignment.demand, asked)),
                tuple(simplify(each, truths) for each in observed),
                {**states, **dict(zip(variable.paths, assignment.states, strict=True))},
                asked,
            )

    def _next(
        self, formulas: Conjunction, observed: Sequence[Formula], states: Mapping[Path, State]
    ) -> Variable | None:
        """The variable to decide next: that of the part with the fewest atoms."""
        for part in chain((part for _, _, part in formulas.ordered), observed):
            for number in numbers(part):
                variable = self.variable_of(number)
                if variable is not None and variable.paths[0] not in states:
                    return variable
        return None
