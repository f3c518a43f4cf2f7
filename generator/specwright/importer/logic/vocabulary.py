"""The keywords of schemas: those that say nothing of a value, and those outside of the language."""

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

_READ = frozenset(
    {
        *("type", "const", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *("multipleOf", "minLength", "maxLength", "pattern", "format", "minItems", "maxItems"),
        *("uniqueItems", "minProperties", "maxProperties", "$ref", "allOf", "anyOf", "oneOf", "not"),
        *("if", "then", "else", "properties", "required", "dependentRequired", "dependentSchemas"),
        *("additionalProperties", "propertyNames", "items", "contains", "minContains", "maxContains"),
        *("patternProperties", "unevaluatedProperties", "unevaluatedItems"),
        "x-constraints",
    }
)

_DIALECTS = ("https://json-schema.org/", "http://json-schema.org/", "https://spec.openapis.org/")
_OUTSIDE = {
    "prefixItems": "items have one type, whatever their place",
    "additionalItems": "2020-12 calls it 'items'",
    "dependencies": "it says nothing in 2020-12; use 'dependentRequired' or 'dependentSchemas'",
    "contentSchema": "texts have no schema",
    "nullable": "it says nothing in OpenAPI 3.1; put \"null\" into 'type'",
    **dict.fromkeys(("$anchor", "$dynamicAnchor"), "name schemas by their JSON Pointers"),
    **dict.fromkeys(("$dynamicRef", "$recursiveRef", "$recursiveAnchor"), "use '$ref'"),
    "$vocabulary": "schemas are read as 2020-12 has them",
}


def is_known(keyword: str) -> bool:
    """Whether a schema may have the keyword, be it outside of the language."""
    return keyword in _READ or keyword in SILENT or keyword in ANNOTATIONS or keyword in _OUTSIDE


def dialect_fault(node: Node) -> str | None:
    """Why a `$schema` is refused, None where it is not: a dialect of one's own may leave keywords out."""
    known = str(node.value).startswith(_DIALECTS)
    return None if known else f"'$schema' names a dialect that is not JSON Schema's own: {node.value!r}"


def outside(node: Node, keyword: str) -> None:
    """Raises Refused for a keyword that nobody reads."""
    if keyword in _OUTSIDE:
        refuse(node, f"the language of specs cannot say '{keyword}': {_OUTSIDE[keyword]}")
    refuse(node, f"the keyword '{keyword}' is not known")
