"""Documents in the official form of every family that the catalogue has; `catalogue.yaml` holds the data."""

from functools import cache
from pathlib import Path
from typing import Any

from specwright.importer.compose.site import plain_document

FILE = Path(__file__).parent / "catalogue.yaml"
TEXT, FLAG = {"type": "string"}, {"type": "boolean"}
UUID, URI = {"type": "string", "format": "uuid"}, {"type": "string", "format": "uri"}
INFO: dict[str, Any] = {
    "version": "1.0.0",
    "x-status": "live",
    "x-creator": {"id": "acme", "name": "Acme", "logo": "https://example.com/acme.svg"},
    "x-capabilities": ["text-to-image"],
}
ANSWER = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"taskType": TEXT, "taskUUID": UUID, "cost": {"type": "number"}, "imageURL": URI},
    "required": ["taskType", "taskUUID"],
}


@cache
def _entries() -> dict[str, Any]:
    return plain_document(FILE.read_text(encoding="utf-8"))


def families() -> list[str]:
    """The names of the documents, which are the slugs of their models."""
    return list(_entries())


def document(name: str) -> dict[str, Any]:
    """The whole document of one family."""
    entry = _entries()[name]
    info = {**INFO, "title": f"Runware API - {name}", "x-model-id": name, "x-air-id": air(name)}
    info |= entry.get("info", {})
    request = task(entry["task"], air(name), entry["request"])
    schemas = {"RequestBody": request if entry.get("bare") else {"type": "array", "items": request}}
    if entry.get("answer", True):
        data = {"type": "array", "items": ANSWER}
        schemas["ResponseBody"] = {"type": "object", "properties": {"data": data}}
    return {
        "openapi": "3.1.0",
        "info": {key: value for key, value in info.items() if value is not None},
        "externalDocs": {"url": f"https://example.com/docs/models/{name}"},
        "components": {"schemas": schemas | entry.get("schemas", {})},
        "paths": {},
    }


def air(name: str) -> str:
    """The AIR identifier of a family's model."""
    return f"acme:{name}@1"


def task(kind: str, model: str, request: dict[str, Any]) -> dict[str, Any]:
    """The schema of a request with the keys that every request has."""
    properties = {
        "taskType": {"type": "string", "const": kind},
        "taskUUID": UUID,
        "model": {"type": "string", "const": model},
        **request["properties"],
        "webhookURL": URI,
        "includeCost": {**FLAG, "default": False},
        "ttl": {"type": "integer", "minimum": 60},
        "deliveryMethod": {"type": "string", "oneOf": [{"const": "sync", "title": "a"}, {"const": "async"}]},
    }
    required = ["taskType", "taskUUID", "model", *request.get("required", ())]
    return {
        "type": "object",
        "additionalProperties": False,
        **request,
        "properties": properties,
        "required": required,
    }


def request_schema(whole: dict[str, Any]) -> dict[str, Any]:
    """The schema of one request of a document."""
    body: dict[str, Any] = whole["components"]["schemas"]["RequestBody"]
    return body["items"] if body["type"] == "array" else body
