"""Conditions in words, to any depth: what a rule's `when` says, and back."""

import re
from typing import Any

from specwright.ir.wording import join_words
from specwright.pageform.sentences.amounts import NUMBER
from specwright.pageform.sentences.word_conditions import OF_ONE_PARAMETER, OF_PARTS, WORDS, write_word
from specwright.pageform.sentences.word_reading import (
    NOTHING,
    Read,
    read_bounded_pair,
    read_has,
    read_is,
    read_pair,
    read_start,
)
from specwright.pageform.sentences.words import (
    NULL,
    PARTS,
    name,
    quoted,
    together,
    value,
    valued,
)
from specwright.pageform.spelling import json_text, number

_TOKEN = re.compile(rf"`[^`]*`|{NUMBER}|[a-z]+|[(),]| ")
_COMPARED = {"at-least": "at least", "at-most": "at most", "above": "above", "below": "below"}
OPERATORS = {"present", "absent", "is", "items", "all", "any", "not", *_COMPARED, *WORDS}


def write_condition(node: Any) -> str:
    """A condition as a spec has it, in words; equal ones are written alike (`{present: a}` as `a`)."""
    parts, word = _parts(node)
    if word:
        return f" {word} ".join(_enclosed(each) for each in parts)
    (only,) = parts
    if only is not node:
        return write_condition(only)
    if isinstance(only, str):
        return f"{quoted(only)} is provided"
    operator, rest = next(iter(only.items()))
    if operator not in OPERATORS:
        return _having(operator, rest)
    if operator in WORDS:
        return write_word(operator, only, write_condition)
    match operator:
        case "not":
            return f"not ({write_condition(rest)})"
        case "absent" | "present":
            paths = [rest] if isinstance(rest, str) else rest
            verb = "is" if len(paths) == 1 else "are"
            return f"{PARTS['spans'].write(paths)} {verb} {'not ' if operator == 'absent' else ''}provided"
        case "is":
            return _having(*next(iter(rest.items())))
        case "items":
            path, count = next(iter(rest.items()))
            bounds = {"minItems": count, "maxItems": count} if isinstance(count, int) else count
            return f"{quoted(path)} has {PARTS['items'].write(bounds)}"
        case _:
            path, amount = next(iter(rest.items()))
            other = quoted(amount) if isinstance(amount, str) else json_text(amount)
            return f"{quoted(path)} is {_COMPARED[operator]} {other}"


def _having(path: str, rest: Any) -> str:
    wanted = rest if isinstance(rest, list) else [rest]
    one = f"{quoted(path)} is "
    return one + (
        valued(wanted[0]) if len(wanted) == 1 else f"one of {join_words(list(map(valued, wanted)), 'or')}"
    )


def _enclosed(node: Any) -> str:
    _, word = _parts(node)
    return f"({write_condition(node)})" if word else write_condition(node)


def _parts(node: Any) -> tuple[list[Any], str]:
    """The parts of a condition, and the word between them: "" where it has one part alone."""
    if not isinstance(node, dict):
        return [node], ""
    operator, rest = next(iter(node.items()))
    if operator in ("all", "any"):
        word = "and" if operator == "all" else "or"
        return (rest, word) if len(rest) > 1 else ([rest[0]], "")
    if operator not in OPERATORS:
        parts: list[Any] = [
            {"is": {path: each}} if path in OPERATORS else {path: each} for path, each in node.items()
        ]
    elif operator in ("is", "items", *_COMPARED, *OF_ONE_PARAMETER, *OF_PARTS):
        parts = [{**node, operator: {path: each}} for path, each in rest.items()]
    elif operator == "unique" and isinstance(rest, list):
        parts = [{operator: path} for path in rest]
    else:
        parts = [node]
    return (parts, "and") if len(parts) > 1 else ([node], "")


def read_condition(text: str) -> Any:
    """The condition that the words say, None where they say none."""
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != text:
        return None
    node, rest = _expression([token for token in tokens if token != " "])
    return node if node is not None and not rest and write_condition(node) == text else None


def _expression(tokens: list[str]) -> Read:
    first, rest = _part(tokens)
    if first is None or not rest or rest[0] not in ("and", "or"):
        return first, rest
    word, parts = rest[0], [first]
    while rest and rest[0] == word:
        node, rest = _part(rest[1:])
        if node is None:
            return NOTHING
        parts.append(node)
    return {"all" if word == "and" else "any": parts}, rest


def _part(tokens: list[str]) -> Read:
    if tokens[:1] == ["not"]:
        node, rest = _enclosed_part(tokens[1:])
        return ({"not": node}, rest) if node is not None else NOTHING
    if tokens[:1] == ["("]:
        return _enclosed_part(tokens)
    return _statement(tokens)


def _enclosed_part(tokens: list[str]) -> Read:
    if tokens[:1] != ["("]:
        return NOTHING
    node, rest = _expression(tokens[1:])
    return (node, rest[1:]) if node is not None and rest[:1] == [")"] else NOTHING


def _statement(tokens: list[str]) -> Read:
    paths = together(tokens[0]) if tokens else None
    if not paths:
        return read_start(tokens, _enclosed_part)
    rest = tokens[1:]
    for verb in (["is"], ["are"]):
        plain = paths[0] if len(paths) == 1 else paths
        if rest[:2] == [*verb, "provided"]:
            return (plain if len(paths) == 1 else {"present": plain}), rest[2:]
        if rest[:3] == [*verb, "not", "provided"]:
            return {"absent": plain}, rest[3:]
    if len(paths) > 1:
        if rest[:1] == ["have"]:
            return read_bounded_pair(paths, rest[1:])
        return read_pair(paths, rest[3:]) if rest[:3] == ["are", "one", "of"] else NOTHING
    if rest[:1] == ["has"]:
        return read_has(paths[0], rest[1:], _enclosed_part)
    return _compared(paths[0], rest[1:]) if rest[:1] == ["is"] else NOTHING


def _compared(path: str, tokens: list[str]) -> Read:
    for operator, words in _COMPARED.items():
        length = len(words.split())
        if tokens[:length] == words.split() and len(tokens) > length:
            other: Any = name(tokens[length])
            amount = number(tokens[length]) if other is None else other
            return ({operator: {path: amount}}, tokens[length + 1 :]) if amount is not None else NOTHING
    if tokens[:1] in (["a"], ["of"]):
        return read_is(path, tokens)
    several = tokens[:2] == ["one", "of"]
    rest = tokens[2:] if several else tokens
    spans = rest[:1]
    while several and rest[1:2] == [","]:
        rest = rest[2:]
        spans += rest[:1]
    if several and rest[1:2] == ["or"]:
        rest = rest[2:]
        spans += rest[:1]
    wanted = [value(span) for span in spans]
    unread = any(each is None and span != NULL for each, span in zip(wanted, spans, strict=True))
    if not wanted or unread or several != (len(wanted) > 1):
        return NOTHING
    node = {path: wanted if several else wanted[0]}
    return ({"is": node} if path in OPERATORS else node), rest[1:]
