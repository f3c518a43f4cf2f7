"""The words of conditions that our own pages alone have: about types, texts, items and keys."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.ir.wording import join_words
from specwright.pageform.sentences.amounts import counted_keys, counted_letters
from specwright.pageform.sentences.words import (
    PARTS,
    quoted,
    type_list,
    valued,
)
from specwright.pageform.spelling import json_text

Writer = Callable[[Any], str]
"""Writes the condition that a word holds in its turn."""

OF_ONE_PARAMETER = ("type", "step", "length", "pattern", "format", "properties", "closed")
OF_PARTS = ("every", "some", "every-value")
OTHERS = ("sizes", "area", "ratio", "unique", "one", "value")
WORDS = (*OF_ONE_PARAMETER, *OF_PARTS, *OTHERS)


def write_word(operator: str, node: Mapping[str, Any], write: Writer) -> str:
    """A condition that begins with one of the words, about one parameter where it names some."""
    rest = node[operator]
    match operator:
        case "sizes":
            rows = join_words([f"`{row}`" for row in rest["rows"]], "or")
            return f"{PARTS['spans'].write(rest['parameters'])} are one of {rows}"
        case "area" | "ratio":
            bounds = [("at least", rest.get("minimum")), ("at most", rest.get("maximum"))]
            said = [f"{words} {json_text(bound)}" for words, bound in bounds if bound is not None]
            noun = "an area" if operator == "area" else "a ratio"
            return f"{PARTS['spans'].write(rest['parameters'])} have {noun} of {' and '.join(said)}"
        case "unique":
            return f"no two items of {quoted(rest)} are equal"
        case "one":
            return f"exactly one of {join_words([f'({write(each)})' for each in rest], 'and')} holds"
        case "value":
            return "always" if rest else "never"
    path, operand = next(iter(rest.items()))
    if operator in OF_PARTS:
        return _of_parts(operator, quoted(path), f"meets ({write(operand)})", node)
    return f"{quoted(path)} {_of_value(operator, operand)}"


def _of_value(operator: str, operand: Any) -> str:
    match operator:
        case "type":
            return f"is of type {type_list(operand)}"
        case "step":
            return f"is a multiple of {json_text(operand)}"
        case "length":
            return f"has {counted_letters(operand)}"
        case "pattern":
            return f"has the pattern {valued(operand)}"
        case "format":
            return f"has the format {valued(operand)}"
        case "properties":
            return f"has {counted_keys(operand)}"
        case _:
            but = f" but {join_words(list(map(valued, operand)), 'and')}" if operand else ""
            return f"has no key{but}"


def _of_parts(operator: str, path: str, meets: str, node: Mapping[str, Any]) -> str:
    if operator == "every":
        return f"every item of {path} {meets}"
    if operator == "some":
        bounds = {key: each for key, each in node.items() if key != "some"}
        if not bounds:
            return f"an item of {path} {meets}"
        return f"{path} has {PARTS['items'].write(bounds)} of which each {meets}"
    matching = f" whose key has the pattern {valued(node['matching'])}" if "matching" in node else ""
    without = node.get("without", ())
    but = f" but {join_words(list(map(valued, without)), 'and')}" if without else ""
    return f"every value of {path}{but}{matching} {meets}"
