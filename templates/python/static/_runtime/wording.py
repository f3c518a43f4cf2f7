"""Writes the messages of issues: the sentences of rules with values put in, and what to do."""

import json
from typing import Any

from .edits import pointer
from .nodes import dotted, parse
from .number_text import number_text
from .placeholders import join_words
from .rule import Rule
from .suggestion import Suggestion
from .totals import item_total
from .values import Opaque, class_name

_LONGEST = 60
_MOST_SIZES = 3
_MOST = 10_000


def format_message(
    rule: Rule, values: tuple[Any, ...], path: tuple[Any, ...], found: tuple[Suggestion, ...]
) -> str:
    """The rule's sentence about these values, followed by the first suggestion."""
    sentence = rule.message_about(values[0]).format(*map(_Displayed, values))
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
        cut = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}..."
        return json.dumps(cut, ensure_ascii=False).encode(errors="replace").decode()
    if kind is dict:
        return "an object"
    if kind is list:
        return "an array"
    if kind is int or kind is float:  # `in` would ask a class that may raise
        return number_text(value)
    if value is None or kind is bool:
        return json.dumps(value)
    return repr(value) if issubclass(kind, Opaque) else f"a value of type {class_name(value)}"


def jsonable(value: Any) -> Any:
    """The value made of JSON's types: what JSON lacks becomes a string, `...` replaces what is too long."""
    return _Limit().to_json(value, 0)


class _Limit:
    """How many more characters and parts of a value are written."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = _MOST

    def to_json(self, value: Any, depth: int) -> Any:
        kind = type(value)
        self.left -= 1
        if kind is str:
            return self.cut(value)
        if kind in (list, tuple) and depth < 20:
            items: list[Any] = []
            for item in value:
                items.append(self.to_json(item, depth + 1) if self.left > 0 else "...")
                if self.left <= 0:
                    break
            return items
        if kind is dict and depth < 20:
            fields: dict[str, Any] = {}
            for key, item in value.items():
                name = self.cut(key if type(key) is str else display_value(key))
                fields[name] = self.to_json(item, depth + 1) if self.left > 0 else "..."
                if self.left <= 0:
                    break
            return fields
        if value is None or kind is bool:
            return value
        if (kind is int and value.bit_length() < 10_000) or (kind is float and value - value == 0):
            return value
        return self.cut(display_value(value))

    def cut(self, text: str) -> str:
        room = max(self.left, _LONGEST)
        self.left -= len(text)
        return text if len(text) <= room else f"{text[:room]}..."


class _Displayed:
    """A value inside a sentence: as JSON, its length, or what the numbers of its items come to."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if spec.startswith("sum "):
            return _sum(self.value, *spec.split(" ")[1:])
        if spec != "length":
            return display_value(self.value)
        return str(len(self.value)) if hasattr(self.value, "__len__") else "none"


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
