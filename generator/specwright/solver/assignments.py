"""The assignments of a variable: the states that its parameters can have together, one for each region."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import chain, islice, product
from math import inf, prod

from specwright.ir import visitors
from specwright.ir.comparison import Compare
from specwright.ir.json_values import is_number
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    InTable,
    JsonType,
    MultipleOf,
    PartsAtom,
    Predicate,
    Product,
    Ratio,
)
from specwright.solver import regions
from specwright.solver.combined import Assignment, Combined, GroupPart
from specwright.solver.domains import Asked, bounds_of, domain
from specwright.solver.formula import TRUE, both, distinct
from specwright.solver.grids import grid, multiplies
from specwright.solver.states import (
    ArrayState,
    Covering,
    ObjectState,
    State,
    comparison,
    is_counted,
    is_every,
    rebase,
    true_of,
)
from specwright.solver.unary import UnaryConstraints

MOST_PAIRED = 512
MOST_COMBINED = 20_000
WORK_IN_A_STEP = 64
STATES_IN_A_STEP = 32


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
        self._of_arrays: dict[tuple[int, int, bool], bool] = {}

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
        return dict.fromkeys(tried, True)

    def among(self, every: Callable[[], Covering[Assignment]]) -> Covering[Assignment]:
        """The same assignments, chosen among those with fewer known truths: of `every` one."""
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
        is_by_grid = multiplies(together) or (around and self._are_whole())
        grids = {path: grid(self.unary.tested(path)) for path in self.paths} if is_by_grid else {}
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
        if multiplies(together) and self._known(first) is None and not tabled:
            grids = {path: grid(self.unary.tested(path)) for path in self.paths}
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
        denied = {distinct(atom) for n, atom in self._alone[path].items() if self.fixed.get(n) is False}
        if any(distinct(test) in denied for test in self.unary.tests(path)):
            return Covering((), True)
        values = domain(self.unary, path, asked._replace(known=self._known(path), types=self._types(path)))
        self.unary.budget.spend(len(values.found) // STATES_IN_A_STEP)
        found: dict[object, GroupPart] = {}
        for state in values.found:
            part = self.part(path, state)
            if part is not None:
                found.setdefault(
                    (state.count, *part[1:]) if isinstance(state, ArrayState) else len(found), part
                )
        return Covering(list(found.values()), values.complete)

    def part(self, path: Path, state: State) -> GroupPart | None:
        """What is so of a parameter in this state; None where that is known not to be."""
        truths, wheres, values = {}, 0, 0
        for number, atom in self._alone[path].items():
            match atom:
                case CountWhere():
                    truths[number] = is_counted(atom, state, wheres)
                    wheres += 1
                case EveryValue():
                    truths[number] = is_every(state, values)
                    values += 1
                case _:
                    truths[number] = self._judge(number, state)
            if self.fixed.get(number, truths[number]) != truths[number]:
                return None
        asks = state.demand if isinstance(state, ArrayState | ObjectState) else TRUE
        return GroupPart(state, tuple(truths.values()), asks)

    def _judge(self, number: int, state: State) -> bool:
        """Whether an atom is true of a state; of an array it sees the length, and whether items repeat."""
        if not isinstance(state, ArrayState):
            return true_of(self._judged[number], state)
        mark = number, state.count, state.is_unique
        if mark not in self._of_arrays:
            self._of_arrays[mark] = true_of(self._judged[number], state)
        return self._of_arrays[mark]

    def about(self, path: Path) -> Mapping[int, Atom]:
        """The atoms about a parameter by itself."""
        return self._alone[path]

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

    def _types(self, path: Path) -> dict[JsonType, bool]:
        """Which types the parameter is known to have, or not to have."""
        about = ((n, atom) for n, atom in self._alone[path].items() if isinstance(atom, HasType))
        return {atom.kind: self.fixed[n] for n, atom in about if n in self.fixed}

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
