"""The schemas of a model's messages, which its classes show, as makers of documents keep them.

FastAPI reads each schema into objects of its own before it writes it: bounds become floats there, and a
keyword that is null is taken for none.
"""

from collections.abc import Mapping
from typing import Any

from specwright.emit.schema import FULL, Schema, headed_schema
from specwright.emit.schema.layout import compact_json
from specwright.ir.model import Model

_VALUES = ("const", "enum", "default", "examples")
_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs")
_EXCLUSIVE = {"minimum": ("exclusiveMinimum", -1), "maximum": ("exclusiveMaximum", 1)}


def schemas_text(model: Model) -> str:
    """The schemas of requests and of responses, as JSON."""
    schemas = {
        "request": _kept(headed_schema(model, "request", FULL)),
        "response": _kept(headed_schema(model, "response", FULL)),
    }
    return f"{compact_json(schemas)}\n"


def _kept(schema: Any) -> Any:
    """The schema, or what stands for one, in words of the same meaning that are kept."""
    if isinstance(schema, list):
        return [_kept(each) for each in schema]
    if not isinstance(schema, Mapping):
        return schema
    kept: Schema = {}
    for word, value in schema.items():
        if word in _NAMED:
            kept[word] = {name: _kept(each) for name, each in value.items()}
        elif word == "const" and value is None:
            kept["enum"] = [None]
        elif word in _EXCLUSIVE and _is_lost(value):
            kept.update(_bound(word, value))
        else:
            kept[word] = value if word in _VALUES else _kept(value)
    return kept


def _bound(word: str, bound: int) -> Schema:
    """The bound of whole numbers, by the next one if that is a float and this is none."""
    exclusive, step = _EXCLUSIVE[word]
    return {word: bound} if _is_lost(bound + step) else {exclusive: bound + step}


def _is_lost(bound: Any) -> bool:
    try:
        return isinstance(bound, int) and int(float(bound)) != bound
    except OverflowError:
        return True
