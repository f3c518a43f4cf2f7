"""The parameters that stand together, in a request or in one item of an array, and what binds them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from specwright.ir import visitors
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import HasType, JsonType, Predicate, Present
from specwright.ir.tree import variants
from specwright.solver.assignments import VariableGroup
from specwright.solver.building import built
from specwright.solver.formula import TRUE, Atoms, Formula, both, either, negated, numbers
from specwright.solver.links import Links
from specwright.solver.search import AtomValue, Budget, Search, Variable
from specwright.solver.states import ABSENT, ItemClass, State, moved

VariableKey: TypeAlias = "tuple[tuple[Path, ...], tuple[int, ...], tuple[tuple[int, bool], ...]]"


class Frame:
    """The parameters of an object at `root.path`, those inside its objects too, those inside arrays not."""

    def __init__(
        self,
        root: Parameter,
        checks: Sequence[Check],
        atoms: Atoms,
        budget: Budget,
        variables: dict[VariableKey, Variable] | None = None,
    ) -> None:
        self.root = root
        self.base = root.path
        self.checks = [check for check in checks if check.scope[: len(self.base)] == self.base]
        self.atoms = atoms
        self.budget = budget
        self.parameters = {each.path: each for each in _local(root)}
        self.required = {c.subjects[0]: c for c in self.checks if c.phase is Phase.MISSING}
        self.tests: dict[Path, list[Predicate]] = {}
        self._judged: dict[Path, list[Predicate]] = {}
        self._links = Links()
        self._about: dict[Path, dict[int, None]] = {}
        self._asked: set[int] = set()
        self._levels: dict[Path, Frame] = {}
        self.variables = {} if variables is None else variables
        self._classes: dict[tuple[Formula, ...], tuple[tuple[ItemClass, ...], bool]] = {}
        self.mentioned: dict[Path, None] = {}
        self._compile()

    def search(
        self, wanted: Formula = TRUE, observed: Sequence[Formula] = (), seeds: Iterable[Path] = ()
    ) -> tuple[Search, Iterator[AtomValue]]:
        """The leaves for a formula, and the search that tells, after them, whether they are all.

        Of what else is asked of a request, it sees what is bound to the atoms of the formulas and to `seeds`.
        """
        queried = [number for each in (wanted, *observed) for number in numbers(each)]
        starts = [*seeds, *(path for number in queried for path in visitors.paths(self.atoms[number]))]
        known = [path for path in starts if self.is_local(path) and self._has_state(path)]
        paths, formulas = self._links.bound(known, self._alone)
        formula = both(wanted, *formulas)
        variables = self._decided(paths, queried, formula)
        search = Search(variables.get, tuple(paths), self.budget, frozenset(self._asked))
        return search, search.leaves(formula, observed)

    def classes(self, wheres: tuple[Formula, ...]) -> tuple[tuple[ItemClass, ...], bool]:
        """The kinds of item that an array may hold, told apart by predicates; and whether these are all."""
        if wheres not in self._classes:
            search, leaves = self.search(observed=wheres, seeds=self.mentioned)
            found = tuple(
                ItemClass(leaf.answers, leaf.rest, built(self, self.root, leaf.states)) for leaf in leaves
            )
            self._classes[wheres] = found, search.exact
        return self._classes[wheres]

    def level(self, array: Path) -> "Frame":
        """The level of an array's items."""
        if array not in self._levels:
            types = (form.type for form in variants(self.parameters[array]))
            items = next(each.items for each in types if isinstance(each, Array))
            self._levels[array] = Frame(items, self.checks, self.atoms, self.budget)
        return self._levels[array]

    def judged(self, path: Path) -> list[Predicate]:
        """The checks of a parameter's own value, brought to the root."""
        if path not in self._judged:
            self._judged[path] = [moved(test) for test in self.tests.get(path, ())]
        return self._judged[path]

    def plainest(self, path: Path) -> State:
        """A state of a parameter that no rule speaks of."""
        found = self._variable((path,), [], {}).options().found
        return next(option.states[0] for option in found if option.states != (ABSENT,))

    def present(self, path: Path) -> Formula:
        """The formula that something stands at the path."""
        return self.atoms.number(Present(path=path))

    def stands(self, path: Path) -> Formula:
        """The formula that an object stands at the path."""
        here = TRUE if path == self.base else self.present(path)
        if isinstance(self.parameters[path].type, Object):
            return here
        return both(here, self.atoms.number(HasType(path=path, kind=JsonType.OBJECT)))

    def is_local(self, path: Path) -> bool:
        """Whether the path stands at this level."""
        return path in self.parameters

    def _compile(self) -> None:
        for check in self.checks:
            if check.phase is Phase.VALUE and self.is_local(check.subjects[0]):
                self.tests.setdefault(check.subjects[0], []).append(check.predicate)
            elif check.phase is Phase.CROSS_FIELD and not check.advice:
                self._relate(check)
        if self._has_state(self.base):
            self.mentioned.setdefault(self.base)
        for path in self.required:
            if self.is_local(path) and not self._possible(path):
                self.mentioned.setdefault(path)
        for path in list(self.mentioned):
            self.mentioned.update(dict.fromkeys(self._holders(path)))
        for path in self.mentioned:
            self._links.add(self._own(path), [path, *self._holders(path)[:1]])

    def _relate(self, check: Check) -> None:
        """Takes in a rule: as a formula, or as what binds an array's items to the parameters around it."""
        formula = self.atoms.formula(check.predicate)
        paths: dict[Path, None] = {}
        if self.is_local(check.scope):
            formula = either(negated(self.stands(check.scope)), formula)
        for number in numbers(formula):
            for path in visitors.paths(self.atoms[number]):
                if self.is_local(path):
                    paths.setdefault(path)
                    self._about.setdefault(path, {}).setdefault(number)
        if not self.is_local(check.scope):
            inside = check.scope[len(self.base) :]
            paths.setdefault(self.base + inside[: inside.index(ITEM)])
            self._asked.update(numbers(formula))
            formula = TRUE
        self._links.add(formula, filter(self._has_state, paths))
        self.mentioned.update(paths)

    def _has_state(self, path: Path) -> bool:
        """Whether it is open what stands at the path; a root that is an object stands for sure."""
        return path != self.base or not isinstance(self.root.type, Object)

    def _holders(self, path: Path) -> list[Path]:
        """The objects that hold the parameter, from the inside, as far as they have a state."""
        found = [path[:length] for length in range(len(path) - 1, len(self.base), -1)]
        return [*found, self.base] if self._has_state(self.base) and path != self.base else found

    def _own(self, path: Path) -> Formula:
        """What holds of any parameter: it stands in its object, and there if it is required."""
        if path == self.base:
            return self.present(path)
        holder = self.stands(path[:-1])
        inside = either(negated(self.present(path)), holder)
        if path not in self.required:
            return inside
        return both(inside, either(negated(holder), self.present(path)))

    def _alone(self, path: Path) -> tuple[Formula, Path | None] | None:
        """What holds of a parameter that no rule speaks of, and what holds it."""
        if path in self.mentioned:
            return None
        return self._own(path), next(iter(self._holders(path)), None)

    def _decided(
        self, paths: Mapping[Path, None], queried: Sequence[int], formula: Formula
    ) -> dict[int, Variable]:
        """Which variable decides each atom: parameters that one atom compares are decided together."""
        about: dict[Path, dict[int, None]] = {path: dict(self._about.get(path, {})) for path in paths}
        for number in (*queried, *numbers(formula)):
            for path in visitors.paths(self.atoms[number]):
                about.setdefault(path, {}).setdefault(number)
        groups: dict[Path, tuple[Path, ...]] = {path: (path,) for path in paths}
        for numbers_here in list(about.values()):
            for number in numbers_here:
                together = visitors.paths(self.atoms[number])
                if len(together) > 1 and all(path in groups for path in together):
                    merged = tuple(dict.fromkeys(each for path in together for each in groups[path]))
                    groups.update(dict.fromkeys(merged, merged))
        units = formula.parts if not isinstance(formula, int) and formula.every else (formula,)
        fixed = {abs(each): each > 0 for each in units if isinstance(each, int)}
        found: dict[int, Variable] = {}
        for group in dict.fromkeys(groups.values()):
            decided = {number: None for path in group for number in about[path]}
            own = [n for n in decided if all(path in group for path in visitors.paths(self.atoms[n]))]
            variable = self._variable(group, sorted(own), {n: fixed[n] for n in own if n in fixed})
            found.update(dict.fromkeys(own, variable))
        return found

    def _variable(self, group: tuple[Path, ...], own: list[int], fixed: Mapping[int, bool]) -> Variable:
        key = group, tuple(own), tuple(sorted(fixed.items()))
        if key not in self.variables:
            made = VariableGroup(self, group, {number: self.atoms[number] for number in own}, fixed)
            self.variables[key] = Variable(group, cache(made.options))
        return self.variables[key]

    def _possible(self, path: Path) -> bool:
        """Whether the parameter can have any value, or that cannot be told."""
        found = self._variable((path,), [], {}).options()
        return not found.exact or any(option.states != (ABSENT,) for option in found.found)


def _local(parameter: Parameter) -> Iterator[Parameter]:
    yield parameter
    for form in variants(parameter):
        if isinstance(form.type, Object):
            for child in form.children:
                yield from _local(child)
