"""Writes the messages of issues: the sentences of rules with values put in, and what to do."""

from functools import lru_cache
from json.encoder import encode_basestring
from string import Formatter
from typing import Any

from .edits import pointer
from .nodes import dotted, parse
from .number_text import number_text
from .placeholders import join_words
from .rule import Rule
from .suggestion import Suggestion
from .totals import item_total
from .values import Opaque, class_name

LONGEST = 60
_MOST_SIZES = 3
_WORDS = {None: "null", True: "true", False: "false"}


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
    texts = [
        f"{each.value} ({_without_brackets(each.label)})" if each.label else each.value for each in found
    ]
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


def _without_brackets(label: str) -> str:
    """The label without brackets: `1K (4:3)` becomes `1K, 4:3`."""
    return label.replace(" (", ", ").removesuffix(")") if label.endswith(")") else label


def display_value(value: Any) -> str:
    """The value as JSON, shortened; never raises."""
    kind = type(value)
    if kind is str:
        cut = value if len(value) <= LONGEST else f"{value[:LONGEST]}..."
        text = encode_basestring(cut)
        return text if text.isascii() else text.encode(errors="replace").decode()
    if kind is dict:
        return "an object"
    if kind is list:
        return "an array"
    if kind is int or kind is float:  # `in` would ask a class that may raise
        return number_text(value)
    if value is None or kind is bool:
        return _WORDS[value]
    return repr(value) if issubclass(kind, Opaque) else f"a value of type {class_name(value)}"


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
