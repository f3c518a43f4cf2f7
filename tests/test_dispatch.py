"""Which model judges a request: every target finds the same, and says what is wrong where there is none."""

import importlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import node
import npm
from dispatching import DATA, SPECS, due, generated, random_requests
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.ir.evaluate import broken
from specwright.ir.model import Catalog

REQUESTS = [(request, slug, rules) for request, slug, rules in DATA["requests"]]
PACKAGE = "dispatched"
KEYS = {spec.slug: spec.key for spec in SPECS}
needs_node = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
Judge = Callable[[Any], bool]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated(tmp_path_factory.mktemp("dispatch"), SPECS, package=PACKAGE)


@pytest.fixture(scope="module")
def catalog(folder: Path) -> Catalog:
    result = compile_project(find(folder.parent), targets=(), lint=False).catalog
    assert result is not None
    return result


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[Any]:
    source = str(folder / "python" / "src")
    sys.path.insert(0, source)
    importlib.invalidate_caches()
    yield importlib.import_module(PACKAGE)
    sys.path.remove(source)


@pytest.fixture(scope="module")
def openapi(folder: Path) -> Judge:
    document = json.loads((folder / "openapi" / "openapi.json").read_text(encoding="utf-8"))
    schema = {"$ref": "#/components/schemas/Task", "components": document["components"]}
    return Draft202012Validator(schema).is_valid


@pytest.mark.parametrize(
    ("request_", "slug", "rules"), REQUESTS, ids=[json.dumps(each[0]) for each in REQUESTS]
)
def test_python_finds_the_model(request_: Any, slug: str | None, rules: list[str], package: Any) -> None:
    assert due(request_) == slug
    issues = package.validate(request_)
    assert sorted(issue.rule for issue in issues) == sorted(rules)
    assert package.is_valid(request_) == (not rules)
    assert package.is_valid_json(json.dumps(request_)) == (not rules)
    assert [issue.rule for issue in package.validate_json(json.dumps(request_))] == [i.rule for i in issues]
    if slug is not None:
        model = package.models[slug]
        assert model is package.models[KEYS[slug]] and model.key == KEYS[slug]
        assert [issue.to_dict() for issue in issues] == [each.to_dict() for each in model.validate(request_)]


@needs_node
def test_zod_says_the_same(folder: Path, tmp_path: Path) -> None:
    """Where tasks have no model to be told apart by, the structure is any of theirs."""
    shutil.copytree(folder / "typescript", npm.with_zod(tmp_path) / "package")
    asked = partial(node.ask, tmp_path / "package")
    requests = [request for request, _, _ in REQUESTS]
    due = asked("all.js", "validateAsZod", requests)
    assert [each["issues"] for each in asked("zod/index.js", "parsed", requests)] == due
    verdicts = zip(asked("zod/index.js", "fitZod", requests), REQUESTS, strict=True)
    assert [request for fits, (request, _, rules) in verdicts if not rules and not fits] == []


@needs_node
def test_javascript_says_the_same(folder: Path, package: Any) -> None:
    for request, _, rules in REQUESTS:
        issues = node.ask(folder / "typescript", "all.js", "validate", request)
        assert node.ask(folder / "typescript", "all.js", "isValid", request) == (not rules), request
        told = [(each.rule, each.message) for each in package.validate(request)]
        assert [(each["rule"], each["message"]) for each in issues] == told, request


@needs_node
def test_random_requests_are_judged_alike(
    folder: Path, package: Any, catalog: Catalog, openapi: Judge
) -> None:
    """By the description, the IR, both languages and the OpenAPI document; each verdict comes often."""
    models = {model.slug: model for model in catalog.models}
    verdicts = {True: 0, False: 0, None: 0}
    for request in random_requests(1500):
        slug = due(request)
        checks = models[slug].request.checks if slug else catalog.dispatch.checks
        valid = not broken(checks, request)
        assert slug is not None or not valid, request
        assert package.is_valid(request) == valid, request
        assert (not package.validate(request)) == valid, request
        assert openapi(request) == valid, request
        assert node.ask(folder / "typescript", "all.js", "isValid", request) == valid, request
        verdicts[valid if slug else None] += 1
    assert min(verdicts.values()) > 150, verdicts


@pytest.mark.parametrize("request_", [each[0] for each in REQUESTS if each[1] is None], ids=json.dumps)
def test_a_request_of_no_model_breaks_what_finds_one(request_: Any, catalog: Catalog, openapi: Judge) -> None:
    assert broken(catalog.dispatch.checks, request_)
    assert not openapi(request_)


