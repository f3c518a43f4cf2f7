"""The structure of a schema without its rules, for generators that understand nothing else.

What is left out is told: rules by id and sentence in `x-rules`, defaults in `x-default`, since some
generators make keys with a default required.
"""

from functools import partial
from typing import Any

from specwright.emit.schema.keywords import Schema, in_order, inside
from specwright.ir.decimals import is_binary
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.path import Path

_JUDGING = ("if", "then", "else", "not", "contains", "minContains", "maxContains", "propertyNames")


def structure(schema: Schema, parameters: dict[Path, Parameter]) -> Schema:
    """A framed schema without rules; steps that the frame leaves to rules are keywords here."""
    return in_order(_structure(parameters, (), schema, ()))


def _structure(parameters: dict[Path, Parameter], path: Path, schema: Schema, step: Path) -> Schema:
    path = (*path, *step)
    bare = {
        keyword: inside(keyword, value, partial(_structure, parameters, path))
        for keyword, value in schema.items()
        if keyword not in (*_JUDGING, "default")
    }
    if "default" in schema:
        bare["x-default"] = schema["default"]
    stated = parameters.get(path)
    if stated and isinstance(stated.type, Numeric) and stated.type.step and not is_binary(stated.type.step):
        bare["multipleOf"] = stated.type.step
    if rules := [*_rules(schema)]:
        bare["x-rules"] = rules
    return bare


def _rules(schema: Schema) -> list[dict[str, Any]]:
    """The id and the sentence of each rule that stands apart."""
    parts = schema.get("then", {}).get("allOf", [])
    return [
        {"id": part["$comment"], "message": part["description"]}
        for part in parts
        if "$comment" in part and "description" in part
    ]
