"""Amounts in words: ranges of numbers, and how many items, letters or keys there are; read and written."""

import re
from typing import Any

from specwright.ir.wording import counted, plural
from specwright.pageform.spelling import json_text, number

NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"


def range_of(bounds: dict[str, Any]) -> str:
    words = {"minimum": "at least", "maximum": "at most"}
    return " and ".join(f"{words[key]} {json_text(bounds[key])}" for key in words if key in bounds)


def read_range(text: str) -> dict[str, Any] | None:
    match = re.fullmatch(rf"(?:at least (?P<low>{NUMBER}))?(?: and )?(?:at most (?P<high>{NUMBER}))?", text)
    bounds = {"minimum": match["low"], "maximum": match["high"]} if match else {}
    result = {key: number(each) for key, each in bounds.items() if each is not None}
    return result if result and None not in result.values() and range_of(result) == text else None


_COUNTS = {"minimum": "minItems", "maximum": "maxItems"}


def items_of(bounds: dict[str, int]) -> str:
    """`exactly 2 items`, `at least 1 and at most 3 items`."""
    counts = [bounds[word] for word in _COUNTS.values() if word in bounds]
    if len(counts) == 2 and counts[0] == counts[1]:
        return f"exactly {counted(counts[0], 'item')}"
    amount = range_of({key: bounds[word] for key, word in _COUNTS.items() if word in bounds})
    return f"{amount} {plural(counts[-1], 'item')}"


def items(text: str) -> dict[str, int] | None:
    """Reads a number of items as bounds; only the words that we write are accepted."""
    amount = re.sub(r"^exactly (\d+)", r"at least \1 and at most \1", text.rpartition(" ")[0])
    bounds = read_range(amount) or {}
    result = {_COUNTS[key]: each for key, each in bounds.items()}
    whole = all(isinstance(each, int) and each >= 0 for each in result.values())
    return result if result and whole and items_of(result) == text else None


def counted_letters(bounds: Any) -> str:
    """`exactly 2 characters`, `at least 1 and at most 3 characters`."""
    return _counted_words(bounds, "minLength", "maxLength", "character")


def counted_keys(bounds: Any) -> str:
    """`exactly 2 keys`, `at least 1 and at most 3 keys`."""
    return _counted_words(bounds, "minProperties", "maxProperties", "key")


def _counted_words(bounds: Any, low: str, high: str, noun: str) -> str:
    stated = {low: bounds, high: bounds} if isinstance(bounds, int) else bounds
    counts = {new: stated[old] for old, new in ((low, "minItems"), (high, "maxItems")) if old in stated}
    amount, _, _ = items_of(counts).rpartition(" ")
    return f"{amount} {plural(list(counts.values())[-1], noun)}"
