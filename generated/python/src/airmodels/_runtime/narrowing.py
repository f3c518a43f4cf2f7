"""The choices of one request: what each parameter may be set to, and which sizes are left."""

from collections.abc import Collection, Generator, Iterator
from typing import Any, NamedTuple, TypeAlias

from .check import VALUE
from .checks import Budget, Checks
from .choices import Choice, Narrowed
from .components import Part, parts_of
from .domains import ParameterDomain
from .edits import apply_edits, at, edits_to_set
from .nearest import Row
from .nodes import Path, atoms, dotted, paths
from .offers import offers_of
from .possibilities import MOST_WORK, Possibilities, Steps
from .reasons import Reasons
from .values import ABSENT

Asked: TypeAlias = Collection[str] | None
"""The dotted names of the parameters that are asked about, or None for all."""
NarrowSteps: TypeAlias = Generator[Choice | None, None, Narrowed]


class Narrowing:
    """The choices that a request leaves, of the parameters of some dotted names or of all."""

    def __init__(self, checks: Checks, request: Any, names: Asked) -> None:
        self._checks = checks
        self._request = request
        self._names = names
        self._work = Budget(MOST_WORK)
        self._searches: dict[int, Possibilities] = {}

    def steps(self) -> NarrowSteps:
        """Gives each choice outside arrays and maps once it is known, and None in between."""
        choices: dict[str, Choice] = {}
        for parameter in self._checks.parameters.values():
            name = dotted(parameter.path)
            if not _is_of_parts(parameter.path) and self._is_asked(name):
                choices[name] = yield from self._choice(parameter, name)
                yield choices[name]
        whole = Possibilities(self._checks, self._request, self._work)
        rows = yield from self._sizes()
        example = whole.completion(self._request)
        complete = all(each.complete for each in choices.values()) and rows.complete and not whole.incomplete
        return Narrowed(
            choices,
            rows.rows,
            None if example is ABSENT else example,
            complete=complete,
            sizes_looked_at=rows.looked_at,
            sizes_aside=rows.aside,
        )

    def _is_asked(self, name: str) -> bool:
        return self._names is None or name in self._names

    def _part(self, root: str) -> Part:
        """The checks that bear on a parameter of the root; all of them on what is no object."""
        return parts_of(self._checks)[root] if type(self._request) is dict else Part(self._checks, None)

    def _search(self, part: Part) -> Possibilities:
        key = id(part.checks)
        if key not in self._searches:
            self._searches[key] = Possibilities(part.checks, part.of(self._request), self._work)
        return self._searches[key]

    def _choice(self, parameter: ParameterDomain, name: str) -> Steps[Choice]:
        """What can be chosen for one parameter."""
        place = parameter.path
        part = self._part(place[0])
        search = self._search(part)
        search.incomplete = False
        given = at(search.request, place) is not ABSENT
        rest = apply_edits(search.request, [("remove", place)]) if given else search.request
        rest, aside = search.settled(rest)
        offers = tuple((yield from offers_of(search, parameter, rest)))
        example = search.known(rest).example
        is_without = example is not ABSENT and at(example, place) is ABSENT
        without = example if is_without else search.completion(rest, place)
        yield
        required = without is ABSENT and not search.incomplete and bool(offers)
        forbidden = not offers and without is not ABSENT and not search.incomplete
        reasons = Reasons(search, parameter, rest)
        if required:
            rules, why = yield from reasons.of_requiring()
        elif forbidden:
            rules, why = yield from reasons.of_forbidding(without)
        else:
            rules, why = (), ()
        if not forbidden:
            why += yield from reasons.of_values(offers)
        complete, search.incomplete = not search.incomplete, False
        told = (name, given, required, forbidden, rules, offers, complete, why, part.names, aside)
        return Choice(*told, _is_free_text(search.checks, parameter))

    def _sizes(self) -> Steps["_Sizes"]:
        """The rows of all tables that can be chosen."""
        nodes = (atom for check in self._checks.checks for atom in atoms(check.predicate))
        of_rows = (node for node in nodes if node["op"] == "in-table")
        outside = (node for node in of_rows if not _is_of_parts(sum(node["paths"], ())))
        tables = {(node["paths"], node["table"]) for node in outside}
        found: list[_Sizes] = []
        for columns, table in sorted(tables, key=lambda each: each[1]):
            if all(self._is_asked(dotted(path)) for path in columns):
                found.append((yield from self._rows(columns, self._checks.tables[table])))
        return _Sizes(
            tuple(dict.fromkeys(row for each in found for row in each.rows)),
            tuple(dict.fromkeys(name for each in found for name in each.looked_at)),
            tuple(dict.fromkeys(name for each in found for name in each.aside)),
            all(each.complete for each in found),
        )

    def _rows(self, columns: tuple[Path, Path], table: tuple[Row, ...]) -> Steps["_Sizes"]:
        """The rows of a table that can be chosen; a side that is given alone stays as it is."""
        part = self._part(columns[0][0])
        search = self._search(part)
        search.incomplete = False
        values = [at(search.request, path) for path in columns]
        values = [None if type(each) is bool else each for each in values]  # True equals 1
        both = ABSENT not in values
        rest = apply_edits(search.request, [("remove", path) for path in columns] if both else [])
        rest, aside = search.settled(rest)
        rows: list[Row] = []
        for row in table if not search.known(rest).impossible else ():
            fits = both or all(v is ABSENT or v == side for v, side in zip(values, row[1:], strict=True))
            first = edits_to_set(rest, columns[0], row[1]) if fits else None
            if first and search.is_allowed(apply_edits(rest, first), columns[1], row[2]):
                rows.append(row)
            yield
        return _Sizes(tuple(rows), part.names or (), aside, not search.incomplete)


class _Sizes(NamedTuple):
    """Rows of tables that can be chosen, on which parameters they depend, which of these were left aside."""

    rows: tuple[Row, ...]
    looked_at: tuple[str, ...]
    aside: tuple[str, ...]
    complete: bool


def _is_of_parts(path: Collection[str]) -> bool:
    return "[]" in path or "{}" in path


def _is_free_text(checks: Checks, parameter: ParameterDomain) -> bool:
    """Whether it may be a text, and no rule but those on its own value asks more than whether it is there."""
    path = parameter.path
    if not all(each.type == "string" and not each.values for each in parameter.variants):
        return False
    others = (each for each in checks.checks if not (each.phase == VALUE and each.subjects[0] == path))
    asked = (atom for each in others if path in each.dependencies for atom in _deep_atoms(each.predicate))
    return all(atom["op"] == "present" for atom in asked if path in paths(atom))


def _deep_atoms(node: Any) -> Iterator[Any]:
    for atom in atoms(node):
        yield atom
        if "where" in atom:
            yield from _deep_atoms(atom["where"])
