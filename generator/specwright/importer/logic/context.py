"""What is known where a part of a predicate stands: the facts, and what its neighbours say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from specwright.importer.logic.declared import Declared
from specwright.importer.logic.domain import Domain, speaks_of
from specwright.importer.logic.intervals import NUMBERS
from specwright.importer.logic.settled import Known, proven_given, told
from specwright.ir.comparison import Compare
from specwright.ir.path import ITEM, PARTS, ROOT, VALUE, Path
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    EqualItemCount,
    EveryValue,
    InTable,
    JsonType,
    Predicate,
    Present,
    Product,
    Ratio,
    TotalCount,
)
from specwright.ir.visitors import paths

MOST_STEPS = 20_000
Columns: TypeAlias = tuple[Path, Path]
"""The two parameters of a table."""


@dataclass(slots=True, kw_only=True)
class Steps:
    """How many steps are left; without one, what is left of a predicate stays as it is."""

    left: int = MOST_STEPS

    def spend(self, steps: int = 1) -> bool:
        """Whether there are steps left to do something with."""
        self.left -= steps
        return self.left >= 0


def same(one: Predicate, other: Predicate) -> bool:
    """Whether two predicates are written alike; in Python 1 equals true, in JSON it does not."""
    return one == other and repr(one) == repr(other)


@dataclass(slots=True, kw_only=True)
class Context:
    """The facts, the object or item at `scope` that is known to stand, and literals that are known to hold.

    `leads` are pairs of parameters: where the first is given, the second is. `labels` are what a table's
    rows are called.
    """

    declared: Declared
    scope: Path = ROOT
    known: tuple[Known, ...] = ()
    leads: tuple[tuple[Path, Path], ...] = ()
    labels: Mapping[tuple[Columns, tuple[int, int]], str] = field(default_factory=dict)
    budget: Steps = field(default_factory=Steps)
    _given: dict[Path, bool | None] = field(default_factory=dict)
    _domains: dict[Path, Domain] = field(default_factory=dict)

    def knowing(self, predicates: Iterable[Predicate], holding: bool = True) -> "Context":
        """The context in which the predicates hold as well, or none of them does."""
        return self.with_known(known for each in predicates for known in told(each, holding))

    def with_known(self, more: Iterable[Known]) -> "Context":
        """The context in which the atoms hold as well, or do not."""
        known = (*self.known, *more)
        return replace(self, known=known, _given={}, _domains={}) if len(known) > len(self.known) else self

    def of_each_value(self, atom: EveryValue) -> "Context":
        """The context of what is said of each value of a map."""
        declared = self.declared.of_values(atom.path, atom.names)
        inner = (
            self if declared is self.declared else replace(self, declared=declared, _given={}, _domains={})
        )
        return inner.knowing([Present(path=(*atom.path, VALUE))])

    def given(self, path: Path) -> bool | None:
        """Whether something stands at the path; None where that is not known."""
        if path not in self._given:
            self._given[path] = None  # what leads back to the path itself proves nothing
            self._given[path] = True if self._stands(path) else False if self._is_absent(path) else None
        return self._given[path]

    def domain(self, path: Path) -> Domain:
        """The values that may stand at the path, if one does."""
        if path not in self._domains:
            found = self.declared.domain(path)
            for standing in self._standing():
                if len(standing) > len(path) and standing[: len(path)] == path:
                    below = standing[len(path)]
                    found = found.of_kinds(frozenset({JsonType.ARRAY if below == ITEM else JsonType.OBJECT}))
            if path == self.scope:
                found = found.of_kinds(frozenset({JsonType.OBJECT}))
            for atom, holding in self.known:
                match atom:
                    case Present() | InTable() | Product() | Ratio() | EqualItemCount() | TotalCount():
                        continue
                    case Compare():
                        continue
                    case CountWhere() | EveryValue():
                        if atom.path == path and not holding:
                            found = found.of_kinds(speaks_of(atom))
                    case _:
                        if atom.path == path:
                            found = found.that_hold(atom, holding)
            self._domains[path] = found
        return self._domains[path]

    def may_be(self, path: Path, value: Constant) -> bool:
        """Whether the value may stand at the path."""
        known = path not in self.declared or self.declared.takes(path, value)
        return known and self.domain(path).allows(value)

    def truth(self, atom: Atom) -> bool | None:
        """Whether the atom holds wherever what is known does, or nowhere; None where neither is known."""
        for known, holding in self.known:
            if same(known, atom):
                return holding
        match atom:
            case Present(path=path):
                return self.given(path)
            case InTable() | Product() | Ratio():
                return self._all_of(paths(atom), JsonType.INTEGER)
            case EqualItemCount():
                return self._all_of(paths(atom), JsonType.ARRAY)
            case Compare():
                return self._all_of(paths(atom), *NUMBERS)
            case TotalCount():
                absent = all(self.given(path) is False for path in paths(atom))
                return True if absent else None
            case CountWhere() | EveryValue():
                is_silent = self.given(atom.path) is False or not (
                    self.domain(atom.path).kinds & speaks_of(atom)
                )
                return True if is_silent else None
            case _:
                given = self.given(atom.path)
                held = True if given is False else self.domain(atom.path).truth(atom)
                return None if held is False and not given else held

    def _all_of(self, columns: tuple[Path, ...], *kinds: JsonType) -> bool | None:
        """True where one of the values is absent, or of no type that the relation is about."""
        silent = any(self.given(path) is False or not self.domain(path).kinds & {*kinds} for path in columns)
        return True if silent else None

    def _standing(self) -> Iterator[Path]:
        """The paths at which something is known to stand because what is known says so outright."""
        yield self.scope
        for atom, holding in self.known:
            yield from proven_given(atom, holding)

    def _stands(self, path: Path) -> bool:
        if any(standing[: len(path)] == path for standing in self._standing()):
            return True
        parent = path[:-1]
        needed = path[-1] not in PARTS and path[-1] in self.declared.must_have(parent)
        if needed and self.domain(parent).kinds == {JsonType.OBJECT} and self.given(parent):
            return True
        return any(
            first != path and then[: len(path)] == path and self.given(first) for first, then in self.leads
        )

    def _is_absent(self, path: Path) -> bool:
        for atom, holding in self.known:
            if isinstance(atom, Present) and not holding and self._needs(path, atom.path):
                return True
        if not self.declared.may_have(path) or self.domain(path).is_empty:
            return True
        parent = path[:-1]
        kind = JsonType.ARRAY if path[-1] == ITEM else JsonType.OBJECT
        if self.given(parent) is False or kind not in self.domain(parent).kinds:
            return True
        return any(
            then != path and path[: len(first)] == first and self.given(then) is False
            for first, then in self.leads
        )

    def _needs(self, path: Path, other: Path) -> bool:
        """Whether nothing stands at the path where nothing stands at the other one."""
        if path[: len(other)] == other:
            return True
        inside = other[:-1]
        return (
            path[: len(inside)] == inside
            and bool(inside)
            and other[-1] in self.declared.must_have(inside)
            and self.domain(inside).kinds == {JsonType.OBJECT}
        )
