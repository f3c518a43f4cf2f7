"""The reference pages: what the import makes of a page is the model that the page was printed of."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import page_specs
from hostile import LONG, SHORT, as_yaml
from page_mutants import mutants
from round_trip import API, compiled, page_facts, printed, returned, stated
from specwright import project as projects
from specwright import stages
from specwright.cli import main
from specwright.ir.model import Model
from specwright.load.records import ModelRecord
from specwright.passes.requests import completed
from specwright.rules import RULE_KINDS

ROOT = Path(__file__).parents[1]
SMALL = [*sorted((ROOT / "tests" / "specs").glob("*.yaml")), ROOT / "tests" / "models" / "kite-1.yaml"]
SPECS = 200
MOST_SURVIVORS = 0.005


def models(root: Path) -> dict[str, Model]:
    catalog, problems = stages.inspect(projects.at(root))
    assert catalog is not None, problems
    return {model.slug: model for model in catalog.models}


MODELS = models(ROOT)


def written(spec: dict[str, Any]) -> Model:
    return compiled(as_yaml(spec), "small")


def same(model: Model, empty: Path) -> None:
    back = returned(model, empty)
    one, other = stated(model), stated(back.model)
    for name, each in one.items():
        assert other[name] == each, f"{name}\n{back.page}"
    assert [(each.title, each.request) for each in back.facts.examples] == [
        (each.title, completed(model, each)) for each in model.examples
    ]


def test_the_pages_make_the_models_that_they_were_printed_of(tmp_path: Path) -> None:
    """By the commands that people use: what is generated is imported into a project that has no spec yet."""
    pages = [str(ROOT / "generated" / "markdown" / f"{slug}.md") for slug in MODELS]
    (tmp_path / "specs").mkdir()
    shutil.copy(ROOT / "specs" / "api.yaml", tmp_path / "specs")
    assert main(["--project", str(tmp_path), "import", "--prose", *pages]) == 0
    made = models(tmp_path)
    assert made.keys() == MODELS.keys()
    for slug, model in MODELS.items():
        one, other = stated(model), stated(made[slug])
        for name, each in one.items():
            assert other[name] == each, f"{slug} {name}"
