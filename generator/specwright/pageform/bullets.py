"""The bullets below a parameter's heading, written: the inverse of `importer/markdown/keys.py`."""

from collections.abc import Iterator, Mapping
from typing import Any

from specwright.pageform.json_words import ITEM_WORDS
from specwright.pageform.spelling import integer, json_span, spelled
from specwright.pageform.types import FORMATS, is_listed, write_type

ORDER = (
    *("Path", "Type", "Items", "Any of", "Properties", "Required", "Value", "Format", "Paired with"),
    *("Min", "Max", "Step", "Min Items", "Max Items", "Default", "Fill"),
)
"""The keys of pages, and those that our own have for what pages never say."""

_FORMATS = {word: text for text, word in reversed(FORMATS.items())}
_KEYS = {
    "const": "Value",
    "minimum": "Min",
    "minLength": "Min",
    "maximum": "Max",
    "maxLength": "Max",
    "multipleOf": "Step",
    "minItems": "Min Items",
    "maxItems": "Max Items",
    "default": "Default",
}


def bullets(words: Mapping[str, Any], *, path: str = "", count: int = 0) -> list[str]:
    """A parameter in the words of a spec, with the path to be printed and so many parameters below it.

    What stands below by headings of its own is not among the words, nor are descriptions and the allowed
    values, which follow behind the bullets.
    """
    found = {"Path": f"`{path}`"} if path else {}
    found |= {"Type": f"`{write_type(words, count)}`", **dict(_stated(words))}
    return [f"- **{key}**: {found[key]}" for key in ORDER if key in found]


def _stated(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    item = words.get("items", {})
    is_named = bool(item) and is_listed(item)
    rest = {word: each for word, each in item.items() if not is_named or word not in ITEM_WORDS}
    if rest:
        yield "Items", json_span(rest)
    if "anyOf" in words:
        yield "Any of", json_span(words["anyOf"])
    if "properties" in words:
        yield "Properties", json_span(words["properties"])
    if words.get("required"):
        yield "Required", "true"
    if form := words.get("format") or (is_named and item.get("format")):
        yield "Format", f"`{_FORMATS[form]}`"
    for word, key in _KEYS.items():
        if word in words:
            yield key, _value(word, words)
    if "fill" in words:
        yield "Fill", f"`{_FORMATS[words['fill']]}`"


def _value(word: str, words: Mapping[str, Any]) -> str:
    value = words[word]
    is_odd = word != "default" and words.get("type") == "integer" and integer(str(value)) is None
    return json_span(value) if is_odd or "anyOf" in words else spelled(value)
