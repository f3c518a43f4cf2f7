"""Finds what can still be chosen: every value that is offered was completed to a valid request."""

from collections.abc import Iterator, Mapping
from typing import Any

from .candidates import candidates
from .checks import Budget, Checks, Exhausted
from .choices import Choice, Narrowed, Offer
from .completion import complete_request
from .domains import ParameterDomain
from .easing import Unknown, check_word, checks_for
from .edits import Place, apply_edits, at, changed_places, edits_to_set, size_of
from .nearest import Row
from .nodes import Path, atoms, dotted
from .offers import offers_of
from .plain import plain
from .record import document
from .values import ABSENT

_MOST_WORK = 600_000
_MOST_FOR_ONE = 12_000
_MOST_LISTED = 64
_FREE_VALUES, _WORK_OF_VALUE = 2_000, 4
"""Each value of a request beyond so many is so much work, for each request that is tried."""


def narrow_request(module: str, request: object, unknown: Unknown = "error") -> Narrowed:
    """The choices left for the model whose validator the module is; raises ValueError for `unknown` alone."""
    check_word(unknown)
    try:
        return _narrowed(_Search(*checks_for(module, plain(document(request)), unknown)))
    except Exception:
        return Narrowed({}, (), None, complete=False)


def narrow_model(
    name: str, validators: Mapping[str, str], request: object, unknown: Unknown = "error"
) -> Narrowed:
    """The models that accept what is set, as the choice of the parameter that names them; raises as above."""
    check_word(unknown)
    try:
        rest = plain(request)
        given = name in rest
        rest = {key: value for key, value in rest.items() if key != name}
        searches = {
            air: _Search(*checks_for(module, {**rest, name: air}, unknown))
            for air, module in validators.items()
        }
        examples = {air: each.completion(each.request) for air, each in searches.items()}
        fitting = tuple(air for air, example in examples.items() if example is not ABSENT)
        complete = not any(each.incomplete for each in searches.values())
        offers = (Offer("string", fitting),) if fitting else ()
        rules = (f"{name}.required",) if fitting else ()
        choice = Choice(name, given, bool(fitting), False, rules, offers, complete)
        example = None if given or not fitting else examples[fitting[0]]
        return Narrowed({name: choice}, (), example, complete=complete)
    except Exception:
        return Narrowed({}, (), None, complete=False)


def _narrowed(search: "_Search") -> Narrowed:
    """The choices left for each parameter outside arrays and maps."""
    outside = (each for each in search.checks.parameters.values() if not {"[]", "{}"} & set(each.path))
    choices = {dotted(each.path): search.choice(each) for each in outside}
    sizes = tuple(dict.fromkeys(search.sizes()))
    example = search.completion(search.request)
    complete = all(each.complete for each in choices.values()) and not search.incomplete
    return Narrowed(choices, sizes, None if example is ABSENT else example, complete=complete)


