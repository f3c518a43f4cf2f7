"""The structure of a schema without its rules, for generators that understand nothing else.

What is left out is told: rules by id and sentence in `x-rules`, defaults in `x-default`, since some
generators make keys with a default required. Decimal steps are left out, too: engines that divide in
binary would refuse some of their multiples.
"""

from typing import Any

from specwright.emit.schema.keywords import Schema, in_order, inside
from specwright.ir.decimals import is_binary

_JUDGING = ("if", "then", "else", "not", "contains", "minContains", "maxContains", "propertyNames")


def structure(schema: Schema) -> Schema:
    """A framed schema without rules."""
    return in_order(_structure(schema, ()))


def _structure(schema: Schema, _: object) -> Schema:
    bare = {
        keyword: inside(keyword, value, _structure)
        for keyword, value in schema.items()
        if keyword not in (*_JUDGING, "default")
    }
    if "default" in schema:
        bare["x-default"] = schema["default"]
    if not is_binary(bare.get("multipleOf", 1)):
        del bare["multipleOf"]
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
