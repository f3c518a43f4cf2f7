"""Declared parameters in the words of specs: each with its facts, what lies deeper nested in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from specwright.importer.facts import Fact, ParameterFacts, fact_at
from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
from specwright.ir.parameter import Json
from specwright.ir.path import of_names
from specwright.ir.predicate import JsonType

_SCALARS = (JsonType.STRING, JsonType.INTEGER, JsonType.NUMBER, JsonType.NULL)
"""Types whose values one list of allowed values may hold."""


def parameters(root: DeclaredParameter, *, lenient: bool = False) -> Iterator[ParameterFacts]:
    """The parameters below the root, parents first; an answer is `lenient` of keys that it does not name."""
    for child in _children(root):
        yield _facts_of(child, lenient)
        yield from parameters(child, lenient=lenient)


def _facts_of(declared: DeclaredParameter, lenient: bool) -> ParameterFacts:
    facts = dict(_Words(lenient=lenient, apart=_holder(declared)).of(declared, ""))
    prose = {"description": declared.description} if declared.description else {}
    prose |= {f"enum.{value}": note for value, note in declared.notes.items()}
    path = of_names(declared.path)
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


def _has_several(declared: DeclaredParameter) -> bool:
    """Whether it may be one of several objects, each of which is an option."""
    return any(each.shapes for each in declared.types)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """Puts a parameter into words; the properties of the object `apart` are parameters of their own."""

    lenient: bool
    apart: DeclaredType | None = None

    def of(self, declared: DeclaredParameter, start: str) -> Iterator[tuple[str, Fact]]:
        """The facts of one parameter by word, those of an item behind `items.`."""
        at = declared.typed_at or declared.location
        if not declared.types:
            yield f"{start}type", fact_at("any", at)
        elif not _has_several(declared) and (len(declared.types) == 1 or _is_list(declared)):
            kinds: list[Json] = [str(each.kind) for each in declared.types]
            yield f"{start}type", fact_at(kinds[0] if len(kinds) == 1 else kinds, at)
            for each in declared.types:
                yield from self._of_type(each, declared, start, listed=len(kinds) > 1)
            if len(kinds) > 1 and declared.allowed:
                yield f"{start}enum", declared.allowed
        else:
            forms = (form for each in declared.types for form in each.shapes or (each,))
            options: list[Json] = [self._option(each, declared) for each in forms]
            yield f"{start}anyOf", fact_at(options, at)
        if declared.required:
            yield f"{start}required", declared.required
        if declared.default:
            yield f"{start}default", declared.default

    def plain(self, declared: DeclaredParameter) -> dict[str, Json]:
        """A parameter and all below it in the words of a spec."""
        return _nested(_Words(lenient=self.lenient).of(declared, ""))

    def _of_type(
        self, declared: DeclaredType, whole: DeclaredParameter, start: str, *, listed: bool
    ) -> Iterator[tuple[str, Fact]]:
        """The facts of one type; of several in a list, the allowed values stand for all of them."""
        for word, fact in declared.words.items():
            if word not in ("const", "enum"):
                yield start + word, fact
            elif not listed and declared.kind is not JsonType.NULL:
                yield from _allowed(declared.kind, start, word, fact)
        if declared.items:
            yield from self.of(declared.items, f"{start}items.")
        if declared.kind is JsonType.OBJECT:
            yield from self._of_object(declared, whole, start)

    def _of_object(
        self, declared: DeclaredType, whole: DeclaredParameter, start: str
    ) -> Iterator[tuple[str, Fact]]:
        """What an object holds; in requests its properties close it unless it says otherwise."""
        at = whole.location
        if declared.properties and declared is not self.apart:
            properties: dict[str, Json] = {
                name: self.plain(each) for name, each in declared.properties.items()
            }
            yield f"{start}properties", fact_at(properties, at)
        if declared.values and declared.values.types:
            yield f"{start}additionalProperties", fact_at(self.plain(declared.values), at)
        elif declared.closed and not declared.properties:
            yield f"{start}additionalProperties", fact_at(False, at)
        elif not declared.closed and declared.properties and not self.lenient:
            yield f"{start}additionalProperties", fact_at(True, at)

    def _option(self, declared: DeclaredType, whole: DeclaredParameter) -> dict[str, Json]:
        """One of several types in the words of a spec."""
        return {"type": str(declared.kind), **_nested(self._of_type(declared, whole, "", listed=False))}


def _allowed(kind: JsonType, start: str, word: str, fact: Fact) -> Iterator[tuple[str, Fact]]:
    """The allowed values of one type; of true and false a spec can say one alone."""
    values: Any = fact.value
    if kind is JsonType.BOOLEAN and word == "enum":
        if len(values) == 1:
            yield f"{start}const", fact_at(values[0], *fact.origins)
    else:
        yield start + word, fact


def _nested(words: Iterable[tuple[str, Fact]]) -> dict[str, Json]:
    """The facts as a spec nests them."""
    whole: dict[str, Any] = {}
    for word, fact in words:
        *outer, last = word.split(".")
        holder = whole
        for each in outer:
            holder = holder.setdefault(each, {})
        holder[last] = fact.value
    return whole


def is_open(root: DeclaredParameter) -> bool:
    """Whether a request may have parameters that the schema does not name."""
    return any(not each.closed for each in root.types)
