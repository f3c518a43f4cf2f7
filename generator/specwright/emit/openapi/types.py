"""The target `openapi-types`: the same endpoint in structure alone, for generators of types and clients."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from specwright.emit.openapi.document import (
    SCHEMAS,
    Direction,
    EndpointDocument,
    format_definitions,
    of_all,
    of_model,
    read_back,
)
from specwright.emit.schema import FULL, Schema, headed_schema, in_words, structure
from specwright.emit.target import Target
from specwright.ir.decimals import is_binary
from specwright.ir.model import Check, Model
from specwright.ir.predicate import MultipleOf

FILE = "openapi/types.json"
_DIALECT = replace(FULL, definitions=SCHEMAS)


def _schema(model: Model, direction: Direction, more: Schema) -> Schema:
    message = model.request if direction == "request" else model.response
    schema = structure(headed_schema(model, direction, _DIALECT))
    steps = [
        {"id": each.rule, "message": in_words(each)} for each in message.checks if _is_decimal_step(each)
    ]
    told = [each for each in message.checks if each.advice]
    warned = [{"id": each.rule, "message": each.message, "severity": "warning"} for each in told]
    rules = [*schema.get("x-rules", ()), *steps, *warned]
    return {**schema, **more, **({"x-rules": rules} if rules else {})}


def _is_decimal_step(check: Check) -> bool:
    """Whether structure leaves the check out, and no part of the schema tells it."""
    return isinstance(check.predicate, MultipleOf) and not is_binary(check.predicate.step)


def _formats(names: Collection[str]) -> dict[str, Schema]:
    return {name: _format(name, schema) for name, schema in format_definitions(names).items()}


def _format(name: str, schema: Schema) -> Schema:
    """The structure of a format; `format: uuid` is to Zod a UUID of a known version and variant."""
    bare = structure(schema)
    return {word: value for word, value in bare.items() if (name, word) != ("uuid", "format")}


_FORM = EndpointDocument(
    file=FILE,
    purpose="for generators of types and clients: structure alone; rules are told in x-rules",
    schema=_schema,
    formats=_formats,
    guarded=False,
)
TYPES = Target(
    name="openapi-types",
    purpose="the same endpoint in structure alone, for generators of types; rules as x-rules",
    of_model=partial(of_model, _FORM),
    of_all=partial(of_all, _FORM),
    read_back=partial(read_back, _FORM),
)
