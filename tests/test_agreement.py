"""All targets agree on the repository's own models, also on the edges; and what is valid stays so."""

import importlib
from collections import Counter
from copy import deepcopy
from functools import cache
from typing import Any

import jsonpatch
import pytest
from hypothesis import HealthCheck, given, settings

import targets
from boundary_requests import NOTHING, edited_requests, full_requests, single_edits, valid_requests
from languages import Judge
from specwright.ir.evaluate import broken
from specwright.ir.model import Model

SLUGS = ["ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix"]
LIMITS = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)


def model_of(slug: str) -> Model:
    return targets.of_the_repository().model(slug)


@cache
def judges(slug: str) -> dict[str, Judge]:
    """Every target, the reference apart."""
    all_judges = targets.of_the_repository().judges(slug)
    return {name: judge for name, judge in all_judges.items() if name != "reference"}


def leads_to(request: Any, path: tuple[Any, ...]) -> Any:
    """What stands at the end of an issue's path; NOTHING where the way ends."""
    for name in path:
        found = isinstance(request, dict) and name in request
        if not found and not (isinstance(request, list) and isinstance(name, int) and name < len(request)):
            return NOTHING
        request = request[name]
    return request


def test_the_models_are_those_of_the_repository() -> None:
    assert [model.slug for model in targets.of_the_repository().catalog.models] == SLUGS


@pytest.mark.parametrize("slug", SLUGS)
def test_all_agree_one_edit_away_from_a_full_request(slug: str) -> None:
    model, refused = model_of(slug), Counter[str]()
    for request in full_requests(model):
        assert verdict(slug, request)[0]
        for edited in single_edits(model, request):
            faults = verdict(slug, edited)[1]
            told(slug, edited, faults)
            refused.update(faults)
    assert refused.keys() == {check.rule for check in model.request.checks}


@pytest.mark.parametrize("slug", SLUGS)
def test_all_agree_some_edits_away(slug: str) -> None:
    seen: Counter[bool] = Counter()

    @LIMITS
    @given(edited_requests(model_of(slug)))
    def agree(request: Any) -> None:
        valid, faults = verdict(slug, request)
        seen[valid] += 1
        told(slug, request, faults)

    agree()
    assert min(seen[True], seen[False]) >= 0.2 * seen.total(), seen


def verdict(slug: str, request: Any) -> tuple[bool, set[str]]:
    """What the reference says, and the rules that it finds broken; every other target must say it as well."""
    faults = broken(model_of(slug).request.checks, request)
    valid = all(check.advice for check in faults)
    given = {target: judge(request) for target, judge in judges(slug).items()}
    assert set(given.values()) == {valid}, given
    return valid, {check.rule for check in faults}


def told(slug: str, request: Any, faults: set[str]) -> None:
    """The issues are about rules that are broken, each once, lead to their values, and mend what they can."""
    validate = targets.of_the_repository().module(slug).validate
    before = repr(request)
    issues, again = validate(request), validate(deepcopy(request))
    assert repr(request) == before
    assert [(each.rule, each.path) for each in issues] == [(each.rule, each.path) for each in again]
    assert {issue.rule for issue in issues} <= faults
    assert bool(issues) == bool(faults)
    assert len({(issue.rule, issue.path) for issue in issues}) == len(issues)
    for issue in issues:
        absent = issue.code.startswith("missing")
        assert (leads_to(request, issue.path) is NOTHING) == absent, issue
        if not absent and isinstance(issue.parameter, str):
            assert leads_to(request, issue.path) == issue.value
        if issue.fix is not None:
            fixed = validate(jsonpatch.apply_patch(request, issue.fix))
            assert (issue.rule, issue.path) not in {(each.rule, each.path) for each in fixed}, issue


@pytest.mark.parametrize("slug", SLUGS)
def test_defaults_keep_a_request_valid(slug: str) -> None:
    package, module = targets.of_the_repository().package, targets.of_the_repository().module(slug)

    @settings(LIMITS, max_examples=100)
    @given(valid_requests(model_of(slug)))
    def complete(request: Any) -> None:
        before = repr(request)
        completed = package.with_defaults(request)
        assert repr(request) == before
        assert module.is_valid(completed), completed
        assert repr(package.with_defaults(completed)) == repr(completed)
        assert holds_all_of(request, completed)

    complete()


def holds_all_of(less: Any, more: Any) -> bool:
    """Whether nothing of the one is changed or lost in the other."""
    if isinstance(less, dict):
        return isinstance(more, dict) and all(
            key in more and holds_all_of(value, more[key]) for key, value in less.items()
        )
    if isinstance(less, list):
        return len(less) == len(more) and all(map(holds_all_of, less, more))
    return repr(less) == repr(more)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_dataclass_gives_back_what_it_was_made_of(slug: str) -> None:
    package = targets.of_the_repository().package
    request_type = package.models[slug].request_type

    @settings(LIMITS, max_examples=100)
    @given(valid_requests(model_of(slug)))
    def there_and_back(request: Any) -> None:
        before = repr(request)
        made = request_type.from_dict(request)
        assert repr(request) == before
        written = made.to_dict()
        assert written == request and holds_all_of(request, written)
        assert made.is_valid() and made.validate() == []
        assert request_type.from_dict(written) == made
        assert importlib.import_module("json").dumps(written)

    there_and_back()
