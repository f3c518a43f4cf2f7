"""The target `bundle`: the files by which a service's own SDK resolves models, for any server to hand out.

The schemas keep to words that drafts 7 and 2020-12 of JSON Schema read alike, and say no defaults: readers of
the kind that the SDK holds write defaults into the requests they judge.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer, flat_json, pretty_json
from specwright.emit.schema import DATED, headed_schema
from specwright.emit.schema.layout import FILTERS, compact_json
from specwright.emit.target import Documents, Overview, Target
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model

_MARGIN = "  "
_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])")


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """`resolve/<key>.json`; the task type for the registry, an entry of the map, what its version hashes."""
    entry = _entry(model, api)
    yield _output(f"resolve/{file_name(model.key)}", "resolve.json.j2", {"model": entry}, names, renderer)
    for name, text in _parts(entry).items():
        yield Fragment(name=name, text=text)


def read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The parts of a model, from the registry, the schema map, and the file that its key names."""
    known = documents(f"{names.bundle}/registry.json")["models"]
    sections = documents(f"{names.bundle}/schema-map.json")
    for mapped in (*sections["inference"], *sections.get("utilities", ())):
        if mapped["slug"] == slug:
            key = mapped.get("air", slug)
            resolved = documents(f"{names.bundle}/resolve/{file_name(key)}")
            entry = {
                "air": mapped.get("air"),
                "slug": slug,
                "task_type": known[key]["taskType"],
                "documentation": resolved["documentation"],
                "request": mapped["requestSchema"],
                "response": mapped["responseSchema"],
            }
            return _parts(entry)
    raise LookupError(f"{names.bundle}/schema-map.json has no model '{slug}'")


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`registry.json` and `schema-map.json`; the version of each is a hash of what it says itself.

    The SDK asks for the registry again when it hears of another version: a changed schema is no reason.
    """
    yield registry(overview, names, renderer)
    hashed = [each.parts["hashed"] for each in overview.models]
    yield _overview("schema-map.json", hashed, overview, names, renderer)


def registry(overview: Overview, names: Names, renderer: Renderer) -> Output:
    """`registry.json`, for which each model's part `task_type` is enough."""
    listed = [flat_json([each.key, each.slug, each.parts["task_type"]]) for each in overview.models]
    return _overview("registry.json", listed, overview, names, renderer)


def file_name(key: str) -> str:
    """The file of a model below `resolve/`: every file system can hold the name, and no other key has it.

    Lower-case letters, digits and `-._~@` stand for themselves; all else is percent-encoded, capitals too, as
    not every file system tells them apart. So is the first letter of a name that Windows keeps for devices.
    """
    name = "".join(_encoded(each) if each.isupper() else quote(each, safe="@") for each in key)
    is_device = _DEVICES.fullmatch(name.partition(".")[0])
    return f"{_encoded(name[0]) + name[1:] if is_device else name}.json"


def _encoded(letter: str) -> str:
    return "".join(f"%{octet:02X}" for octet in letter.encode())


def _version(parts: list[str]) -> str:
    text = ",\n".join(parts)
    return sha256((f"[\n{text}\n]" if text else "[]").encode()).hexdigest()[:16]


def _parts(entry: Mapping[str, Any]) -> dict[str, str]:
    mapped = {
        "slug": entry["slug"],
        **({"air": entry["air"]} if entry["air"] is not None else {}),
        "requestSchema": entry["request"],
        "responseSchema": entry["response"],
    }
    return {
        "task_type": flat_json(entry["task_type"]),
        "map": compact_json(mapped, 2),
        "hashed": _MARGIN + pretty_json(entry, _MARGIN),
    }


def _entry(model: Model, api: Api) -> dict[str, Any]:
    return {
        "air": model.air,
        "slug": model.slug,
        "task_type": task_type(model, api.task_type),
        "documentation": model.documentation,
        "request": headed_schema(model, "request", DATED),
        "response": headed_schema(model, "response", DATED),
    }


def _overview(file: str, hashed: list[str], overview: Overview, names: Names, renderer: Renderer) -> Output:
    values = {"models": overview.models, "tasks": overview.own_tasks, "version": _version(hashed)}
    return _output(file, f"{file}.j2", values, names, renderer)


def _output(file: str, template: str, values: dict[str, Any], names: Names, renderer: Renderer) -> Output:
    text = renderer.render(f"bundle/{template}", values, FILTERS)
    return Output(path=f"{names.bundle}/{file}", text=text)


TARGET = Target(
    name="bundle",
    purpose="registry, schema map and resolved schemas, in the form that the service's SDK asks a server for",
    of_model=of_model,
    of_all=of_all,
    read_back=read_back,
)
