"""The functions as the makers of language models read them, by their own SDKs, without asking any service."""

import json
from copy import deepcopy
from typing import Any

import pytest

import matrix
from test_tools import WITH_SIZES
from tool_calls import tool

MODELS = matrix.models()
# What Anthropic's helper moves into the description, as its strict form has no room for it.
LIMITS = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"}
LIMITS |= {"minLength", "maxLength", "uniqueItems", "minProperties", "maxProperties", "description"}


def sdk(name: str) -> Any:
    return pytest.importorskip(name, reason=f"{name} is missing: pip install --group conformance")


def test_openai_has_nothing_to_make_stricter() -> None:
    stricter = sdk("openai.lib._pydantic")._ensure_strict_json_schema
    open_object = {"type": "object", "properties": {"a": {"type": "string"}}}
    assert stricter(deepcopy(open_object), path=(), root=open_object) != open_object
    for slug in MODELS:
        schema = tool(MODELS[slug], slug, "openai")["function"]["parameters"]
        given = deepcopy(schema)
        assert stricter(given, path=(), root=given) == schema, slug


def test_gemini_knows_every_word() -> None:
    """Its classes refuse what they do not know; what they were given is all there, in their order."""
    types = sdk("google.genai.types")
    with pytest.raises(ValueError, match="Extra inputs"):
        types.FunctionDeclaration.model_validate({"name": "a", "parameters": {"unevaluated": True}})
    for slug in MODELS:
        given = tool(MODELS[slug], slug, "gemini")
        declared = types.FunctionDeclaration.model_validate(given)
        types.Tool(function_declarations=[declared])
        read = json.loads(declared.model_dump_json(exclude_none=True, by_alias=True))
        assert read == as_doubles(given), slug


def as_doubles(value: Any) -> Any:
    """The value with the numbers that Gemini keeps as doubles."""
    match value:
        case dict():
            return {key: as_doubles(part) for key, part in value.items()}
        case list():
            return [as_doubles(part) for part in value]
        case int() if not isinstance(value, bool):
            return float(value)
        case _:
            return value


def test_anthropic_changes_no_structure() -> None:
    transform = sdk("anthropic").transform_schema
    with pytest.raises(ValueError, match="type"):
        transform({"type": "object", "properties": {"a": {"minimum": 1}}})
    for slug in MODELS:
        schema = tool(MODELS[slug], slug, "anthropic")["input_schema"]
        closes = slug in WITH_SIZES
        assert structure(transform(deepcopy(schema)), closes) == structure(schema, closes), slug


def structure(schema: Any, closes: bool) -> Any:
    """The schema without limits, without types beside an enum, and without whether objects are open."""
    bare = {key: value for key, value in schema.items() if key not in LIMITS}
    if not closes:
        bare.pop("additionalProperties", None)
    if "enum" in bare:
        bare.pop("type", None)
    elif bare.get("type") == "object":
        bare.setdefault("properties", {})
    for keyword in ("anyOf", "items", "properties"):
        part = bare.get(keyword)
        if isinstance(part, list):
            bare[keyword] = [structure(each, closes) for each in part]
        elif keyword == "properties" and part is not None:
            bare[keyword] = {name: structure(each, closes) for name, each in part.items()}
        elif part is not None:
            bare[keyword] = structure(part, closes)
    return bare
