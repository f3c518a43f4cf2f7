"""The target `openapi`: the endpoint that takes tasks, with one schema for each model, as OpenAPI 3.1."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from specwright.emit.output import Names, Output, Overview, Target
from specwright.emit.python.names import class_prefix
from specwright.emit.render import Renderer
from specwright.emit.schema import FULL, Schema, format_schemas, message_schema
from specwright.emit.schema.layout import FILTERS
from specwright.ir.model import Api, Message, Model
from specwright.ir.text_format import FORMATS
from specwright.passes.requests import completed

FILE = "openapi/openapi.json"
SCHEMAS = "#/components/schemas/"
_DIALECT = replace(FULL, definitions=SCHEMAS, types=True)


def note(model: Model, api: Api, names: Names) -> str:
    """What the document says of a model, as JSON."""
    checks = [*model.request.checks, *model.response.checks]
    return json.dumps(
        {"entry": _entry(model), "formats": format_schemas(checks), "examples": _examples(model)}
    )


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`openapi/openapi.json`; nothing where there is no model, as an endpoint of no task is none."""
    if not overview.models:
        return
    server, path = _address(overview.api)
    notes = [json.loads(each.note) for each in overview.models]
    formats = {name: schema for each in notes for name, schema in each["formats"].items()}
    values = {
        "api": overview.api,
        "version": names.version,
        "server": server,
        "path": path,
        "prefix": SCHEMAS,
        "models": [each["entry"] for each in notes],
        "formats": {name: formats[name] for name in FORMATS if name in formats},
        "examples": {name: example for each in notes for name, example in each["examples"].items()},
    }
    text = renderer.render("openapi/openapi.json.j2", values, FILTERS)
    yield Output(path=FILE, text=text)


def request_name(model: Model) -> str:
    """The component that holds the schema of a model's requests."""
    return f"{class_prefix(model.slug)}Request"


def _address(api: Api) -> tuple[str | None, str]:
    """The server, and the path of the endpoint on it."""
    if api.endpoint is None:
        return None, "/"
    parts = urlsplit(api.endpoint)
    return f"{parts.scheme}://{parts.netloc}", parts.path or "/"


def _entry(model: Model) -> dict[str, Any]:
    return {
        "air": model.air,
        "request_name": request_name(model),
        "response_name": f"{class_prefix(model.slug)}Response",
        "request": _schema(model, model.request, "request"),
        "response": _schema(model, model.response, "response"),
    }


def _schema(model: Model, message: Message, direction: str) -> Schema:
    return {
        "title": f"{model.title} {direction}",
        "description": model.summary,
        "externalDocs": {"url": model.documentation},
        **message_schema(message, _DIALECT),
    }


def _examples(model: Model) -> dict[str, Any]:
    """The examples of a spec as bodies of requests, which are lists of tasks."""
    return {
        f"{model.slug}-{number}": {
            "summary": f"{model.title}: {example.title}",
            "value": [completed(model, example)],
        }
        for number, example in enumerate(model.examples, 1)
    }


TARGET = Target(
    name="openapi",
    purpose="the endpoint of tasks as OpenAPI 3.1: one schema for each model, examples, errors",
    of_all=of_all,
    note=note,
)
