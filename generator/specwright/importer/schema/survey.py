"""Looks for keywords that nobody reads in every schema of a document, be it used or not."""

from collections.abc import Iterator

from specwright.importer.codes import PageCode
from specwright.importer.logic.vocabulary import dialect_fault, is_known
from specwright.importer.schema.document import Node

_MAPPINGS = ("properties", "dependentSchemas", "$defs", "definitions", "patternProperties")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    *("not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames"),
    *("unevaluatedItems", "unevaluatedProperties"),
)


def survey(schema: Node) -> None:
    """Reports each unknown keyword of the schema and of all schemas in it."""
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        for key, each in node.entries():
            if not is_known(key):
                each.report(PageCode.UNKNOWN_KEYWORD, f"the keyword '{key}' is not known")
            if key == "$schema" and (reason := dialect_fault(each)):
                each.report(PageCode.NOT_EXPRESSIBLE, reason)
        waiting += _inner(node)


def _inner(schema: Node) -> Iterator[Node]:
    for key, node in schema.entries():
        if key in _MAPPINGS:
            yield from (each for _, each in node.entries())
        elif key in _LISTS:
            yield from node.items()
        elif key in _SINGLE:
            yield node
