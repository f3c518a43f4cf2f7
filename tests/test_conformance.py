"""One corpus for every target: each case gets the verdict that is due, and the issues."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import corpus
import targets
from corpus import BEATS, Case, Corpus
from specwright.emit.schema import inexact
from specwright.ir.evaluate import broken
from specwright.ir.predicate import Count, Length, Predicate
from specwright.load import nodes
from specwright.load.forms import ListOf, Record, Text, key
from specwright.load.reading import Reading
from specwright.load.records import Placed
from specwright.rules import PARAMETER_RULES, RULE_KINDS

EXCUSES = Path(__file__).parent / "excuses.yaml"
CORPORA = {each.name: each for each in corpus.corpora()}
# Files about what rules of several kinds have in common.
OF_ALL_KINDS = ("conditions", "semantics")
CASES = [case for each in CORPORA.values() for case in each.cases]
KINDS = [*(kind.key for kind in PARAMETER_RULES), *(kind.key for kind in RULE_KINDS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse(Placed):
    """Cases in which targets may give another verdict, with the rule they cannot say."""

    targets: tuple[str, ...] = key(ListOf(item=Text()), "names of targets")
    corpus: str = key(Text(), "the file of the corpus")
    rule: str = key(Text(), "the id of the rule")
    cases: tuple[str, ...] = key(ListOf(item=Text()), "titles of cases")
    reason: str = key(Text(), "why the target cannot agree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuses(Placed):
    """The one file of listed disagreements."""

    excuses: tuple[Excuse, ...] = key(ListOf(item=Record(of=lambda: Excuse)), "the disagreements")


@cache
def excuses() -> tuple[Excuse, ...]:
    node, problems = nodes.read(EXCUSES.read_text(encoding="utf-8"), EXCUSES.name)
    reading = Reading()
    found = reading.record(node, Excuses) if node else None
    assert not problems and not reading.problems, [*problems, *reading.problems]
    assert found is not None
    return found.excuses


def _called(excuse: Excuse) -> str:
    return f"{excuse.corpus}: {excuse.rule}"


def excused(case: Case, target: str) -> bool:
    return any(
        target in each.targets and each.corpus == case.corpus and case.record.title in each.cases
        for each in excuses()
    )


@cache
def judges(name: str) -> dict[str, targets.Judge]:
    return targets.of_the_corpus().judges(CORPORA[name].slug)


def fitting(case: Case) -> Iterator[tuple[str, targets.Judge]]:
    """The targets that can be shown the request."""
    for target, judge in judges(case.corpus).items():
        if targets.is_json(case.request) or not targets.judges_json_alone(target):
            yield target, judge


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_target_gives_the_verdict_that_is_due(case: Case) -> None:
    given = {target: judge(case.request) for target, judge in fitting(case)}
    due = {target: case.record.valid != excused(case, target) for target in given}
    assert given == due


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_issues_are_those_that_are_due(case: Case) -> None:
    """In order, each once; what an expectation does not state may be anything."""
    compiled = targets.of_the_corpus()
    issues = compiled.module(CORPORA[case.corpus].slug).validate(case.request)
    due = [(each.rule, each.code, each.parameter) for each in case.record.issues]
    found: list[tuple[Any, ...]] = [(issue.rule, issue.code, issue.parameter) for issue in issues]
    if len(due) == len(found):
        for number, (one, other) in enumerate(zip(due, found, strict=True)):
            found[number] = tuple(b if a is not None else None for a, b in zip(one, other, strict=True))
    assert found == due
    checks = compiled.model(CORPORA[case.corpus].slug).request.checks
    assert {issue.rule for issue in issues} <= {check.rule for check in broken(checks, case.request)}


@pytest.mark.parametrize("case", [case for case in CASES if not case.record.valid], ids=str)
def test_every_refusal_states_its_issues(case: Case) -> None:
    assert case.record.issues


@pytest.mark.parametrize("case", [case for case in CASES if case.record.issues], ids=str)
def test_advice_is_a_warning_and_a_fault_an_error(case: Case) -> None:
    """Only errors decide validity."""
    compiled = targets.of_the_corpus()
    checks = compiled.model(CORPORA[case.corpus].slug).request.checks
    advice = {check.rule for check in checks if check.advice}
    issues = compiled.module(CORPORA[case.corpus].slug).validate(case.request)
    due = ["warning" if issue.rule in advice else "error" for issue in issues]
    assert [issue.severity for issue in issues] == due
    assert case.record.valid == ("error" not in due)


@pytest.mark.parametrize("excuse", excuses(), ids=_called)
def test_every_excuse_is_about_something(excuse: Excuse) -> None:
    """The targets, the cases and the rule are there, and the schema's own list says the same."""
    found = CORPORA[excuse.corpus]
    assert set(excuse.cases) <= {case.record.title for case in found.cases}
    model = targets.of_the_corpus().model(found.slug)
    assert excuse.rule in {check.rule for check in model.request.checks}
    excusable = {"json-schema", "json-schema-formats", "pydantic", *targets.JAVASCRIPT}
    assert set(excuse.targets) <= excusable, "Python has no excuse"
    if any(map(targets.judges_json_alone, excuse.targets)):
        assert excuse.rule in dict(inexact(model.request))


def cannot_be_broken(predicate: Predicate) -> bool:
    match predicate:
        case Length(minimum=0, maximum=None) | Count(minimum=0, maximum=None):
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
    checks = tuple(check for check in checks if check.kind in kinds and check.about != (("model",),))
    stated = {check.rule for check in checks if not cannot_be_broken(check.holds)}
    seen = {issue.rule for case in each.cases for issue in case.record.issues}
    assert each.name in OF_ALL_KINDS or stated <= seen, sorted(stated - seen)
