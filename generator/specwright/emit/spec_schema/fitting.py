"""What the type of a parameter says of its other keys: which apply to it, and of what type values are."""

from collections.abc import Iterable

from specwright.emit.schema.keywords import Schema
from specwright.ir.keywords import FITTING
from specwright.ir.predicate import JsonType

_NULL: Schema = {"type": "null"}


def conditions_on_type(names: Iterable[str]) -> list[Schema]:
    """For each type that stands alone, what it asks of the other keys of a parameter, `names` being all.

    null is left to others to judge: a parameter that uses a shared one takes back keys with it. So is
    `default`: one that the model refuses is no error where a schema states it.
    """
    known = (*names,)
    return [_condition(kind, known) for kind in JsonType]


def _condition(kind: JsonType, names: tuple[str, ...]) -> Schema:
    """`errorMessage` is what editors show in place of words of their own."""
    properties: Schema = {}
    for name in names:
        if kind not in FITTING.get(name, (kind,)):
            properties[name] = {**_NULL, "errorMessage": f"'{name}' does not apply to type {kind}"}
        elif name == "enum":
            properties[name] = {"uniqueItems": True, "items": {"type": kind.value}}
        elif name == "const":
            properties[name] = {"type": [kind.value, "null"]} if kind is not JsonType.NULL else _NULL
        elif name == "multipleOf":
            properties[name] = {"exclusiveMinimum": 0}
    return {
        "if": {"properties": {"type": {"const": kind.value}}, "required": ["type"]},
        "then": {"properties": properties},
    }
