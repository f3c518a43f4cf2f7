"""Values and requests as lines of a report show them: short, and never less than what tells them apart."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from specwright.ir.number_text import number_text
from specwright.ir.path import PARTS, Path, without_labels

MOST_MEMBERS = 6
MOST_ITEMS = 3
LONGEST_TEXT = 24
SHOWN_OF_TEXT = 8
COUNTED_TEXT = 64
LONGEST_LINE = 110
_NO_LETTER = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]+")


def value(told: Any) -> str:
    """A value as JSON, long texts and lists cut."""
    match told:
        case str() if len(told) > LONGEST_TEXT:
            start = json.dumps(told[:SHOWN_OF_TEXT], ensure_ascii=False)[:-1]
            return f'{start}… {len(told)} characters"' if len(told) > COUNTED_TEXT else f'{start}…"'
        case bool() | None | str():
            return json.dumps(told, ensure_ascii=False)
        case int() | float():
            return number_text(told)
        case dict():
            return "{" + ", ".join(f"{json.dumps(name)}: {value(each)}" for name, each in told.items()) + "}"
        case list() | tuple():
            items = [value(each) for each in told[:MOST_ITEMS]]
            left = [f"… {len(told)} items"] if len(told) > MOST_ITEMS else []
            return f"[{', '.join([*items, *left])}]"
        case _:
            return str(told)


def member(told: Any) -> str:
    """A member of a list of values; a pair of numbers is a size."""
    is_size = isinstance(told, list | tuple) and len(told) == 2 and not any(isinstance(n, str) for n in told)
    return "x".join(map(value, told)) if is_size else value(told)


def members(told: Sequence[Any]) -> str:
    """The first of many members, and how many there are beside."""
    return first([*map(member, told)], MOST_MEMBERS)


def first(words: Sequence[str], most: int) -> str:
    """The first of many words, and how many there are beside; one alone is never left over."""
    shown = len(words) if len(words) <= most + 1 else most
    left = len(words) - shown
    return ", ".join(words[:shown]) + (f" and {left} more" if left else "")


def near_pairs(lost: Sequence[Any], gained: Sequence[Any]) -> list[tuple[str, str]]:
    """Texts of which one likely became the other: equal but for case, spaces and signs, and none beside."""
    pairs = []
    for one in lost:
        same = [other for other in gained if _letters(other) == _letters(one)]
        back = [other for other in lost if _letters(other) == _letters(one)]
        if _letters(one) and len(same) == len(back) == 1:
            pairs.append((one, same[0]))
    return pairs


def _letters(told: Any) -> tuple[str, tuple[str, ...]] | None:
    """The letters of a text, and its numbers one by one: `1.0` and `10` are two."""
    if not isinstance(told, str) or not (letters := _NO_LETTER.sub("", told).casefold()):
        return None
    return letters, tuple(_NUMBER.findall(told))


def request(sent: dict[str, Any], paths: Iterable[Path]) -> str:
    """A request on one line of JSON; of a long one only what stands at the paths, `…` for the rest."""
    whole = value(sent)
    if len(whole) <= LONGEST_LINE:
        return whole
    names = [[name for name in without_labels(path) if name not in PARTS] for path in paths]
    kept = ", ".join(_along(sent, [each for each in names if each]))
    short = f"{{…, {kept}}}" if kept else whole
    return short if len(short) <= 2 * LONGEST_LINE else f"{short[: 2 * LONGEST_LINE]}…"


def _along(sent: dict[str, Any], paths: Sequence[Sequence[str]]) -> Iterator[str]:
    """The members of an object that the paths lead to."""
    for name, inside in sent.items():
        below = [path[1:] for path in paths if path[0] == name]
        if not below:
            continue
        deeper = [path for path in below if path]
        text = value(inside)
        if isinstance(inside, dict) and len(deeper) == len(below) and len(text) > LONGEST_LINE // 2:
            kept = ", ".join(_along(inside, deeper))
            text = f"{{…, {kept}}}" if kept else text
        yield f"{json.dumps(name)}: {text}"
