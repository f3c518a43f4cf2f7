"""Declared parameters in the words of specs: each with its facts, what lies deeper nested in them."""

from collections.abc import Iterator
from typing import Any

from specwright.importer.facts import Fact, ParameterFacts, fact_at
from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
from specwright.ir.parameter import Json
from specwright.ir.path import api_name
from specwright.ir.predicate import JsonType

_SCALARS = (JsonType.STRING, JsonType.INTEGER, JsonType.NUMBER, JsonType.NULL)
"""Types whose values one list of allowed values may hold."""


def parameters(root: DeclaredParameter, *, lenient: bool = False) -> Iterator[ParameterFacts]:
    """The parameters below the root, parents first; an answer is `lenient` of keys that it does not name."""
    for child in _children(root):
        yield _facts_of(child, lenient)
        yield from parameters(child, lenient=lenient)


def _facts_of(declared: DeclaredParameter, lenient: bool) -> ParameterFacts:
    facts = dict(_words(declared, "", lenient))
    prose = {"description": declared.description} if declared.description else {}
    prose |= {f"enum.{value}": note for value, note in declared.notes.items()}
    path = api_name(declared.path)
    return ParameterFacts(path=path, facts=facts, prose=prose, location=declared.location)


def _holder(declared: DeclaredParameter) -> DeclaredType | None:
    """The object whose properties are parameters below this one, as `draft_of_page` puts them there."""
    held = declared.of_type(JsonType.OBJECT)
    if held:
        return held
    array = declared.of_type(JsonType.ARRAY)
    return _holder(array.items) if array and array.items else None


def _children(declared: DeclaredParameter) -> list[DeclaredParameter]:
    held = _holder(declared)
    return list(held.properties.values()) if held else []


def _words(declared: DeclaredParameter, start: str, lenient: bool) -> Iterator[tuple[str, Fact]]:
    """The facts of one parameter by word, those of an item behind `items.`."""
    at = declared.typed_at or declared.location
    if not declared.types:
        yield f"{start}type", fact_at("any", at)
    elif len(declared.types) == 1 or _is_list(declared):
        kinds: list[Json] = [str(each.kind) for each in declared.types]
        yield f"{start}type", fact_at(kinds[0] if len(kinds) == 1 else kinds, at)
        for each in declared.types:
            yield from _of_type(each, declared, start, lenient, listed=len(kinds) > 1)
        if len(kinds) > 1 and declared.allowed:
            yield f"{start}enum", declared.allowed
    else:
        options: list[Json] = [_option(each, declared, lenient) for each in declared.types]
        yield f"{start}anyOf", fact_at(options, at)
    if declared.required:
        yield f"{start}required", declared.required
    if declared.default:
        yield f"{start}default", declared.default


def _is_list(declared: DeclaredParameter) -> bool:
    """Whether a list of types says what it may be: allowed values, where there are any, are of all types."""
    valued = [each for each in declared.types if {"const", "enum"} & each.words.keys()]
    if not valued:
        return True
    return (
        declared.allowed is not None
        and len(valued) == len(declared.types)
        and all(each.kind in _SCALARS for each in valued)
    )


def _of_type(
    declared: DeclaredType, whole: DeclaredParameter, start: str, lenient: bool, *, listed: bool
) -> Iterator[tuple[str, Fact]]:
    """The facts of one type; of several in a list, the allowed values stand for all of them."""
    for word, fact in declared.words.items():
        if word in ("const", "enum") and listed:
            continue
        if declared.kind is JsonType.NULL:
            continue
        if declared.kind is JsonType.BOOLEAN and word == "enum":
            values: Any = fact.value
            if len(values) == 1:
                yield f"{start}const", fact_at(values[0], *fact.origins)
            continue
        yield start + word, fact
    if declared.items:
        yield from _words(declared.items, f"{start}items.", lenient)
    if declared.kind is JsonType.OBJECT:
        yield from _of_object(declared, whole, start, lenient)


def _of_object(
    declared: DeclaredType, whole: DeclaredParameter, start: str, lenient: bool
) -> Iterator[tuple[str, Fact]]:
    """What an object takes besides its properties; in requests these close it unless it says otherwise."""
    at = whole.location
    if declared.values and declared.values.types:
        yield f"{start}additionalProperties", fact_at(_plain(declared.values, lenient), at)
    elif declared.closed and not declared.properties:
        yield f"{start}additionalProperties", fact_at(False, at)
    elif not declared.closed and declared.properties and not lenient:
        yield f"{start}additionalProperties", fact_at(True, at)


def _option(declared: DeclaredType, whole: DeclaredParameter, lenient: bool) -> dict[str, Json]:
    """One of several types in the words of a spec."""
    words: dict[str, Json] = {"type": str(declared.kind)}
    for word, fact in _of_type(declared, whole, "", lenient, listed=False):
        _put(words, word, fact.value)
    if _holder(whole) is not declared:
        _hold(words, declared, lenient)
    return words


def _plain(declared: DeclaredParameter, lenient: bool) -> dict[str, Json]:
    """A parameter and all below it in the words of a spec."""
    words: dict[str, Json] = {}
    for word, fact in _words(declared, "", lenient):
        _put(words, word, fact.value)
    held = _holder(declared)
    if held and held.properties:
        _inner(words)["properties"] = {name: _plain(each, lenient) for name, each in held.properties.items()}
    return words


def _hold(words: dict[str, Json], declared: DeclaredType, lenient: bool) -> None:
    """Puts the properties of a type that no path leads to among its words."""
    item = declared.items
    held = _holder(item) if item else None
    if held and held.properties:
        _inner(words)["properties"] = {name: _plain(each, lenient) for name, each in held.properties.items()}


def _inner(words: dict[str, Any]) -> dict[str, Any]:
    """What the properties stand in: the words themselves, those of an option, or those of an item."""
    if "anyOf" in words:
        kinds = [each["type"] for each in words["anyOf"]]
        return _inner(words["anyOf"][kinds.index("object" if "object" in kinds else "array")])
    kinds = words["type"] if isinstance(words["type"], list) else [words["type"]]
    if "object" in kinds or "array" not in kinds:
        return words
    inner: dict[str, Any] = _inner(words["items"])
    return inner


def _put(words: dict[str, Any], word: str, value: Json) -> None:
    *outer, last = word.split(".")
    for each in outer:
        words = words.setdefault(each, {})
    words[last] = value


def is_open(root: DeclaredParameter) -> bool:
    """Whether a request may have parameters that the schema does not name."""
    return any(not each.closed for each in root.types)
