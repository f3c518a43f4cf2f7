"""The corpus has every kind of rule from every side, and each case its issues; `matrix` sees to verdicts."""

import json

import pytest

import corpus
import targets
from corpus import BEATS, Corpus
from specwright.ir.evaluate import broken
from specwright.ir.predicate import ItemCount, Length, Predicate
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS

CORPORA = {each.name: each for each in corpus.corpora()}
# Files about what rules of several kinds have in common.
OF_ALL_KINDS = (
    *("page-sentences", "page-choices"),
    *("conditions", "semantics", "value-words", "part-words", "pair-words"),
    *("null", "any-value", "maps", "open-request", "dates", "names"),
)
KINDS = [*(kind.key for kind in PARAMETER_RULES), *(kind.key for kind in RULE_KINDS)]


@pytest.mark.parametrize("each", CORPORA.values(), ids=lambda each: each.name)
def test_every_issue_is_due(each: Corpus) -> None:
    """A refusal states its issues; all are about rules that are broken, advice is a warning."""
    compiled = targets.of_the_corpus()
    checks = compiled.model(each.slug).request.checks
    validate = compiled.module(each.slug).validate
    advice = {check.rule for check in checks if check.advice}
    for case in each.cases:
        assert case.record.issues or case.record.valid, case
        issues = validate(case.request)
        assert {issue.rule for issue in issues} <= {check.rule for check in broken(checks, case.request)}, (
            case
        )
        due = ["warning" if issue.rule in advice else "error" for issue in issues]
        assert [issue.severity for issue in issues] == due, case
        assert case.record.valid == ("error" not in due), case


def test_texts_are_what_they_stand_for() -> None:
    """What Python writes otherwise than the file has it is shown as it stands to those that read JSON."""
    told = {case.record.title: case for each in CORPORA.values() for case in each.cases if case.text}
    assert {"an exponent is no fraction", "a number above the greatest double is none"} <= told.keys()
    for case in told.values():
        assert json.loads(case.text or "") == case.request, case
    assert "1e400" in (told["a number above the greatest double is none"].text or "")
    assert not corpus.is_json("[NaN]") and corpus.is_json("[1e400]")


def cannot_be_broken(predicate: Predicate) -> bool:
    match predicate:
        case Length(minimum=0, maximum=None) | ItemCount(minimum=0, maximum=None):
            return True
        case _:
            return False


def test_every_kind_of_rule_has_a_file() -> None:
    assert {*KINDS, *OF_ALL_KINDS} == CORPORA.keys()


@pytest.mark.parametrize("name", KINDS)
def test_a_file_has_every_beat(name: str) -> None:
    """Inside, on the edge, just outside, another type, absent, nested: each with the verdicts it can have."""
    cases = CORPORA[name].cases
    assert {case.record.beat for case in cases} == set(BEATS)
    for beat in ("inside", "edge"):
        assert any(case.record.valid for case in cases if case.record.beat == beat), beat
    assert not any(case.record.valid for case in cases if case.record.beat in ("outside", "type"))
    assert {case.record.valid for case in cases if case.record.beat == "nested"} == {True, False}


@pytest.mark.parametrize("each", CORPORA.values(), ids=lambda each: each.name)
def test_a_file_breaks_every_rule_of_its_spec(each: Corpus) -> None:
    """No check of the kind goes untested, no two cases share a title."""
    titles = [case.record.title for case in each.cases]
    assert len(titles) == len(set(titles))
    checks = targets.of_the_corpus().model(each.slug).request.checks
    kinds = KINDS if each.name in OF_ALL_KINDS else [each.name]
    checks = tuple(check for check in checks if check.kind in kinds and check.subjects != (("model",),))
    stated = {check.rule for check in checks if not cannot_be_broken(check.predicate)}
    seen = {issue.rule for case in each.cases for issue in case.record.issues}
    assert each.name in OF_ALL_KINDS or stated <= seen, sorted(stated - seen)
