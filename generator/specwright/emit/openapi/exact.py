"""The target `openapi`: the endpoint that takes tasks, with one schema for each model, as OpenAPI 3.1."""

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
from specwright.emit.schema import FULL, Schema, headed_schema
from specwright.emit.schema.keywords import inside
from specwright.emit.target import Target
from specwright.ir.model import Model

FILE = "openapi/openapi.json"
_DIALECT = replace(FULL, definitions=SCHEMAS, types=True)


def _schema(model: Model, direction: Direction, more: Schema) -> Schema:
    return _with_items(headed_schema(model, direction, _DIALECT, **more), ())


def _with_items(schema: Schema, _: object) -> Schema:
    """The schema with `items` beside every `type: array`, in rules, too: linters of OpenAPI ask for them."""
    parts = {keyword: inside(keyword, value, _with_items) for keyword, value in schema.items()}
    return {**parts, "items": {}} if parts.get("type") == "array" and "items" not in parts else parts


_FORM = EndpointDocument(
    file=FILE,
    purpose="for engines that judge: every rule is said",
    schema=_schema,
    formats=format_definitions,
    guarded=True,
)
EXACT = Target(
    name="openapi",
    purpose="the endpoint of tasks as OpenAPI 3.1: one schema for each model, examples, errors",
    of_model=partial(of_model, _FORM),
    of_all=partial(of_all, _FORM),
    read_back=partial(read_back, _FORM),
)
