"""Allowed values: `const`, `enum`, and a choice between constants, each with the schema's words on it."""

from dataclasses import dataclass, field
from typing import Any

from specwright.importer.logic.constants import has_parts
from specwright.importer.logic.values import constant_of, constants_of, schemas_of
from specwright.importer.schema.gather import StatedKeyword
from specwright.ir.json_values import is_equal
from specwright.ir.predicate import Constant

_WORDING = ("const", "title", "description", "$comment", "deprecated")


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedValues:
    """The values, the word that a spec has for them, and notes by value."""

    word: str
    values: tuple[Constant, ...]
    notes: dict[str, str] = field(default_factory=dict)


def listed_values(keyword: StatedKeyword) -> AllowedValues | None:
    """The values of `const` and `enum`, None where one of them has parts."""
    stated = keyword.node.value
    if keyword.name == "const" and not has_parts(stated):
        return AllowedValues(word="const", values=(constant_of(keyword.node),))
    if keyword.name == "enum" and not (isinstance(stated, list) and any(map(has_parts, stated))):
        return AllowedValues(word="enum", values=constants_of(keyword.node))
    return None


def allowed_values(keyword: StatedKeyword) -> AllowedValues | None:
    """The values of a choice between different constants, None where it is between other schemas."""
    if keyword.name not in ("oneOf", "anyOf"):
        return None
    options = schemas_of(keyword.node)
    if not all(isinstance(each.value, dict) and _is_constant(each.value) for each in options):
        return None
    values = tuple(constant_of(each.get("const")) for each in options)
    if any(is_equal(one, other) for place, one in enumerate(values) for other in values[:place]):
        return None
    notes = {_key(each.value["const"]): _note(each.value) for each in options}
    return AllowedValues(word="enum", values=values, notes={key: note for key, note in notes.items() if note})


def _is_constant(option: dict[str, Any]) -> bool:
    return "const" in option and option.keys() <= set(_WORDING) and not has_parts(option["const"])


def _note(option: dict[str, Any]) -> str:
    note = option.get("description") or option.get("title") or ""
    return note if isinstance(note, str) else ""


def _key(value: Constant) -> str:
    return str(value)
