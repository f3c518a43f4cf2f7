"""The assignments of a variable: the states that its parameters can have together, one for each region."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain, islice, product
from math import ceil, floor, inf, prod
from typing import NamedTuple

from specwright.ir import visitors
from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact
from specwright.ir.json_values import between, is_number
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    Enum,
    EveryValue,
    InTable,
    JsonType,
    MultipleOf,
    PartsAtom,
    Predicate,
    Product,
    Range,
    Ratio,
)
from specwright.solver import regions
from specwright.solver.domains import Asked, bounds_of, domain
from specwright.solver.formula import TRUE, Formula, both
from specwright.solver.states import ArrayState, Covering, ObjectState, State, comparison, rebase, true_of
from specwright.solver.unary import UnaryConstraints

MOST_PAIRED = 512
MOST_COMBINED = 20_000
WORK_IN_A_STEP = 64
STATES_IN_A_STEP = 32


@dataclass(frozen=True, slots=True)
class Assignment:
    """The states of some parameters, the truths of the atoms about them, and what they ask of others."""

    states: tuple[State, ...]
    truths: Mapping[int, bool]
    demand: Formula = TRUE


class GroupPart(NamedTuple):
    """One state of one parameter, the truths of the atoms about it alone, and what it asks of others."""

    state: State
    truths: tuple[bool, ...]
    demand: Formula


@dataclass(slots=True)
class Combined:
    """The states of parameters put together; `complete` turns false where some are left out."""

    parts: Iterator[tuple[GroupPart, ...]]
    complete: bool = True


class VariableGroup:
    """Parameters that are decided together, the atoms about them, and the truths that are known."""

    def __init__(
        self,
        unary: UnaryConstraints,
        paths: tuple[Path, ...],
        atoms: Mapping[int, Atom],
        fixed: Mapping[int, bool],
    ) -> None:
        self.unary = unary
        self.paths = paths
        self.atoms = atoms
        self.fixed = fixed

    def assignments(self) -> Covering[Assignment]:
        """Each assignment once: two that agree on all atoms and demands are one. Raises Exhausted."""
        together = {n: atom for n, atom in self.atoms.items() if len(visitors.paths(atom)) > 1}
        comparisons = [comparison(atom, self.paths) for atom in together.values()]
        order = [n for path in self.paths for n in self._alone[path]] + list(together)
        wanted = [(place, self.fixed[n]) for place, n in enumerate(together) if n in self.fixed]
        combined = self._combined(tuple(together.values()))
        in_a_step = max(WORK_IN_A_STEP // (len(self.paths) + 2 * len(together)), 1)
        found: dict[object, Assignment] = {}
        for number, parts in enumerate(islice(combined.parts, MOST_COMBINED)):
            self.unary.budget.spend(number % in_a_step == 0)
            states = [part.state for part in parts]
            compared = tuple([compare(states) for compare in comparisons])
            key = compared, *[part[1:] for part in parts]
            if key in found or any(compared[place] != truth for place, truth in wanted):
                continue
            truths = dict(zip(order, chain(*(part.truths for part in parts), compared), strict=True))
            found[key] = Assignment(tuple(states), truths, both(*(part.demand for part in parts)))
        complete = next(combined.parts, None) is None and combined.complete
        return Covering(tuple(found.values()), complete)

    @property
    def narrowing(self) -> dict[int, bool]:
        """The known truths that change which states are tried; all others only choose among these."""
        tried = (n for n, truth in self.fixed.items() if truth and isinstance(self.atoms[n], Enum | InTable))
        return {number: True for number in tried}

    def among(self, every: Callable[[], Covering[Assignment]]) -> Covering[Assignment]:
        """The same assignments, chosen among those with fewer known truths; these are `every` one, or too many."""
        found, complete = every()
        if not complete:
            return self.assignments()
        fixed = self.fixed.items()
        return Covering(tuple(each for each in found if all(each.truths[n] == t for n, t in fixed)), True)

    def _combined(self, together: tuple[Atom, ...]) -> Combined:
        """The states of the parameters, each alone as its facts allow it, put together."""
        if len(self.paths) == 2 and isinstance(together[0], InTable | Product | Ratio | Compare):
            made = Combined(iter(()))
            made.parts = self._pairs(together, made)
            return made
        around = self._around(together)
        is_by_grid = _compares(together) or (around and self._are_whole())
        grids = {path: self._grid(path) for path in self.paths} if is_by_grid else {}
        small = all(grids.values()) and prod(map(len, grids.values())) <= MOST_COMBINED
        bounds = bounds_of(together)
        if len(self.paths) > 1:
            for path in self.paths:
                bounds += bounds_of([*self._alone[path].values(), *self.unary.tested(path)])
        complete, lists = small and bool(grids or not around), []
        for path in self.paths:
            beside = tuple(map(Fraction, grids.get(path, ()) if small else ())) or around
            asked = Asked(tuple(self._alone[path].values()), together, beside, bounds, len(self.paths))
            found, is_complete = self._parts(path, asked)
            lists.append(found)
            complete = complete and is_complete
        return Combined(product(*lists), complete)

    def _pairs(self, together: tuple[Atom, ...], made: Combined) -> Iterator[tuple[GroupPart, ...]]:
        """For each first number the second ones next to which a predicate about both changes."""
        first, second = self.paths
        beside: Sequence[int] = ()
        if self._known(second) is not None:
            first, second = second, first
        tabled = any(isinstance(atom, InTable) and self.fixed.get(n) for n, atom in self.atoms.items())
        if _compares(together) and self._known(first) is None and not tabled:
            grids = {path: self._grid(path) for path in self.paths}
            first, second = sorted(self.paths, key=lambda path: len(grids[path]) or inf)
            made.complete = 0 < len(grids[first]) <= MOST_PAIRED
            beside = grids[first][:: 1 + len(grids[first]) // MOST_PAIRED]
        around = self._around(together)
        made.complete = made.complete and not (around and self._has_steps())
        asked = Asked(tuple(self._alone[first].values()), together, (*map(Fraction, beside), *around))
        firsts, is_complete = self._parts(first, asked)
        made.complete = made.complete and is_complete
        for one in firsts:
            limits: list[Fraction] = []
            if is_number(one.state):
                for atom in (
                    each for each in together if isinstance(each, InTable | Product | Ratio | Compare)
                ):
                    column = visitors.paths(atom).index(second)
                    limits += regions.breakpoints(atom, column, one.state)
            rest = Asked(tuple(self._alone[second].values()), (), tuple(limits))
            seconds, is_complete = self._parts(second, rest)
            made.complete = made.complete and is_complete
            for other in seconds:
                yield (one, other) if first == self.paths[0] else (other, one)

    def _parts(self, path: Path, asked: Asked) -> Covering[GroupPart]:
        """The states of one parameter by itself that agree with what is known."""
        alone = self._alone[path]
        wheres = [number for number, atom in alone.items() if isinstance(atom, CountWhere)]
        values_of = [number for number, atom in alone.items() if isinstance(atom, EveryValue)]
        tests = {number: self._judged[number] for number in alone if number in self._judged}
        values = domain(self.unary, path, asked._replace(known=self._known(path)))
        self.unary.budget.spend(len(values.found) // STATES_IN_A_STEP)
        found: dict[object, GroupPart] = {}
        of_arrays: dict[tuple[int, bool], dict[int, bool]] = {}
        for state in values.found:
            counts: tuple[int, ...] = ()
            if isinstance(state, ArrayState):
                counts, mark = state.matching, (state.count, state.is_unique)
                if mark not in of_arrays:  # the tests see no more of an array
                    of_arrays[mark] = {number: true_of(test, state) for number, test in tests.items()}
                truths = of_arrays[mark].copy()
            else:
                truths = {number: true_of(test, state) for number, test in tests.items()}
            for place, number in enumerate(wheres):
                truths[number] = _counted(alone[number], counts[place] if counts else 0, state)
            for place, number in enumerate(values_of):
                truths[number] = _is_every(state, place)
            if all(self.fixed.get(number, truth) == truth for number, truth in truths.items()):
                asks = state.demand if isinstance(state, ArrayState) else TRUE
                part = GroupPart(state, tuple(truths[number] for number in alone), asks)
                found.setdefault(
                    (state.count, *part[1:]) if isinstance(state, ArrayState) else len(found), part
                )
        return Covering(list(found.values()), values.complete)

    @cached_property
    def _alone(self) -> dict[Path, dict[int, Atom]]:
        """The atoms about each parameter by itself."""
        alone: dict[Path, dict[int, Atom]] = {path: {} for path in self.paths}
        for number, atom in self.atoms.items():
            path, *others = visitors.paths(atom)
            if not others and path in alone:
                alone[path][number] = atom
        return alone

    @cached_property
    def _judged(self) -> dict[int, Predicate]:
        """Those of them that tell values apart, brought to the root."""
        alone = chain.from_iterable(about.items() for about in self._alone.values())
        return {number: rebase(atom) for number, atom in alone if not isinstance(atom, PartsAtom)}

    def _known(self, path: Path) -> tuple[Constant, ...] | None:
        """The few values that the parameter is known to have one of, if it is given."""
        known = (
            atom for n, atom in self._alone[path].items() if isinstance(atom, Enum) and self.fixed.get(n)
        )
        return next((atom.values for atom in known), None)

    def _around(self, together: Sequence[Atom]) -> tuple[Fraction, ...]:
        """The numbers beside which one parameter may have to leave room for another; none if none compare."""
        if not any(isinstance(atom, Compare) for atom in together):
            return ()
        own = (self.unary.tested(path) for path in self.paths)
        alone = (self._alone[path].values() for path in self.paths)
        return regions.around([*chain(*own), *chain(*alone)], len(self.paths))

    def _are_whole(self) -> bool:
        return all(self.unary.parameters[path].kinds == (JsonType.INTEGER,) for path in self.paths)

    def _has_steps(self) -> bool:
        """Whether rules ask for a step that the parameter itself does not keep."""
        alone = chain.from_iterable(self._alone[path].values() for path in self.paths)
        return any(isinstance(atom, MultipleOf) for atom in alone)

    def _grid(self, path: Path) -> range:
        """The whole numbers that the parameter's own bounds and step allow; none where they do not end."""
        own = list(self.unary.tested(path))
        ranges = [atom for atom in own if isinstance(atom, Range)]
        low = next((atom.minimum for atom in reversed(ranges) if atom.minimum is not None), None)
        high = next((atom.maximum for atom in reversed(ranges) if atom.maximum is not None), None)
        steps = [exact(atom.step) for atom in own if isinstance(atom, MultipleOf)]
        if low is None or high is None:
            return range(0)
        unit = int(regions.common([Fraction(1), *steps]))
        return range(-(-ceil(low) // unit) * unit, floor(high) + 1, unit)


def _compares(together: Sequence[Atom]) -> bool:
    """Whether numbers are multiplied or divided: then each number may matter, not only those named."""
    return any(isinstance(atom, Product | Ratio) for atom in together)


def _counted(atom: Atom, count: int, state: State) -> bool:
    if not isinstance(atom, CountWhere) or not isinstance(state, ArrayState):
        return True
    return between(count, atom.minimum, atom.maximum)


def _is_every(state: State, place: int) -> bool:
    """Whether the values of a map, if it has any, satisfy the observed predicate of this number."""
    if not isinstance(state, ObjectState) or state.value is None:
        return True
    return state.value.answers[place]
