"""What the catalog says of a model is all that there is: the model that is read back is the same."""

import json
from pathlib import Path
from typing import Any

import pytest

import targets
from specwright.cli.versions import catalog_file
from specwright.cli.versions.catalog_decoder import CatalogFault
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.emit.catalog import TARGET
from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer, default_templates
from specwright.ir.model import Api, Model

ROOT = Path(__file__).parents[1]
API = Api(title="Acme", anchor=None, discriminator="model", task_type=None, task_uuid=None)
RENDERER = Renderer([default_templates()])


def text(model: Model) -> str:
    """The model's file of the catalog."""
    first = next(iter(TARGET.of_model(model, API, Names(), RENDERER)))
    assert isinstance(first, Output)
    return first.text


def models(folder: Path) -> tuple[Model, ...]:
    return compile_project(at(folder), targets=(), lint=False).models


@pytest.mark.parametrize("specs", ["repository", "corpus", "small"])
def test_a_model_that_is_read_back_is_the_same(specs: str, tmp_path: Path) -> None:
    makers = {"corpus": targets.corpus_specs, "small": targets.small_specs}
    folder = makers[specs](tmp_path).parent if specs in makers else ROOT
    built = models(folder)
    assert built
    for model in built:
        assert catalog_file.model(text(model), "x.json") == model, model.slug


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    model = next(each for each in models(ROOT) if each.slug == "ideogram-3-0")
    read: dict[str, Any] = json.loads(text(model))
    return read


@pytest.mark.parametrize(
    ("path", "value", "due"),
    [
        (["format"], 1, "form is 1"),
        (["format"], 3, "form is 3"),
        (["creator"], 5, "creator is not what it must be"),
        (["extra"], 5, "has the unknown key 'extra'"),
        (["request", "root", "type", "is"], "Circle", "request.root.type is of an unknown kind"),
        (
            ["request", "root", "type", "properties", 0, "name"],
            None,
            "properties[0].name is not what it must be",
        ),
        (
            ["request", "root", "type", "properties", 0, "required"],
            False,
            "no fact states 'taskType.required'",
        ),
        (["request", "checks"], [], "request.checks lacks 'unknown', which facts state"),
        (["request", "checks"], 5, "request.checks is no list"),
        (["request", "checks", 0, "rule"], "invented", "no fact states 'invented'"),
        (["tables", 0, "columns"], "width", "tables[0].columns is no list"),
        (["tables", 0, "rows", 0, "values"], [1, 2, 3], "values has 3 items, not 2"),
    ],
)
def test_a_catalog_that_does_not_hold_together_is_refused(
    document: dict[str, Any], path: list[str | int], value: Any, due: str
) -> None:
    broken = json.loads(json.dumps(document))
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(CatalogFault) as fault:
        catalog_file.model(json.dumps(broken), "x.json")
    assert due in str(fault.value)


@pytest.mark.parametrize("written", ["", "5", "[]", "{}", "{" * 100_000])
def test_what_is_no_catalog_is_refused(written: str) -> None:
    with pytest.raises(CatalogFault):
        catalog_file.model(written, "x.json")
