"""Whatever is no longer emitted, the ledger turns red and names it: kind by kind, keyword by keyword."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import targets
from emitting import emitted
from specwright.cli import ledger as command
from specwright.codegen import atoms, lir, verdicts
from specwright.coverage.measure import Trial, entry, trials
from specwright.coverage.oracles import ORACLES
from specwright.coverage.record import Ledger, Measurement, ModelLedger
from specwright.driver.project import Project, at
from specwright.driver.targets import TARGETS
from specwright.emit.output import Names, Output, TargetName
from specwright.emit.python import statements
from specwright.emit.render import Renderer, default_templates
from specwright.ir.formats import FORMATS
from specwright.ir.model import Message, Model
from specwright.ir.tree import index
from specwright.ir.visitors import TRUE
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS

TARGET = {each.name: each for each in TARGETS}
NUMBERS = count()
NAMED = re.compile(r"^everything: \S+ (?:loses|only documents) '(.+)', it judges", re.MULTILINE)


def model() -> Model:
    return targets.of_the_small_specs().model("everything")


@cache
def tried() -> tuple[Trial, ...]:
    return tuple(trials(model()))


KINDS = sorted({trial.check.kind for trial in tried()})

# What goes on being kept when its own test is gone, and why.
KEPT = {
    ("required", "size.w.required"): "a comparison that takes it for given fails, and what fails is refused",
    **{("type", f"{name}.type"): "counting asks for arrays" for name in ("frames", "images", "masks")},
}

# What each keyword of the schemas says, where no other keyword says it too.
KEYWORDS = {
    "type": {"type", "any-of"},
    "const": {"enum"},
    "enum": {"enum", "step", "sizes"},
    "$ref": {"format"},
    "pattern": {"format"},
    "minimum": {"bounds", "area", "ratio"},
    "maximum": {"bounds", "area", "ratio"},
    "exclusiveMinimum": {"excludes"},
    "exclusiveMaximum": {"compares"},
    "multipleOf": {"step"},
    "minLength": {"length"},
    "maxLength": {"length"},
    "minItems": {"items", "at-least-one-of"},
    "maxItems": {"items", "same-length"},
    "items": {"type", "bounds", "exactly-one-of"},
    "required": {"required", "together", "requires"},
    "properties": {"type", "enum", "bounds"},
    "additionalProperties": {"unknown"},
    "contains": {"matching-items"},
    "maxContains": {"matching-items"},
    "if": {"requires", "excludes", "narrows", "together", "sizes", "area", "ratio"},
    "then": {"requires", "excludes", "narrows", "together", "sizes", "area", "ratio", "compares"},
    "else": {"requires"},
    "anyOf": {"any-of", "at-least-one-of"},
    "not": {"exactly-one-of", "excludes", "total-items"},
    "allOf": {"total-items", "same-length", "exactly-one-of", "matching-items"},
}
# Say nothing that is judged; `minContains` is 1 in this spec, as where it is left out.
SILENT = {"minContains", "$schema", "$id", "$comment", "title", "description", "default", "format", "$defs"}


def test_the_specs_use_every_kind() -> None:
    """What schemas state besides has a spec of its own."""
    parts = {check.kind for check in targets.of_the_small_specs().model("parts").request.checks}
    assert set(KINDS) | parts == {each.key for each in PARAMETER_RULES} | {each.key for each in RULE_KINDS}


def project(folder: Path, outputs: Iterable[Output], names: Names) -> Project:
    for output in outputs:
        path = folder / "generated" / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")
    return replace(at(folder), names=names)


def schemas(folder: Path, whole: Model) -> Project:
    """The JSON Schemas of the model."""
    alone = replace(targets.of_the_small_specs().catalog, models=(whole,))
    return project(
        folder, emitted(TARGET["json-schema"], alone, Names(), Renderer([default_templates()])), Names()
    )


def measured(made: Project, target: TargetName, *kinds: str) -> list[Measurement]:
    """The entries of the rules of some kinds."""
    judge = ORACLES[target](made, model())
    return [entry(model(), trial, judge) for trial in tried() if trial.check.kind in kinds]


def red(made: Project, found: list[Measurement], capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The rules that `check --max-loss 0` names; it must fail where there are any."""
    ledger = ModelLedger(slug="everything", targets=(), outputs=(), measured="", entries=tuple(found))
    code = command.losses(made, Ledger(common="", models=(ledger,)), 0)
    told = set(NAMED.findall(capsys.readouterr().out))
    assert code == (1 if told else 0)
    return told


