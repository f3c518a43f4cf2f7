"""The parameters that stand together, in a request or in one item of an array, and what binds them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import takewhile
from typing import TypeAlias

from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Array, Json, Object, Parameter
from specwright.ir.path import PARTS, VALUE, Path
from specwright.ir.predicate import HasType, JsonType, Present
from specwright.ir.tree import variants
from specwright.solver.assignments import VariableGroup
from specwright.solver.building import built
from specwright.solver.completion import completed
from specwright.solver.formula import TRUE, Atoms, Formula, Links, both, either, negated, numbers, simplify
from specwright.solver.object_checks import asks_for_subject, of_values, told
from specwright.solver.remembered import assignments
from specwright.solver.search import AtomValue, Search, Variable
from specwright.solver.states import (
    ABSENT,
    Covering,
    ItemClass,
    State,
    of_object,
)
from specwright.solver.unary import Budget, UnaryConstraints

MOST_FILTERED = 2
"""How many parameters are put together once for all that may be known of them."""

VariableKey: TypeAlias = "tuple[tuple[Path, ...], tuple[int, ...], tuple[tuple[int, bool], ...]]"


class Frame:
    """The parameters of an object at `root.path`, also those inside its objects, not those inside arrays."""

    def __init__(
        self,
        root: Parameter,
        checks: Sequence[Check],
        atoms: Atoms,
        budget: Budget,
        variables: dict[VariableKey, Variable] | None = None,
        *,
        exact: bool = False,
    ) -> None:
        self.root = root
        self.base = root.path
        self.checks = list(told((each for each in checks if each.scope[: len(root.path)] == root.path), root))
        self.atoms = atoms
        self.budget = budget
        parts = self._item_classes, self._value_classes
        self.unary = UnaryConstraints(root, self.checks, atoms, budget, *parts, exact=exact)
        self.parameters = self.unary.parameters
        self.required = {c.subjects[0]: c for c in self.checks if asks_for_subject(c)}
        self._links = Links()
        self._always: Formula = TRUE
        self._about: dict[Path, dict[int, None]] = {}
        self._asked: set[int] = set()
        self._frames: dict[Path, Frame] = {}
        self.variables = {} if variables is None else variables
        self._classes: dict[tuple[Formula, ...], Covering[ItemClass]] = {}
        self.mentioned: dict[Path, None] = {}
        self._compile()

    def search(
        self, wanted: Formula = TRUE, observed: Sequence[Formula] = (), seeds: Iterable[Path] = ()
    ) -> tuple[Search, Iterator[AtomValue]]:
        """The search for a formula and its leaves; after these the search tells whether they are complete.

        Only what is bound to the atoms of the formulas and to `seeds` is decided.
        """
        wanted, observed = self._known(wanted), tuple(map(self._known, observed))
        queried = [number for each in (wanted, *observed) for number in numbers(each)]
        starts = [*seeds, *(path for number in queried for path in self.atoms.paths(number))]
        known = [path for path in starts if path in self.parameters and self._has_state(path)]
        paths, formulas = self._links.bound(known, self._alone)
        formula = both(wanted, self._always, *formulas)
        variables = self._decided(paths, queried, formula)
        search = Search(variables, tuple(paths), self.budget, frozenset(self._asked))
        return search, search.leaves(formula, observed)

    def classes(self, wheres: tuple[Formula, ...]) -> Covering[ItemClass]:
        """The kinds of item that an array may hold, told apart by predicates; and whether these are all."""
        if wheres not in self._classes:
            search, leaves = self.search(observed=wheres, seeds=self.mentioned)
            classes = tuple(ItemClass(leaf.answers, leaf.rest, self.built(leaf.states)) for leaf in leaves)
            self._classes[wheres] = Covering(classes, search.complete)
        return self._classes[wheres]

    def _item_classes(self, array: Path, wheres: tuple[Formula, ...]) -> Covering[ItemClass]:
        if array not in self._frames:
            types = (form.type for form in variants(self.parameters[array]))
            items = next(each.items for each in types if isinstance(each, Array))
            self._frames[array] = Frame(items, self.checks, self.atoms, self.budget, exact=self.unary.exact)
        return self._frames[array].classes(wheres)

    def _value_classes(self, holder: Path, wheres: tuple[Formula, ...]) -> Covering[ItemClass]:
        """The kinds of value that a map may hold; its own checks are those of each value."""
        path = (*holder, VALUE)
        if path not in self._frames:
            types = (form.type for form in variants(self.parameters[holder]))
            values = next(each.values for each in types if isinstance(each, Object) and each.values)
            checks = [each for check in self.checks for each in of_values(check, holder)]
            self._frames[path] = Frame(values, checks, self.atoms, self.budget, exact=self.unary.exact)
        return self._frames[path].classes(wheres)

    def built(self, states: Mapping[Path, State]) -> Json:
        """The value that has these states, completed with what is required besides; raises ValueError."""
        return built(self.root, states, self.required, lambda path: self._possible(path).found[0])

    def present(self, path: Path) -> Formula:
        """The formula that something stands at the path."""
        return self.atoms.number(Present(path=path))

    def stands(self, path: Path) -> Formula:
        """The formula that an object stands at the path."""
        here = TRUE if path == self.base else self.present(path)
        if isinstance(self.parameters[path].type, Object):
            return here
        return both(here, self.atoms.number(HasType(path=path, kind=JsonType.OBJECT)))

    def _compile(self) -> None:
        for check in self.checks:
            if check.phase is Phase.CROSS_FIELD and not check.advice:
                self._relate(check)
        if self._has_state(self.base):
            self.mentioned.setdefault(self.base)
        self.mentioned.update(dict.fromkeys(path for path in self.required if path in self.parameters))
        for path in list(self.mentioned):
            self.mentioned.update(dict.fromkeys(self._holders(path)))
        for path in self.mentioned:
            self._links.add(self._own(path), [path, *self._holders(path)[:1]])

    def _relate(self, check: Check) -> None:
        """Adds a rule: as a formula, or as a bond between an array's items and the parameters around it."""
        formula = self.atoms.of_rule(check.predicate)
        paths: dict[Path, None] = {}
        if check.scope in self.parameters:
            formula = either(negated(self.stands(check.scope)), formula)
        for number in numbers(formula):
            for path in self.atoms.paths(number):
                if path in self.parameters:
                    paths.setdefault(path)
                    self._about.setdefault(path, {}).setdefault(number)
        if check.scope not in self.parameters:
            inside = takewhile(lambda name: name not in PARTS, check.scope[len(self.base) :])
            paths.setdefault((*self.base, *inside))
            self._asked.update(numbers(formula))
            formula = TRUE
        if not paths:  # true or false of every request
            self._always = both(self._always, formula)
        self._links.add(formula, filter(self._has_state, paths))
        self.mentioned.update(paths)

    def _known(self, formula: Formula) -> Formula:
        """What is left of a formula once it is known that an object stands at the root, where one does."""
        if self._has_state(self.base):
            return formula
        is_object = self.atoms.number(HasType(path=self.base, kind=JsonType.OBJECT))
        truths = {self.atoms.number(Present(path=self.base)): True, is_object: True}
        for number in numbers(formula):
            truth = of_object(self.atoms[number], self.base)
            if truth is not None:
                truths[number] = truth
        return simplify(formula, truths)

    def _has_state(self, path: Path) -> bool:
        """Whether the search decides the state at the path; a root that is an object is always there."""
        return path != self.base or not isinstance(self.root.type, Object)

    def _holders(self, path: Path) -> list[Path]:
        """The objects that hold the parameter, from the inside, as far as they have a state."""
        holders = [path[:length] for length in range(len(path) - 1, len(self.base), -1)]
        return [*holders, self.base] if self._has_state(self.base) and path != self.base else holders

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
    ) -> Callable[[int], Variable | None]:
        """What gives the variable that decides an atom; parameters that one atom compares share one.

        Most of them are never asked for.
        """
        atoms = self.atoms
        asked: dict[Path, dict[int, None]] = {}
        for number in (*queried, *numbers(formula)):
            for path in atoms.paths(number):
                asked.setdefault(path, {}).setdefault(number)
        groups: dict[Path, tuple[Path, ...]] = {path: (path,) for path in paths}
        for path in paths:
            for number in (*self._about.get(path, ()), *asked.get(path, ())):
                together = atoms.paths(number)
                if len(together) > 1 and all(each in groups for each in together):
                    merged = tuple(dict.fromkeys(each for one in together for each in groups[one]))
                    groups.update(dict.fromkeys(merged, merged))
        units = formula.parts if not isinstance(formula, int) and formula.every else (formula,)
        fixed = {abs(each): each > 0 for each in units if isinstance(each, int)}
        found: dict[int, Variable] = {}

        def variable_of(number: int) -> Variable | None:
            group = groups.get(atoms.paths(number)[0])
            if group is not None and number not in found:
                about = ((*self._about.get(path, ()), *asked.get(path, ())) for path in group)
                members = {*group}
                own = sorted({n for each in about for n in each if members.issuperset(atoms.paths(n))})
                variable = self._variable(group, own, {n: fixed[n] for n in own if n in fixed})
                found.update(dict.fromkeys(own, variable))
            return found.get(number)

        return variable_of

    def _variable(self, group: tuple[Path, ...], own: list[int], fixed: Mapping[int, bool]) -> Variable:
        key = group, tuple(own), tuple(sorted(fixed.items()))
        if key not in self.variables:
            variable = VariableGroup(self.unary, group, {number: self.atoms[number] for number in own}, fixed)
            free = variable.narrowing
            if self.unary.exact:
                self.variables[key] = Variable(group, cache(partial(completed, variable)))
            elif free == fixed or len(group) > MOST_FILTERED:
                self.variables[key] = Variable(group, cache(partial(assignments, variable)))
            else:
                every = self._variable(group, own, free).assignments
                self.variables[key] = Variable(group, cache(partial(variable.among, every)))
        return self.variables[key]

    def _possible(self, path: Path) -> Covering[State]:
        """The states that the parameter may have by itself, apart from being absent."""
        found, complete = self._variable((path,), [], {}).assignments()
        return Covering([each.states[0] for each in found if each.states != (ABSENT,)], complete)
