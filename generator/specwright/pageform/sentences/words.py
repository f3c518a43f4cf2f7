"""The parts of which sentences are made, each read and written: names, numbers, values, facts."""

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from specwright.ir.predicate import JsonType
from specwright.ir.wording import join_words
from specwright.pageform.sentences.amounts import NUMBER, items, items_of, range_of, read_range
from specwright.pageform.spelling import integer, json_text, number

_NAME = r'(?:[A-Za-z_$][A-Za-z0-9_$-]*|"(?:[^"\\`]|\\.)*")'
_PATH = rf"(?:(?:\$\.)?{_NAME}(?:\.{_NAME})*|\.)"
_SPAN = re.compile(r"`([^`]*)`")
NULL = "`null`"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotSyntax:
    """A part of a sentence: what it may look like, how it is read (None: it is no such part) and written."""

    pattern: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]


def name(text: str) -> str | None:
    """A parameter in backticks."""
    span = _SPAN.fullmatch(text)
    return span[1] if span and re.fullmatch(_PATH, span[1]) else None


def scope(text: str) -> str | None:
    """An object in backticks, or the items of an array: `` `frames[]` ``."""
    span = _SPAN.fullmatch(text)
    return span[1] if span and re.fullmatch(rf"{_NAME}(?:(?:\[\])*\.{_NAME})*(?:\[\])*", span[1]) else None


def names(text: str) -> list[str] | None:
    """`` `a` ``, `` `a` and `b` ``, `` `a`, `b` and `c` ``."""
    result = _enumeration(text, "and", name)
    return result if result and len(result) == len(set(result)) else None


def together(text: str) -> list[str] | None:
    """`` `a/b` ``: one span that names several parameters."""
    span = _SPAN.fullmatch(text)
    parts = re.findall(_PATH, span[1]) if span else []
    whole = span is not None and "/".join(parts) == span[1] and len(parts) == len(set(parts))
    return parts if parts and whole else None


def quoted(path: str) -> str:
    return f"`{path}`"


def value(text: str) -> Any:
    """JSON in backticks: a text, a number, true or false."""
    span = _SPAN.fullmatch(text)
    try:
        result = json.loads(span[1]) if span else None
    except (ValueError, RecursionError):
        return None
    finite = not isinstance(result, float) or math.isfinite(result)
    return result if isinstance(result, str | int | float) and finite else None


def valued(item: Any) -> str:
    """JSON without backticks of its own."""
    return f"`{json_text(item)}`"


def values(text: str) -> list[Any] | None:
    """`` `1` ``, `` `1` or `2` ``, `` `1`, `2` or `3` ``, where texts may hold commas."""
    return _enumeration(text, "or", value)


def _enumeration(text: str, word: str, read: Callable[[str], Any]) -> list[Any] | None:
    spans = [quoted(each) for each in _SPAN.findall(text)]
    parts = [read(each) for each in spans]
    unread = any(part is None and span != NULL for part, span in zip(parts, spans, strict=True))
    return parts if spans and not unread and join_words(spans, word) == text else None


def type_list(types: Any) -> str:
    """`string`, `string or null`: the types of JSON."""
    several = types if isinstance(types, list) else [types]
    return join_words(["null" if each is None else each for each in several], "or")


def _read_types(text: str) -> Any:
    types = re.findall(r"[a-z]+", text.replace(" or ", ", "))
    known = all(each in set(JsonType) for each in types) and len(types) == len(set(types))
    if not types or not known or type_list(types) != text:
        return None
    return types[0] if len(types) == 1 else types


def _read_text(text: str) -> str | None:
    return each if isinstance(each := value(text), str) else None


_NOTHING = SlotSyntax(pattern="", read=lambda text: True, write=lambda each: "")
_TEXT = SlotSyntax(pattern=r"`[^`]*`", read=_read_text, write=valued)
_AMOUNT = SlotSyntax(pattern=NUMBER, read=number, write=json_text)
_COUNT = SlotSyntax(pattern=r"\d+", read=integer, write=str)
_VALUES = SlotSyntax(
    pattern=r"`.+`", read=values, write=lambda each: join_words([valued(item) for item in each], "or")
)
FACTS: dict[str, tuple[str, SlotSyntax]] = {
    "required": ("be provided", _NOTHING),
    "type": ("be of type {}", SlotSyntax(pattern="[a-z, ]+", read=_read_types, write=type_list)),
    "format": ("have the format {}", _TEXT),
    "pattern": ("have the pattern {}", _TEXT),
    "exclusiveMinimum": ("be above {}", _AMOUNT),
    "exclusiveMaximum": ("be below {}", _AMOUNT),
    "uniqueItems": ("have no item twice", _NOTHING),
    "minProperties": ("have at least {} keys", _COUNT),
    "maxProperties": ("have at most {} keys", _COUNT),
    "enum": ("be one of {}", _VALUES),
    "minimum": ("be at least {}", _AMOUNT),
    "maximum": ("be at most {}", _AMOUNT),
    "multipleOf": ("be a multiple of {}", _AMOUNT),
    "minLength": ("have at least {} characters", _COUNT),
    "maxLength": ("have at most {} characters", _COUNT),
    "minItems": ("have at least {} items", _COUNT),
    "maxItems": ("have at most {} items", _COUNT),
    "const": ("be {}", SlotSyntax(pattern=r"`[^`]*`", read=value, write=valued)),
}
"""How a sentence says a fact of a parameter: words with `{}`, and what stands there."""


