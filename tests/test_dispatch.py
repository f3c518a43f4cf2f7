"""Which model judges a request: every target finds the same, and says what is wrong where there is none."""

import importlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import node
from dispatching import DATA, SPECS, Spec, generated
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.ir.dispatch import Naming, Route, task_table
from specwright.ir.evaluate import broken
from specwright.ir.model import Catalog
from specwright.lowering.catalog import common, dispatch

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


def random_requests(count: int) -> Iterator[Any]:
    """Requests of models and kinds, known, alike and foreign."""
    random = Random(7)
    models: list[Any] = [*(spec.air for spec in SPECS if spec.air), *(spec.slug for spec in SPECS)]
    models += ["acme:other@1", "bolt:1@1", "__proto__", "", None, 5, True, [], {}, ["acme:brush@1"]]
    kinds: list[Any] = [
        *sorted({spec.kind for spec in SPECS}),
        "toString",
        "__proto__",
        "",
        None,
        0,
        [],
        {},
        ["blur"],
    ]
    rest: list[Any] = [1, 9, 10, "1", None]
    for _ in range(count):
        request: dict[str, Any] = {}
        for name, values, share in (("taskType", kinds, 0.9), ("model", models, 0.6), ("steps", rest, 0.3)):
            if random.random() < share:
                request[name] = random.choice(values)
        yield request


def due(request: Any, specs: Sequence[Spec] = SPECS) -> str | None:
    """The slug of the model that judges the request, after the table of the specs alone."""
    if not isinstance(request, dict):
        return None
    kind, model = request.get("taskType"), request.get("model")
    named = [spec for spec in specs if spec.air and spec.air == model]
    if named:
        return named[0].slug
    tasks = [spec for spec in specs if not spec.air and spec.kind == kind]
    if "model" not in request:
        fitting = [spec for spec in tasks if not (spec.naming or {}).get("required")]
    else:
        alone = not any(spec.air and spec.kind == kind for spec in specs)
        fitting = [spec for spec in tasks if spec.naming]
        fitting = fitting or [spec for spec in tasks if spec.is_open or alone]
    return fitting[0].slug if len(fitting) == 1 else None


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
def test_javascript_says_the_same(folder: Path, package: Any) -> None:
    for request, _, rules in REQUESTS:
        issues = node.ask(folder / "typescript", "index.js", "validate", request)
        assert node.ask(folder / "typescript", "index.js", "isValid", request) == (not rules), request
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
        assert node.ask(folder / "typescript", "index.js", "isValid", request) == valid, request
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
        return node.ask(folder / "typescript", "index.js", question, request)

    assert ask("withDefaults", {"taskType": "blur"}) == {"taskType": "blur", "steps": 3}
    assert ask("repair", {"taskType": "blur", "steps": 12})["request"] == {"taskType": "blur", "steps": 9}
    assert ask("repair", {"taskType": "captoin"})["request"] == {"taskType": "caption"}


NAMINGS: tuple[tuple[Naming, dict[str, Any] | None, bool], ...] = (
    ("never", None, False),
    ("open", None, True),
    ("optional", {"type": "string"}, False),
    ("required", {"type": "string", "required": True}, False),
)


@pytest.mark.parametrize("seed", range(60))
def test_a_request_that_comes_to_no_model_breaks_a_check(seed: int) -> None:
    """For random catalogs and every small request; one that comes to a task breaks none."""
    random = Random(seed)
    specs, routes = [], []
    for number in range(random.randint(1, 6)):
        kind = random.choice(["x", "y", "z"])
        air = f"a:{number}@1" if random.random() < (0.0, 0.4, 0.9)[seed % 3] else None
        naming, parameter, is_open = random.choice(NAMINGS)
        spec = Spec(slug=f"s{number}", kind=kind, air=air, naming=parameter, is_open=is_open)
        specs.append(spec)
        known: Naming = "required" if air else naming
        routes.append(Route(air=air, slug=spec.slug, title="", task_type=kind, naming=known))
    checks = dispatch(common(None, ())[0], routes).checks
    has_tasks = bool(task_table(routes))
    kinds: list[Any] = ["x", "y", "z", "w", None, 3] if has_tasks else ["x", "y"]
    models: list[Any] = [*(spec.air for spec in specs if spec.air), "s0", "a:9@1", None, []]
    for kind in [..., *kinds]:
        for model in [..., *models]:
            request = {"taskType": kind, "model": model}
            request = {name: value for name, value in request.items() if value is not ...}
            found, faults = due(request, specs), broken(checks, request)
            assert found is not None or faults, (specs, request)
            is_task = found in {spec.slug for spec in specs if not spec.air}
            assert not (is_task and (model is ... or isinstance(model, str)) and faults), (specs, request)


def test_a_catalog_of_tasks_alone(tmp_path: Path) -> None:
    """Nothing has an AIR identifier: the kind is what a request must give."""
    tasks = tuple(spec for spec in SPECS if not spec.air and spec.kind in ("blur", "vector"))
    folder = generated(tmp_path, tasks, api="", package="dispatched_tasks")
    sys.path.insert(0, str(folder / "python" / "src"))
    importlib.invalidate_caches()
    package = importlib.import_module("dispatched_tasks")
    sys.path.pop(0)
    document = json.loads((folder / "openapi" / "openapi.json").read_text(encoding="utf-8"))
    schema = {"$ref": "#/components/schemas/Task", "components": document["components"]}
    for request in random_requests(400):
        valid = package.is_valid(request)
        assert valid == (not package.validate(request)) == Draft202012Validator(schema).is_valid(request)
        assert due(request, tasks) is not None or not valid
        if node.NODE is not None:
            assert node.ask(folder / "typescript", "index.js", "isValid", request) == valid
    assert [issue.code for issue in package.validate({})] == ["missingTaskType"]
    assert list(package.models) == ["blur", "vector-a", "vector-b"]
