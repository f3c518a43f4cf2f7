"""Whatever is no longer emitted, the ledger turns red and names it: kind by kind, keyword by keyword."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import targets
from emitting import emitted
from specwright.cli import ledger as command
from specwright.coverage.measure import Trial, entry, trials
from specwright.coverage.oracles import ORACLES
from specwright.coverage.record import Ledger, Measurement
from specwright.driver.project import Project
from specwright.emit import json_schema
from specwright.emit.output import Names, Output, TargetName
from specwright.emit.pydantic import package as pydantic
from specwright.emit.python import package as python
from specwright.emit.render import Renderer, default_templates
from specwright.ir.formats import FORMATS
from specwright.ir.model import Model
from specwright.ir.tree import index
from specwright.lowering.rules import PARAMETER_RULES, RULE_KINDS

MODEL = "python/model"
NUMBERS = count()
NAMED = re.compile(r"^everything: \S+ (?:loses|only documents) '(.+)', it judges", re.MULTILINE)

Edit: TypeAlias = tuple[str, str, str]  # a template, a text of it, and what stands in its place


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
    "then": {"requires", "excludes", "narrows", "together", "sizes", "area", "ratio"},
    "else": {"requires"},
    "anyOf": {"any-of", "at-least-one-of"},
    "not": {"exactly-one-of", "excludes", "total-items"},
    "allOf": {"total-items", "same-length", "exactly-one-of", "matching-items"},
}
WITHOUT = {
    "required": (("probe.missing is not none", "false"), ("{{ py.minus_required(f) }}", "")),
    "unknown": (("f.unknown is not none", "false"),),
}
# Say nothing that is judged; `minContains` is 1 in this spec, as where it is left out.
SILENT = {"minContains", "$schema", "$id", "$comment", "title", "description", "default", "format", "$defs"}


def test_the_spec_uses_every_kind() -> None:
    assert set(KINDS) == {each.key for each in PARAMETER_RULES} | {each.key for each in RULE_KINDS}


def project(folder: Path, outputs: Iterable[Output], names: Names) -> Project:
    for output in outputs:
        path = folder / "generated" / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")
    specs, templates, generated = (folder / name for name in ("specs", "templates", "generated"))
    return Project(root=folder, specs=specs, templates=templates, generated=generated, names=names)


def schemas(folder: Path, whole: Model) -> Project:
    """The JSON Schemas of the model."""
    alone = replace(targets.of_the_small_specs().catalog, models=(whole,))
    outputs = emitted(json_schema.TARGET, alone, Names(), Renderer([default_templates()]))
    return project(folder, outputs, Names())


def measured(made: Project, target: TargetName, *kinds: str) -> list[Measurement]:
    """The entries of the rules of some kinds."""
    judge = ORACLES[target](made, model())
    return [entry(model(), trial, judge) for trial in tried() if trial.check.kind in kinds]


def red(made: Project, found: list[Measurement], capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The rules that `check --max-loss 0` names; it must fail where there are any."""
    code = command.losses(made, Ledger(measured="", entries=tuple(found)), 0)
    lines = capsys.readouterr().out
    told = set(NAMED.findall(lines))
    assert code == (1 if told else 0)
    return told


def packages(folder: Path, edits: Iterable[Edit]) -> Project:
    """Both packages of the model, made with templates in which each text of the edits is replaced."""
    for name, old, new in edits:
        own = folder / "templates" / name
        text = (own if own.exists() else targets.REPOSITORY / "templates" / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(text.replace(old, new), encoding="utf-8")
    number = next(NUMBERS)
    names = Names(package=f"airmodels_lossy_{number}", pydantic_package=f"airmodels_pydantic_lossy_{number}")
    catalog = replace(targets.of_the_small_specs().catalog, models=(model(),))
    renderer = Renderer([folder / "templates", default_templates()])
    both = (emitted(each.TARGET, catalog, names, renderer) for each in (python, pydantic))
    return project(folder, (output for outputs in both for output in outputs), names)


def without_in_verdict(kind: str) -> list[Edit]:
    """What takes a kind of rule out of `is_valid`."""
    verdict, macros = f"{MODEL}/verdict.py.j2", f"{MODEL}/verdict_macros.j2"
    match kind:
        case "type" | "any-of":
            tests = [f"py.{name}(probe, x, margin | length)" for name in ("mistyped", "unfit")]
            other = f'probe.type_check.kind != "{kind}"'
            return [(macros, each, f"{each} if {other} else false") for each in tests]
        case "required" | "unknown":
            return [(verdict, old, new) for old, new in WITHOUT[kind]]
        case _:
            refusals = "for refusal in py.refusals(probe, x)"
            kept = f'{refusals} if "{kind}" not in refusal.checks | map(attribute="kind")'
            return [(macros, refusals, kept), _skipped(verdict, "py.relations(f)", kind)]


def without_in_faults(kind: str) -> list[Edit]:
    """What takes a kind of rule out of `validate`."""
    faults, macros = f"{MODEL}/faults.py.j2", f"{MODEL}/faults_macros.j2"
    match kind:
        case "type" | "any-of":
            report = 'py.report("mistyped", probe.type_check, inner | length, place, x)'
            whole = 'py.report("mistyped", f.type_check, 8, "path", "value")'
            return [
                (macros, report, f'{report} if probe.type_check.kind != "{kind}" else "pass"'),
                (faults, whole, f'{whole} if f.type_check.kind != "{kind}" else "pass"'),
            ]
        case "required":
            return [(macros, '{{ py.report("absent", probe.missing, 8, place) }}', "pass")]
        case "unknown":
            return [(faults, "f.unknown is not none", "false")]
        case _:
            return [_skipped(macros, "probe.checks", kind), _skipped(faults, "f.relations", kind)]


def _skipped(template: str, checks: str, kind: str) -> Edit:
    return template, f"for check in {checks} %}}", f'for check in {checks} if check.kind != "{kind}" %}}'


def due(kind: str) -> set[str]:
    """The rules of a kind that must be named when nothing says them."""
    return {
        trial.check.rule
        for trial in tried()
        if trial.check.kind == kind and trial.alone and (kind, trial.check.rule) not in KEPT
    }


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"advises"}))
def test_a_kind_that_the_verdict_drops(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pydantic models ask the validator package: they lose what it loses, or refuse it themselves."""
    made = packages(tmp_path, without_in_verdict(kind))
    told = red(made, measured(made, "python", kind), capsys)
    if kind == "type":
        assert told >= {"images[].type", "settings.seed.type", "settings.safe.type", "frames[].url.type"}
    else:
        assert told >= due(kind) and told
    lost = red(made, measured(made, "pydantic", kind), capsys)
    assert lost == told - ({"unknown"} if kind == "unknown" else set())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_the_issues_drop(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = packages(tmp_path, without_in_faults(kind))
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
    made = packages(tmp_path, [])
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
