"""What is suggested, fixed and repaired: valid, least, and nothing else touched."""

import importlib
import json
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

import jsonpatch
import pytest
from hypothesis import HealthCheck, given, settings

import corpus
import targets
from boundary_requests import edited_requests
from programs import is_json
from specwright.ir.evaluate import broken
from specwright.vectors.requests import vectors

SLUGS = ["ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix"]
SMALL = ["everything", "tiny"]
LIMITS = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
MOST_SHOWN = 2_000


def compiled_of(slug: str) -> targets.Compiled:
    return targets.of_the_small_specs() if slug in SMALL else targets.of_the_repository()


def checks_of(module: Any) -> Any:
    runtime = importlib.import_module(f"{module.__name__.partition('.')[0]}._runtime.checks")
    return runtime.checks_of(f"{module.__name__}.faults")


def errors(module: Any, request: Any) -> dict[tuple[str, Any], Any]:
    """The errors of a request by rule and place."""
    return {(each.rule, each.path): each for each in module.validate(request) if each.severity == "error"}


@cache
def requests_of(slug: str) -> tuple[Any, ...]:
    return tuple(each.request for each in vectors(compiled_of(slug).model(slug).request))


@pytest.mark.parametrize("each", corpus.corpora(), ids=lambda each: each.name)
def test_predicates_as_data_mean_what_the_reference_says(each: corpus.Corpus) -> None:
    compiled = targets.of_the_corpus()
    checks, module = compiled.model(each.slug).request.checks, compiled.module(each.slug)
    own = checks_of(module)
    for case in each.cases:
        if is_json(case.request):
            due = {check.rule for check in broken(checks, case.request) if not check.advice}
            assert {own.checks[fault.number].rule for fault in own.faults(case.request)} == due, case


@pytest.mark.parametrize("slug", [*SMALL, *SLUGS])
def test_predicates_as_data_mean_the_same_at_every_edge(slug: str) -> None:
    checks = compiled_of(slug).model(slug).request.checks
    own = checks_of(compiled_of(slug).module(slug))
    for request in requests_of(slug):
        due = {check.rule for check in broken(checks, request) if not check.advice}
        assert {own.checks[fault.number].rule for fault in own.faults(request)} == due, request


@pytest.mark.parametrize("slug", [*SMALL, *SLUGS])
def test_suggestions_do_what_they_say(slug: str) -> None:
    """Each removes its issue; a sure one adds none; messages stay short."""
    module, tried = compiled_of(slug).module(slug), 0
    for request in requests_of(slug)[::2]:
        before = errors(module, request)
        for key, issue in before.items():
            assert 0 < len(issue.message) < MOST_SHOWN
            for each in issue.suggestions:
                tried += 1
                after = errors(module, jsonpatch.apply_patch(request, each.patch))
                assert key not in after, (issue, each)
                assert after.keys() <= before.keys() or not each.sure, (issue, each)
    assert tried > 30


def repaired(compiled: targets.Compiled, request: Any) -> bool:
    """Whether a repair was found, after asking of it what is promised."""
    package = compiled.package
    before = json.dumps(request)
    repair = package.repair(request)
    assert json.dumps(request) == before
    if not repair:
        assert repair.request is None and not package.is_valid(repair.partial)
        assert repair.remaining == len(errors(package, repair.partial)) > 0
        assert jsonpatch.apply_patch(request, repair.patch) == repair.partial
        assert not package.repair(repair.partial).patch
        return False
    assert package.is_valid(repair.request)
    assert jsonpatch.apply_patch(request, repair.patch) == repair.request
    assert bool(repair.patch) == (not package.is_valid(request))
    again = package.repair(repair.request)
    assert again.request == repair.request and not again.patch
    changed = [
        operation.get(name) for operation in repair.patch for name in ("path", "from") if name in operation
    ]
    assert untouched(request, changed) == untouched(repair.request, changed)
    return True


def untouched(request: Any, pointers: list[str]) -> list[tuple[str, str]]:
    """Every value that stands at none of the places, above none and below none."""

    def walk(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
        if any(f"{each}/".startswith(f"{pointer}/") for each in pointers):
            parts = (
                value.items() if isinstance(value, dict) else enumerate(value) if type(value) is list else ()
            )
            if pointer not in pointers:
                for name, inner in parts:
                    yield from walk(inner, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
        else:
            yield pointer, json.dumps(value, sort_keys=True)

    return sorted(walk(request, ""))


@pytest.mark.parametrize("slug", [*SMALL, *SLUGS])
def test_a_repair_is_valid_and_touches_faults_alone(slug: str) -> None:
    outcomes = [repaired(compiled_of(slug), request) for request in requests_of(slug)]
    assert outcomes.count(True) > 0.3 * len(outcomes)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_repair_is_valid_some_edits_away(slug: str) -> None:
    compiled = compiled_of(slug)

    @LIMITS
    @given(edited_requests(compiled.model(slug)))
    def stands(request: Any) -> None:
        repaired(compiled, request)

    stands()


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_offered_some_edits_away_is_valid(slug: str) -> None:
    """A request that can be completed has an example, and each value that is offered is its parameter's."""
    package = compiled_of(slug).package

    @settings(LIMITS, max_examples=20)
    @given(edited_requests(compiled_of(slug).model(slug)))
    def stands(request: Any) -> None:
        before = json.dumps(request)
        narrowed = package.narrow(request)
        assert json.dumps(request) == before
        assert narrowed.possible or not package.is_valid(request)
        assert not narrowed.possible or package.is_valid(narrowed.example)
        for choice in narrowed.values():
            assert not (choice.required and choice.forbidden)

    stands()


@pytest.mark.parametrize("slug", ["modes", "sizes", "areas", "arrays", "objects"])
def test_no_set_of_fixes_is_smaller(slug: str) -> None:
    """Held against every sequence of up to three fixes, of whatever fault."""
    import narrow_requests

    compiled = narrow_requests.small()
    checks = checks_of(compiled.module(slug))
    runtime = f"{compiled.names.package}._runtime"
    edits = importlib.import_module(f"{runtime}.edits")
    attempts = importlib.import_module(f"{runtime}.fixes").attempts
    compared = 0
    for request in narrow_requests.partial_requests(slug):
        if compiled.package.is_valid(request) or len(checks.faults(request)) > 5:
            continue
        repair = compiled.package.repair(request)
        least = cheapest(checks, attempts, edits, request)
        if least is None:
            assert not repair
            repair = compiled.package.repair(request, destructive=True)
            least = cheapest(checks, attempts, edits, request, destructive=True)
        own = None
        if repair:
            own, draft = 0, request
            for fix in repair.edits:
                own, draft = own + edits.cost(fix, draft), edits.apply_edits(draft, fix)
        assert least is None or (own is not None and own <= least), (request, own, least)
        compared += least is not None
    assert compared > 10


def cheapest(
    checks: Any, attempts: Any, edits: Any, request: Any, depth: int = 3, *, destructive: bool = False
) -> int | None:
    """What the cheapest of all sequences of fixes costs that leave no fault."""
    faults = checks.faults(request)
    if not faults:
        return 0
    if not depth:
        return None
    every = chain.from_iterable(attempts(checks, fault, request) for fault in faults)
    costs = []
    for attempt in every:
        if attempt.sure and (destructive or not attempt.destructive):
            after = edits.apply_edits(request, attempt.edits)
            rest = cheapest(checks, attempts, edits, after, depth - 1, destructive=destructive)
            if rest is not None:
                costs.append(edits.cost(attempt.edits, request) + rest)
    return min(costs, default=None)
