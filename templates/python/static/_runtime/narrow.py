"""Finds what can still be chosen: every value that is offered was completed to a valid request."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .candidates import arrays, candidates, lacks_partner, regions_of, strings
from .checks import Budget, Checks, Exhausted, checks_of
from .choices import Choice, Narrowed, Offer
from .completion import complete_request
from .domains import ParameterDomain, Variant
from .edits import Place, apply_edits, at, changed_places, edits_to_set
from .nearest import Row, to_number
from .nodes import Path, atoms
from .plain import plain
from .predicates import exact
from .regions import Region, atoms_about, common_step, ends
from .values import ABSENT

_MOST_WORK = 600_000
_MOST_FOR_ONE = 12_000
_MOST_LISTED = 64


def narrow_request(module: str, request: object) -> Narrowed:
    """The choices left for the model whose validator the module is; never raises."""
    try:
        return _narrowed(checks_of(module), plain(request))
    except Exception:
        return Narrowed({}, (), None, complete=False)


def narrow_model(name: str, validators: Mapping[str, str], request: object) -> Narrowed:
    """The models that accept what is set, as the choice of the parameter that names them; never raises."""
    try:
        rest = plain(request)
        given = name in rest
        rest = {key: value for key, value in rest.items() if key != name}
        searches = {
            air: _Search(checks_of(module), {**rest, name: air}) for air, module in validators.items()
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


def _narrowed(checks: Checks, request: Any) -> Narrowed:
    """The choices left for each parameter outside arrays."""
    search = _Search(checks, request)
    outside = (each for each in checks.parameters.values() if "[]" not in each.path)
    choices = {".".join(each.path): search.choice(each) for each in outside}
    sizes = tuple(dict.fromkeys(search.sizes()))
    example = search.completion(request)
    complete = all(each.complete for each in choices.values()) and not search.incomplete
    return Narrowed(choices, sizes, None if example is ABSENT else example, complete=complete)


class _Search:
    """The searches for one request; `incomplete` says that one ended before it had seen everything."""

    def __init__(self, checks: Checks, request: Any) -> None:
        self.checks = checks
        self.request = request
        self.left = _MOST_WORK
        self._cache: tuple[Any, Any, bool] | None = None
        self.incomplete = False

    def completion(self, request: Any, *locked: Place) -> Any:
        """A valid request that extends this one without additions at the locked places, or ABSENT."""
        budget = Budget(min(self.left, _MOST_FOR_ONE))
        before = budget.left
        try:
            return complete_request(self.checks, request, frozenset(locked), budget)
        except Exhausted:
            self.incomplete = True
            return ABSENT
        finally:
            self.left -= before - max(0, budget.left)

    def is_allowed(self, request: Any, place: Place, value: Any) -> bool:
        """Whether the request can be completed with this value at the place."""
        example, impossible = self._cached_completion(request)
        if impossible:
            return False
        edits = None if example is ABSENT else edits_to_set(example, place, value)
        if edits:
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
        offers = tuple(self._offers(parameter, rest))
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
        return Choice(".".join(place), given, required, forbidden, rules, offers, complete)

    def sizes(self) -> Iterator[Row]:
        """The rows of all tables that can be chosen; a side that is given alone stays as it is."""
        nodes = (atom for check in self.checks.checks for atom in atoms(check.predicate))
        of_rows = (node for node in nodes if node["op"] == "in-table")
        tables = {(node["paths"], node["table"]) for node in of_rows if "[]" not in sum(node["paths"], ())}
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

    def _offers(self, parameter: ParameterDomain, rest: Any) -> Iterator[Offer]:
        for variant in parameter.variants:
            json_type, values = variant.type, variant.values
            if values or json_type == "boolean":
                kept = [v for v in values or (True, False) if self.is_allowed(rest, parameter.path, v)]
                if kept:
                    yield Offer(json_type, tuple(kept))
            elif json_type == "object":
                if self.is_allowed(rest, parameter.path, {}):
                    yield Offer(json_type)
            elif json_type in ("string", "array"):
                yield from self._sized(parameter, variant, rest)
            else:
                yield from self._numbers(parameter, variant, rest)

    def _sized(self, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
        """Strings by their length, arrays by their item count."""
        path, json_type, name = parameter.path, variant.type, variant.format
        found = regions_of(self.checks, path, variant, rest, ())

        def fits(region: Region) -> bool:
            values: Iterable[Any] = strings(region, name)
            if json_type == "array":
                values = arrays(self.checks, path, region, rest, ())
            return any(self.is_allowed(rest, path, value) for value in values)

        run = self._first_run(found, [fits(region) for region in found])
        if run:
            least, most = ends(run)
            keys = ("min_length", "max_length") if json_type == "string" else ("min_items", "max_items")
            yield Offer(json_type, format=name, **dict(zip(keys, (least or None, most), strict=True)))

    def _numbers(self, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
        path, json_type, step = parameter.path, variant.type, variant.step
        found = regions_of(self.checks, path, variant, rest, ())
        nodes = list(atoms_about(self.checks, path))
        if any(lacks_partner(node, path, rest) for node in nodes):
            numbers = self._enumerated(parameter, variant, found, rest)
            if numbers:
                yield Offer(json_type, numbers)
            return
        tried = [
            [(on, self.is_allowed(rest, path, to_number(s))) for on, s in each.samples] for each in found
        ]
        off_step = any(not on and is_allowed for region in tried for on, is_allowed in region)
        if not off_step and any(not on for region in tried for on, _ in region):
            step = to_number(common_step(n["step"] for n in nodes if n["op"] == "multiple-of") or exact(1))
        fits = [bool(r) and all(is_allowed for on, is_allowed in r if on or off_step) for r in tried]
        self.incomplete |= any(
            any(is_allowed for _, is_allowed in r) and not ok for r, ok in zip(tried, fits, strict=True)
        )
        points = [each for each, ok in zip(found, fits, strict=True) if ok]
        if len(points) > 1 and all(each.low == each.high and not each.open for each in points):
            yield Offer(json_type, tuple(to_number(each.samples[0][1]) for each in points))
            return
        run = self._first_run(found, fits)
        if run:
            least, most = ends(run)
            yield Offer(json_type, None, least, most, step)

    def _first_run(self, found: list[Region], fits: list[bool]) -> list[Region]:
        """The first regions in a row that fit; later ones are not offered."""
        start = next((n for n, ok in enumerate(fits) if ok), len(fits))
        stop = next((n for n in range(start, len(fits)) if not fits[n]), len(fits))
        self.incomplete |= any(fits[stop:])
        return found[start:stop]

    def _enumerated(
        self, parameter: ParameterDomain, variant: Variant, found: list[Region], rest: Any
    ) -> tuple[Any, ...]:
        """The allowed numbers: of all numbers where these are few, else of the samples."""
        unit = common_step([variant.step, *((1,) if variant.type == "integer" else ())])
        low, high = found[0].low, found[-1].high
        if unit and low is not None and high is not None and (high - low) / unit < _MOST_LISTED:
            numbers = [to_number(low + unit * n) for n in range(int((high - low) / unit) + 1)]
        else:
            numbers = [to_number(sample) for each in found for _, sample in each.samples]
            self.incomplete = True
        return tuple(each for each in numbers if self.is_allowed(rest, parameter.path, each))

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