def test_issues_say_what_to_give(package: Any) -> None:
    (issue,) = package.validate({"taskType": "captoin"})
    assert issue.code == "unsupportedTaskType" and issue.suggestion == "caption"
    (issue,) = package.validate({"taskType": "vector"})
    assert "'vector-a' and 'vector-b'" in issue.message
    (issue,) = package.validate({"taskType": "film", "model": "acme:clp@3"})
    assert issue.suggestion == "acme:clip@3"
    (issue,) = package.validate({"taskType": "paint"})
    assert issue.code == "missingModel" and '"acme:brush@1"' in issue.message


def test_other_functions_find_the_same_model(package: Any) -> None:
    assert package.with_defaults({"taskType": "blur"}) == {"taskType": "blur", "steps": 3}
    assert package.repair({"taskType": "blur", "steps": 12}).request == {"taskType": "blur", "steps": 9}
    assert package.repair({"taskType": "captoin"}).request == {"taskType": "caption"}
    assert package.narrow({"taskType": "blur"})["steps"].offers
    assert [each.slug for each in package.models.find(task_type="trace")] == ["trace", "trace-like"]
    assert {*package.models} == {*KEYS.values()} and len(package.models) == len(KEYS)
    assert "caption" in package.models and package.models["caption"].air is None


@needs_node
def test_other_functions_of_javascript_do_too(folder: Path) -> None:
    def ask(question: str, request: Any) -> Any:
        return node.ask(folder / "typescript", "all.js", question, request)

    assert ask("withDefaults", {"taskType": "blur"}) == {"taskType": "blur", "steps": 3}
    assert ask("repair", {"taskType": "blur", "steps": 12})["request"] == {"taskType": "blur", "steps": 9}
    assert ask("repair", {"taskType": "captoin"})["request"] == {"taskType": "caption"}


NARROWED = [
    # a request, what is offered for the model, what for the kind of task
    ({}, ["acme:brush@1", "acme:clip@3"], ["blur", "caption", "echo", "film", "trace"]),
    ({"steps": 4}, ["acme:brush@1", "acme:clip@3"], ["blur", "caption", "echo", "film", "trace"]),
    ({"seed": 1}, [], ["echo"]),
    ({"steps": 12}, [], []),
    ({"taskType": "captoin"}, [], ["blur", "caption", "echo", "film", "trace"]),
    ({"taskType": "paint"}, ["acme:brush@1"], ["blur", "caption", "echo", "film", "trace"]),
    ({"model": "whatever"}, ["acme:brush@1", "acme:clip@3"], ["blur", "echo", "trace"]),
    ({"taskType": "film", "model": "acme:other@7"}, ["acme:clip@3"], ["blur", "echo", "paint", "trace"]),
]


@pytest.mark.parametrize(
    ("given", "models", "kinds"), NARROWED, ids=[json.dumps(each[0]) for each in NARROWED]
)
def test_what_can_be_chosen_finds_a_model(
    given: Any, models: list[str], kinds: list[str], package: Any, folder: Path
) -> None:
    """Each value that is offered leads to a model that takes what is set."""
    narrowed = package.narrow(given)
    offered = {
        name: [value for offer in each.offers for value in offer.allowed_values]
        for name, each in narrowed.items()
    }
    assert offered == {"model": models, "taskType": kinds}
    for name, values in offered.items():
        for value in values:
            assert package.narrow({**given, name: value}).possible
    if narrowed.example is not None:
        assert package.is_valid(narrowed.example)
    if node.NODE is not None:
        told = node.ask(folder / "typescript", "all.js", "narrow", given)
        for name, each in narrowed.items():
            choice = told["choices"][name]
            assert (choice["given"], choice["required"]) == (each.given, each.required)
            assert [offer["allowedValues"] for offer in choice["offers"]] == [[*offered[name]]] * bool(
                offered[name]
            )
        assert told["possible"] == narrowed.possible


class _OddDict(dict[str, Any]):
    def get(self, key: str, default: Any = None) -> Any:
        raise KeyError(key)


class _OddText(str):
    __slots__ = ()

    def __hash__(self) -> int:
        raise TypeError

    def __eq__(self, other: object) -> bool:
        raise TypeError


def test_odd_objects_are_judged_as_what_they_hold(package: Any) -> None:
    within: dict[str, Any] = {"taskType": "caption"}
    within["steps"] = within
    for request, valid in (
        (_OddDict(taskType="caption"), True),
        (_OddDict(taskType="film", model="whatever"), False),
        ({"taskType": _OddText("caption")}, True),
        ({"taskType": "blur", "model": _OddText("whatever")}, True),
        ({"taskType": "paint", "model": _OddText("acme:brush@1")}, True),
        ({"taskType": {1}, "model": object()}, False),
        ({1: "caption", "taskType": "caption"}, False),
        (within, False),
    ):
        assert package.is_valid(request) == valid, request
        assert (not package.validate(request)) == valid, request