def facts(text: str) -> dict[str, Any] | None:
    """`be at least 5 and have at most 3 items`: facts joined by `and`, each once."""
    result: dict[str, Any] = {}
    for phrase in re.split(r" and (?=(?:be|have) )(?=(?:[^`]*`[^`]*`)*[^`]*$)", text):
        word, each = _one_fact(phrase)
        if not word or word in result:
            return None
        result[word] = each
    return result


def _one_fact(phrase: str) -> tuple[str, Any]:
    for word, (template, part) in FACTS.items():
        before, _, after = template.partition("{}")
        match = re.fullmatch(f"{re.escape(before)}({part.pattern}){re.escape(after)}", phrase)
        each = part.read(match[1]) if match else None
        if match and (each is not None or match[1] == NULL):
            return word, each
    return "", None


def _written_facts(stated: dict[str, Any]) -> str:
    flags = ("required", "uniqueItems")
    kept = {word: each for word, each in stated.items() if each is not False or word not in flags}
    return " and ".join(FACTS[word][0].format(FACTS[word][1].write(each)) for word, each in kept.items())


def _several(text: str) -> list[str] | None:
    found = names(text)
    return found if found and len(found) > 1 else None


def _written_names(paths: list[str]) -> str:
    return join_words([quoted(each) for each in paths], "and")


def _options(text: str) -> list[str | list[str]] | None:
    groups = _enumeration(text, "and", together)
    names = [name for group in groups or () for name in group]
    if not groups or len(groups) < 2 or len(names) != len(set(names)):
        return None
    return [group[0] if len(group) == 1 else group for group in groups]


def _written_options(options: list[str | list[str]]) -> str:
    spans = [quoted(each if isinstance(each, str) else "/".join(each)) for each in options]
    return join_words(spans, "and")


def _pair(word: str) -> SlotSyntax:
    def read(text: str) -> list[str] | None:
        found = [name(each) for each in text.split(f" {word} ")]
        return [each for each in found if each] if None not in found and len(found) == 2 else None

    return SlotSyntax(pattern=r"`.+`", read=read, write=lambda pair: f" {word} ".join(map(quoted, pair)))


_ORDERS = {"below": "less than", "atMost": "at most", "above": "greater than", "atLeast": "at least"}


def _read_order(text: str) -> dict[str, str] | None:
    """`` less than `b` ``: how a number compares with another parameter."""
    for key, words in _ORDERS.items():
        other = name(text.removeprefix(f"{words} ")) if text.startswith(f"{words} ") else None
        if other:
            return {key: other}
    return None


def _written_order(argument: dict[str, Any]) -> str:
    key = next(each for each in _ORDERS if each in argument)
    return f"{_ORDERS[key]} {quoted(argument[key])}"


PARTS: dict[str, SlotSyntax] = {
    "name": SlotSyntax(pattern=r"`[^`]+`", read=name, write=quoted),
    "alone": SlotSyntax(
        pattern=r"`[^`]+`", read=lambda text: [each] if (each := name(text)) else None, write=_written_names
    ),
    "several": SlotSyntax(pattern=r"`.+`", read=_several, write=_written_names),
    "options": SlotSyntax(pattern=r"`.+`", read=_options, write=_written_options),
    "names": SlotSyntax(pattern=r"`.+`", read=names, write=_written_names),
    "spans": SlotSyntax(pattern=r"`[^`]+`", read=together, write=lambda paths: quoted("/".join(paths))),
    "times": _pair("times"),
    "divided": _pair("divided by"),
    "count": _COUNT,
    "range": SlotSyntax(pattern=r"at .+", read=read_range, write=range_of),
    "order": SlotSyntax(pattern=r"[a-z ]+ `[^`]+`", read=_read_order, write=_written_order),
    "items": SlotSyntax(pattern=r".+", read=items, write=items_of),
    "facts": SlotSyntax(pattern=r".+", read=facts, write=_written_facts),
    "text": SlotSyntax(pattern=r"`[^`]+`", read=_read_text, write=valued),
}
