"""Reads the words of conditions that our own pages alone have: the inverse of `word_conditions`.

Each function is given the tokens behind what was read so far, and gives what they say with the tokens
behind that; `NOTHING` where they say nothing.
"""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from specwright.ir.predicate import JsonType
from specwright.pageform.sentences.words import PARTS, name, value
from specwright.pageform.spelling import number

Read: TypeAlias = tuple[Any, list[str]]
NOTHING: Read = (None, [])
Expression: TypeAlias = Callable[[list[str]], Read]
"""Reads a condition in parentheses."""

_NOUNS = {
    **dict.fromkeys(("item", "items"), ("items", "minItems", "maxItems")),
    **dict.fromkeys(("character", "characters"), ("length", "minLength", "maxLength")),
    **dict.fromkeys(("key", "keys"), ("properties", "minProperties", "maxProperties")),
}
"""What is counted: the operator, and the keys of its bounds."""


def read_start(tokens: list[str], enclosed: Expression) -> Read:
    """A condition that begins with a word, not with a parameter."""
    for start, read in _STARTS.items():
        words = start.split()
        if tokens[: len(words)] == words:
            return read(tokens[len(words) :], enclosed)
    return NOTHING


def read_has(path: str, tokens: list[str], enclosed: Expression) -> Read:
    """What a parameter has: so many items, letters or keys, no key but some, a pattern, a format."""
    for word in ("pattern", "format"):
        if tokens[:2] == ["the", word] and len(tokens) > 2:
            text = value(tokens[2])
            return ({word: {path: text}}, tokens[3:]) if isinstance(text, str) else NOTHING
    if tokens[:2] == ["no", "key"]:
        names, rest = _texts(tokens[2:])
        return {"closed": {path: names}}, rest
    end = next((at for at, token in enumerate(tokens) if token in _NOUNS), None)
    if end is None:
        return NOTHING
    operator, low, high = _NOUNS[tokens[end]]
    noun = "item" if tokens[end] in ("item", "key", "character") else "items"
    bounds = PARTS["items"].read(" ".join([*tokens[:end], noun]))
    if bounds is None:
        return NOTHING
    if tokens[end + 1 : end + 5] == ["of", "which", "each", "meets"]:
        where, rest = enclosed(tokens[end + 5 :])
        return ({"some": {path: where}, **bounds}, rest) if where is not None else NOTHING
    same = bounds.get("minItems") if bounds.get("minItems") == bounds.get("maxItems") else None
    own = {low: bounds.get("minItems"), high: bounds.get("maxItems")}
    stated = {key: each for key, each in own.items() if each is not None}
    return {operator: {path: stated if same is None else same}}, tokens[end + 1 :]


def read_is(path: str, tokens: list[str]) -> Read:
    """What a parameter is: of some types, a multiple of a number."""
    if tokens[:3] == ["a", "multiple", "of"] and len(tokens) > 3:
        step = number(tokens[3])
        return ({"step": {path: step}}, tokens[4:]) if step is not None else NOTHING
    if tokens[:2] != ["of", "type"]:
        return NOTHING
    types, rest = tokens[2:3], tokens[3:]
    while rest[:1] in ([","], ["or"]) and rest[1:2] and rest[1] in set(JsonType):
        types, rest = [*types, rest[1]], rest[2:]
    return ({"type": {path: types[0] if len(types) == 1 else types}}, rest) if types else NOTHING


def read_pair(paths: list[str], tokens: list[str]) -> Read:
    """Rows of a table, of which a pair is one."""
    rows, rest = tokens[:1], tokens[1:]
    while rest[:1] in ([","], ["or"]) and rest[1:2] and re.fullmatch(r"`\d+x\d+`", rest[1]):
        rows, rest = [*rows, rest[1]], rest[2:]
    return {"sizes": {"parameters": paths, "rows": [row.strip("`") for row in rows]}}, rest


def read_bounded_pair(paths: list[str], tokens: list[str]) -> Read:
    """Bounds of the area or the ratio of a pair."""
    operator = next((word for word in ("area", "ratio") if tokens[1:3] == [word, "of"]), None)
    bounds: dict[str, Any] = {}
    rest = tokens[3:]
    for key, words in (("minimum", ["at", "least"]), ("maximum", ["at", "most"])):
        at = 1 if bounds and rest[:1] == ["and"] else 0
        if rest[at : at + 2] == words and len(rest) > at + 2:
            bounds[key], rest = number(rest[at + 2]), rest[at + 3 :]
    if operator is None or not bounds or None in bounds.values():
        return NOTHING
    return {operator: {"parameters": paths, **bounds}}, rest


def _every_item(tokens: list[str], enclosed: Expression) -> Read:
    return _of_parts("every", tokens, enclosed)


def _an_item(tokens: list[str], enclosed: Expression) -> Read:
    return _of_parts("some", tokens, enclosed)


def _every_value(tokens: list[str], enclosed: Expression) -> Read:
    return _of_parts("every-value", tokens, enclosed)


def _of_parts(operator: str, tokens: list[str], enclosed: Expression) -> Read:
    path = name(tokens[0]) if tokens else None
    rest, beside = tokens[1:], {}
    if operator == "every-value":
        names, rest = _texts(rest)
        beside = {"without": names} if names else {}
        if rest[:5] == ["whose", "key", "has", "the", "pattern"] and len(rest) > 5:
            beside = {"matching": value(rest[5]), **beside}
            rest = rest[6:]
    where, rest = enclosed(rest[1:]) if rest[:1] == ["meets"] else NOTHING
    return NOTHING if path is None or where is None else ({operator: {path: where}, **beside}, rest)


def _unique(tokens: list[str], enclosed: Expression) -> Read:
    path = name(tokens[0]) if tokens[1:3] == ["are", "equal"] else None
    return NOTHING if path is None else ({"unique": path}, tokens[3:])


def _one(tokens: list[str], enclosed: Expression) -> Read:
    parts: list[Any] = []
    rest = tokens
    while rest[:1] == ["("]:
        part, rest = enclosed(rest)
        parts.append(part)
        rest = rest[1:] if rest[:1] in ([","], ["and"]) else rest
    whole = rest[:1] == ["holds"] and len(parts) > 1 and None not in parts
    return ({"one": parts}, rest[1:]) if whole else NOTHING


def _texts(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Texts in backticks behind `but`; none where that does not stand there."""
    names: list[str] = []
    words, rest = ["but"], tokens
    while rest[:1] and rest[0] in words and rest[1:2] and rest[1].startswith('`"'):
        text = value(rest[1])
        names += [text] if isinstance(text, str) else []
        words, rest = [",", "and"], rest[2:]
    return names, rest


_STARTS: dict[str, Callable[[list[str], Expression], Read]] = {
    "every item of": _every_item,
    "an item of": _an_item,
    "every value of": _every_value,
    "no two items of": _unique,
    "exactly one of": _one,
    "always": lambda tokens, enclosed: ({"value": True}, tokens),
    "never": lambda tokens, enclosed: ({"value": False}, tokens),
}
