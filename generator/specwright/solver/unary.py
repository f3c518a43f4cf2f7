"""What a search knows of each parameter by itself, its type and its own checks, and the steps it may take."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from specwright.ir import visitors
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import Atom, EveryValue, Predicate
from specwright.ir.tree import variants
from specwright.solver.formula import Atoms, Formula
from specwright.solver.states import ArrayState, Covering, ItemClass, rebase


class Exhausted(Exception):
    """The search took more steps than it may; nothing is known."""


@dataclass(slots=True)
class Budget:
    """The steps that are left, counted so that the same specs always get the same answers."""

    steps: int

    def spend(self, steps: int = 1) -> None:
        """Takes steps; raises Exhausted when there are none left."""
        self.steps -= steps
        if self.steps < 0:
            raise Exhausted


class UnaryConstraints:
    """The parameters at `root.path` and inside its objects, and the constraints on each of them alone.

    `item_classes` tells the kinds of item that an array may hold, told apart by the formulas, `value_classes`
    those of the values of a map. Where it is `exact`, no effort is spared to leave no state out.
    """

    def __init__(
        self,
        root: Parameter,
        checks: Sequence[Check],
        atoms: Atoms,
        budget: Budget,
        item_classes: Callable[[Path, tuple[Formula, ...]], Covering[ItemClass]],
        value_classes: Callable[[Path, tuple[Formula, ...]], Covering[ItemClass]],
        *,
        exact: bool = False,
    ) -> None:
        self.base = root.path
        self.atoms = atoms
        self.budget = budget
        self.item_classes = item_classes
        self.value_classes = value_classes
        self.exact = exact
        self.parameters = {each.path: each for each in _local(root)}
        self._tests: dict[Path, list[Predicate]] = {}
        self.told: dict[Path, tuple[object, ...] | None] = {}
        self._rebased: dict[Path, list[Predicate]] = {}
        self._arrays: dict[object, Covering[ArrayState]] = {}
        for check in checks:
            if check.phase is Phase.VALUE and check.subjects[0] in self.parameters:
                self._tests.setdefault(check.subjects[0], []).append(check.predicate)

    def tests(self, path: Path) -> Sequence[Predicate]:
        """The checks of a parameter's own value."""
        return self._tests.get(path, ())

    def tested(self, path: Path) -> Iterator[Atom]:
        """The atoms of these checks."""
        return (atom for test in self.tests(path) for atom in visitors.atoms(test))

    def once(self, key: object, arrays: Callable[[], Covering[ArrayState]]) -> Covering[ArrayState]:
        """The arrays that the key tells from others, listed once."""
        if key not in self._arrays:
            self._arrays[key] = arrays()
        return self._arrays[key]

    def rebased(self, path: Path) -> list[Predicate]:
        """The same checks, made ones about the root, but those of a map's values."""
        if path not in self._rebased:
            alone = (test for test in self.tests(path) if not visitors.collect(EveryValue, [test]))
            self._rebased[path] = list(map(rebase, alone))
        return self._rebased[path]


def _local(parameter: Parameter) -> Iterator[Parameter]:
    yield parameter
    for form in variants(parameter):
        if isinstance(form.type, Object):
            for child in form.type.properties:
                yield from _local(child)
