"""What a schema asks of an object, as the conditions and facts of a spec."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from specwright.importer.schema.document import Node

_COMPARED = {
    "minimum": "at-least",
    "maximum": "at-most",
    "exclusiveMinimum": "above",
    "exclusiveMaximum": "below",
}
_COUNTED = ("minItems", "maxItems")
_SILENT = {"type", "title", "description", "$comment"}


class UnknownCondition(Exception):
    """A schema says something that no condition says; `node` is where."""

    def __init__(self, node: Node) -> None:
        super().__init__(node.pointer)
        self.node = node


def condition(schema: Node, start: str = "") -> Any:
    """The condition under which an object meets the schema; raises UnknownCondition for other keywords."""
    parts = list(_parts(schema, start))
    if not parts:
        raise UnknownCondition(schema)
    return all_of(parts)


def all_of(parts: list[Any]) -> Any:
    """The condition that all of the parts hold."""
    return parts[0] if len(parts) == 1 else {"all": parts}


def _parts(schema: Node, start: str) -> Iterator[Any]:
    needed = schema.get("required").value or []
    constrained = schema.get("properties").value or {}
    for name in needed:
        if name not in constrained or constrained[name] is True:
            yield f"{start}{name}"
    for key, node in schema.entries():
        if key in _SILENT or key == "required":
            continue
        if key == "properties":
            for name, each in node.entries():
                if each.value is not True:
                    yield from _property(each, f"{start}{name}", name in needed)
        elif key in ("allOf", "anyOf"):
            yield {"all" if key == "allOf" else "any": [condition(each, start) for each in node.items()]}
        elif key == "not":
            yield {"not": condition(node, start)}
        else:
            raise UnknownCondition(node)


def _property(schema: Node, path: str, is_needed: bool) -> Iterator[Any]:
    """What is asked of one parameter; where it need not be given, its absence will do."""
    if schema.value is False:
        yield {"absent": path}
        return
    if not isinstance(schema.value, dict):
        raise UnknownCondition(schema)
    held = all_of(list(_tests(schema, path)) or [path])
    yield held if is_needed else {"any": [{"absent": path}, held]}


def _tests(schema: Node, path: str) -> Iterator[Any]:
    bounds = {key: schema.value[key] for key in _COUNTED if key in schema.value}
    if bounds:
        yield {"items": {path: bounds}}
    if "required" in schema.value or "properties" in schema.value:
        yield condition(schema, f"{path}.")
        return
    for key, node in schema.entries():
        if key in ("const", "enum"):
            yield {path: node.value}
        elif key in _COMPARED:
            yield {_COMPARED[key]: {path: node.value}}
        elif key == "not":
            yield {"not": all_of(list(_tests(node, path)))}
        elif key not in _SILENT and key not in _COUNTED:
            raise UnknownCondition(node)


def presence(schema: Node, start: str = "") -> list[str] | None:
    """The parameters that the schema requires, if it asks for nothing else; None where it asks for more."""
    if not isinstance(schema.value, dict) or not schema.value.keys() <= {"required", "properties", *_SILENT}:
        return None
    needed = schema.value.get("required", [])
    deeper: dict[str, list[str]] = {}
    for name, each in schema.get("properties").entries():
        below = presence(each, f"{start}{name}.")
        if below is None or name not in needed:
            return None
        deeper[name] = below
    return [*(f"{start}{name}" for name in needed if name not in deeper), *chain(*deeper.values())]