def packages(folder: Path) -> Project:
    """Both packages of the model, made by the emitters as they are now."""
    number = next(NUMBERS)
    names = Names(package=f"airmodels_lossy_{number}", pydantic_package=f"airmodels_pydantic_lossy_{number}")
    catalog = replace(targets.of_the_small_specs().catalog, models=(model(),))
    renderer = Renderer([default_templates()])
    both = (emitted(TARGET[name], catalog, names, renderer) for name in ("python", "pydantic"))
    return project(folder, (output for outputs in both for output in outputs), names)


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
    """The message without checks of a kind; a type check of several types asks for nothing."""
    if kind == "type":  # functions are made by them
        return message
    if kind == "any-of":
        checks = [replace(each, predicate=TRUE) if each.kind == kind else each for each in message.checks]
        return replace(message, checks=tuple(checks))
    return replace(message, checks=tuple(each for each in message.checks if each.kind != kind))


def due(kind: str) -> set[str]:
    """The rules of a kind that must be named when nothing says them."""
    return {
        trial.check.rule
        for trial in tried()
        if trial.check.kind == kind and trial.alone and (kind, trial.check.rule) not in KEPT
    }


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"advises"}))
def test_a_kind_that_the_verdict_drops(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pydantic models ask the validator package: they lose what it loses, or refuse it themselves."""
    drop_from_verdict(kind, monkeypatch)
    made = packages(tmp_path)
    told = red(made, measured(made, "python", kind), capsys)
    if kind == "type":
        assert told >= {"images[].type", "settings.seed.type", "settings.safe.type", "frames[].url.type"}
    else:
        assert told >= due(kind) and told
    lost = red(made, measured(made, "pydantic", kind), capsys)
    assert lost == told - ({"unknown"} if kind == "unknown" else set())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_the_issues_drop(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drop_from_faults(kind, monkeypatch)
    made = packages(tmp_path)
    told = red(made, measured(made, "python", kind), capsys)
    assert told >= due(kind) and told


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"advises"}))
def test_a_kind_that_the_schema_does_not_say(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    request = model().request
    said = replace(request, checks=tuple(check for check in request.checks if check.kind != kind))
    made = schemas(tmp_path, replace(model(), request=said))
    told = red(made, measured(made, "json-schema", kind), capsys)
    assert told >= due(kind) and told


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_a_keyword_that_the_schema_drops(
    keyword: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = schemas(tmp_path, model())
    path = made.generated / "json-schema" / "everything.request.schema.json"
    dropped = stripped(json.loads(path.read_text(encoding="utf-8")), keyword)
    path.write_text(json.dumps(dropped), encoding="utf-8")
    told = red(made, measured(made, "json-schema", *KEYWORDS[keyword]), capsys)
    assert {trial.check.kind for trial in tried() if trial.check.rule in told} == KEYWORDS[keyword]


def test_nothing_is_lost_where_nothing_is_dropped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = packages(tmp_path)
    advice = due("advises")
    assert red(made, measured(made, "python", *KINDS), capsys) == set()
    assert red(made, measured(made, "pydantic", *KINDS), capsys) == advice
    assert red(schemas(tmp_path, model()), measured(made, "json-schema", *KINDS), capsys) == advice


def test_every_keyword_has_its_kinds(tmp_path: Path) -> None:
    made = schemas(tmp_path, model())
    text = (made.generated / "json-schema" / "everything.request.schema.json").read_text(encoding="utf-8")
    names = {name for path in index(model().request.root) for name in path}
    words = set(re.findall(r'"([$a-zA-Z]+)":', text))
    assert words - names - set(FORMATS) - SILENT == KEYWORDS.keys()


def stripped(schema: Any, keyword: str) -> Any:
    """The schema without a keyword, wherever it stands."""
    if isinstance(schema, dict):
        return {name: stripped(each, keyword) for name, each in schema.items() if name != keyword}
    return [stripped(each, keyword) for each in schema] if isinstance(schema, list) else schema
