"""Rules as a line of a report shows them: as specs write them, and of a changed one what differs."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from specwright.compare.limits_in_words import ARROW
from specwright.compare.values_in_words import value

LONGEST = 90
_WORD = re.compile(r"[A-Za-z$][\w.$\[\]-]*")
_SIZE = re.compile(r"[0-9]+x[0-9]+")
_RESERVED = ("true", "false", "null")


def new_rule(kind: str, stated: Any) -> str:
    """`new rule requires: {when: tail, need: [fps]}`."""
    return f"new rule {kind}{_argument(kind, stated)}"


def gone_rule(kind: str, stated: Any) -> str:
    """`rule together gone: [width, height]`."""
    return f"rule {kind} gone{_argument(kind, stated)}"


def changed_rule(kind: str, old: Any, new: Any) -> str:
    """`rule narrows, to.maximum 0.5 -> 0.4`: what differs, or both where that is all of it."""
    told = "; ".join(_differences(_inside(kind, old), _inside(kind, new), ""))
    return f"rule {kind}, {told}" if told else f"rule {kind} in other words"


def _argument(kind: str, stated: Any) -> str:
    inside = _inside(kind, stated)
    return "" if inside in (None, True) else f": {_cut(_flow(inside))}"


def _inside(kind: str, stated: Any) -> Any:
    """What the rule says, without its kind."""
    return stated[kind] if isinstance(stated, dict) and [*stated] == [kind] else stated


def _differences(old: Any, new: Any, at: str) -> Iterator[str]:
    if old == new:
        return
    place = f"{at} " if at else ""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*old, *new)):
            yield from _differences(old.get(name), new.get(name), f"{at}.{name}" if at else name)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(old, new, at)
    elif old is None or new is None:
        told = new if old is None else old
        yield f"{place}{_cut(_flow(told))} {'new' if old is None else 'gone'}"
    else:
        yield f"{place}{_cut(_flow(old))}{ARROW}{_cut(_flow(new))}"


def _of_lists(old: Sequence[Any], new: Sequence[Any], at: str) -> Iterator[str]:
    """Of lists of equal length their items one by one, where few differ; else the members gone and new."""
    gone = [each for each in old if each not in new]
    added = [each for each in new if each not in old]
    place = f"{at} " if at else ""
    if len(old) == len(new) and len(gone) == len(added) == 1 and isinstance(gone[0], dict):
        yield from _differences(gone[0], added[0], f"{at}[{old.index(gone[0])}]")
    elif gone or added:
        parts = [f"no longer {_cut(_flow(gone)[1:-1])}"] if gone else []
        parts += [f"now also {_cut(_flow(added)[1:-1])}"] if added else []
        yield place + ", ".join(parts)
    else:
        yield f"{place}in another order"


def _flow(told: Any) -> str:
    """A value as YAML has it on one line."""
    match told:
        case dict():
            return "{" + ", ".join(f"{_flow(name)}: {_flow(each)}" for name, each in told.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, told)) + "]"
        case str():
            is_plain = (_WORD.fullmatch(told) or _SIZE.fullmatch(told)) and told not in _RESERVED
            return told if is_plain else json.dumps(told, ensure_ascii=False)
        case _:
            return value(told)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
