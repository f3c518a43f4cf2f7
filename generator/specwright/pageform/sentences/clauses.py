"""What a sentence of a page says under its condition: each clause is read as rules."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.groups import LIST, flat, listed
from specwright.pageform.sentences.words import name
from specwright.pageform.spelling import json_text, number

Rules: TypeAlias = list[tuple[str, Any]]
"""Rules as a spec has them: kind and argument."""

WHEN = re.compile(rf"(?P<names>{LIST}) (?:is|are) (?P<absent>not )?provided")
_VALUES = r"`[^`]+`(?:(?:, | or |, or | and |, and )`[^`]+`)*"
_SIZE = re.compile(r"([1-9]\d{0,8})\s?[x×]\s?([1-9]\d{0,8})", re.ASCII)  # noqa: RUF001  # the sign of pages


def _refused(text: str, when: Any) -> Rules:
    found = re.fullmatch(rf"({LIST}) cannot be used", text)
    groups = listed(found[1], "any") if found else None
    return [("excludes", {"when": when, "refuse": flat(groups)})] if groups and when is not None else []


def _required(text: str, when: Any) -> Rules:
    """All of a list joined by `and`; one of a list joined by `or`, of a group all of its parameters."""
    found = re.fullmatch(rf"({LIST}) (?:is|are) required", text)
    if not found or when is None:
        return []
    every, some = listed(found[1], "and"), listed(found[1], "or")
    if every and (len(every) == 1 or not some):
        return [("requires", {"when": when, "need": flat(every)})]
    if not some or every:
        return []
    if all(len(each) == 1 for each in some):
        return [("at-least-one-of", {"when": when, "of": flat(some)})]
    return [
        (
            "demands",
            {
                "when": when,
                "that": {"any": [each[0] if len(each) == 1 else {"present": each} for each in some]},
            },
        )
    ]


def _given_items(text: str, when: Any) -> Rules:
    """An array elsewhere must be given, with so many items; one inside what is given may be absent."""
    found = re.fullmatch(r"(`[^`]+`) requires at least (\d+) items?", text)
    path = name(found[1]) if found else None
    if not found or path is None or when is None:
        return []
    if isinstance(when, str) and path.startswith(f"{when}."):
        return [(FACT, {"path": path, "word": "minItems", "value": int(found[2])})]
    return [
        ("narrows", {"when": when, "parameter": path, "to": {"required": True, "minItems": int(found[2])}})
    ]


def _counted(text: str, when: Any) -> Rules:
    found = re.fullmatch(r"(`[^`]+`) is limited to (\d+) items?", text)
    path = name(found[1]) if found else None
    return _narrowed(path, {"maxItems": int(found[2])}, when) if found and path else []


def _valued(text: str, when: Any) -> Rules:
    found = re.fullmatch(rf"(`[^`]+`) (?:must be|is limited to) ({_VALUES})", text)
    path = name(found[1]) if found else None
    values = [bare_value(each) for each in re.findall(r"`([^`]+)`", found[2])] if found else []
    if path is None or when is None or any(each is None for each in values):
        return []
    return _narrowed(path, {"const": values[0]} if len(values) == 1 else {"enum": values}, when)


def _sized(text: str, when: Any) -> Rules:
    found = re.fullmatch(rf"[Dd]imensions are limited to ({_VALUES})", text)
    rows = sizes(found[1]) if found else None
    pair = ["width", "height"]
    return [("sizes", {"when": when, "parameters": pair, "rows": rows})] if rows and when is not None else []


CLAUSES: Sequence[Callable[[str, Any], Rules]] = (
    _refused,
    _required,
    _given_items,
    _counted,
    _valued,
    _sized,
)


def _narrowed(path: str, facts: dict[str, Any], when: Any) -> Rules:
    if when is not None:
        return [("narrows", {"when": when, "parameter": path, "to": facts})]
    (word, value), *_ = facts.items()
    return [(FACT, {"path": path, "word": word, "value": value})]


def bare_value(text: str) -> Any:
    """A value as pages print it: a number, true or false, or a text without quotes; None for JSON texts."""
    known: dict[str, Any] = {"true": True, "false": False}
    if text in known:
        return known[text]
    amount = number(text)
    if amount is not None and json_text(amount) == text:
        return amount
    return text if text == text.strip() and '"' not in text else None


def sizes(text: str) -> list[str] | None:
    """The sizes in the spans of a text, each once, as rows of a table."""
    found = [_SIZE.fullmatch(each) for each in re.findall(r"`([^`]+)`", text)]
    rows = [f"{each[1]}x{each[2]}" for each in found if each]
    return rows if rows and len(rows) == len(found) and len(set(rows)) == len(rows) else None
