"""Whatever is no longer emitted, the ledger turns red and names it: kind by kind, keyword by keyword."""

from dataclasses import replace
from pathlib import Path

import pytest

from lossy import EACH, JUDGED, KINDS, SLUGS, due, measured, model, packages, red, schemas
from specwright.codegen import atoms, lir, verdicts
from specwright.emit.output import TargetName
from specwright.emit.python import statements
from specwright.ir.model import Check, Message, Model
from specwright.ir.predicate import EveryValue
from specwright.ir.visitors import TRUE
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS

TYPES = {
    "everything": {"images[].type", "settings.seed.type", "settings.safe.type", "frames[].url.type"},
    "parts": {"words[].type", "share.type", "labels{}.type"},
}
# What no schema says.
UNSAID: dict[str, set[str]] = {"everything": set(), "parts": {"total.loras.weight"}}


def test_the_specs_use_every_kind() -> None:
    """What schemas state besides has a spec of its own."""
    assert {kind for slug in SLUGS for kind in KINDS[slug]} == {each.key for each in PARAMETER_RULES} | {
        each.key for each in RULE_KINDS
    }


def drop_from_verdict(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes a kind of rule out of what `is_valid` is printed from."""
    lowered, value_tests = verdicts.verdict, atoms.value_tests
    monkeypatch.setattr(
        verdicts, "verdict", lambda message, *examples: lowered(without(message, kind), *examples)
    )
    if kind == "type":
        monkeypatch.setattr(
            verdicts,
            "value_tests",
            lambda probe: (each for each in value_tests(probe) if not isinstance(each, lir.IsType)),
        )


def drop_from_faults(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the reports of a kind of rule out of `validate`."""
    reported = statements._PythonFunction._report
    monkeypatch.setattr(
        statements._PythonFunction,
        "_report",
        lambda self, report, indent: "pass" if report.check.kind == kind else reported(self, report, indent),
    )


def without(message: Message, kind: str) -> Message:
    """The message without checks of a kind.

    What functions are made by stays: a type check, those of several types and of a map's values ask for
    nothing.
    """
    checks = (each if each.kind != kind else _emptied(each) for each in message.checks)
    return replace(message, checks=tuple(filter(None, checks)))


def _emptied(check: Check) -> Check | None:
    if isinstance(check.predicate, EveryValue):
        return replace(check, predicate=replace(check.predicate, where=TRUE))
    if check.kind == "type":
        return check
    return replace(check, predicate=TRUE) if check.kind == "any-of" else None


def lacking(slug: str, kind: str) -> Model:
    """The model without what schemas say of a kind; all that several objects say is of the kind `shape`."""
    request = model(slug).request
    checks = tuple(check for check in request.checks if check.kind != kind)
    several = tuple(
        replace(each, shapes=tuple(replace(shape, checks=_but(shape.checks, kind)) for shape in each.shapes))
        for each in request.several
    )
    return replace(model(slug), request=replace(request, checks=checks, several=several))


def _but(checks: tuple[Check, ...], kind: str) -> tuple[Check, ...]:
    return tuple(check for check in checks if kind not in (check.kind, "shape"))


@pytest.mark.parametrize(("slug", "kind"), JUDGED)
def test_a_kind_that_the_verdict_drops(
    slug: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pydantic models ask the validator package: they lose what it loses, or refuse it themselves."""
    drop_from_verdict(kind, monkeypatch)
    made = packages(tmp_path, slug)
    told = red(made, measured(made, slug, "python", kind), capsys)
    if kind == "type":
        assert told >= TYPES[slug]
    else:
        assert told >= due(slug, kind) and told
    lost = red(made, measured(made, slug, "pydantic", kind), capsys)
    assert lost == told - {"unknown": {"unknown"}, "enum": {"model.enum"}}.get(kind, set())


@pytest.mark.parametrize(("slug", "kind"), EACH)
def test_a_kind_that_the_issues_drop(
    slug: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_from_faults(kind, monkeypatch)
    made = packages(tmp_path, slug)
    told = red(made, measured(made, slug, "python", kind), capsys)
    assert told >= due(slug, kind) and told


@pytest.mark.parametrize(("slug", "kind"), JUDGED)
def test_a_kind_that_the_schema_does_not_say(
    slug: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = schemas(tmp_path, lacking(slug, kind))
    told = red(made, measured(made, slug, "json-schema", kind), capsys)
    assert told >= due(slug, kind) and told


@pytest.mark.parametrize("target", ["openapi", "bundle"])
@pytest.mark.parametrize("kind", sorted({*KINDS["parts"]} - {*KINDS["everything"]}))
def test_a_kind_that_other_schemas_do_not_say(
    target: TargetName, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a target has no words for is red before, and nothing else is."""
    told = []
    for number, whole in enumerate((model("parts"), lacking("parts", kind))):
        made = schemas(tmp_path / str(number), whole, target)
        told.append(red(made, measured(made, "parts", target, kind), capsys))
    assert told[1] >= due("parts", kind)
    assert told[0] < told[1] or told[0] >= due("parts", kind)


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_lost_where_nothing_is_dropped(
    slug: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, kinds = packages(tmp_path, slug), KINDS[slug]
    advice = due(slug, "advises")
    assert red(made, measured(made, slug, "python", *kinds), capsys) == set()
    assert red(made, measured(made, slug, "pydantic", *kinds), capsys) == advice
    said = measured(schemas(tmp_path, model(slug)), slug, "json-schema", *kinds)
    assert red(made, said, capsys) == advice | UNSAID[slug]
