"""Finds which checks of a message a request breaks, and where."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from .domains import ParameterDomain, domain, stated_limits
from .edits import Place, path_of
from .nodes import Node, Path, atoms, decoded, free_paths, parse
from .predicates import Bound, failing_keys, holds, unknown_keys, value_at
from .table import CheckTable
from .values import ABSENT

UNKNOWN, MISSING, VALUE, CROSS_FIELD = range(4)
_PHASES = {"unknown": UNKNOWN, "missing": MISSING, "value": VALUE, "cross-field": CROSS_FIELD}


_OF_WHOLE = ("unique-items", "item-total", "property-count", "every-value", "no-additional-properties")
"""The operators of which a change anywhere inside the value may turn the outcome."""


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


class Check:
    """A condition that a request must satisfy at every value that `scope` leads to.

    `fixes` are options, as the table states them; None until those that follow are asked for.
    """

    __slots__ = (
        "advice",
        "dependencies",
        "fixes",
        "is_of_map",
        "is_of_object",
        "paths",
        "phase",
        "predicate",
        "rule",
        "scope",
        "subjects",
        "wholes",
    )

    def __init__(self, check: Node) -> None:
        self.rule: str = check["id"]
        self.phase = _PHASES[check.get("phase", "value")]
        self.scope = parse(check.get("scope", ""))
        self.advice = check.get("severity") == "warning"
        self.predicate = decoded(check["predicate"])
        self.fixes: list[list[Node]] | None = None
        if "fixes" in check:
            self.fixes = [[decoded(fix) for fix in option] for option in check["fixes"]]
        self.paths: tuple[Path, ...] = tuple(dict.fromkeys(free_paths(self.predicate)))
        self.subjects = tuple(map(parse, check["subjects"])) if "subjects" in check else self.paths
        self.dependencies: tuple[Path, ...] = tuple(
            dict.fromkeys((self.scope, *free_paths(self.predicate, deep=True)))
        )
        of_whole = [atom for atom in atoms(self.predicate) if atom["op"] in _OF_WHOLE]
        self.wholes = tuple(atom["path"] for atom in of_whole if self.phase != UNKNOWN)
        self.is_of_object = self.phase == CROSS_FIELD or any(
            len(p) > len(self.scope) and p[: len(self.scope)] == self.scope for p in self.paths
        )
        # The values of a map: each has its own fault.
        self.is_of_map = self.predicate["op"] == "every-value" and self.phase != CROSS_FIELD


class Checks:
    """The checks, the parameters and the tables of a message."""

    def __init__(self, table: CheckTable) -> None:
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
        self.has_wholes = any(each.wholes for each in self.checks)
        self._near: dict[Path, tuple[int, ...]] = {}

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
                found.update(self.faults_of(number, request, place, budget))
        return found

    def persists(self, fault: Fault, request: Any, budget: Budget) -> bool:
        """Whether the request has this fault."""
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
                budget.spend(1)
            there = value_at(check.scope, request, bound)
            if check.is_of_object and type(there) is not dict:
                continue
            if check.is_of_map:
                above = bound[: check.scope.count("[]")]
                for key in failing_keys(check.predicate, request, above, self.rows):
                    yield Fault(number, (*above, key))
            elif check.phase == UNKNOWN:
                if type(there) is dict:
                    if budget is not None:
                        budget.spend(len(there) // 16)
                    keys = unknown_keys(check.predicate["names"], there)
                    for position, key in enumerate(keys, 1):
                        yield Fault(number, bound, 0 if type(key) is str else position, key)
            elif not holds(check.predicate, request, bound, self.rows):
                yield Fault(number, bound)


@lru_cache(maxsize=64)
def checks_of(module: str) -> Checks:
    """The checks of the model whose validator the module is."""
    return Checks(import_module(f"{module.rpartition('.')[0]}.checks").CHECKS)


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
