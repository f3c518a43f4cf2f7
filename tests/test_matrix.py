"""All engines agree on all vectors and cases, but for what is excused; the matrix sees who does not."""

import sys
from dataclasses import replace
from typing import Any

import pytest

import engines
import languages
import matrix
import node
import targets
from engines import Engine
from excusing import excuses
from languages import LANGUAGES
from matrix import NAMED, Matrix, Trial, corpora, models, trials
from programs import Asked, Crash
from specwright.emit.schema import inexact
from specwright.load.excuses import fits

DUE = ("invalidWidth", "width", "width.bounds", "error")
TRIAL = Trial(id="too wide", request={"width": 9}, valid=False, issues=(DUE,), rows=frozenset(["bounds"]))


@pytest.mark.parametrize("name", [*engines.MAKERS, *(n for each in LANGUAGES.values() for n in each.names)])
def test_an_engine_is_there(name: str) -> None:
    if name in engines.missing():
        pytest.skip(engines.missing()[name])


def test_no_engine_diverges_and_no_excuse_is_idle() -> None:
    """`make conformance` in one test; the rows of what engines differ in are asked of each."""
    found = Matrix()
    for slug, compiled in models().items():
        found.add(slug, trials(slug), engines.engines(compiled, slug))
    assert not found.unexplained, "\n".join(map(str, found.unexplained))
    assert not found.idle(engines.missing())
    assert len(found.asked) >= 9
    for name, asked in found.asked.items():
        for row, titles in NAMED.items():
            assert asked[row] == len(titles), (name, row)
            assert not found.excused[name][row], (name, row)
    assert {each.name for each in corpora().values()} <= {
        row for rows in found.asked.values() for row in rows
    }


def asked(**engine: Any) -> Matrix:
    """A matrix of one trial and one engine."""
    found = Matrix()
    found.add("paint", [TRIAL], [Engine(name="made up", **engine)])
    return found


def test_a_wrong_verdict_is_seen() -> None:
    assert [each.said for each in asked(accepts=lambda request: True).unexplained] == ["valid"]
    assert not asked(accepts=lambda request: False).unexplained


def test_wrong_issues_are_seen() -> None:
    assert not asked(accepts=lambda request: False, issues=lambda request: [DUE]).unexplained
    for wrong in ([], [DUE, DUE], [(*DUE[:3], "warning")], [("missingWidth", *DUE[1:])]):
        given = asked(accepts=lambda request: False, issues=lambda request, wrong=wrong: wrong)
        assert len(given.unexplained) == 1


def test_an_engine_that_fails_is_seen() -> None:
    def fail(request: Any) -> bool:
        raise RecursionError("too deep")

    (found,) = asked(accepts=fail).unexplained
    assert str(found) == "paint: made up on 'too wide': RecursionError: too deep"


def test_what_is_not_asked_is_not_counted() -> None:
    assert not asked(accepts=lambda request: True, judges=lambda request: False).asked["made up"]


def test_an_excuse_that_nothing_needs_is_told() -> None:
    idle = Matrix().idle()
    parts = sum(len({*each.targets, *each.models, *each.cases}) for each in excuses())
    assert len(idle) == parts
    assert idle[0].startswith(
        "excuses.yaml:3: nothing needs 'json-schema' any more: JSON Schema has no words"
    )
    ajv = sum("ajv" in each.targets for each in excuses())
    assert ajv and len(Matrix().idle(["ajv"])) < parts


def test_the_matrix_prints_what_agreed_what_is_excused_and_what_is_wrong() -> None:
    lines = list(asked(accepts=lambda request: True).lines())
    assert lines[0].split() == ["a", "made", "up"]
    assert lines[1].split() == ["rule", "kind", "a"]
    assert lines[2].split() == ["bounds", "0!1"]


def test_a_program_that_gives_no_verdict_is_a_crash() -> None:
    if "ajv" in engines.missing():
        pytest.skip(engines.missing()["ajv"])
    with pytest.raises(Crash, match="no such file"):
        node.program(engines.AJV / "judge.cjs").ask(schema="nowhere.json", request={})


def test_a_program_that_ends_is_a_crash() -> None:
    program = Asked(sys.executable, "-c", "input()")
    for _ in range(2):
        with pytest.raises(Crash, match="ended"):
            program.ask()


def test_a_language_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of its judges is asked, all are missing, and excuses for them are not idle."""
    absent = replace(LANGUAGES["javascript"], missing="Node is not there")
    monkeypatch.setattr(languages, "LANGUAGES", {"javascript": absent})
    monkeypatch.setattr(targets, "LANGUAGES", {"javascript": absent})
    assert {engines.missing()[name] for name in node.NAMES} == {"Node is not there"}
    compiled = targets.of_the_small_specs()
    assert not set(node.NAMES) & {each.name for each in engines.engines(compiled, "tiny")}
    assert set(node.NAMES) <= engines.names()


def test_a_wrong_verdict_on_the_text_is_seen() -> None:
    trial = replace(TRIAL, text='{"width": 9e0}')
    found = Matrix()
    found.add(
        "paint", [trial], [Engine(name="x", accepts=lambda value: False, reads=lambda text: "e" in text)]
    )
    assert [each.said for each in found.unexplained] == ["valid"]


def test_excuses_are_about_rules_of_their_models() -> None:
    """Python has no excuse, and what the schemas say inexactly they list themselves."""
    known = {name for name in engines.names() if not name.startswith(("reference", "python"))}
    for excuse in excuses():
        assert set(excuse.targets) <= known
        for slug in excuse.models if excuse.rules != ("*",) else ():
            model = models()[slug].model(slug)
            rules = {check.rule for check in model.request.checks}
            assert all(any(fits(each, (rule,)) for each in rules) for rule in excuse.rules)
            if any(map(targets.judges_json_alone, excuse.targets)):
                unsaid = dict(inexact(model.request))
                assert all(any(fits(each, (rule,)) for each in unsaid) for rule in excuse.rules)


def test_it_is_a_program() -> None:
    assert callable(matrix.main)
