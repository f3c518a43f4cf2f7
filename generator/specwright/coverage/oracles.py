"""The generated targets as oracles: which requests their types let through, which their validators refuse."""

import importlib
import json
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from pydantic import ValidationError, model_validator

from specwright.codegen.type_names import type_prefix
from specwright.coverage.typed import Misfit, built
from specwright.driver.project import Project
from specwright.emit import bundle, openapi
from specwright.emit.output import TargetName
from specwright.emit.python import names
from specwright.ir.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Oracle:
    """A target's ways to keep a rule.

    `written` gives the request as it leaves the target's types, None where it does not get through them;
    `rules` names the rules that its validator reports, None where it only says yes or no by `accepts`;
    `documentation` is the text that comes with the model.
    """

    target: TargetName
    accepts: Callable[[Any], bool]
    documentation: str
    written: Callable[[Any], Any] | None = None
    rules: Callable[[Any], set[str]] | None = None


def _json_schema(project: Project, model: Model) -> Oracle:
    text = (project.generated / "json-schema" / f"{model.slug}.request.schema.json").read_text(
        encoding="utf-8"
    )
    validator = Draft202012Validator(json.loads(text))
    return Oracle(target="json-schema", accepts=validator.is_valid, documentation=text)


def _openapi(project: Project, model: Model) -> Oracle:
    document = json.loads((project.generated / openapi.FILE).read_text(encoding="utf-8"))
    schema = {"$ref": openapi.SCHEMAS + openapi.request_name(model), "components": document["components"]}
    own = document["components"]["schemas"][openapi.request_name(model)]
    validator = Draft202012Validator(schema)
    return Oracle(target="openapi", accepts=validator.is_valid, documentation=json.dumps(own))


def _bundle(project: Project, model: Model) -> Oracle:
    """As the SDK asks: by an engine of draft 7, which may write into the request."""
    path = project.generated / project.names.bundle / "resolve" / bundle.file_name(model.air)
    text = path.read_text(encoding="utf-8")
    engine: Any = importlib.import_module("fastjsonschema")
    validate = engine.compile(json.loads(text)["requestSchema"])

    def accepts(value: Any) -> bool:
        try:
            validate(deepcopy(value))
        except engine.JsonSchemaValueException:
            return False
        return True

    return Oracle(target="bundle", accepts=accepts, documentation=text)


def _python(project: Project, model: Model) -> Oracle:
    folder = project.generated / "python" / "src"
    name = f"{project.names.package}.{names.module(model.slug)}"
    module, documentation = _module(folder, name)
    request = getattr(module, f"{type_prefix(model.slug)}Request")

    def written(value: Any) -> Any:
        try:
            return built(request, value, names.field).to_dict()
        except Misfit:
            return None

    return Oracle(
        target="python",
        accepts=module.is_valid,
        documentation=documentation,
        written=written,
        rules=lambda value: {issue.rule for issue in module.validate(value)},
    )


def _pydantic(project: Project, model: Model) -> Oracle:
    _module(project.generated / "python" / "src", project.names.package)  # the models import the validator
    folder = project.generated / "pydantic" / "src"
    name = f"{project.names.pydantic_package}.{names.module(model.slug)}"
    module, documentation = _module(folder, name)
    request = getattr(module, f"{type_prefix(model.slug)}Request")
    pass_on: Any = classmethod(lambda cls, values, build: build(values))
    plain = type(request.__name__, (request,), {"_checked": model_validator(mode="wrap")(pass_on)})

    def parsed(kind: Any, value: Any) -> Any:
        try:
            return kind.model_validate(value)
        except ValidationError:
            return None

    def written(value: Any) -> Any:
        found = parsed(plain, value)
        return None if found is None else found.to_dict()

    return Oracle(
        target="pydantic",
        accepts=lambda value: parsed(request, value) is not None,
        documentation=documentation,
        written=written,
    )


ORACLES: Mapping[TargetName, Callable[[Project, Model], Oracle]] = {
    "json-schema": _json_schema,
    "openapi": _openapi,
    "bundle": _bundle,
    "python": _python,
    "pydantic": _pydantic,
}
"""What makes the oracle of a model, for each target that can be asked."""


def _module(folder: Path, name: str) -> tuple[Any, str]:
    """A generated module, or package, and its sources."""
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    path = folder.joinpath(*name.split("."))
    files = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    return importlib.import_module(name), "\n".join(file.read_text(encoding="utf-8") for file in files)
