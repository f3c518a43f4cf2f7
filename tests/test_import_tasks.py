"""Tasks are read from every form that we write, and from official documents that state no AIR identifier."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from dispatching import API, SPECS, Spec, generated
from specwright.cli.app import main
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.ir.model import Model

INFO = {"title": "Works API - Blurrer", "x-model-id": "blurrer", "x-status": "live", "version": "1.0.0"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(tmp_path_factory.mktemp("tasks"), SPECS)


def begun(root: Path) -> Path:
    (root / "specs").mkdir(parents=True)
    (root / "specs" / "api.yaml").write_text(API, encoding="utf-8")
    return root


def models(root: Path) -> dict[str, Model]:
    compiled = compile_project(find(root), targets=(), lint=False)
    assert compiled.catalog is not None, compiled.diagnostics
    return {model.slug: model for model in compiled.catalog.models}


def document(**parameters: Any) -> dict[str, Any]:
    """An official document of a task, with its own parameters beside the usual ones."""
    properties = {"taskType": {"type": "string", "const": "blur"}, **parameters}
    properties["radius"] = {"type": "integer", "minimum": 1, "maximum": 9}
    request: dict[str, Any] = {"type": "object", "required": ["taskType"], "properties": properties}
    request["additionalProperties"] = False
    schemas = {"RequestBody": {"type": "array", "items": request}, "ResponseBody": ANSWER}
    return {"openapi": "3.1.0", "info": INFO, "components": {"schemas": schemas}}


ANSWER = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": {"properties": {"imageURL": {"type": "string"}}}}},
}


def read(root: Path, source: Any, *, code: int = 0, name: str = "source.json") -> None:
    file = root / name
    file.write_text(json.dumps(source), encoding="utf-8")
    assert main(["--project", str(root), "import", str(file)]) == code


@pytest.mark.parametrize("form", ["openapi/openapi.json", "bundle/schema-map.json"])
def test_our_outputs_about_all_models_come_back(form: str, folder: Path, tmp_path: Path) -> None:
    root = begun(tmp_path / "again")
    assert main(["--project", str(root), "import", str(folder / form)]) == 0
    due, found = models(folder.parent), models(root)
    assert found.keys() == due.keys()
    for slug, model in found.items():
        assert (model.air, model.task, model.key) == (due[slug].air, due[slug].task, due[slug].key)
        assert {(c.rule, c.predicate) for c in model.request.checks} == {
            (c.rule, c.predicate) for c in due[slug].request.checks
        }


@pytest.mark.parametrize("spec", [spec for spec in SPECS if not spec.air], ids=lambda spec: spec.slug)
def test_our_outputs_about_a_task_come_back(spec: Spec, folder: Path, tmp_path: Path) -> None:
    root = begun(tmp_path / "again")
    schemas = [folder / "json-schema" / f"{spec.slug}.{sort}.schema.json" for sort in ("request", "response")]
    assert main(["--project", str(root), "import", *map(str, schemas)]) == 0
    assert models(root)[spec.slug].task == spec.kind
    if not spec.is_open:  # no rule of a page says that a request may have more
        page = begun(tmp_path / "page")
        pages = str(folder / "markdown" / f"{spec.slug}.md")
        assert main(["--project", str(page), "import", "--prose", pages]) == 0
        assert yaml.safe_load(next(page.glob("specs/models/*/*.yaml")).read_text(encoding="utf-8"))["task"]
        assert models(page)[spec.slug].request.checks == models(folder.parent)[spec.slug].request.checks


def test_an_official_document_without_an_identifier_is_a_task(tmp_path: Path) -> None:
    root = begun(tmp_path)
    read(root, document())
    (model,) = models(root).values()
    assert (model.key, model.air, model.task, model.title) == ("blurrer", None, "blur", "Blurrer")
    before = next(root.glob("specs/models/*/*.yaml")).read_text(encoding="utf-8")
    read(root, document())
    assert next(root.glob("specs/models/*/*.yaml")).read_text(encoding="utf-8") == before


def test_an_answer_without_parameters_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As our own outputs are of a model whose source says nothing about its answer."""
    root = begun(tmp_path)
    source = document()
    source["components"]["schemas"]["ResponseBody"] = {"type": "object"}
    read(root, source)
    assert "info: /components/schemas/ResponseBody: the schema of the answer has no properties" in (
        capsys.readouterr().err
    )
    assert not models(root)["blurrer"].response.root.children


def test_an_empty_folder_becomes_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an api.yaml the kind of task has the name that official documents give it."""
    file = tmp_path / "source.json"
    file.write_text(json.dumps(document(model={"type": "string"})), encoding="utf-8")
    root = tmp_path / "empty"
    root.mkdir()
    assert main(["--project", str(root), "import", "--report", str(file)]) == 0
    said = capsys.readouterr().out
    assert "0 models with an AIR identifier, 1 task without one" in said
    assert "all verdicts agree" in said
    assert models(root)["blurrer"].task == "blur"


def test_a_constant_model_is_an_identifier(tmp_path: Path) -> None:
    root = begun(tmp_path)
    read(root, document(model={"type": "string", "const": "acme:blur@1"}))
    assert models(root)["blurrer"].air == "acme:blur@1"


def test_a_task_is_not_put_into_the_spec_of_a_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = begun(tmp_path)
    read(root, document(model={"type": "string", "const": "acme:blur@1"}))
    read(root, document(), code=1)
    assert "[other-model]" in capsys.readouterr().err
    other = begun(tmp_path / "other")
    read(other, document())
    read(other, document(model={"type": "string", "const": "acme:blur@1"}), code=1)
    assert "[other-model]" in capsys.readouterr().err


def test_sections_of_bundles_are_read(tmp_path: Path) -> None:
    """Lists of entries, and entries by name at any depth; one that states no slug has that of its names."""
    schemas = {
        name: document()["components"]["schemas"]["RequestBody"]["items"] for name in ("a", "b", "c", "d")
    }
    entries = {name: {"requestSchema": each, "responseSchema": ANSWER} for name, each in schemas.items()}
    bundle = {
        "version": "1",
        "inference": [],
        "architectures": {"kite": {"blur": entries["a"]}},
        "modalities": {},
        "operations": {"soften": entries["b"]},
        "utilities": [{"slug": "smooth", **entries["c"]}, {"slug": "smear", **entries["d"]}],
    }
    root = begun(tmp_path)
    read(root, bundle)
    assert models(root).keys() == {"kite-blur", "soften", "smooth", "smear"}
    assert {model.task for model in models(root).values()} == {"blur"}


def test_what_is_no_model_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read(begun(tmp_path), {"inference": [], "operations": {"soften": [5]}}, code=1)
    said = capsys.readouterr().err
    assert "/operations/soften/0: this value of 'operations' is no model and is not read" in said
    assert "/inference: a bundle lists its models in 'inference' [not-a-page]" in said
