"""Fragments of schemas, with requests and the verdicts of an engine: the data files of `tests/fragments`.

A file of a topic has `fragments`, schemas by name, and `defs`, what their `$ref`s name. Each is the schema of
the one parameter `value`; in a file that has a `base`, that of a whole request, to which the base adds its
parameters. `verdicts.json` has the valid and the invalid values of each, by topic and name, but of those
outside of the language.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "fragments"
VERDICTS = FOLDER / "verdicts.json"
OUTSIDE = "outside"
"""The topic of what the language of specs cannot say."""
AIR = "acme:fragments@1"
HEADS = {
    "model": {"type": "string", "const": AIR},
    "taskType": {"type": "string", "const": "imageInference"},
    "taskUUID": {"type": "string", "format": "uuid"},
}
RESPONSE = {
    "type": "object",
    "properties": {
        "data": {"type": "array", "items": {"type": "object", "properties": {"taskUUID": HEADS["taskUUID"]}}}
    },
}
GIVEN = {"model": AIR, "taskType": "imageInference", "taskUUID": "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"}


@dataclass(frozen=True, kw_only=True, eq=False)
class SchemaFragment:
    """A schema by topic and name; `is_request` tells whether it is that of a request or of one parameter."""

    topic: str
    name: str
    schema: Any
    defs: dict[str, Any]
    is_request: bool

    @property
    def document(self) -> dict[str, Any]:
        """A document of the official form around the schema."""
        request = self._request()
        return {
            "openapi": "3.1.0",
            "info": {
                "title": "Runware API - fragments",
                "version": "1.0.0",
                "x-model-id": "acme-fragments",
                "x-air-id": AIR,
                "x-status": "live",
                "x-creator": {"id": "acme", "name": "Acme"},
                "x-capabilities": ["text-to-image"],
            },
            "externalDocs": {"url": "https://docs.acme.example/fragments"},
            "components": {
                "schemas": {
                    **self.defs,
                    "RequestBody": {"type": "array", "items": request},
                    "ResponseBody": RESPONSE,
                }
            },
            "paths": {},
        }

    def request(self, value: Any) -> Any:
        """The request of the document in which the value stands."""
        if not self.is_request:
            return {**GIVEN, "value": value}
        return {**GIVEN, **value} if isinstance(value, dict) else value

    @property
    def pointer(self) -> str:
        """Where the schema stands in the document."""
        return "/components/schemas/RequestBody/items" + ("" if self.is_request else "/properties/value")

    def _request(self) -> Any:
        if self.is_request:
            required = [*GIVEN, *self.schema.get("required", ())]
            return {**self.schema, "properties": HEADS | self.schema["properties"], "required": required}
        properties = {**HEADS, "value": self.schema}
        return {
            "type": "object",
            "properties": properties,
            "required": [*GIVEN],
            "additionalProperties": False,
        }


@cache
def schema_fragments() -> tuple[SchemaFragment, ...]:
    """All fragments, by topic and in the order of their files."""
    return tuple(
        SchemaFragment(
            topic=path.stem,
            name=name,
            schema=_joined(file["base"], schema) if "base" in file else schema,
            defs=file.get("defs", {}),
            is_request="base" in file,
        )
        for path in sorted(FOLDER.glob("*.yaml"))
        for file in [yaml.safe_load(path.read_text(encoding="utf-8"))]
        for name, schema in file["fragments"].items()
    )


def _joined(base: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The base with the keywords of the schema beside its own; in `allOf` where both have one."""
    return {**base, "allOf": [schema]} if base.keys() & schema.keys() else {**base, **schema}


@cache
def verdicts() -> dict[str, dict[str, dict[str, list[Any]]]]:
    """The valid and the invalid values of each fragment, by topic and name."""
    read: dict[str, dict[str, dict[str, list[Any]]]] = json.loads(VERDICTS.read_text(encoding="utf-8"))
    return read
