"""The generated targets as oracles: which requests their types let through, which their validators refuse.

The libraries that judge are imported where they are asked: no target needs that of another.
"""

import importlib
import json
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from specwright.codegen.stems import stems
from specwright.codegen.type_names import type_prefix
from specwright.coverage.calls import Calls, told_rules
from specwright.coverage.digests import component
from specwright.coverage.exact import exact_judge
from specwright.coverage.schema_verdicts import schema_verdict
from specwright.coverage.typed import Misfit, built
from specwright.driver.project import Project
from specwright.emit import bundle, openapi
from specwright.emit.output import TargetName
from specwright.emit.python import names
from specwright.emit.tools.forms import MCP
from specwright.ir.model import Model
from specwright.load import plain_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Oracle:
    """A target's ways to keep a rule, and the `outputs` that are asked, in the form that `digests` knows.

    `written` gives the request as it leaves the target's types, None where it does not get through them;
    `rules` names the rules that its validator reports, None where it only says yes or no by `accepts`;
    `documentation` is the text that comes with the model. `exact` judges as the schema is written, where the
    engine behind `accepts` is known to be weaker.
    """

    target: TargetName
    outputs: tuple[str, ...]
    accepts: Callable[[Any], bool]
    documentation: str
    written: Callable[[Any], Any] | None = None
    rules: Callable[[Any], set[str]] | None = None
    exact: Callable[[Any], bool] | None = None


def _json_schema(project: Project, model: Model) -> Oracle:
    path = f"json-schema/{model.file}.request.schema.json"
    text = plain_files.output_text(project.generated / path)
    schema = json.loads(text)
    return Oracle(
        target="json-schema",
        outputs=(path,),
        accepts=schema_verdict(schema),
        documentation=text,
        exact=exact_judge(schema),
    )


def _openapi(project: Project, model: Model) -> Oracle:
    return _document("openapi", openapi.FILE, project, model)


def _openapi_types(project: Project, model: Model) -> Oracle:
    return _document("openapi-types", openapi.TYPES_FILE, project, model)


def _document(target: TargetName, file: str, project: Project, model: Model) -> Oracle:
    name = openapi.request_name(model)
    schemas = component(project.generated / file, name)
    schema = {"$ref": openapi.SCHEMAS + name, "components": {"schemas": schemas}}
    return Oracle(
        target=target,
        outputs=(f"{file}#{name}",),
        accepts=schema_verdict(schema),
        documentation=json.dumps(schemas[name]),
        exact=exact_judge(schema),
    )


def _tools(project: Project, model: Model) -> Oracle:
    """The function as MCP has it: forms that say less in keywords tell more in words."""
    path = f"tools/{model.file}.{MCP.name}.json"
    text = plain_files.output_text(project.generated / path)
    definition = json.loads(text)
    schema = definition["inputSchema"]
    calls, exact = Calls(model, schema), exact_judge(schema)
    return Oracle(
        target="tools",
        outputs=(path,),
        accepts=calls.judged(schema_verdict(schema)),
        documentation="\n".join(map(json.dumps, told_rules(model, definition))),
        written=calls.written,
        exact=calls.judged(exact) if exact else None,
    )


def _bundle(project: Project, model: Model) -> Oracle:
    """As the SDK asks: by an engine of draft 7, which may write into the request."""
    path = f"{project.names.bundle}/resolve/{bundle.file_name(model.key)}"
    text = plain_files.output_text(project.generated / path)
    engine: Any = importlib.import_module("fastjsonschema")
    schema = json.loads(text)["requestSchema"]
    validate = engine.compile(schema)

    def accepts(value: Any) -> bool:
        try:
            validate(deepcopy(value))
        except engine.JsonSchemaValueException:
            return False
        return True

    return Oracle(
        target="bundle",
        outputs=(path,),
        accepts=accepts,
        documentation=text,
        exact=exact_judge(schema, dated=True),
    )


def _python(project: Project, model: Model) -> Oracle:
    module, path, documentation = _module(project, model, "python", project.names.package)
    request = getattr(module, f"{type_prefix(model.slug)}Request")
    called = stems(model.request.root)

    def written(value: Any) -> Any:
        try:
            return built(request, value, lambda name: names.field(name, called)).to_dict()
        except Misfit:
            return None

    return Oracle(
        target="python",
        outputs=(path,),
        accepts=module.is_valid,
        documentation=documentation,
        written=written,
        rules=lambda value: {issue.rule for issue in module.validate(value)},
    )


def _pydantic(project: Project, model: Model) -> Oracle:
    from pydantic import ValidationError, model_validator

    _, validator, _ = _module(project, model, "python", project.names.package)  # which the models import
    module, path, documentation = _module(project, model, "pydantic", project.names.pydantic_package)
    request = getattr(module, f"{type_prefix(model.slug)}Request")
    # The types alone are a class whose validators of whole requests let everything pass.
    pass_on: Any = classmethod(lambda cls, values, build: build(values))
    plain = type(
        request.__name__,
        (request,),
        {name: model_validator(mode="wrap")(pass_on) for name in _whole(request)},
    )

    def parsed(kind: Any, value: Any) -> Any:
        try:
            return kind.model_validate(value)
        except ValidationError:
            return None

    def written(value: Any) -> Any:
        made = parsed(plain, value)
        return None if made is None else made.to_dict()

    return Oracle(
        target="pydantic",
        outputs=(path, validator),
        accepts=lambda value: parsed(request, value) is not None,
        documentation=documentation,
        written=written,
    )


def _whole(request: Any) -> list[str]:
    """The names under which a model's class has validators of whole requests."""
    return [*request.__pydantic_decorators__.model_validators]


ORACLES: Mapping[TargetName, Callable[[Project, Model], Oracle]] = {
    "json-schema": _json_schema,
    "openapi": _openapi,
    "openapi-types": _openapi_types,
    "bundle": _bundle,
    "tools": _tools,
    "python": _python,
    "pydantic": _pydantic,
}
"""What makes the oracle of a model, for each target that can be asked."""


def _module(project: Project, model: Model, kind: str, package: str) -> tuple[Any, str, str]:
    """A model's module, or package, in a distribution; its path below the output folder, and its sources."""
    folder = project.generated / kind / "src"
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    name = names.module(model.slug)
    path = folder / package / name
    files = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    output = (path if path.is_dir() else files[0]).relative_to(project.generated).as_posix()
    sources = "\n".join(plain_files.output_text(file) for file in files)
    return importlib.import_module(f"{package}.{name}"), output, sources
