"""The keywords that schemas may have: those that say nothing of a value, and those outside of the language."""

from specwright.importer.logic.values import refuse
from specwright.importer.schema.document import Node

SILENT = frozenset(
    {
        *(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "examples",
            "example",
        ),
        *("default", "deprecated", "readOnly", "writeOnly", "externalDocs", "x-response-schema"),
    }
)
"""Annotations and stores of schemas: a schema among them is read where a `$ref` names it."""

ANNOTATIONS = frozenset({"contentEncoding", "contentMediaType", "discriminator"})
"""Annotations that say something of the value, which no spec keeps: a remark names them."""

_OUTSIDE = {
    "prefixItems": "items have one type, whatever their place",
    "additionalItems": "2020-12 calls it 'items'",
    "propertyNames": "keys are no values",
    "patternProperties": "name the properties, or give all of them one schema by 'additionalProperties'",
    "unevaluatedItems": "use 'items'",
    "unevaluatedProperties": "use 'additionalProperties'",
    "dependencies": "it says nothing in 2020-12; use 'dependentRequired' or 'dependentSchemas'",
    "contentSchema": "texts have no schema",
    "nullable": "it says nothing in OpenAPI 3.1; put \"null\" into 'type'",
    **dict.fromkeys(("$anchor", "$dynamicAnchor"), "name schemas by their JSON Pointers"),
    **dict.fromkeys(("$dynamicRef", "$recursiveRef", "$recursiveAnchor"), "use '$ref'"),
    "$vocabulary": "schemas are read as 2020-12 has them",
}


def outside(node: Node, keyword: str) -> None:
    """Raises Refused for a keyword that nobody reads."""
    if keyword in _OUTSIDE:
        refuse(node, f"the language of specs cannot say '{keyword}': {_OUTSIDE[keyword]}")
    refuse(node, f"the keyword '{keyword}' is not known")
