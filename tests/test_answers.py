"""What is said of faulty requests is approved, word by word; what is proposed does what it says."""

import json
from typing import Any

import jsonpatch
import jsonpointer
import pytest

from answers import Answer, answers, without_chance
from corpus import decoded

ANSWERS = list(answers())
# What the API's envelope is seen to hold.
ENVELOPE = {"code", "message", "parameter", "taskType", "taskUUID", "documentation", "type", "min", "max"} | {
    *("multiplier", "allowedValues"),
}


def faults(answer: Answer, request: Any) -> set[tuple[str, Any]]:
    """The errors of a request by rule and place."""
    found = answer.compiled.package.validate(request)
    return {(each.rule, each.path) for each in found if each.severity == "error"}


def test_the_corpus_is_as_large_as_is_promised() -> None:
    assert len(ANSWERS) >= 150
    assert len({str(each) for each in ANSWERS}) == len(ANSWERS)


def test_the_bases_are_valid() -> None:
    for each in ANSWERS:
        assert each.compiled.package.is_valid(each.base), each


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_the_issues_say_what_is_approved(answer: Answer) -> None:
    issues = answer.compiled.package.validate(answer.request)
    due = [
        (
            each.code,
            decoded(each.parameter),
            each.message,
            each.severity,
            decoded(each.suggestion),
            decoded(each.fix),
            decoded(each.destructive),
            decoded(each.uncovers),
        )
        for each in answer.record.issues
    ]
    found = [
        (
            each.code,
            list(each.parameter) if isinstance(each.parameter, tuple) else each.parameter,
            each.message,
            each.severity,
            each.suggestion,
            without_chance(each.fix),
            without_chance(at_a_loss(each)),
            next((list(found.uncovers) for found in each.suggestions if found.uncovers), None),
        )
        for each in issues
    ]
    assert found == due


def at_a_loss(issue: Any) -> Any:
    """The first patch that removes the fault at a loss, if none does so without."""
    patches = (each.patch for each in issue.suggestions if each.sure and each.destructive)
    return next(patches, None) if issue.fix is None else None


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_a_fix_removes_its_issue_and_adds_none(answer: Answer) -> None:
    """Every suggestion removes its issue; one that is not sure may bring another to light."""
    before = faults(answer, answer.request)
    for issue in answer.compiled.package.validate(answer.request):
        fixes = [each.patch for each in issue.suggestions if each.sure and not each.destructive]
        assert issue.fix == (fixes[0] if fixes else None)
        for each in issue.suggestions:
            patched = jsonpatch.apply_patch(answer.request, each.patch)
            after = faults(answer, patched)
            assert (issue.rule, issue.path) not in after, each
            if each.uncovers:  # nobody looked for these before
                assert [*each.uncovers] == [
                    told.message for told in answer.compiled.package.validate(patched)
                ]
            else:
                assert after <= before or not each.sure, each


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_the_repair_is_the_one_approved(answer: Answer) -> None:
    """The patch leads to the repaired request, which is valid and needs no repair."""
    package = answer.compiled.package
    before = repr(answer.request)
    repair = package.repair(answer.request)
    assert repr(answer.request) == before
    assert bool(repair) == (answer.record.repair is not None)
    if not repair:
        assert repair.request is None and repair.remaining > 0
        assert jsonpatch.apply_patch(answer.request, repair.patch) == repair.partial
        assert without_chance(repair.patch) == decoded(answer.record.partial or [])
        assert package.repair(repair.partial).patch == []
        return
    assert repair.remaining == 0
    assert without_chance(repair.patch) == decoded(answer.record.repair)
    assert jsonpatch.apply_patch(answer.request, repair.patch) == repair.request
    assert package.is_valid(repair.request)
    again = package.repair(repair.request)
    assert again.request == repair.request and again.patch == []


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_the_repair_at_a_loss_is_the_one_approved(answer: Answer) -> None:
    """It is asked for, and differs from the other only where this is none."""
    package = answer.compiled.package
    repair, asked = package.repair(answer.request), package.repair(answer.request, destructive=True)
    if repair:
        assert without_chance(asked.patch) == without_chance(repair.patch)
    else:
        assert bool(asked) == (answer.record.destructive is not None)
        due = answer.record.destructive or answer.record.partial or []
        assert without_chance(asked.patch) == decoded(due)
        assert not asked or package.is_valid(asked.request)


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_the_pointer_leads_to_the_value(answer: Answer) -> None:
    for issue in answer.compiled.package.validate(answer.request):
        if isinstance(issue.parameter, str) and not issue.code.startswith("missing"):
            assert jsonpointer.resolve_pointer(answer.request, issue.pointer) == issue.value


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_the_envelope_is_the_api_s(answer: Answer) -> None:
    package = answer.compiled.package
    issues = package.validate(answer.request)
    envelope = package.to_api(issues)
    assert json.loads(json.dumps(envelope)) == envelope
    assert envelope.keys() == {"data", "errors"} and envelope["data"] == []
    errors = [each for each in issues if each.severity == "error"]
    assert [each["code"] for each in envelope["errors"]] == [each.code for each in errors]
    for error, issue in zip(envelope["errors"], errors, strict=True):
        assert {"code", "message", "parameter"} <= error.keys() <= ENVELOPE
        assert isinstance(error["parameter"], list) == isinstance(issue.parameter, tuple)


@pytest.mark.parametrize("odd", [None, 5, "error", {}, {"code": "a"}, [1], [None], ["error"], [{}], object()])
def test_what_are_no_issues_makes_no_envelope_without_errors(odd: Any) -> None:
    package = ANSWERS[0].compiled.package
    if odd == {}:
        assert package.to_api(odd) == package.to_api(()) == {"data": [], "errors": []}
        return
    with pytest.raises(TypeError, match="to_api takes issues, as validate gives them, not "):
        package.to_api(odd)


def test_an_envelope_is_made_of_any_iterable_of_issues() -> None:
    package = ANSWERS[0].compiled.package
    issues = package.validate(ANSWERS[0].request)
    with pytest.raises(TypeError, match="not Issue"):
        package.to_api(issues[0])
    assert package.to_api(iter(issues)) == package.to_api(tuple(issues)) == package.to_api(issues)


def test_every_issue_is_told_once() -> None:
    for each in ANSWERS:
        issues = each.compiled.package.validate(each.request)
        assert len({(issue.rule, issue.path) for issue in issues}) == len(issues), each


def test_a_mistyped_value_has_one_issue() -> None:
    """A wrong type keeps the checks of its bounds, its format and its rules quiet."""
    base = next(each for each in ANSWERS if each.record.model == "everything")
    package = base.compiled.package
    for name in base.compiled.model("everything").request.root.children:
        if name.name != "model":
            request = {"model": "acme:everything@1", "prompt": "x", "images": ["a"], name.name: None}
            assert [each.path for each in package.validate(request)] == [(name.name,)], name.name


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_every_fix_can_be_carried_out(answer: Answer) -> None:
    """A fix leaves no fault of its rule there; a repair comes to its request."""
    package = answer.compiled.package
    for issue in package.validate(answer.request):
        for suggestion in issue.suggestions:
            assert package.apply_fix(answer.request, suggestion) == package.apply_fix(
                answer.request, suggestion.patch
            )
        if issue.fix is not None:
            after = package.validate(package.apply_fix(answer.request, issue.fix))
            assert (issue.rule, issue.path) not in [(each.rule, each.path) for each in after]
    repair = package.repair(answer.request)
    if repair.partial is not None:
        assert package.apply_fix(answer.request, repair) == repair.partial
