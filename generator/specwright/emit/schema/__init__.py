"""JSON Schema 2020-12 from a tree of parameters and its checks; it prints predicates and nothing else."""

from specwright.emit.schema.dialect import DATED, FULL, SHAPES, Dialect
from specwright.emit.schema.formats import and_their_options, format_names, format_schemas
from specwright.emit.schema.keywords import Schema
from specwright.emit.schema.message import headed_schema, in_words, message_schema
from specwright.emit.schema.rewriting import inexact
from specwright.emit.schema.structure import structure

__all__ = [
    "DATED",
    "FULL",
    "SHAPES",
    "Dialect",
    "Schema",
    "and_their_options",
    "format_names",
    "format_schemas",
    "headed_schema",
    "in_words",
    "inexact",
    "message_schema",
    "structure",
]
