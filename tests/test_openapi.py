"""The OpenAPI document: it is valid, its tasks are those of the models, clients made of it work."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import targets
from emitting import emitted
from specwright.emit import openapi
from specwright.emit.output import Names
from specwright.emit.render import Renderer, default_templates
from specwright.ir.model import Catalog
from specwright.lowering.examples import completed

PREFIX = openapi.SCHEMAS


@cache
def document() -> dict[str, Any]:
    path = targets.of_the_repository().folder / openapi.FILE
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def component(name: str) -> Draft202012Validator:
    schemas = {"components": document()["components"]}
    return Draft202012Validator({"$ref": PREFIX + name, **schemas})


def operation() -> dict[str, Any]:
    (path,) = document()["paths"].values()
    found: dict[str, Any] = path["post"]
    return found


@pytest.mark.parametrize(
    "compiled", [targets.of_the_repository, targets.of_the_small_specs, targets.of_the_corpus]
)
def test_a_validator_accepts_it(compiled: Any) -> None:
    validator = pytest.importorskip("openapi_spec_validator", reason="pip install --group conformance")
    validator.validate(json.loads((compiled().folder / openapi.FILE).read_text(encoding="utf-8")))


def test_a_task_is_of_the_model_that_it_names() -> None:
    models = targets.of_the_repository().catalog.models
    task = document()["components"]["schemas"]["Task"]
    named = {model.air: PREFIX + openapi.request_name(model) for model in models}
    assert task["discriminator"] == {"propertyName": "model", "mapping": named}
    assert [each["$ref"] for each in task["oneOf"]] == list(named.values())
    for model in models:
        schema = document()["components"]["schemas"][openapi.request_name(model)]
        assert "model" in schema["required"] and schema["properties"]["model"]["const"] == model.air


def test_it_has_the_examples_of_the_specs() -> None:
    body = operation()["requestBody"]["content"]["application/json"]
    due = [[completed(m, each)] for m in targets.of_the_repository().catalog.models for each in m.examples]
    assert [each["value"] for each in body["examples"].values()] == due
    assert all(component("RequestBody").is_valid(each) for each in due)
    assert not component("RequestBody").is_valid([])
    assert not component("RequestBody").is_valid([{**due[0][0], "model": "acme:1@1"}])


def test_answers_hold_results_and_errors() -> None:
    result = {"taskType": "imageInference", "taskUUID": due_uuid(), "imageUUID": due_uuid(), "new": 1}
    error = {"code": "invalidWidth", "message": "Too wide.", "parameter": "width", "max": 9, "type": None}
    between = {"code": "missing", "message": "Both.", "parameter": ["width", "height"], "new": [1]}
    assert component("ResponseBody").is_valid({"data": [result], "errors": [error, between]})
    assert not component("ResponseBody").is_valid({"data": [{"taskType": "imageInference"}]})
    assert component("ErrorBody").is_valid({"errors": [error]})
    assert not component("ErrorBody").is_valid({"errors": [{"code": "invalidWidth"}]})
    answers = {code: each["content"]["application/json"] for code, each in operation()["responses"].items()}
    assert answers == {
        "200": {"schema": {"$ref": f"{PREFIX}ResponseBody"}},
        **{code: {"schema": {"$ref": f"{PREFIX}ErrorBody"}} for code in ("400", "401", "429", "default")},
    }


def due_uuid() -> str:
    return "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"


def test_no_model_no_task() -> None:
    catalog = targets.of_the_repository().catalog
    empty = Catalog(api=catalog.api, models=(), dispatch=catalog.dispatch)
    (output,) = emitted(openapi.EXACT, empty, Names(), Renderer([default_templates()]))
    assert json.loads(output.text)["components"]["schemas"]["Task"]["not"] == {}


def test_without_an_address_it_says_none() -> None:
    path = targets.of_the_small_specs().folder / openapi.FILE
    found = json.loads(path.read_text(encoding="utf-8"))
    assert list(found["paths"]) == ["/"]
    assert found.keys().isdisjoint({"servers", "security"})


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The package that `openapi-python-client` makes of the document, without a warning."""
    pytest.importorskip("openapi_python_client", reason="pip install --group conformance")
    folder = tmp_path_factory.mktemp("client")
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    source = targets.of_the_repository().folder / openapi.FILE
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(source)]
    command += ["--config", str(config), "--meta", "none", "--output-path", str(folder / "painter")]
    done = subprocess.run([*command, "--fail-on-warning"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return imported(folder)


def imported(folder: Path) -> Any:
    sys.path.insert(0, str(folder))
    try:
        from importlib import import_module

        names = ("painter", "painter.models", "painter.api.tasks.run_tasks")
        package, models, run = map(import_module, names)
    finally:
        sys.path.remove(str(folder))
    return SimpleNamespace(package=package, models=models, run=run)


def test_a_client_made_of_it_builds_requests_and_reads_answers(client: Any) -> None:
    httpx = pytest.importorskip("httpx")
    due = [completed(m, each) for m in targets.of_the_repository().catalog.models for each in m.examples]
    named = {m.air: openapi.request_name(m) for m in targets.of_the_repository().catalog.models}
    tasks = [getattr(client.models, named[str(each["model"])]).from_dict(each) for each in due]
    seen: list[Any] = []

    def answer(request: Any) -> Any:
        seen.append(request)
        result = {"taskType": "imageInference", "taskUUID": due_uuid(), "imageUUID": due_uuid()}
        return httpx.Response(200, json={"data": [result]})

    transport = {"transport": httpx.MockTransport(answer)}
    service = client.package.AuthenticatedClient(
        base_url=document()["servers"][0]["url"], token="none", httpx_args=transport
    )
    parsed = client.run.sync(client=service, body=tasks)
    assert json.loads(seen[0].content) == due
    assert str(seen[0].url) == "https://api.runware.ai/v1"
    assert seen[0].headers["Authorization"] == "Bearer none"
    assert str(parsed.data[0].image_uuid) == due_uuid()
