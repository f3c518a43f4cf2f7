"""A document of OpenAPI 3.1: the endpoint that takes tasks, with one schema for each model."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

from specwright.codegen.type_names import type_prefix
from specwright.emit.openapi.size_tables import with_sizes
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer
from specwright.emit.schema import Schema, and_their_options, format_names, format_schemas
from specwright.emit.schema.layout import FILTERS, compact_json, entries_json
from specwright.emit.target import Documents, ModelEntry, Overview
from specwright.ir.formats import FORMATS
from specwright.ir.model import Api, Model
from specwright.lowering.examples import completed

SCHEMAS = "#/components/schemas/"
_FAILURES = (
    ("400", "A task is at fault, and none ran."),
    ("401", "No key came with the tasks, or not a known one."),
    ("429", "Too many tasks came at a time; send them again later."),
    ("default", "No task ran."),
)
Direction: TypeAlias = Literal["request", "response"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointDocument:
    """One form of the document: how it says the schema of a message, and those of formats.

    `schema` is given words that stand between head and body. A `guarded` one keeps tasks without a model from
    requests that other models judge.
    """

    file: str
    purpose: str
    schema: Callable[[Model, Direction, Schema], Schema]
    formats: Callable[[Collection[str]], Mapping[str, Schema]]
    guarded: bool


def format_definitions(names: Collection[str]) -> dict[str, Schema]:
    """The schemas of formats, which refer to each other as components do."""
    return format_schemas(and_their_options(names), SCHEMAS)


def of_model(
    document: EndpointDocument, model: Model, api: Api, names: Names, renderer: Renderer
) -> Iterator[Fragment]:
    """Schemas and examples of a model as they stand in the document, and the formats that it refers to."""
    checks = [*model.request.checks, *model.response.checks]
    more = {"externalDocs": {"url": model.documentation}}
    schemas = {
        request_name(model): with_sizes(document.schema(model, "request", more), model),
        _response_name(model): document.schema(model, "response", more),
    }
    yield Fragment(name="schemas", text=entries_json(schemas, 3))
    yield Fragment(name="examples", text=entries_json(_examples(model), 8))
    yield Fragment(name="formats", text=" ".join(format_names(checks)))


def read_back(document: EndpointDocument, slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The parts of a model, from the document."""
    written = documents(document.file)
    components = written["components"]["schemas"]
    prefix = type_prefix(slug)
    schemas = {name: components[name] for name in (f"{prefix}Request", f"{prefix}Response")}
    (path,) = written["paths"].values()
    examples = path["post"]["requestBody"]["content"]["application/json"]["examples"]
    own = {name: each for name, each in examples.items() if name.rpartition("-")[0] == slug}
    text = entries_json(schemas, 3)
    named = {name for name in FORMATS if f'"{SCHEMAS}{name}"' in text}
    return {"schemas": text, "examples": entries_json(own, 8), "formats": " ".join(and_their_options(named))}


def of_all(
    document: EndpointDocument, overview: Overview, names: Names, renderer: Renderer
) -> Iterator[Output]:
    """The document; where there is no model, no task is one of the endpoint's."""
    server, path = _address(overview.api)
    formats = {name for each in overview.models for name in each.parts["formats"].split()}
    models = [
        {
            "air": each.air,
            "request_name": request_name(each),
            "response_name": _response_name(each),
            "schemas": each.parts["schemas"],
        }
        for each in overview.models
    ]
    values = {
        "api": overview.api,
        "version": names.version,
        "purpose": document.purpose,
        "failures": [each for each in _FAILURES if overview.api.authorization or each[0] != "401"],
        "server": server,
        "path": path,
        "prefix": SCHEMAS,
        "models": models,
        "named": [each for each in models if each["air"] is not None],
        "tasks": overview.tasks,
        "options": [compact_json(option, 5, 10) for option in _alternatives(document, overview)],
        "formats": document.formats(formats),
        "examples": [each.parts["examples"] for each in overview.models if each.parts["examples"]],
    }
    yield Output(path=document.file, text=renderer.render("openapi/openapi.json.j2", values, FILTERS))


def request_name(model: Model | ModelEntry) -> str:
    """The component that holds the schema of a model's requests."""
    return f"{type_prefix(model.slug)}Request"


def _alternatives(document: EndpointDocument, overview: Overview) -> list[dict[str, Any]]:
    """What a task may be: one of a model that it names, one without; where there is neither, nothing."""
    named = [{"$ref": f"{SCHEMAS}ModelTask"}] if overview.airs else []
    return [*named, *_options(document, overview)] or [{"not": {}}]


def _options(document: EndpointDocument, overview: Overview) -> Iterator[dict[str, Any]]:
    """The tasks that requests may come to without naming a known model, each with the requests that do."""
    entries = {each.slug: each for each in overview.own_tasks}
    for routes in overview.tasks.values():
        unnamed, unknown = routes.chosen
        for slug in dict.fromkeys(each for each in (unnamed, unknown) if each is not None):
            if document.guarded:
                yield _guarded(entries[slug], overview, slug == unnamed, slug == unknown)
            else:
                yield {"$ref": SCHEMAS + request_name(entries[slug])}


def _guarded(task: ModelEntry, overview: Overview, unnamed: bool, unknown: bool) -> dict[str, Any]:
    """The schema of a task, kept from the requests that other models judge."""
    schema, name = {"$ref": SCHEMAS + request_name(task)}, overview.api.discriminator
    if task.naming == "never":
        return schema
    guard: dict[str, Any] = {} if unnamed else {"required": [name]}
    if not unknown:
        guard = {"not": {"required": [name]}}
    elif overview.airs:
        guard["properties"] = {name: {"not": {"$ref": f"{SCHEMAS}KnownModel"}}}
    return {"allOf": [schema, guard]} if guard else schema


def _response_name(model: Model | ModelEntry) -> str:
    return f"{type_prefix(model.slug)}Response"


def _address(api: Api) -> tuple[str | None, str]:
    """The server, and the path of the endpoint on it."""
    if api.endpoint is None:
        return None, "/"
    parts = urlsplit(api.endpoint)
    return f"{parts.scheme}://{parts.netloc}", parts.path or "/"


def _examples(model: Model) -> dict[str, Any]:
    """The examples of a spec as bodies of requests, which are lists of tasks."""
    return {
        f"{model.slug}-{number}": {
            "summary": f"{model.title}: {example.title}",
            "value": [completed(model, example)],
        }
        for number, example in enumerate(model.examples, 1)
    }
