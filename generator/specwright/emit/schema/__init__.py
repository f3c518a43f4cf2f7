"""JSON Schema 2020-12 from a tree of parameters and its checks; it prints predicates and nothing else."""

from specwright.emit.schema.dialect import DATED, FULL, SHAPES, Dialect
from specwright.emit.schema.keywords import Schema
from specwright.emit.schema.message import format_schema, format_schemas, headed_schema, message_schema
from specwright.emit.schema.rewriting import inexact

__all__ = [
    "DATED",
    "FULL",
    "SHAPES",
    "Dialect",
    "Schema",
    "format_schema",
    "format_schemas",
    "headed_schema",
    "inexact",
    "message_schema",
]
