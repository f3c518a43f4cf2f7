"""Schemas of invented models, read as rules of a spec."""

import json
from typing import Any

from logic_rounds import tree
from specwright.importer.facts import RuleFact
from specwright.importer.logic.rules import rules
from specwright.importer.logic.stated import Stated
from specwright.importer.logic.translate import translate
from specwright.importer.schema.document import Document, Node, parse
from specwright.importer.source_text import SourceText
from specwright.ir.parameter import Parameter
from specwright.ir.path import ROOT, Path
from specwright.ir.predicate import Predicate

PAINTING: dict[str, Any] = {
    "prompt": {"type": "string"},
    "width": {"type": "integer", "minimum": 64, "maximum": 4096},
    "height": {"type": "integer", "minimum": 64, "maximum": 4096},
    "resolution": {"type": "string", "enum": ["1k", "2k"]},
    "duration": {
        "anyOf": [{"type": "integer", "minimum": 1, "maximum": 30}, {"type": "string", "enum": ["auto"]}]
    },
    "fps": {"type": "integer", "enum": [24, 48]},
    "format": {"type": "string", "enum": ["PNG", "WEBP", "JPG"]},
    "loop": {"type": "boolean"},
    "inputs": {
        "type": "object",
        "properties": {
            "image": {"type": "string"},
            "mask": {"type": "string"},
            "frames": {
                "type": "array",
                "minItems": 1,
                "maxItems": 4,
                "items": {
                    "type": "object",
                    "properties": {"image": {"type": "string"}, "at": {"type": "integer", "minimum": -1}},
                },
            },
            "names": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
        },
    },
    "settings": {
        "type": "object",
        "properties": {
            "mode": {"type": "string", "enum": ["draft", "edit"]},
            "acme": {"type": "object", "properties": {"sound": {"type": "boolean"}}},
        },
    },
}
"""Parameters of a model that paints and films."""


def painting() -> Parameter:
    return tree(PAINTING).request.root


def has(*names: str, **inner: Any) -> dict[str, Any]:
    """The schema of an object that has the names; by keyword, what a name's value is beside that."""
    return {"required": [*names, *inner]} | ({"properties": inner} if inner else {})


def node(schema: Any) -> Node:
    text = json.dumps(schema)
    source = SourceText(name="x.json", url="", read="2026-11-21", rendering="schema", sha256="", text=text)
    document, problems = parse(source)
    assert isinstance(document, Document), problems
    return Node(document=document, pointer="", value=document.value, problems=[])


def read(schema: Any, path: Path = ROOT, root: Any = None) -> Predicate:
    return translate(node(schema), path, None if root is None else node(root))


def as_stated(schema: Any, scope: Path = ROOT, root: Any = None) -> Stated:
    at = node(schema)
    return Stated(predicate=read(schema, scope, root), scope=scope, location=at.location, pointer="")


def recognised(*schemas: Any, scope: Path = ROOT, root: Parameter | None = None) -> list[RuleFact]:
    """The rules that the schemas state of the object at the scope."""
    return rules([as_stated(schema, scope) for schema in schemas], root or painting())


def said(found: list[RuleFact]) -> list[dict[str, Any]]:
    """The rules as a spec writes them."""
    return [{rule.kind: rule.argument} for rule in found]
