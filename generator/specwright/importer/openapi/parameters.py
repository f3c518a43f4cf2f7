"""The parameters of an object schema, with the facts that its keywords state."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from specwright.diagnostics import Location, did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, ParameterFacts, RuleFact, fact_at
from specwright.importer.openapi.rules import NARROWED, RULE_KEYWORDS, rules
from specwright.importer.schema.document import Node
from specwright.pageform.types import FORMATS, SCALARS

TYPES = (*SCALARS.values(), "array", "object")
_PLAIN = (*NARROWED, "default")
_SILENT = ("title", "description", "examples", "example", "deprecated", "$comment", "$schema", "$id", "$defs")
_BEYOND = ("pattern", "uniqueItems", "minProperties", "maxProperties", "exclusiveMinimum", "exclusiveMaximum",
           "contentEncoding", "contentMediaType")  # fmt: skip
_DEEPEST = 40


@dataclass(slots=True, kw_only=True)
class ObjectFacts:
    """The parameters below a schema, parents first, and the rules inside its objects."""

    parameters: list[ParameterFacts] = field(default_factory=list)
    rules: list[RuleFact] = field(default_factory=list)


def below(schema: Node, path: str, found: ObjectFacts, trail: Sequence[str] = ()) -> None:
    """Adds the properties of an object schema at the path, and its rules."""
    schema = resolved(schema, trail)
    needed = schema.get("required").value or []
    properties = schema.get("properties")
    for name in needed:
        if name not in (properties.value or {}):
            message = f"'{name}' is required, but no property{did_you_mean(name, properties.value or {})}"
            schema.get("required").report(PageCode.UNKNOWN_PARAMETER, message)
    for name, node in properties.entries():
        needed_at = schema.get("required").location if name in needed else None
        _add(node, f"{path}.{name}" if path else name, needed_at, found, (*trail, schema.pointer))
    found.rules += rules(schema, path)


def resolved(schema: Node, trail: Sequence[str]) -> Node:
    """The schema itself, or the one in the same document that its `$ref` names."""
    reference = schema.get("$ref").value
    steps = 0
    while isinstance(reference, str) and steps < _DEEPEST:
        target = schema.named(reference)
        if target.value is None or not reference.startswith("#/") or target.pointer in trail:
            reason = "leads back to itself" if target.pointer in trail else "leads nowhere in this document"
            schema.get("$ref").report(PageCode.UNKNOWN_KEYWORD, f"'{reference}' {reason}")
            return schema
        schema, reference = target, target.get("$ref").value
        steps += 1
    return schema


def _add(node: Node, path: str, needed: Location | None, found: ObjectFacts, trail: Sequence[str]) -> None:
    schema = resolved(node, trail)
    facts: dict[str, Fact] = {}
    _facts(schema, path, "", facts)
    if needed:
        facts["required"] = fact_at(True, needed)
    items = resolved(schema.get("items"), trail) if "items" in (schema.value or {}) else None
    if items is not None:
        _facts(items, path, "items.", facts)
    description = schema.get("description").value
    prose = {"description": description} if isinstance(description, str) else {}
    found.parameters.append(ParameterFacts(path=path, facts=facts, prose=prose, location=node.location))
    deeper = (*trail, schema.pointer)
    if len(trail) > _DEEPEST:
        schema.report(PageCode.JSON, "the schema is nested too deeply")
    elif items is not None and items.get("properties").value is not None:
        below(items, path, found, deeper)
    elif schema.get("properties").value is not None:
        below(schema, path, found, deeper)


def _facts(schema: Node, path: str, start: str, facts: dict[str, Fact]) -> None:
    """Every keyword is a fact, wording, or named as what the language cannot say; others stop the import."""
    if not isinstance(schema.value, dict):
        schema.report(PageCode.UNKNOWN_TYPE, f"a schema with a type is due for '{path}'")
        return
    media = schema.value.get("type", "string") == "string" and _is_media(schema.get("anyOf"))
    if "type" not in schema.value and not media:
        schema.report(PageCode.UNKNOWN_TYPE, f"the schema of '{path}' has no type")
    if media:
        facts[f"{start}type"] = fact_at("string", schema.location)
        facts[f"{start}format"] = fact_at("media", schema.location)
    for key, node in schema.entries():
        if _states_fact(key, node, path, "properties" in schema.value):
            facts[f"{start}{key}"] = fact_at(node.value, node.location)


def _states_fact(key: str, node: Node, path: str, of_object: bool) -> bool:
    """Whether a keyword states a fact; `of_object` where the rules beside it are read with its properties."""
    if key == "type":
        if node.value not in TYPES:
            node.report(PageCode.UNKNOWN_TYPE, f"one type is due for '{path}': {', '.join(TYPES)}")
        return node.value in TYPES
    if key == "format":
        formats = list(dict.fromkeys(FORMATS.values()))
        if node.value not in formats:
            node.report(PageCode.UNKNOWN_FORMAT, f"a format is due: {', '.join(formats)}")
        return node.value in formats
    if key in _PLAIN:
        return True
    if key in _BEYOND or key.startswith("x-"):
        if key != "x-constraints" or not of_object:
            message = f"the language of specs cannot say '{key}' of '{path}': {node.value}"
            node.report(PageCode.NOT_EXPRESSIBLE, message, "warning")
    elif key == "additionalProperties" and node.value is True and of_object:
        message = f"the language of specs cannot say that '{path}' takes other keys, too"
        node.report(PageCode.NOT_EXPRESSIBLE, message, "warning")
    elif not _is_read_elsewhere(key, node, of_object):
        node.report(PageCode.UNKNOWN_KEYWORD, f"the keyword '{key}' of '{path}' is not known")
    return False


def _is_read_elsewhere(key: str, node: Node, of_object: bool) -> bool:
    if key in RULE_KEYWORDS:
        return of_object or (key == "anyOf" and _is_media(node))
    if key == "additionalProperties":
        return isinstance(node.value, bool)
    return key in (*_SILENT, "properties", "items", "required", "$ref")


def _is_media(node: Node) -> bool:
    """A string that is a UUID or a URI (and whatever else) is a reference to media."""
    options = [each for each in node.value if isinstance(each, dict)] if isinstance(node.value, list) else []
    formats = {each.get("format") for each in options}
    texts = all(each.get("type", "string") == "string" for each in options)
    return bool(options) and texts and {"uuid", "uri"} <= formats
