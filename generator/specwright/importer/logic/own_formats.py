"""Formats of strings that schemas spell with several keywords: media, a UUID or a URI, a colour, our own.

Each is one atom: the keywords that spell it say nothing else.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from specwright.importer.schema.document import Node
from specwright.ir.formats import FORMATS, OPTIONS

_COLOR = "^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$"
_DATA_URI = ("^data:", ";base64,")
_BASE64 = "^[a-zA-Z0-9+/=]+$"
_UUID, _URI = {"format": "uuid"}, {"format": "uri"}
_LINE_ENDS = {"type": "string", "pattern": "[\n\r\u0085\u2028\u2029]"}
_PATTERNS = {f"^(?:{each.pattern})$": each for each in (*FORMATS.values(), *OPTIONS.values())}
_OF_OPTIONS: dict[frozenset[str | None], str] = {
    frozenset(each.options): each.name for each in FORMATS.values() if each.options
}


def without_own_format(schema: Node) -> tuple[str | None, list[str]]:
    """The format that some of the keywords spell together, None where they spell none, and the others."""
    value: dict[str, Any] = schema.value
    name, spelling = _spelled(value)
    if name is None and _are_references(value.get("anyOf")):
        name, spelling = _OF_OPTIONS.get(_named(schema.get("anyOf"))), {"anyOf"}
    if name is None or name in OPTIONS:
        return None, [*value]
    return name, [keyword for keyword in value if keyword not in spelling]


def _spelled(value: dict[str, Any]) -> tuple[str | None, Iterable[str]]:
    if value.get("pattern") == _COLOR:
        return "color", {"pattern"}
    own = _PATTERNS.get(value["pattern"]) if isinstance(value.get("pattern"), str) else None
    if own and value.get("not") == _LINE_ENDS and value.get("format", own.standard) == own.standard:
        return own.name, {"pattern", "not", "format"}
    options = value.get("anyOf")
    if isinstance(options, list) and _UUID in options and _URI in options:
        rest = [_plain(each) for each in options if each not in (_UUID, _URI)]
        if not rest:
            return "uuid-or-uri", {"anyOf"}
        if _BASE64 in rest and all(each == _BASE64 or _is_data_uri(each) for each in rest):
            return "unpadded-media", {"anyOf"}
    return None, ()


def _are_references(options: Any) -> bool:
    is_list = isinstance(options, list) and options
    return bool(is_list) and all(
        isinstance(each, dict) and each.keys() == {"$ref"} and str(each["$ref"]).startswith("#/")
        for each in options
    )


def _named(options: Node) -> frozenset[str | None]:
    """The formats that references lead to; None is that of anything else."""
    targets = [each.named(unquote(each.value["$ref"][1:])).value for each in options.items()]
    return frozenset(_spelled(each)[0] if isinstance(each, dict) else None for each in targets)


def _plain(option: Any) -> str | None:
    """The pattern of an option that has nothing else."""
    is_pattern = isinstance(option, dict) and option.keys() == {"pattern"}
    return option["pattern"] if is_pattern and isinstance(option["pattern"], str) else None


def _is_data_uri(pattern: str | None) -> bool:
    start, middle = _DATA_URI
    return pattern is not None and pattern.startswith(start) and middle in pattern and pattern.endswith("$")
