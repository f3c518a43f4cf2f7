"""Invented documents in the form in which schemas of models arrive, and changes of them."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
SHARED = sorted((HERE.parents[1] / "shared" / "schemas").glob("*.json"))
MAPPINGS = ("properties", "dependentSchemas", "$defs")
LISTS = ("allOf", "anyOf", "oneOf")
SINGLE = ("not", "if", "then", "else", "items", "contains", "additionalProperties")


def reel() -> dict[str, Any]:
    """A document that has every form of a fact and of a rule."""
    found: dict[str, Any] = yaml.safe_load((HERE / "schemas" / "reel-7.yaml").read_text(encoding="utf-8"))
    return found


def request_of(document: dict[str, Any]) -> Any:
    return document["components"]["schemas"]["RequestBody"]["items"]


def with_request(**changes: Any) -> dict[str, Any]:
    """The document with other keywords in its request; None takes one out."""
    document = reel()
    request = request_of(document)
    for key, value in changes.items():
        request[key] = value
        if value is None:
            del request[key]
    return document


def small(request: dict[str, Any], **stores: Any) -> dict[str, Any]:
    """A document whose request is the schema, with the parameter that names the model put in."""
    document = reel()
    schema = deepcopy(request)
    schema["properties"] = {"model": {"type": "string", "const": "acme:reel@7"}, **schema["properties"]}
    answer = document["components"]["schemas"]["ResponseBody"]
    document["components"]["schemas"] = {
        "RequestBody": {"type": "array", "items": schema}, "ResponseBody": answer, **stores
    }  # fmt: skip
    return document


def as_bytes(document: Any) -> bytes:
    return json.dumps(document, indent=1).encode()


def schemas_in(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every schema of a document of a model, be it used or not."""
    for schema in document["components"]["schemas"].values():
        yield from inner_schemas(schema)


def inner_schemas(schema: Any) -> Iterator[dict[str, Any]]:
    if not isinstance(schema, dict):
        return
    yield schema
    for key, value in schema.items():
        if key in MAPPINGS:
            inner = list(value.values())
        else:
            inner = value if key in LISTS else [value] if key in SINGLE else []
        for each in inner:
            yield from inner_schemas(each)


def objects_of_info(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of `info`, what examples hold left out."""
    if isinstance(value, dict):
        yield value
        for key, each in value.items():
            yield from objects_of_info(each) if key != "examples" else ()
    elif isinstance(value, list):
        for each in value:
            yield from objects_of_info(each)
