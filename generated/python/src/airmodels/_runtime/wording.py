"""Writes the messages of issues: the sentences of rules with values put in, and what to do."""

from functools import lru_cache
from string import Formatter
from typing import Any

from .display import display_value, without_brackets
from .edits import pointer
from .nodes import dotted, parse
from .placeholders import join_words
from .rule import Rule
from .suggestion import Suggestion
from .totals import item_total

_MOST_SIZES = 3


def format_message(
    rule: Rule, values: tuple[Any, ...], path: tuple[Any, ...], found: tuple[Suggestion, ...]
) -> str:
    """The rule's sentence about these values, followed by the first suggestion."""
    sentence = "".join(
        part if type(part) is str else _displayed(values[part[0]], part[1])
        for part in _parts(rule.message_about(values[0]))
    )
    if not found:
        return sentence
    first = found[0]
    match first.form:
        case "value" | "number" if _changes_another(first, path):
            name = ".".join(part for part in first.patch[-1]["path"].split("/")[1:] if not part.isdigit())
            return f"{sentence}; {display_value(first.value)} as '{name}' would do"
        case "value" if type(first.value) is list:
            return f"{sentence}; did you mean an array of it?"
        case "value" | "rename":
            return f"{sentence}; did you mean {display_value(first.value)}?{_uncovered(first)}"
        case "number":
            return f"{sentence}; the nearest is {display_value(first.value)}"
        case "move":
            *holder, name = parse(first.value)
            if name == path[-1]:
                return f"{sentence}; it belongs to '{dotted(tuple(holder))}'"
            return f"{sentence}; did you mean '{first.value}'?"
        case "remove":
            return f"{sentence}; remove it"
        case "row":
            return sentence + _sizes(rule, values, [each for each in found if each.form == "row"])
        case _:
            return sentence


def _uncovered(suggestion: Suggestion) -> str:
    """How many faults show once the right model is named."""
    count = len(suggestion.uncovers)
    if not count:
        return ""
    return f" Then {count} more {'fault shows' if count == 1 else 'faults show'}"


def _changes_another(suggestion: Suggestion, path: tuple[Any, ...]) -> bool:
    """Whether the suggestion changes another value than the one that the issue is about."""
    return str(suggestion.patch[-1]["path"]) != pointer(path)


def _sizes(rule: Rule, values: tuple[Any, ...], found: list[Suggestion]) -> str:
    """The nearest sizes, followed by those that keep the first number."""
    texts = [f"{each.value} ({without_brackets(each.label)})" if each.label else each.value for each in found]
    if len(values) != 2 or None in values:
        return f"; {join_words(texts[:_MOST_SIZES], 'or')} would do"
    same = [each for each in found[_MOST_SIZES:] if each.value.startswith(f"{display_value(values[0])}x")]
    near = [text for text, each in zip(texts, found, strict=True) if each not in same]
    seconds = [each.value.partition("x")[2] for each in same]
    names = [below[-1] for below in rule.subjects]
    with_first = f"; with {display_value(values[0])} as '{names[0]}', '{names[1]}' can be " if seconds else ""
    with_first += join_words(seconds, "or") if seconds else ""
    verb = "is" if len(near) == 1 else "are"
    return f"; the nearest {verb} {join_words(near[:_MOST_SIZES], 'and')}{with_first}"


@lru_cache(maxsize=4096)
def _parts(message: str) -> tuple[Any, ...]:
    """The texts of a message, and where values stand: the number of each, and how it is written."""
    parts: list[Any] = []
    for text, field, spec, _ in Formatter().parse(message):
        parts += [text] if text else []
        parts += [] if field is None else [(int(field), spec)]
    return tuple(parts)


def _displayed(value: Any, spec: str) -> str:
    """A value inside a sentence: as JSON, its length, or what the numbers of its items come to."""
    if spec.startswith("sum "):
        return _sum(value, *spec.split(" ")[1:])
    if spec != "length":
        return display_value(value)
    return str(len(value)) if hasattr(value, "__len__") else "none"


def _sum(value: Any, absent: str, names: str) -> str:
    """What the numbers at a path inside the items come to, written in decimal."""
    total = (
        item_total(value, names.split(".") if names else (), float(absent)) if type(value) is list else None
    )
    if total is None:
        return "none"
    digits = 0
    while total * 10**digits % 1:
        digits += 1
    whole = str(abs(int(total * 10**digits))).rjust(digits + 1, "0")
    sign = "-" if total < 0 else ""
    return sign + (f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole)
