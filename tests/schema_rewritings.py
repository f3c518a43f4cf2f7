"""Documents of schemas in another form: rules behind a condition, references, structure alone."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from invented import LISTS, MAPPINGS, SINGLE

Schema = dict[str, Any]
RULES = ("allOf", "if", "then", "else", "not", "dependentRequired")


def behind_a_condition(document: Schema) -> Schema:
    """Sibling rules `allOf: […]` written as `if: {}, then: {allOf: […]}`, at every depth."""
    return _rewritten(document, _behind)


def with_references(document: Schema, *, typed: bool) -> Schema:
    """Each property with facts written as a reference, `typed` with its type beside it."""
    changed = deepcopy(document)
    stores = changed["components"]["schemas"]
    properties = stores["RequestBody"].get("items", stores["RequestBody"])["properties"]
    for name, schema in properties.items():
        if isinstance(schema.get("type"), str) and len(schema) > 1 and "const" not in schema:
            stores[f"Shared{name}"] = schema
            kind = {"type": schema["type"]} if typed else {}
            properties[name] = {"$ref": f"#/components/schemas/Shared{name}", **kind}
    return changed


def structure_alone(document: Schema) -> Schema:
    """The facts of each parameter by itself: no rules and no defaults, at any depth."""
    return _rewritten(
        document,
        lambda schema: {key: each for key, each in schema.items() if key not in (*RULES, "default")},
    )


def _behind(schema: Schema) -> Schema:
    if "allOf" not in schema or "if" in schema:
        return schema
    rest = {key: each for key, each in schema.items() if key != "allOf"}
    return {**rest, "if": {}, "then": {"allOf": schema["allOf"]}}


def _rewritten(document: Schema, change: Callable[[Schema], Schema]) -> Schema:
    changed = deepcopy(document)
    stores = changed["components"]["schemas"]
    body = stores["RequestBody"]
    if "items" in body:
        body["items"] = _inside(body["items"], change)
    else:
        stores["RequestBody"] = _inside(body, change)
    return changed


def _inside(schema: Any, change: Callable[[Schema], Schema]) -> Any:
    if not isinstance(schema, dict):
        return schema
    inner = dict(schema)
    for key, value in schema.items():
        if key in MAPPINGS:
            inner[key] = {name: _inside(each, change) for name, each in value.items()}
        elif key in LISTS:
            inner[key] = [_inside(each, change) for each in value]
        elif key in SINGLE:
            inner[key] = _inside(value, change)
    return change(inner)
