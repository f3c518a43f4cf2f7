"""The keys of bullets: `Min` states `minimum` of a number, `minLength` of a string; read and written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from specwright.diagnostics import as_typed, did_you_mean
from specwright.pageform.spelling import from_json, integer, is_json, json_span, number, spelled, typed
from specwright.pageform.types import FORMATS, SCALARS, UNION

_PRINTED_FORMATS = {word: text for text, word in reversed(FORMATS.items())}
_NUMBERS = ("integer", "number")


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletKey:
    """A key: the word of a spec that it states, by the type of the parameter; none where others read it.

    `read` gives the value that a text states for a type, None where it states none; `due` tells then what
    is due. `write` is the inverse of `read`.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    read: Callable[[str, str], Any] = typed
    write: Callable[[Any, str], str] = lambda value, kind: (
        json_span(value)
        if kind in (UNION, "any") or (kind == "integer" and integer(str(value)) is None)
        else spelled(value)
    )
    due: Callable[[str, str], str] = lambda text, kind: f"{as_typed(text)} is not of type {kind}"


def _amount(text: str, kind: str) -> Any:
    """A number; a fraction where whole numbers are due stands as JSON, so that nobody meant another.

    Lengths and counts of items are integers and not negative.
    """
    if kind not in _NUMBERS:
        count = integer(text)
        return count if count is not None and count >= 0 else None
    if is_json(text):
        return typed(text, "number")
    return number(text) if kind == "number" else integer(text)


def _step(text: str, kind: str) -> Any:
    step = _amount(text, kind)
    return step if step and step > 0 else None


def _amounts(words: Mapping[str, str]) -> BulletKey:
    return BulletKey(words=words, read=_amount, due=lambda text, kind: "a number is due")


def _json(kind: str, word: str) -> BulletKey:
    return BulletKey(
        words={kind: word},
        read=lambda text, kind: from_json(text) if is_json(text) else None,
        write=lambda value, kind: json_span(value),
        due=lambda text, kind: 'JSON in doubled backticks is due, as we write it: `` {"minLength": 1} ``',
    )


KEYS: dict[str, BulletKey] = {
    "Path": BulletKey(),
    "Type": BulletKey(),
    "Items": _json("array", "items"),
    "Any of": _json(UNION, "anyOf"),
    "Properties": _json("object", "properties"),
    "Required": BulletKey(
        words=dict.fromkeys((*SCALARS.values(), "array", "object", "null", "any", UNION), "required"),
        read=lambda text, kind: True if text == "true" else None,
        write=lambda value, kind: "true",
        due=lambda text, kind: f"'{text}' stands where true is due",
    ),
    "Value": BulletKey(words=dict.fromkeys(SCALARS.values(), "const")),
    "Format": BulletKey(
        words={"string": "format", "array": "items.format"},
        read=lambda text, kind: FORMATS.get(text),
        write=lambda value, kind: f"`{_PRINTED_FORMATS[value]}`",
        due=lambda text, kind: f"a format is due: {', '.join(FORMATS)}{did_you_mean(text, FORMATS)}",
    ),
    "Pattern": BulletKey(words={"string": "pattern"}),
    "Paired with": BulletKey(),
    "Min": _amounts({"string": "minLength", **dict.fromkeys(_NUMBERS, "minimum")}),
    "Max": _amounts({"string": "maxLength", **dict.fromkeys(_NUMBERS, "maximum")}),
    "Exclusive Min": _amounts(dict.fromkeys(_NUMBERS, "exclusiveMinimum")),
    "Exclusive Max": _amounts(dict.fromkeys(_NUMBERS, "exclusiveMaximum")),
    "Step": BulletKey(
        words=dict.fromkeys(_NUMBERS, "multipleOf"),
        read=_step,
        due=lambda text, kind: "a step above 0 is due",
    ),
    "Min Items": _amounts({"array": "minItems"}),
    "Max Items": _amounts({"array": "maxItems"}),
    "Unique Items": BulletKey(
        words={"array": "uniqueItems"},
        read=lambda text, kind: True if text == "true" else None,
        write=lambda value, kind: "`true`",
        due=lambda text, kind: f"'{text}' stands where true is due",
    ),
    "Min Properties": _amounts({"object": "minProperties"}),
    "Max Properties": _amounts({"object": "maxProperties"}),
    "Additional Properties": _json("object", "additionalProperties"),
    "Default": BulletKey(
        words=dict.fromkeys((*SCALARS.values(), "array", "object", "any", UNION), "default")
    ),
    "Fill": BulletKey(
        words={"string": "fill"},
        read=lambda text, kind: "uuid4" if text == "UUID v4" else None,
        write=lambda value, kind: f"`{_PRINTED_FORMATS[value]}`",
        due=lambda text, kind: "'UUID v4' is due",
    ),
}
"""The keys in the order of a page; `Items`, `Any of`, `Properties` and `Fill` are of our own pages alone."""

ITEM_WORDS = ("type", "format", "enum", "anyOf", "items", "properties", "rules")
"""The words of an item that the type, the format and the allowed values of its array say already."""
