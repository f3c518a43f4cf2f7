"""Works out what can still be chosen: every choice that is offered was completed to a valid request."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .candidates import arrays, candidates, measured, texts
from .checks import Checks, Exhausted, Parameter, Path, Work, checks_of
from .choices import Choice, Narrowed, Offer
from .completion import completed
from .edits import Place, applied, at, putting, touched
from .nearest import Row, written
from .plain import plain
from .predicates import atoms, exact
from .regions import Region, common_step, ends, mentions
from .values import ABSENT

_MOST_WORK = 600_000
_MOST_FOR_ONE = 12_000
_MOST_LISTED = 64
_NOT_ALONE = ("product", "ratio")


def narrow(module: str, request: object) -> Narrowed:
    """The choices that are left for the model whose validator is in the module; never raises."""
    try:
        return narrowed(checks_of(module), plain(request))
    except Exception:
        return Narrowed({}, (), None, complete=False)


def narrow_model(name: str, validators: Mapping[str, str], request: object) -> Narrowed:
    """The models that take what is set, by the parameter that names them; never raises."""
    try:
        rest = plain(request)
        given = name in rest
        rest = {key: value for key, value in rest.items() if key != name}
        searches = {
            air: _Search(checks_of(module), {**rest, name: air}) for air, module in validators.items()
        }
        examples = {air: each.found(each.request) for air, each in searches.items()}
        fitting = tuple(air for air, example in examples.items() if example is not ABSENT)
        complete = not any(each.unsure for each in searches.values())
        offers = (Offer("string", fitting),) if fitting else ()
        choice = Choice(
            name, given, bool(fitting), False, (f"{name}.required",) if fitting else (), offers, complete
        )
        example = None if given or not fitting else examples[fitting[0]]
        return Narrowed({name: choice}, (), example, complete=complete)
    except Exception:
        return Narrowed({}, (), None, complete=False)


def narrowed(checks: Checks, request: Any) -> Narrowed:
    """The choices that are left for each parameter outside arrays."""
    search = _Search(checks, request)
    choices = {
        ".".join(path): search.choice(parameter)
        for path, parameter in checks.parameters.items()
        if "[]" not in path
    }
    sizes = tuple(dict.fromkeys(search.sizes()))
    example = search.found(request)
    complete = all(each.complete for each in choices.values()) and not search.unsure
    return Narrowed(choices, sizes, None if example is ABSENT else example, complete=complete)


class _Search:
    """The searches for one request; `unsure` tells that one of the latest ended too early."""

    def __init__(self, checks: Checks, request: Any) -> None:
        self.checks = checks
        self.request = request
        self.left = _MOST_WORK
        self._known: tuple[Any, Any, bool] | None = None
        self.unsure = False

    def found(self, request: Any, *locked: Place) -> Any:
        """A valid request that holds all of this one, without anything at the locked places; or ABSENT."""
        work = Work(min(self.left, _MOST_FOR_ONE))
        before = work.left
        try:
            return completed(self.checks, request, frozenset(locked), work)
        except Exhausted:
            self.unsure = True
            return ABSENT
        finally:
            self.left -= before - max(0, work.left)

    def works(self, request: Any, place: Place, value: Any) -> bool:
        """Whether the request can be completed with this value at the place."""
        example, hopeless = self._outlook(request)
        if hopeless:
            return False
        edits = None if example is ABSENT else putting(example, place, value)
        if edits and not self.checks.near(applied(example, edits), touched(edits), Work(_MOST_WORK)):
            return True  # a complete request stays one
        edits = putting(request, place, value)
        return edits is not None and self.found(applied(request, edits)) is not ABSENT

    def _outlook(self, request: Any) -> tuple[Any, bool]:
        """A valid request that holds all of this one, and whether an unknown key bars any; sought once."""
        if self._known is None or self._known[0] is not request:
            before, self.unsure = self.unsure, False
            example = self.found(request)
            hopeless = example is ABSENT and self.checks.has_strangers(request)
            self._known = (request, example, hopeless)
            self.unsure = before
        return self._known[1:]

    def choice(self, parameter: Parameter) -> Choice:
        """What can be done about one parameter."""
        self.unsure = False
        place = parameter.path
        given = at(self.request, place) is not ABSENT
        rest = applied(self.request, [("remove", place)]) if given else self.request
        offers = tuple(self._offers(parameter, rest))
        example, _ = self._outlook(rest)
        lacks = example is not ABSENT and at(example, place) is ABSENT
        without = example if lacks else self.found(rest, place)
        required = without is ABSENT and not self.unsure and bool(offers)
        forbidden = not offers and without is not ABSENT and not self.unsure
        rules: tuple[str, ...] = ()
        if required:
            rules = self._requiring(parameter, rest)
        elif forbidden:
            rules = self._forbidding(parameter, without)
        complete, self.unsure = not self.unsure, False
        return Choice(".".join(place), given, required, forbidden, rules, offers, complete)

    def sizes(self) -> Iterator[Row]:
        """The rows that can be chosen, whatever table has them; columns that are given alone stay."""
        nodes = (atom for check in self.checks.checks for atom in atoms(check.holds))
        tables = {
            atom[1:] for atom in nodes if atom[0] == "in-table" and "[]" not in (*atom[1][0], *atom[1][1])
        }
        for columns, table in sorted(tables, key=lambda each: each[1]):
            values = [at(self.request, path) for path in columns]
            values = [None if type(each) is bool else each for each in values]  # True is 1, but no side
            both = ABSENT not in values
            rest = applied(self.request, [("remove", path) for path in columns] if both else [])
            _, hopeless = self._outlook(rest)
            for row in self.checks.tables[table] if not hopeless else ():
                fits = both or all(v is ABSENT or v == side for v, side in zip(values, row[1:], strict=True))
                first = putting(rest, columns[0], row[1]) if fits else None
                if first and self.works(applied(rest, first), columns[1], row[2]):
                    yield row

    def _offers(self, parameter: Parameter, rest: Any) -> Iterator[Offer]:
        for form in parameter.forms:
            kind, values, *_ = form
            if values or kind == "boolean":
                kept = [v for v in values or (True, False) if self.works(rest, parameter.path, v)]
                if kept:
                    yield Offer(kind, tuple(kept))
            elif kind == "object":
                if self.works(rest, parameter.path, {}):
                    yield Offer(kind)
            elif kind in ("string", "array"):
                yield from self._measured(parameter, form, rest)
            else:
                yield from self._numbers(parameter, form, rest)

    def _measured(self, parameter: Parameter, form: tuple[Any, ...], rest: Any) -> Iterator[Offer]:
        """Texts by their length, arrays by their count."""
        path, kind, name = parameter.path, form[0], form[5]
        found = measured(self.checks, path, form, rest, ())

        def tried(region: Region) -> bool:
            made: Iterable[Any]
            made = texts(region, name) if kind == "string" else arrays(self.checks, path, region, rest, ())
            return any(self.works(rest, path, value) for value in made)

        run = self._run(found, [tried(region) for region in found])
        if run:
            least, most = ends(run)
            keys = ("min_length", "max_length") if kind == "string" else ("min_items", "max_items")
            yield Offer(kind, format=name, **dict(zip(keys, (least or None, most), strict=True)))

    def _numbers(self, parameter: Parameter, form: tuple[Any, ...], rest: Any) -> Iterator[Offer]:
        path, kind, step = parameter.path, form[0], form[4]
        found = measured(self.checks, path, form, rest, ())
        nodes = list(mentions(self.checks, path))
        if any(node[0] in _NOT_ALONE and self._alone(node, path, rest) for node in nodes):
            listed = self._listed(parameter, form, found, rest)
            if listed:
                yield Offer(kind, listed)
            return
        tried = [[(on, self.works(rest, path, written(s))) for on, s in each.samples] for each in found]
        loose = any(not on and works for region in tried for on, works in region)
        if not loose and any(not on for region in tried for on, _ in region):
            step = written(common_step(node[2] for node in nodes if node[0] == "on-step") or exact(1))
        fits = [bool(r) and all(works for on, works in r if on or loose) for r in tried]
        self.unsure |= any(any(works for _, works in r) and not ok for r, ok in zip(tried, fits, strict=True))
        points = [each for each, ok in zip(found, fits, strict=True) if ok]
        if len(points) > 1 and all(each.low == each.high and not each.open for each in points):
            yield Offer(kind, tuple(written(each.samples[0][1]) for each in points))
            return
        run = self._run(found, fits)
        if run:
            least, most = ends(run)
            yield Offer(kind, None, least, most, step)

    def _run(self, found: list[Region], fits: list[bool]) -> list[Region]:
        """The first neighbouring regions that fit; others may be left out."""
        start = next((n for n, ok in enumerate(fits) if ok), len(fits))
        stop = next((n for n in range(start, len(fits)) if not fits[n]), len(fits))
        self.unsure |= any(fits[stop:])
        return found[start:stop]

    def _alone(self, node: Any, path: Path, rest: Any) -> bool:
        """Whether the other number of the two is not given: then no region is all alike."""
        return any(at(rest, each) is ABSENT for each in node[1] if each != path)

    def _listed(
        self, parameter: Parameter, form: tuple[Any, ...], found: list[Region], rest: Any
    ) -> tuple[Any, ...]:
        """The numbers that work: of all where there are few, else of those that are worth trying."""
        unit = common_step([form[4], *((1,) if form[0] == "integer" else ())])
        low, high = found[0].low, found[-1].high
        if unit and low is not None and high is not None and (high - low) / unit < _MOST_LISTED:
            numbers = [written(low + unit * n) for n in range(int((high - low) / unit) + 1)]
        else:
            numbers = [written(sample) for each in found for _, sample in each.samples]
            self.unsure = True
        return tuple(each for each in numbers if self.works(rest, parameter.path, each))

    def _requiring(self, parameter: Parameter, rest: Any) -> tuple[str, ...]:
        """The rules that a complete request breaks once the parameter is taken from it."""
        for value in candidates(self.checks, parameter.path, rest, ()):
            edits = putting(rest, parameter.path, value)
            full = self.found(applied(rest, edits)) if edits is not None else ABSENT
            if full is not ABSENT:
                return self._broken(applied(full, [("remove", parameter.path)]), parameter.path)
        return ()

    def _forbidding(self, parameter: Parameter, without: Any) -> tuple[str, ...]:
        """The rules that a complete request breaks once the parameter is put into it."""
        for value in candidates(self.checks, parameter.path, without, ()):
            edits = putting(without, parameter.path, value)
            if edits is not None:
                return self._broken(applied(without, edits), parameter.path)
        return ()

    def _broken(self, request: Any, path: Path) -> tuple[str, ...]:
        faults = self.checks.faults(request, _MOST_LISTED)
        found = [self.checks.checks[each.number] for each in faults]
        about = (each for each in found if any(seen[: len(path)] == path for seen in each.seen))
        return tuple(dict.fromkeys(each.rule for each in about))
