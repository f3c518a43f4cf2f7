"""What pages state: every line accounted for, and the facts those of the committed specs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from specwright.diagnostics import Diagnostic
from specwright.driver.compile import compile_project
from specwright.importer.facts import GroupFacts, PageFacts, Use
from specwright.importer.read_sources import read
from specwright.importer.reconcile import reconcile
from specwright.ir.model import Message, Model
from specwright.ir.parameter import Array, Numeric, Object, Parameter, String
from specwright.ir.path import ITEM
from specwright.ir.tree import walk
from specwright.lowering.rules import RULE_KINDS
from specwright.pageform.sentences.tables import from_argument
from test_errors import project

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).parent / "pages"
SHARED = ROOT.parent / "shared" / "pages"
SLUGS = ("ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix")
DAY = "2026-11-21"


def page(path: Path, url: str = "") -> tuple[PageFacts, list[Diagnostic]]:
    if not path.is_file():
        pytest.skip(f"the documentation pages are not at hand: no {path.name} in {path.parent.name}")
    pages, problems = read(path.read_bytes(), name=path.name, url=url, day=DAY)
    return pages[0], problems


def faults(problems: list[Diagnostic]) -> list[str]:
    return [str(problem) for problem in problems if problem.severity == "error"]


def of_the_page(groups: tuple[GroupFacts, ...]) -> dict[str, dict[str, Any]]:
    """The facts of each parameter by its path."""
    return {
        each.path: {word: fact.value for word, fact in each.facts.items()}
        for group in groups
        for each in group.parameters
    }


def of_the_spec(message: Message, containers: set[str]) -> dict[str, dict[str, Any]]:
    """The same, of what a spec compiles to; an array's item is no parameter of its own."""
    found: dict[str, dict[str, Any]] = {}
    for each in walk(message.root):
        path = ".".join(name for name in each.path if name != ITEM)
        if each.path and each.path[-1] != ITEM and path not in containers:
            found[path] = dict(stated(each, ""))
    return found


def stated(each: Parameter, start: str) -> Iterator[tuple[str, Any]]:
    (kind,) = each.kinds
    yield f"{start}type", str(kind)
    if each.required and not start:
        yield "required", True
    values = {
        "const": each.const,
        "enum": [choice.value for choice in each.choices] or None,
        "default": each.default,
    }
    match each.type:
        case String(min_length=least, max_length=most, format=form):
            values |= {"minLength": least, "maxLength": most, "format": form}
        case Numeric(minimum=low, maximum=high, step=step):
            values |= {"minimum": low, "maximum": high, "multipleOf": step}
        case Array(items=items, min_items=fewest, max_items=largest):
            values |= {"minItems": fewest, "maxItems": largest}
            yield from stated(items, "items.")
        case Object():
            pass
    yield from ((f"{start}{word}", value) for word, value in values.items() if value is not None)


