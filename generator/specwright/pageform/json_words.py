"""What a page can only say as JSON, in the words of a spec: items, options, what is nested very deeply."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.diagnostics import as_typed, did_you_mean
from specwright.pageform.spelling import typed
from specwright.pageform.types import FORMATS, SCALARS

DEEPEST = 40
ITEM_WORDS = ("type", "format", "enum", "anyOf", "items", "properties", "rules")
"""The words of an item that the type, the format and the allowed values of its array say already."""


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float | bool)


def _is_enum(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(each is None or isinstance(each, str) for each in value.values())
    return isinstance(value, list) and bool(value) and all(map(_is_scalar, value))


def _are_rules(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


_WORDS: dict[str, Callable[[Any], bool]] = {
    "type": lambda value: value in (*SCALARS.values(), "array", "object"),
    "required": lambda value: value is True,
    "const": _is_scalar,
    "enum": _is_enum,
    "format": lambda value: value in FORMATS.values(),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), _is_number),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _is_count),
    "default": lambda value: value is not None,
    "fill": lambda value: value == "uuid4",
    "description": lambda value: isinstance(value, str),
    "anyOf": lambda value: isinstance(value, list) and len(value) > 1,
    "items": lambda value: isinstance(value, dict),
    "properties": lambda value: isinstance(value, dict) and bool(value),
    "rules": _are_rules,
}


def fault(value: Any, depth: int = DEEPEST) -> str:
    """What keeps a value from being a parameter in the words of a spec, "" where nothing does."""
    if not depth:
        return f"objects are nested beyond {DEEPEST} levels"
    if not isinstance(value, dict):
        return f"{as_typed(value)} is no JSON object in the words of a spec"
    for word, each in value.items():
        if word not in _WORDS:
            return f"'{word}' is no word of a spec{did_you_mean(word, _WORDS)}"
        if not _WORDS[word](each):
            return f"{as_typed(each)} is no value of '{word}'"
    return next((found for each in inner(value) if (found := fault(each, depth - 1))), "")


def inner(value: Mapping[str, Any]) -> list[Any]:
    """The parameters right inside of one."""
    items = [value["items"]] if "items" in value else []
    return [*items, *value.get("anyOf", ()), *value.get("properties", {}).values()]


def bare(value: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a parameter: its wording is the page's own."""
    result = {word: each for word, each in value.items() if word != "description"}
    if isinstance(result.get("enum"), dict):
        result["enum"] = [_key(text, str(result.get("type"))) for text in result["enum"]]
    if "items" in result:
        result["items"] = bare(result["items"])
    if "anyOf" in result:
        result["anyOf"] = [bare(each) for each in result["anyOf"]]
    if "properties" in result:
        result["properties"] = {name: bare(each) for name, each in result["properties"].items()}
    return result


def _key(text: str, kind: str) -> Any:
    """A value that is written as the key of a mapping of notes: a number where numbers are due."""
    return typed(text, kind) if kind in ("integer", "number") else text
