"""The checks of one message as data, and which of them a request breaks at which places."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from .edits import Place, path_of
from .predicates import Bound, Node, atoms, holds, paths, strangers, value_at
from .values import ABSENT

Path: TypeAlias = tuple[str, ...]

UNKNOWN, MISSING, VALUE, RELATION = range(4)


class Exhausted(Exception):
    """A search has looked at as much as it may."""


class Fault(NamedTuple):
    """A check that is broken, by its number; `bound` binds its scope, `key` is one that is not known.

    `order` is 0, or the position of a key that is no text: such keys are not compared.
    """

    number: int
    bound: Bound
    order: int = 0
    key: Any = None


class Check:
    """One thing that a request must satisfy wherever something stands at `scope`."""

    __slots__ = ("about", "advice", "holds", "inside", "options", "paths", "rule", "scope", "seen", "stage")

    def __init__(self, row: tuple[Any, ...]) -> None:
        self.rule, self.stage, self.scope, self.about, self.advice, self.holds, self.options = row
        self.paths: tuple[Path, ...] = tuple(dict.fromkeys(_mentioned(self.holds)))
        self.seen: tuple[Path, ...] = tuple(dict.fromkeys((self.scope, *_mentioned(self.holds, deep=True))))
        self.inside = self.stage == RELATION or any(
            len(p) > len(self.scope) and p[: len(self.scope)] == self.scope for p in self.paths
        )


class Parameter(NamedTuple):
    """A parameter: each form is type, allowed values, least, most, step and format."""

    path: Path
    required: bool
    default: Any
    fill: str | None
    forms: tuple[tuple[Any, ...], ...]


class Checks:
    """The checks, the parameters and the tables of a message."""

    def __init__(
        self, *, checks: tuple[Any, ...], parameters: tuple[Any, ...], tables: tuple[Any, ...]
    ) -> None:
        self.checks = tuple(map(Check, checks))
        self.parameters = {each[0]: Parameter(*each) for each in parameters}
        self.tables = tables
        self.rows = tuple(frozenset(row[1:] for row in table) for table in tables)
        self.numbers = {check.rule: number for number, check in enumerate(self.checks)}
        self.children: dict[Path, list[Parameter]] = {}
        for each in self.parameters.values():
            self.children.setdefault(each.path[:-1], []).append(each)
        self._near: dict[Path, tuple[int, ...]] = {}

    def is_first(self, number: int) -> bool:
        """Whether a check about a value is the first on it, which settles its type."""
        about = self.checks[number].about[0]
        every = (n for n, each in enumerate(self.checks) if each.stage == VALUE and each.about[0] == about)
        return next(every) == number

    def faults(self, request: Any, most: int | None = None) -> list[Fault]:
        """Every fault, in the order of the checks; no more than so many."""
        found: list[Fault] = []
        for number in range(len(self.checks)):
            for fault in self.of(number, request):
                found.append(fault)
                if most is not None and len(found) >= most:
                    return found
        return found

    def has_strangers(self, request: Any) -> bool:
        """Whether the request has a key that is not known."""
        numbers = (number for number, each in enumerate(self.checks) if each.stage == UNKNOWN)
        return any(True for number in numbers for _ in self.of(number, request))

    def near(self, request: Any, places: Iterable[Place], left: "Work") -> set[Fault]:
        """The faults that a change at the places may have brought."""
        found: set[Fault] = set()
        for place in places:
            for number in self.touched(path_of(place)):
                found.update(self.of(number, request, place, left))
        return found

    def still(self, fault: Fault, request: Any, left: "Work") -> bool:
        """Whether the fault is one of this request, too."""
        return any(each == fault for each in self.of(fault.number, request, (), left, fault.bound))

    def touched(self, path: Path) -> tuple[int, ...]:
        """The checks whose outcome a change at the path may change."""
        if path not in self._near:
            self._near[path] = tuple(
                number
                for number, check in enumerate(self.checks)
                if any(path == seen[: len(path)] for seen in check.seen)
                or (check.stage == UNKNOWN and path[:-1] == check.scope)
            )
        return self._near[path]

    def of(
        self,
        number: int,
        request: Any,
        place: Place = (),
        left: "Work | None" = None,
        only: Bound | None = None,
    ) -> Iterator[Fault]:
        """The faults of one check; only those that a change at the place may touch."""
        check = self.checks[number]
        if check.advice:
            return
        bounds = [only] if only is not None else _bindings(check.scope, request, place)
        for bound in bounds:
            if left is not None:
                left.spend(1)
            there = value_at(check.scope, request, bound)
            if check.inside and type(there) is not dict:
                continue
            if check.stage == UNKNOWN:
                if type(there) is dict:
                    if left is not None:
                        left.spend(len(there) // 16)
                    strange = strangers(check.holds[2], there)
                    for position, key in enumerate(strange, 1):
                        yield Fault(number, bound, 0 if type(key) is str else position, key)
            elif not holds(check.holds, request, bound, self.rows):
                yield Fault(number, bound)


class Work:
    """How much a search may still look at."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, amount: int) -> None:
        """Counts; raises Exhausted when nothing is left."""
        self.left -= amount
        if self.left < 0:
            raise Exhausted


def checks_of(module: str) -> Checks:
    """The checks of the model that a module belongs to."""
    return _checks(f"{module.rpartition('.')[0]}.checks")


@lru_cache(maxsize=64)
def _checks(module: str) -> Checks:
    found: Checks = import_module(module).CHECKS
    return found


def _bindings(scope: Path, request: Any, place: Place) -> Iterable[Bound]:
    """For each value at the scope, the numbers of its `[]`; only those at the place where this binds them."""
    if "[]" not in scope:
        return () if value_at(scope, request, ()) is ABSENT else ((),)

    def below(value: Any, depth: int, bound: Bound, on: bool) -> Iterator[Bound]:
        if depth == len(scope):
            yield bound
            return
        name = scope[depth]
        on = on and depth < len(place)
        if name == "[]":
            if type(value) is not list:
                return
            if on and type(place[depth]) is int:
                if place[depth] < len(value):
                    yield from below(value[place[depth]], depth + 1, (*bound, place[depth]), True)
                return
            for position, item in enumerate(value):
                yield from below(item, depth + 1, (*bound, position), False)
        elif type(value) is dict and name in value:
            yield from below(value[name], depth + 1, bound, on and place[depth] == name)

    return below(request, 0, (), True)


def _mentioned(node: Node, *, deep: bool = False) -> Iterator[Path]:
    for atom in atoms(node):
        yield from paths(atom)
        if deep and atom[0] == "count-where":
            yield from _mentioned(atom[2], deep=True)
