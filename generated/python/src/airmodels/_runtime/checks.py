"""Finds which checks of a message a request breaks, and where."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from .check import UNKNOWN, VALUE, Check
from .domains import ParameterDomain, domain, stated_limits
from .edits import Place, path_of
from .nodes import Path
from .predicates import Bound, failing_keys, holds, unknown_keys, value_at
from .table import CheckTable
from .values import ABSENT

_PARTS_LOOKED_AT = 4
"""So many parts of an array or an object are looked at in the time of one evaluation."""


class Exhausted(Exception):
    """A search has spent its budget."""


class Budget:
    """How many evaluations of checks a search may still make."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, amount: int) -> None:
        """Takes the amount off; raises Exhausted when nothing is left."""
        self.left -= amount
        if self.left < 0:
            raise Exhausted


class Fault(NamedTuple):
    """A broken check, by its number. `bound` holds the indexes in its scope, and behind them the key of a map
    whose value is at fault; `key` is the unknown key.

    `order` sorts keys that are no strings and so cannot be compared: their position, 0 for all others.
    """

    number: int
    bound: Bound
    order: int = 0
    key: Any = None


class Checks:
    """The checks, the parameters and the tables of a message."""

    def __init__(self, table: CheckTable) -> None:
        self.table = table
        self.checks = tuple(map(Check, table.checks))
        limits = stated_limits(each for each in self.checks if each.phase == VALUE)
        domains = (domain(each, limits) for each in table.parameters)
        self.parameters = {each.path: each for each in domains}
        self.tables = table.tables
        self.rows = tuple(frozenset(row[1:] for row in rows) for rows in table.tables)
        self.numbers = {check.rule: number for number, check in enumerate(self.checks)}
        self.children: dict[Path, list[ParameterDomain]] = {}
        for each in self.parameters.values():
            self.children.setdefault(each.path[:-1], []).append(each)
        self._wholes = {each for check in self.checks for each in check.wholes}
        self.is_valid: Callable[[object], bool] | None = None
        self.worded: dict[str, bool] = {}
        self.footprints: dict[object, tuple[Path, ...] | None] = {}
        self._near: dict[Path, tuple[int, ...]] = {}

    def part(self, numbers: Iterable[int]) -> "Checks":
        """The same with some of the checks alone."""
        one = copy(self)
        one.checks = tuple(self.checks[number] for number in numbers)
        one.numbers = {check.rule: number for number, check in enumerate(one.checks)}
        one._wholes = {each for check in one.checks for each in check.wholes}
        one.is_valid = None  # the model's verdict asks the other checks, too
        one.footprints = {}
        one._near = {}
        return one

    def is_in_whole(self, place: Place) -> bool:
        """Whether a check depends on all that stands inside an array or an object above the place."""
        path = self.path_of(place)
        return any(path[: len(each)] == each for each in self._wholes)

    def is_first(self, number: int) -> bool:
        """Whether a check of a value is the first one, which tests its type."""
        subject = self.checks[number].subjects[0]
        checks = (
            n for n, each in enumerate(self.checks) if each.phase == VALUE and each.subjects[0] == subject
        )
        return next(checks) == number

    def faults(self, request: Any, most: int | None = None) -> list[Fault]:
        """The faults in the order of the checks, `most` at most."""
        found: list[Fault] = []
        for number in range(len(self.checks)):
            for fault in self.faults_of(number, request):
                found.append(fault)
                if most is not None and len(found) >= most:
                    return found
        return found

    def has_unknown_keys(self, request: Any) -> bool:
        """Whether the request has an unknown key."""
        numbers = (number for number, each in enumerate(self.checks) if each.phase == UNKNOWN)
        return any(True for number in numbers for _ in self.faults_of(number, request))

    def faults_near(self, request: Any, places: Iterable[Place], budget: Budget) -> set[Fault]:
        """The faults that a change at the places may have caused."""
        found: set[Fault] = set()
        for place in places:
            for number in self.checks_near(self.path_of(place)):
                check = self.checks[number]
                if check.array is not None and type(value_at(check.array, request, ())) is not list:
                    continue
                if not check.is_simple:
                    found.update(self.faults_of(number, request, place, budget))
                elif (there := value_at(check.scope, request, ())) is not ABSENT:
                    budget.spend(1)
                    if check.is_of_object and type(there) is not dict:
                        continue
                    if not holds(check.predicate, request, (), self.rows):
                        found.add(Fault(number, ()))
        return found

    def persists(self, fault: Fault, request: Any, budget: Budget) -> bool:
        """Whether the request has this fault."""
        check = self.checks[fault.number]
        if check.phase == UNKNOWN and type(fault.key) is str:
            budget.spend(1)
            there = value_at(check.scope, request, fault.bound)
            return type(there) is dict and fault.key in there and fault.key not in check.predicate["names"]
        return any(each == fault for each in self.faults_of(fault.number, request, (), budget, fault.bound))

    def path_of(self, place: Place) -> Path:
        """The path of the parameter at a place; values under keys of a map have one path."""
        direct = path_of(place)
        if direct in self.parameters:
            return direct
        path: Path = ()
        for name in direct:
            inside = (*path, name)
            path = (
                (*path, "{}")
                if inside not in self.parameters and (*path, "{}") in self.parameters
                else inside
            )
        return path

    def checks_near(self, path: Path) -> tuple[int, ...]:
        """The numbers of the checks whose outcome depends on the value at the path."""
        if path not in self._near:
            self._near[path] = tuple(
                number
                for number, check in enumerate(self.checks)
                if any(path == each[: len(path)] for each in check.dependencies)
                or (check.phase == UNKNOWN and path[:-1] == check.scope)
                or any(path[: len(each)] == each for each in check.wholes)
            )
        return self._near[path]

    def faults_of(
        self,
        number: int,
        request: Any,
        place: Place = (),
        budget: Budget | None = None,
        only: Bound | None = None,
    ) -> Iterator[Fault]:
        """The faults of one check, or only those that a change at the place may have caused."""
        check = self.checks[number]
        if check.advice:
            return
        bounds = [only] if only is not None else _bindings(check.scope, request, place)
        for bound in bounds:
            if budget is not None:
                budget.spend(1 + _size(check.sized, request, bound) // _PARTS_LOOKED_AT)
            there = value_at(check.scope, request, bound)
            if check.is_of_object and type(there) is not dict:
                continue
            if check.is_of_map:
                above = bound[: check.scope.count("[]")]
                for key in failing_keys(check.predicate, request, above, self.rows):
                    yield Fault(number, (*above, key))
            elif check.phase == UNKNOWN:
                if type(there) is dict:
                    yield from self._unknown_keys(number, there, bound, place, budget)
            elif not holds(check.predicate, request, bound, self.rows):
                yield Fault(number, bound)

    def _unknown_keys(
        self, number: int, there: dict[Any, Any], bound: Bound, place: Place, budget: Budget | None
    ) -> Iterator[Fault]:
        """The unknown keys of an object, or only that at the place."""
        check = self.checks[number]
        key = place[len(check.scope)] if len(place) > len(check.scope) else None
        if type(key) is str:
            if key in there and key not in check.predicate["names"]:
                yield Fault(number, bound, 0, key)
            return
        if budget is not None:
            budget.spend(len(there) // 16)
        for position, key in enumerate(unknown_keys(check.predicate["names"], there), 1):
            yield Fault(number, bound, 0 if type(key) is str else position, key)


def _size(paths: Iterable[Path], request: Any, bound: Bound) -> int:
    """How many parts the arrays and objects at the paths have."""
    values = (value_at(path, request, bound) for path in paths)
    return sum(len(value) for value in values if type(value) in (list, dict))


@lru_cache(maxsize=64)
def checks_of(module: str) -> Checks:
    """The checks of the model whose validator the module is, with its verdict."""
    checks = Checks(import_module(module).CHECKS)
    checks.is_valid = import_module(f"{module.rpartition('.')[0]}.verdict").is_valid
    return checks


def _bindings(scope: Path, request: Any, place: Place) -> Iterable[Bound]:
    """The indexes that lead to each value at the scope, or only to those at the place."""
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
