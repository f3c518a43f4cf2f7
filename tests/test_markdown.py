"""The reference pages: what the import makes of a page is the model that the page was printed of."""

import re
import shutil
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

import page_specs
import small_specs
from hostile import LONG, SHORT, as_yaml, label
from hostile import model as hostile_spec
from page_mutants import mutants
from round_trip import compiled, page_facts, printed, returned, stated
from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read
from specwright.ir.model import Model
from specwright.load import nodes
from specwright.load.decoder import plain as decoded
from specwright.lowering.examples import completed
from specwright.lowering.rules import RULE_KINDS
from specwright.pageform.keys import KEYS
from specwright.pageform.sentences.tables import read_row, write_rows
from specwright.pageform.spelling import content, spelled, typed
from specwright.pageform.wording import escaped, joined, paragraphs, plain

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "generated" / "markdown"
SMALL = [*sorted((ROOT / "tests" / "specs").glob("*.yaml")), ROOT / "tests" / "models" / "kite-1.yaml"]
CORPUS = sorted((ROOT / "tests" / "conformance").glob("*.yaml"))
SPECS = 200
PARTS = 4
KEY = re.compile(r"^- \*\*([A-Z][a-z]+(?: [a-zA-Z]+)?)\*\*: ", re.MULTILINE)
TEXTS = [
    *page_specs.PIECES,
    *page_specs.LABELS[1:],
    LONG,
    SHORT,
    *(f"{a}{b}" for a in "#-&<*" for b in "#3; "),
]
MOST_SURVIVORS = 0.005
EVERY = 4


def models(root: Path) -> dict[str, Model]:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return {model.slug: model for model in compiled.models}


MODELS = models(ROOT)


def written(spec: dict[str, Any]) -> Model:
    return compiled(as_yaml(spec), "small")


def same(model: Model, empty: Path) -> None:
    back = returned(model, empty)
    one, other = stated(model), stated(back.model)
    for name, each in one.items():
        assert other[name] == each, f"{name}\n{back.page}"
    assert shown(back.facts) == [(each.title, completed(model, each)) for each in model.examples]
    assert back.model.summary == model.summary


def shown(facts: PageFacts) -> list[tuple[str, Any]]:
    return [(each.title, each.request) for each in facts.examples]


def test_the_pages_make_the_models_that_they_were_printed_of(tmp_path: Path) -> None:
    """By the commands that people use: what is generated is imported into a project that has no spec yet."""
    pages = [str(PAGES / f"{slug}.md") for slug in MODELS]
    (tmp_path / "specs").mkdir()
    shutil.copy(ROOT / "specs" / "api.yaml", tmp_path / "specs")
    assert main(["--project", str(tmp_path), "import", "--prose", *pages]) == 0
    made = models(tmp_path)
    assert made.keys() == MODELS.keys()
    for slug, model in MODELS.items():
        one, other = stated(model), stated(made[slug])
        for name, each in one.items():
            assert other[name] == each, f"{slug} {name}"


def test_pages_show_the_examples_whole_and_no_line_is_unexplained() -> None:
    for slug, model in MODELS.items():
        facts = page_facts((PAGES / f"{slug}.md").read_text(encoding="utf-8"))
        assert shown(facts) == [(each.title, completed(model, each)) for each in model.examples]


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_every_small_spec_comes_back_from_its_page(path: Path, tmp_path: Path) -> None:
    same(compiled(path.read_text(encoding="utf-8"), "small"), tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_spec_of_the_corpus_comes_back_from_its_page(path: Path, tmp_path: Path) -> None:
    node, _ = nodes.read(path.read_text(encoding="utf-8"), path.name)
    document: Any = decoded(node) if node else None
    model_ = {"type": "string", "required": True, "const": small_specs.AIR}
    spec = dict(document["spec"])
    spec["request"] = [{"title": "Model", "parameters": {"model": model_}}, *spec["request"]]
    same(written(small_specs.HEAD | spec), tmp_path)


@cache
def random_models() -> tuple[Model, ...]:
    specs = (spec for seed in count() if (spec := page_specs.spec(seed)))
    return tuple(written(spec) for spec in islice(specs, SPECS))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_random_spec_comes_back_from_its_page(part: int, tmp_path: Path) -> None:
    for model in random_models()[part::PARTS]:
        same(model, tmp_path)


def test_the_random_specs_have_every_kind_of_rule_and_all_that_pages_have_no_form_for() -> None:
    found = {rule.kind for model in random_models() for rule in model.request.rules}
    assert found == {kind.key for kind in RULE_KINDS}
    bullets = Counter(key for model in random_models() for key in KEY.findall(printed(model)))
    assert bullets.keys() >= set(KEYS) - {"Paired with"}
    pages = "".join(map(printed, random_models()))
    for form in ("In the response: ", "Inside `", "[]`: ", "Because `", "Rule `", " or object", "######",
                 "Taken literally: ", "Stated and not enforced: "):  # fmt: skip
        assert pages.count(form) > 5, form
    assert any(not model.response.groups for model in random_models())


@pytest.mark.parametrize("text", [LONG, SHORT], ids=["long", "short"])
def test_whatever_a_spec_says_comes_back(text: str, tmp_path: Path) -> None:
    spec = hostile_spec(text)
    spec["request"][-1]["title"] += "2"  # a title stands once for each object
    spec["rules"][0]["sizes"]["rows"] = [f"{label(text)} 1024x768"]
    same(written(spec), tmp_path)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_a_text(text: str) -> None:
    """At every place of a page where texts of a spec stand."""
    assert plain(escaped(text, "*:,|#")) == text
    assert joined(paragraphs(text)) == text
    assert typed(content(spelled(text)), "string") == text
    row = (text.replace("\n", " ").strip(), 1024, 768)
    assert read_row(write_rows([row])[-1]) == row
    assert all(line.isprintable() for line in [*paragraphs(text), escaped(text), spelled(text)])


def test_a_change_of_a_page_of_ours_changes_the_facts_or_stops_the_import() -> None:
    """As of the documentation's pages: one number, name, value, key or sentence at a time."""
    page = printed(compiled(SMALL[0].read_text(encoding="utf-8"), "small"))
    unchanged = facts(page)
    tried = [each for each in mutants(page) if not each.what.startswith("sentence: title:")][::EVERY]
    alike = [f"{each.line} {each.what}" for each in tried if facts(each.text) == unchanged]
    assert len(tried) > 200
    assert len(alike) <= MOST_SURVIVORS * len(tried), alike


def facts(text: str) -> PageFacts | None:
    """What the page states, its checksum left out; None where the import stops."""
    pages, problems = read(text.encode(), name="page.md", url="", day="2026-11-21")
    stops = any(problem.severity == "error" for problem in problems)
    return None if stops else replace(pages[0], sources=())
