"""Edits of one parameter's facts, each with what it does to the requests that are valid."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, TypeAlias

Facts: TypeAlias = dict[str, Any]
Direction: TypeAlias = Literal["narrowed", "widened", "both", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """The facts, or the rule, as they stand after one change of one word; None where they are gone."""

    word: str
    direction: Direction
    facts: Any


LOW = {"minimum": 1, "exclusiveMinimum": 1, "minLength": 1, "minItems": 1, "minProperties": 1}
HIGH = {"maximum": -1, "exclusiveMaximum": -1, "maxLength": -1, "maxItems": -1, "maxProperties": -1}
INWARDS = LOW | HIGH
OPPOSITE = {
    "minimum": "maximum",
    "exclusiveMinimum": "exclusiveMaximum",
    "minLength": "maxLength",
    "minItems": "maxItems",
    "minProperties": "maxProperties",
}
WIDER_FORMATS = {"uuid4": "uuid", "uuid": "uuid-or-uri", "uuid-or-uri": "media", "media": "unpadded-media"}
WIDER_FORMATS |= {"uri": "uuid-or-uri"}


def edits(facts: Facts, *, is_part: bool = False) -> Iterator[Edit]:
    """Every single change of what a parameter states itself; `is_part` of items and options."""
    yield from bounds(facts)
    yield from _values(facts)
    yield from _types(facts)
    yield from _texts(facts)
    yield from _containers(facts)
    if not is_part:
        is_required = facts.get("required") is True
        yield _with(
            facts, "required", "widened" if is_required else "narrowed", None if is_required else True
        )


def bounds(facts: Facts, step: Any = None) -> Iterator[Edit]:
    """Each bound a step inwards, a step outwards, and gone."""
    width = Decimal(str(step or facts.get("multipleOf") or _grain(facts)))
    for word, inwards in INWARDS.items():
        if (bound := facts.get(word)) is None:
            continue
        size = width if "imum" in word else Decimal(1)
        inner, outer = (_number(Decimal(str(bound)) + sign * inwards * size) for sign in (1, -1))
        if not _is_crossed({**facts, word: inner}):
            yield _with(facts, word, "narrowed", inner)
        if "imum" in word or outer >= 0:
            yield _with(facts, word, "widened", outer)
        if word in ("minimum", "maximum", "maxLength", "maxItems", "maxProperties") or bound > 0:
            yield _with(facts, word, "widened", None)


def _grain(facts: Facts) -> Any:
    if facts.get("type") == "integer":
        return 1
    return 0.125


def _is_crossed(facts: Facts) -> bool:
    lows = [facts[word] for word in ("minimum", "exclusiveMinimum") if word in facts]
    highs = [facts[word] for word in ("maximum", "exclusiveMaximum") if word in facts]
    pairs = [(facts.get(low), facts.get(high)) for low, high in OPPOSITE.items()]
    counts = [(low, high) for low, high in pairs if low is not None and high is not None]
    values = [(low, high) for low in lows for high in highs]
    return any(low > high for low, high in [*counts, *values]) or any(
        facts.get(word, 0) < 0 for word in INWARDS if "imum" not in word
    )


def _values(facts: Facts) -> Iterator[Edit]:
    choices = facts.get("enum")
    if isinstance(choices, dict):
        for value in choices if len(choices) > 1 else ():
            yield _with(facts, "enum", "narrowed", {k: v for k, v in choices.items() if k != value})
    elif choices:
        for value in choices if len(choices) > 1 else ():
            yield _with(facts, "enum", "narrowed", [each for each in choices if each is not value])
        if isinstance(other := _other(choices), str | int | float):
            yield _with(facts, "enum", "widened", [*choices, other])
            yield _with(facts, "enum", "both", [*choices[1:], other])
    if "const" in facts and (other := _other([facts["const"]])) is not None:
        yield _with(facts, "const", "both", other)
        yield _with(facts, "const", "widened", None)
    if (step := facts.get("multipleOf")) is not None:
        yield _with(facts, "multipleOf", "narrowed", _number(Decimal(str(step)) * 2))
        yield _with(facts, "multipleOf", "widened", None)
        if Decimal(str(step)) % 2 == 0:
            yield _with(facts, "multipleOf", "widened", _number(Decimal(str(step)) / 2))


def _other(choices: list[Any]) -> Any:
    """A value of the same type that is none of these."""
    last = choices[-1]
    match last:
        case bool():
            return None if len(choices) > 1 else not last
        case str():
            return f"{last}x" if f"{last}x" not in choices else None
        case int() | float():
            return max(each for each in choices if isinstance(each, int | float)) + 1
        case _:
            return None


def _types(facts: Facts) -> Iterator[Edit]:
    match facts.get("type"):
        case "integer" if not facts.keys() & {"enum", "const"}:
            yield _with(facts, "type", "widened", "number")
        case "number" if not facts.keys() & {"enum", "const"}:
            yield _with(facts, "type", "narrowed", "integer")
        case "boolean" if "const" not in facts and "default" not in facts:
            yield _with(facts, "type", "both", "string")
        case "string" if not facts.keys() - {"type", "required", "description"}:
            yield _with(facts, "type", "both", "boolean")
            yield _with(facts, "type", "widened", ["string", "null"])
            yield _with(facts, "pattern", "narrowed", "^[a-z]")
        case [*kinds] if "null" in kinds and len(kinds) > 1 and None not in facts.get("enum", ()):
            yield _with(facts, "type", "narrowed", [each for each in kinds if each != "null"])
    options = facts.get("anyOf", ())
    for place in range(len(options) if len(options) > 2 else 0):
        yield _with(facts, "anyOf", "narrowed", [*options[:place], *options[place + 1 :]])
    if options and not any(each.get("type") in ("boolean", "any") for each in options):
        yield _with(facts, "anyOf", "widened", [*options, {"type": "boolean"}])


def _texts(facts: Facts) -> Iterator[Edit]:
    if "pattern" in facts:
        yield _with(facts, "pattern", "widened", None)
    if "format" not in facts:
        return
    if facts.get("fill") is None:
        yield _with(facts, "format", "widened", None)
        if wider := WIDER_FORMATS.get(facts["format"]):
            yield _with(facts, "format", "widened", wider)


def _containers(facts: Facts) -> Iterator[Edit]:
    if facts.get("type") == "array":
        is_unique = facts.get("uniqueItems") is True
        yield _with(facts, "uniqueItems", "widened" if is_unique else "narrowed", None if is_unique else True)
    if facts.get("properties") and "anyOf" not in facts:
        yield from properties(facts)
    if isinstance(facts.get("additionalProperties"), dict) and not facts.get("properties"):
        yield _with(facts, "additionalProperties", "widened", None)


def properties(facts: Facts, key: str = "properties") -> Iterator[Edit]:
    """A parameter more, optional and required; one less where none refers to it; open instead of closed."""
    extra = facts.get("additionalProperties")
    known = facts.get(key, {})
    new: Facts = {"type": "string", "enum": ["new"]}
    if extra in (None, False):
        yield _with(facts, "parameter", "widened", known | {"brandNew": new}, key)
        yield _with(facts, "parameter", "both", known | {"brandNew": new | {"required": True}}, key)
        yield _with(facts, "additionalProperties", "widened", True)
    elif extra is True:
        yield _with(facts, "parameter", "narrowed", known | {"brandNew": new}, key)
        yield _with(facts, "additionalProperties", "narrowed", None)
    for name, own in known.items() if len(known) > 1 else ():
        rest = {other: each for other, each in known.items() if other != name}
        if extra in (None, False):
            yield _with(facts, "parameter", "both" if own.get("required") else "narrowed", rest, key)


def _with(facts: Facts, word: str, direction: Direction, value: Any, key: str | None = None) -> Edit:
    changed = deepcopy({name: each for name, each in facts.items() if name != (key or word)})
    if value is not None:
        changed[key or word] = deepcopy(value)
    return Edit(word=word, direction=direction, facts=changed)


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)