def spec(slug: str) -> Model:
    compiled = compile_project(project(ROOT), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return next(model for model in compiled.models if model.slug == slug)


def renderings(slug: str) -> PageFacts:
    """What all renderings of the page state together."""
    found, problems = page(SHARED / f"{slug}.md")
    assert not faults(problems)
    pages = [found]
    if slug == "ideogram-2-0-remix":
        text, problems = page(SHARED / f"{slug}.txt")
        assert not faults(problems)
        pages.append(text)
    whole, problems = reconcile(pages)
    assert not problems
    return whole


@pytest.mark.parametrize("slug", SLUGS)
def test_the_facts_of_a_page_are_those_of_its_spec(slug: str) -> None:
    found, model = renderings(slug), spec(slug)
    containers = {
        ".".join(group.inside.split(".")[:length])
        for group in found.request
        for length in range(1, len(group.inside.split(".")) + 1)
    }
    assert of_the_page(found.request) == of_the_spec(model.request, containers)
    assert of_the_page(found.response) == of_the_spec(model.response, set())
    header = {word: fact.value for word, fact in found.header.items()}
    assert header.pop("released", None) == model.released
    assert header == {
        "model": model.air,
        "title": model.title,
        "status": model.status,
        "creator": model.creator,
        "capabilities": list(model.capabilities),
        "documentation": model.documentation,
    }
    assert {label: fact.value for label, fact in found.pricing.items()} == {
        p.label: p.usd for p in model.pricing
    }
    assert [group.title for group in found.request] == [group.title for group in model.request.groups]
    sources = {(source.sha256, source.rendering) for source in found.sources}
    assert sources == {(source.sha256, source.rendering) for source in model.sources}


@pytest.mark.parametrize("slug", SLUGS)
def test_the_rules_of_a_page_are_those_of_its_spec(slug: str) -> None:
    found, model = renderings(slug), spec(slug)
    known = {kind.key for kind in RULE_KINDS}
    kinds = {check.kind for check in model.request.checks} & known
    assert {rule.kind for rule in found.rules} == kinds
    assert len(found.rules) == len(kinds)
    (table,) = model.tables
    (sizes,) = [rule.argument for rule in found.rules if rule.kind == "sizes"]
    assert isinstance(sizes, dict)
    rows = [(row.label, *row.values) for row in table.rows]
    assert from_argument(sizes["rows"]) == rows
    for rule in found.rules:
        if rule.kind in ("exactly-one-of", "same-length", "together"):
            assert isinstance(rule.argument, list)
            start = [rule.scope] if rule.scope else []
            about = {tuple(".".join([*start, str(name)]).split(".")) for name in rule.argument}
            assert any(
                check.kind == rule.kind and set(check.subjects) == about for check in model.request.checks
            )


ALL = [HERE / "kite-2.md", HERE / "kite-2.txt", *(SHARED / f"{slug}.md" for slug in SLUGS),
       SHARED / "ideogram-2-0-remix.txt", SHARED / "google-nano-banana-pro.md"]  # fmt: skip


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_line_is_a_fact_or_prose(path: Path) -> None:
    found, problems = page(path)
    assert not faults(problems)
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [line.number for line in found.lines] == list(range(1, len(lines) + 1))
    assert {line.use for line in found.lines} == {Use.FACT, Use.PROSE}
    assert all(lines[line.number - 1].strip() for line in found.lines if line.use is Use.FACT)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_fact_names_its_line(path: Path) -> None:
    found, _ = page(path)
    facts = {line.number for line in found.lines if line.use is Use.FACT}
    stated = [fact for group in (*found.request, *found.response) for each in group.parameters
              for fact in each.facts.values()]  # fmt: skip
    for places in [fact.origins for fact in [*stated, *found.header.values()]] + [
        rule.origins for rule in found.rules
    ]:
        assert places
        assert {place.line for place in places} <= facts
        assert {place.file for place in places} == {path.name}


def test_a_page_with_rules_of_its_own_is_read() -> None:
    found, problems = page(SHARED / "google-nano-banana-pro.md")
    assert [str(problem.code) for problem in problems] == ["looks-wrong", "disagreement", "disagreement"]
    assert all(problem.severity == "info" for problem in problems)
    required = {each.path for group in found.request for each in group.parameters if "required" in each.facts}
    assert not {"width", "height"} & required
    assert [(rule.kind, rule.argument) for rule in found.rules if rule.kind in ("requires", "excludes")] == [
        ("requires", {"when": {"absent": "inputs.referenceImages"}, "need": ["width", "height"]}),
        ("excludes", {"when": "resolution", "refuse": ["width", "height"]}),
        ("requires", {"when": "resolution", "need": ["inputs.referenceImages"]}),
    ]
    (sizes,) = [rule.argument for rule in found.rules if rule.kind == "sizes"]
    assert isinstance(sizes, dict)
    assert len(from_argument(sizes["rows"])) == 30
    assert {label: fact.value for label, fact in found.pricing.items()} == {
        "1K": 0.138,
        "2K": 0.138,
        "4K": 0.244,
    }


@pytest.mark.parametrize("name", ["kite-2.md", "kite-2.txt"])
def test_a_page_of_our_own_states_what_is_expected(name: str) -> None:
    found, _ = page(HERE / name)
    expected = json.loads((HERE / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    assert as_json(found) == expected


def as_json(found: PageFacts) -> dict[str, Any]:
    return {
        "slug": found.slug,
        "header": {word: fact.value for word, fact in found.header.items()},
        "pricing": {label: fact.value for label, fact in found.pricing.items()},
        "groups": [[group.title, group.inside] for group in (*found.request, *found.response)],
        "request": of_the_page(found.request),
        "response": of_the_page(found.response),
        "rules": [
            {"kind": each.kind, "argument": each.argument, "scope": each.scope} for each in found.rules
        ],
        "examples": [[each.title, each.request, each.response, each.image] for each in found.examples],
    }


def test_a_status_that_no_spec_can_have_is_left_aside_and_told(tmp_path: Path) -> None:
    text = (HERE / "kite-2.md").read_text(encoding="utf-8")
    (tmp_path / "kite-2.md").write_text(
        text.replace("**Status**: live", "**Status**: limited"), encoding="utf-8"
    )
    found, problems = page(tmp_path / "kite-2.md")
    assert "status" not in found.header
    assert faults(problems) == []
    (told,) = (each for each in problems if each.path == "status")
    assert str(told).startswith("kite-2.md:12:1: status: no spec has the status 'limited'")