class _Search:
    """The searches for one request; `incomplete` says that one ended before it had seen everything."""

    def __init__(self, checks: Checks, request: Any) -> None:
        self.checks = checks
        self.request = request
        self.left = _MOST_WORK
        self._weight = _WORK_OF_VALUE * max(0, size_of(request, _MOST_WORK) - _FREE_VALUES)
        self._cache: tuple[Any, Any, bool] | None = None
        self.incomplete = False

    def completion(self, request: Any, *locked: Place) -> Any:
        """A valid request that extends this one without additions at the locked places, or ABSENT."""
        self.left -= self._weight
        budget = Budget(min(self.left, _MOST_FOR_ONE))
        before = budget.left
        try:
            budget.spend(0)
            return complete_request(self.checks, request, frozenset(locked), budget)
        except Exhausted:
            self.incomplete = True
            return ABSENT
        finally:
            self.left -= max(0, before) - max(0, budget.left)

    def is_allowed(self, request: Any, place: Place, value: Any) -> bool:
        """Whether the request can be completed with this value at the place."""
        example, impossible = self._cached_completion(request)
        if impossible:
            return False
        edits = None if example is ABSENT else edits_to_set(example, place, value)
        if edits and self.left > 0:
            self.left -= self._weight
            after, budget = apply_edits(example, edits), Budget(_MOST_WORK)
            if not self.checks.faults_near(after, changed_places(edits), budget):
                return True
        edits = edits_to_set(request, place, value)
        return edits is not None and self.completion(apply_edits(request, edits)) is not ABSENT

    def _cached_completion(self, request: Any) -> tuple[Any, bool]:
        """A valid request that extends this one, and whether an unknown key rules it out; computed once."""
        if self._cache is None or self._cache[0] is not request:
            before, self.incomplete = self.incomplete, False
            example = self.completion(request)
            impossible = example is ABSENT and self.checks.has_unknown_keys(request)
            self._cache = (request, example, impossible)
            self.incomplete = before
        return self._cache[1:]

    def choice(self, parameter: ParameterDomain) -> Choice:
        """What can be chosen for one parameter."""
        self.incomplete = False
        place = parameter.path
        given = at(self.request, place) is not ABSENT
        rest = apply_edits(self.request, [("remove", place)]) if given else self.request
        offers = tuple(offers_of(self, parameter, rest))
        example, _ = self._cached_completion(rest)
        is_without = example is not ABSENT and at(example, place) is ABSENT
        without = example if is_without else self.completion(rest, place)
        required = without is ABSENT and not self.incomplete and bool(offers)
        forbidden = not offers and without is not ABSENT and not self.incomplete
        rules: tuple[str, ...] = ()
        if required:
            rules = self._rules_requiring(parameter, rest)
        elif forbidden:
            rules = self._rules_forbidding(parameter, without)
        complete, self.incomplete = not self.incomplete, False
        return Choice(dotted(place), given, required, forbidden, rules, offers, complete)

    def sizes(self) -> Iterator[Row]:
        """The rows of all tables that can be chosen; a side that is given alone stays as it is."""
        nodes = (atom for check in self.checks.checks for atom in atoms(check.predicate))
        of_rows = (node for node in nodes if node["op"] == "in-table")
        outside = (node for node in of_rows if not {"[]", "{}"} & set(sum(node["paths"], ())))
        tables = {(node["paths"], node["table"]) for node in outside}
        for columns, table in sorted(tables, key=lambda each: each[1]):
            values = [at(self.request, path) for path in columns]
            values = [None if type(each) is bool else each for each in values]  # True equals 1
            both = ABSENT not in values
            rest = apply_edits(self.request, [("remove", path) for path in columns] if both else [])
            _, impossible = self._cached_completion(rest)
            for row in self.checks.tables[table] if not impossible else ():
                fits = both or all(v is ABSENT or v == side for v, side in zip(values, row[1:], strict=True))
                first = edits_to_set(rest, columns[0], row[1]) if fits else None
                if first and self.is_allowed(apply_edits(rest, first), columns[1], row[2]):
                    yield row

    def _rules_requiring(self, parameter: ParameterDomain, rest: Any) -> tuple[str, ...]:
        """The rules that a complete request violates without the parameter."""
        for value in candidates(self.checks, parameter.path, rest, ()):
            edits = edits_to_set(rest, parameter.path, value)
            full = self.completion(apply_edits(rest, edits)) if edits is not None else ABSENT
            if full is not ABSENT:
                return self._violated(apply_edits(full, [("remove", parameter.path)]), parameter.path)
        return ()

    def _rules_forbidding(self, parameter: ParameterDomain, without: Any) -> tuple[str, ...]:
        """The rules that a complete request violates with the parameter."""
        for value in candidates(self.checks, parameter.path, without, ()):
            edits = edits_to_set(without, parameter.path, value)
            if edits is not None:
                return self._violated(apply_edits(without, edits), parameter.path)
        return ()

    def _violated(self, request: Any, path: Path) -> tuple[str, ...]:
        faults = self.checks.faults(request, _MOST_LISTED)
        checks = (self.checks.checks[each.number] for each in faults)
        about = (each for each in checks if any(read[: len(path)] == path for read in each.dependencies))
        return tuple(dict.fromkeys(each.rule for each in about))
