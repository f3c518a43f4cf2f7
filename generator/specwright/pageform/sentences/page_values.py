"""Values and sizes as pages list them: `` `5`, `10` or `auto` ``; numbers and sizes also bare."""

import re
from typing import Any

from specwright.pageform.sentences.amounts import NUMBER
from specwright.pageform.spelling import json_text, number

_BARE = rf"(?:{NUMBER}(?:\s?[x×]\s?\d+)?|true|false)"  # noqa: RUF001  # the sign of pages
_ITEM = rf"(?:`[^`]+`|{_BARE})"
VALUES = rf"{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM})*"
_EITHER = {"and": {", ", " and ", ", and "}, "or": {", ", " or ", ", or "}}
_SIZE = re.compile(r"([1-9]\d{0,8})\s?[x×]\s?([1-9]\d{0,8})", re.ASCII)  # noqa: RUF001  # the sign of pages


def bare_values(text: str, word: str = "") -> list[Any] | None:
    """The values of a list, each once; joined by the word where one is given, and never by two words."""
    items = _items(text, word)
    values = [bare_value(each) for each in items or ()]
    spelt = [json_text(each) for each in values]
    return values if values and None not in values and len({*spelt}) == len(spelt) else None


def sizes(text: str) -> list[str] | None:
    """The sizes of a list, each once, as rows of a table."""
    items = _items(text, "")
    found = [_SIZE.fullmatch(each) for each in items or ()]
    rows = [f"{each[1]}x{each[2]}" for each in found if each]
    return rows if rows and len(rows) == len(found) and len(set(rows)) == len(rows) else None


def bare_value(text: str) -> Any:
    """A value as pages print it: a number, true or false, or a text without quotes; None for JSON texts."""
    known: dict[str, Any] = {"true": True, "false": False}
    if text in known:
        return known[text]
    amount = number(text)
    if amount is not None and json_text(amount) == text:
        return amount
    return text if text == text.strip() and '"' not in text else None


def _items(text: str, word: str) -> list[str] | None:
    if not re.fullmatch(VALUES, text):
        return None
    joints = {*re.split(_ITEM, text)[1:-1]}
    words = {each for each in joints if each != ", "}
    known = _EITHER.get(word, {*_EITHER["and"], *_EITHER["or"]})
    if len(words) > 1 or not joints <= known:
        return None
    return [each.strip("`") for each in re.findall(_ITEM, text)]
