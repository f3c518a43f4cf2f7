"""The target `bundle`: the files by which a service's own SDK resolves models, for any server to hand out.

The schemas keep to words that drafts 7 and 2020-12 of JSON Schema read alike, and say no defaults: readers of
the kind that the SDK holds write defaults into the requests they judge.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer, flat_json, pretty_json
from specwright.emit.schema import DATED, headed_schema
from specwright.emit.schema.layout import FILTERS, compact_json
from specwright.emit.target import Overview, Target
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model

_MARGIN = "  "


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """`resolve/<key>.json`; the task type for the registry, an entry of the map, what its version hashes."""
    entry = _entry(model, api)
    yield _output(f"resolve/{file_name(model.key)}", "resolve.json.j2", {"model": entry}, names, renderer)
    mapped = {
        "slug": model.slug,
        **({"air": model.air} if model.air is not None else {}),
        "requestSchema": entry["request"],
        "responseSchema": entry["response"],
    }
    yield Fragment(name="task_type", text=flat_json(entry["task_type"]))
    yield Fragment(name="map", text=compact_json(mapped, 2))
    yield Fragment(name="hashed", text=_MARGIN + pretty_json(entry, _MARGIN))


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`registry.json` and `schema-map.json`; the version of each is a hash of what it says itself.

    The SDK asks for the registry again when it hears of another version: a changed schema is no reason.
    """
    listed = [flat_json([each.key, each.slug, each.parts["task_type"]]) for each in overview.models]
    hashed = [each.parts["hashed"] for each in overview.models]
    for file, parts in (("registry.json", listed), ("schema-map.json", hashed)):
        values = {"models": overview.models, "tasks": overview.own_tasks, "version": _version(parts)}
        yield _output(file, f"{file}.j2", values, names, renderer)


def file_name(key: str) -> str:
    """The file of a model below `resolve/`: what plain names do not have is percent-encoded."""
    return f"{quote(key, safe=':@')}.json"


def _version(parts: list[str]) -> str:
    text = ",\n".join(parts)
    return sha256((f"[\n{text}\n]" if text else "[]").encode()).hexdigest()[:16]


def _entry(model: Model, api: Api) -> dict[str, Any]:
    return {
        "air": model.air,
        "slug": model.slug,
        "task_type": task_type(model, api.task_type),
        "documentation": model.documentation,
        "request": headed_schema(model, "request", DATED),
        "response": headed_schema(model, "response", DATED),
    }


def _output(file: str, template: str, values: dict[str, Any], names: Names, renderer: Renderer) -> Output:
    text = renderer.render(f"bundle/{template}", values, FILTERS)
    return Output(path=f"{names.bundle}/{file}", text=text)


TARGET = Target(
    name="bundle",
    purpose="registry, schema map and resolved schemas, in the form that the service's SDK asks a server for",
    of_model=of_model,
    of_all=of_all,
)
