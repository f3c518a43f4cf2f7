"""The types of parameters as pages print them: `array of objects (2 properties)`; read and written."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SCALARS = {"string": "string", "integer": "integer", "float": "number", "boolean": "boolean"}
FORMATS = {
    "UUID v4": "uuid4",
    "UUID": "uuid",
    "UUID or URI": "uuid-or-uri",
    "uuid": "uuid",
    "URI": "uri",
    "uri": "uri",
    "Color": "color",
    "Media": "media",
    "Media (unpadded)": "unpadded-media",
    "date": "date",
    "date-time": "date-time",
    "email": "email",
}
"""The formats of strings; those behind `uri` and `UUID or URI` are for our own pages alone."""

UNION = "union"
"""What stands for the type of a parameter that may have several."""

_BARE = ("array", "object", "null", "any")
_PRINTED = {word: text for text, word in SCALARS.items()} | {word: word for word in _BARE}
_WORDS = {text: word for word, text in _PRINTED.items()}
_ONE = f"(?:{'|'.join(_WORDS)})"
_TYPE = re.compile(
    rf"(?:array of (?P<items>(?!array){_ONE})s|(?P<options>{_ONE}(?: or {_ONE})*))"
    r"(?: \((?P<count>1 property|[1-9]\d* properties)\))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A type: its word in a spec (`union` for several), that of an array's items where the page names it.

    `options` are the words of a union's types, `count` the parameters below, 0 where none are counted.
    """

    word: str
    items: str = ""
    options: tuple[str, ...] = ()
    count: int = 0


def read_type(text: str) -> Type | None:
    """The type that the text says, None where it says none."""
    found = _TYPE.fullmatch(text)
    if not found:
        return None
    options = tuple(_WORDS[each] for each in (found["options"] or "array").split(" or "))
    items = _WORDS[found["items"]] if found["items"] else ""
    word = options[0] if len(options) == 1 else UNION
    if found["count"] and "object" not in (word, items) and word != UNION:
        return None
    count = int(found["count"].split()[0]) if found["count"] else 0
    return Type(word=word, items=items, options=options if word == UNION else (), count=count)


def write_type(words: Mapping[str, Any], count: int) -> str:
    """The type of a parameter, given in the words of a spec, with so many parameters below it."""
    if "anyOf" in words:
        text = " or ".join(_PRINTED[each["type"]] for each in words["anyOf"])
    elif words["type"] == "array" and is_listed(words["items"]):
        text = f"array of {_PRINTED[words['items']['type']]}s"
    else:
        text = _PRINTED[words["type"]]
    return text + (f" ({count} {'property' if count == 1 else 'properties'})" if count else "")


def is_listed(item: Mapping[str, Any]) -> bool:
    """Whether `array of …` names the item's type; arrays, unions, null and any value have no such name."""
    return item.get("type") in (*SCALARS.values(), "object") and "properties" not in item


def with_inner(
    words: Mapping[str, Any], change: Callable[[Mapping[str, Any]], dict[str, Any]]
) -> dict[str, Any]:
    """A parameter in the words of a spec, with a change applied to its direct children."""
    result = dict(words)
    for word in ("items", "additionalProperties"):
        if isinstance(part := result.get(word), dict):
            result[word] = change(part)
    if isinstance(options := result.get("anyOf"), list):
        result["anyOf"] = [change(each) for each in options]
    if isinstance(properties := result.get("properties"), dict):
        result["properties"] = {name: change(each) for name, each in properties.items()}
    if isinstance(values := result.get("additionalProperties"), dict):
        result["additionalProperties"] = change(values)
    return result


def holding_option(options: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The one of several types that parameters stand below: the object, or else the array."""
    kinds = [each["type"] for each in options]
    return options[kinds.index("object" if "object" in kinds else "array")]
