"""Compiles a small project with the generator on the path and tells the rules of vectors that go wrong.

Asked in a process of its own (`forking.py`), where the generator is a copy with a fault.
"""

import importlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from specwright.coverage.oracles import ORACLES, Oracle
from specwright.driver.compile import compile_project
from specwright.driver.project import Project, at
from specwright.emit.output import Names, Output, TargetName
from specwright.emit.python import names
from specwright.ir.model import Model


def failures(project: Path, vectors: Path, target: str, wanted: str) -> list[dict[str, Any]]:
    """The vectors that go wrong, those about the wanted kind first; ends with the first that names it.

    `vectors` has lines of `cases`, each with its `slug`, the `kinds` that it is about and the `targets` that
    can judge it; of each that goes wrong the kinds of its rules, its id and its slug are told.
    """
    cases = [json.loads(line) for line in vectors.read_text(encoding="utf-8").splitlines()]
    cases.sort(key=lambda case: wanted not in case["kinds"])
    judge = JUDGES[target](project)
    wrong = []
    for case in cases:
        found = judge(case) if target in case["targets"] else None
        if found is not None:
            kinds = [*case["kinds"], *found]
            wrong.append({"kinds": kinds, "id": case["id"], "slug": case["slug"]})
            if wanted in kinds:
                break
    return wrong


def of_python(project: Path) -> Callable[[dict[str, Any]], list[str] | None]:
    """The validator package's verdict and issues; the rules that it wrongly names where they are wrong."""
    emitted(project, "python")
    sys.path.insert(0, str(project / "out" / "python" / "src"))

    def judge(case: dict[str, Any]) -> list[str] | None:
        module = importlib.import_module(f"airmodels.{names.module(case['slug'])}")
        found = [[issue.code, issue.parameter, issue.rule] for issue in module.validate(case["request"])]
        due = [[each["code"], each["parameter"], each["rule"]] for each in case["issues"]]
        same = json.loads(json.dumps(found)) == due and module.is_valid(case["request"]) is case["valid"]
        return None if same else [case["rules"].get(rule, "") for _, _, rule in found]

    return judge


def of_schema(project: Path) -> Callable[[dict[str, Any]], list[str] | None]:
    """The verdict of an engine for the JSON Schemas."""
    from jsonschema import Draft202012Validator

    emitted(project, "json-schema")
    folder = project / "out" / "json-schema"
    validators = {
        path.name.split(".")[0]: Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
        for path in folder.glob("*.request.schema.json")
    }
    return lambda case: None if validators[case["slug"]].is_valid(case["request"]) is case["valid"] else []


def of_types(project: Path, target: TargetName) -> Callable[[dict[str, Any]], list[str] | None]:
    """The verdict of a package, and what its types make of a request: as before, or it goes wrong."""
    models = emitted(project, *dict.fromkeys(("python", target)))
    judges = {model.slug: ORACLES[target](written_to(project / "out"), model) for model in models}

    def judge(case: dict[str, Any]) -> list[str] | None:
        asked, request = judges[case["slug"]], case["request"]
        same = asked.accepts(request) is case["valid"] and typed(asked, request) == case["typed"][target]
        return None if same else []

    return judge


def typed(judge: Oracle, request: Any) -> list[Any] | None:
    """What leaves a target's types: keys, whether the values are the request's; None where it is stuck."""
    written = judge.written(request) if judge.written else None
    if written is None:
        return None
    return [sorted(written), all(written.get(name) == value for name, value in request.items())]


def written_to(folder: Path, names: Names | None = None) -> Project:
    """A project whose outputs lie in the folder."""
    return Project(root=folder, specs=folder, templates=folder, generated=folder, names=names or Names())


def emitted(project: Path, *targets: TargetName) -> Sequence[Model]:
    """The models, after the outputs of some targets have been written to `out` in the project."""
    own = replace(at(project), templates=project / "none", generated=project / "out", targets=targets)
    compiled = compile_project(own, lint=False)
    assert compiled.outputs, compiled.diagnostics
    for output in compiled.outputs:
        assert isinstance(output, Output)
        path = own.generated / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")
    return compiled.models


JUDGES: dict[str, Callable[[Path], Callable[[dict[str, Any]], list[str] | None]]] = {
    "python": of_python,
    "json-schema": of_schema,
    "dataclasses": lambda project: of_types(project, "python"),
    "pydantic": lambda project: of_types(project, "pydantic"),
}
