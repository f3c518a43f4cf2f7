"""What the makers of language models document of the schemas of functions, as checkers of our own."""

from collections.abc import Callable, Iterator
from typing import Any

OPENAI_WORDS = frozenset(
    {"type", "description", "enum", "anyOf", "properties", "required", "additionalProperties", "items"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"}
)
GEMINI_WORDS = frozenset(
    {"type", "description", "enum", "anyOf", "properties", "required", "items"}
    | {"minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength"}
)
GEMINI_TYPES = frozenset({"STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"})


def schemas(schema: Any, level: int = 1) -> Iterator[tuple[Any, int]]:
    """The schema and all in it, with how many objects and arrays lie around each, itself among them."""
    yield schema, level
    for part in schema.get("anyOf", ()):
        yield from schemas(part, level)
    inner = [*schema.get("properties", {}).values(), schema.get("items")]
    values = schema.get("additionalProperties")
    for part in [*inner, values if isinstance(values, dict) else None]:
        if part is not None:
            yield from schemas(part, level + 1)


def openai_faults(tool: Any) -> Iterator[str]:
    """What OpenAI refuses of a strict function."""
    function = tool["function"]
    if len(function["description"]) > 1024 or function["strict"] is not True:
        yield "the head"
    parameters = function["parameters"]
    yield from ["the root"] if parameters["type"] != "object" else []
    every = [*schemas(parameters)]
    if sum(len(each.get("properties", ())) for each, _ in every) > 5000:
        yield "more than 5,000 properties"
    if sum(len(each.get("enum", ())) for each, _ in every) > 1000:
        yield "more than 1,000 values"
    for each, level in every:
        if each.keys() - OPENAI_WORDS or ("type" in each) is ("anyOf" in each):
            yield f"keywords {sorted(each)}"
        if each.get("type") == "object" and (
            each["additionalProperties"] is not False or {*each["required"]} != {*each["properties"]}
        ):
            yield "an object that is open, or has optional properties"
        if each.get("type") == "array" and "items" not in each:
            yield "an array of anything"
        if level > 10:
            yield f"level {level}"


def gemini_faults(tool: Any) -> Iterator[str]:
    """What Gemini's `Schema` has no field for, or refuses."""
    for each, _ in schemas(tool["parameters"]):
        if each.keys() - GEMINI_WORDS:
            yield f"keywords {sorted(each)}"
        if "anyOf" not in each and each["type"] not in GEMINI_TYPES:
            yield f"type {each['type']}"
        if "enum" in each and (
            each["type"] != "STRING" or not all(isinstance(one, str) for one in each["enum"])
        ):
            yield "an enum of numbers"
        if each.get("type") == "OBJECT" and not each["properties"] and each is not tool["parameters"]:
            yield "an object without properties"


def plain_faults(schema: Any) -> Iterator[str]:
    """What keeps a schema from being a plain one of an object, without combinations."""
    if schema["type"] != "object":
        yield "the root"
    for each, _ in schemas(schema):
        yield from (f"keyword {word}" for word in ("allOf", "oneOf", "not", "if", "$ref") if word in each)


FAULTS: dict[str, Callable[[Any], Iterator[str]]] = {
    "openai": openai_faults,
    "anthropic": lambda tool: plain_faults(tool["input_schema"]),
    "gemini": gemini_faults,
    "mcp": lambda tool: plain_faults(tool["inputSchema"]),
}
