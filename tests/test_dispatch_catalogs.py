"""Finding models in other catalogs: random ones, and one of tasks alone."""

import importlib
import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import node
from dispatching import SPECS, Spec, due, generated, random_requests
from specwright.ir.dispatch import Naming, Route, task_table
from specwright.ir.evaluate import broken
from specwright.lowering.catalog import common, dispatch

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
            assert node.ask(folder / "typescript", "all.js", "isValid", request) == valid
    assert [issue.code for issue in package.validate({})] == ["missingTaskType"]
    assert list(package.models) == ["blur", "vector-a", "vector-b"]
