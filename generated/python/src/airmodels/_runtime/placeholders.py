"""Puts into the message of a rule what its predicate says: bounds, a step, allowed values."""

import json
import re
from typing import Any

from .nodes import Node
from .number_text import number_text

_MOST_SHOWN = 12
_MARKS = re.compile(r"\{\{|\}\}|\{(bounds|step|allowed)\}")
"""Doubled braces are read too, so that none of them is taken for a mark."""
_NOUNS = {"length": "character", "item-count": "item", "count-where": "item"}


def filled(message: str, predicate: Node) -> str:
    """The message with `{bounds}`, `{step}` and `{allowed}` put in, still in the syntax of `str.format`."""
    while "then" in predicate:
        predicate = predicate["then"]

    def words(mark: re.Match[str]) -> str:
        match mark[1]:
            case "bounds":
                return _bounds(predicate)
            case "step":
                return number_text(predicate["step"])
            case "allowed":
                return _choice(predicate["values"]).replace("{", "{{").replace("}", "}}")
            case _:
                return mark[0]

    return _MARKS.sub(words, message)


def join_words(texts: list[str], last: str) -> str:
    """`a, b and c`, where the last word is `and`."""
    return f" {last} ".join(part for part in (", ".join(texts[:-1]), texts[-1]) if part)


def _bounds(predicate: Node) -> str:
    """`at most 4`, `from 1 to 4 items`, `exactly 1 item`."""
    least, most = predicate.get("minimum"), predicate.get("maximum")
    if predicate["op"] == "total-count":
        return f"{most} {_plural(most, 'item')}"
    noun = _NOUNS.get(predicate["op"], "")
    if least is not None and most is not None and least != most:
        text, last = f"from {number_text(least)} to {number_text(most)}", max(2, most)
    else:
        limit: Any = least if most is None else most
        word = "at least " if most is None else "at most " if least is None else "exactly " * bool(noun)
        text, last = f"{word}{number_text(limit)}", limit
    return f"{text} {_plural(last, noun)}" if noun else text


def _plural(number: Any, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def _choice(values: tuple[Any, ...]) -> str:
    texts = [
        number_text(value) if type(value) in (int, float) else json.dumps(value, ensure_ascii=False)
        for value in values
    ]
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {join_words(texts, 'and')}"
    return join_words(texts, "or")
