"""Conditions as pages print them: what is provided, what is not, and values; joined by `and` or by `or`."""

import re
from typing import Any

from specwright.pageform.sentences.conditions import OPERATORS, read_condition
from specwright.pageform.sentences.groups import LIST, OUTSIDE, flat, listed
from specwright.pageform.sentences.page_values import VALUES, bare_values
from specwright.pageform.sentences.words import name

_PROVIDED = re.compile(rf"(?P<names>{LIST}) (?:is|are) (?P<absent>not )?provided")
_NEITHER = re.compile(rf"neither (?P<names>{LIST.replace('and', 'nor')}) (?:is|are) provided")
_VALUED = re.compile(rf"(?P<name>`[^`]+`) is (?:set to |one of |either )?(?P<values>{VALUES})")


def read_page_condition(text: str) -> Any:
    """A condition in our words or in those of pages; None where it is neither, or may mean two things."""
    own = read_condition(text)
    if own is not None:
        return own
    for word, key in (("and", "all"), ("or", "any")):
        parts = _chain(text, word)
        if parts:
            return parts[0] if len(parts) == 1 else {key: parts}
    return None


def _chain(text: str, word: str) -> list[Any]:
    """The parts that the word joins, all but the last two maybe by a comma; none where one is unknown."""
    whole = _part(text)
    if whole is not None:
        return [whole]
    for cut in re.finditer(rf"(?:,? {word} |, ){OUTSIDE}", text):
        first, rest = _part(text[: cut.start()]), _chain(text[cut.end() :], word)
        if first is not None and rest and (cut[0] != ", " or len(rest) > 1):
            return [first, *rest]
    return []


def _part(text: str) -> Any:
    own = read_condition(text)
    if own is not None:  # of several parts, it would hide what joins these
        return None if isinstance(own, dict) and own.keys() & {"all", "any"} and text[0] != "(" else own
    if found := _NEITHER.fullmatch(text):
        names = listed(found["names"].replace(" nor ", " or "), "or")
        return {"absent": flat(names)} if names and len(names) > 1 else None
    found = _PROVIDED.fullmatch(text)
    return _provided(found["names"], absent=bool(found["absent"])) if found else _has_value(text)


def _provided(text: str, *, absent: bool) -> Any:
    """`` `a/b` is provided`` is that either is, its opposite that neither is; of `a` or `b` it is unclear."""
    anyone, every = listed(text, "or"), listed(text, "and")
    if anyone and not absent:
        names = flat(anyone)
        return names[0] if len(names) == 1 else {"any": names}
    if not every:
        return None
    return {"absent" if absent else "present": flat(every)} if len(flat(every)) > 1 else None


def _has_value(text: str) -> Any:
    found = _VALUED.fullmatch(text)
    path = name(found["name"]) if found else None
    values = bare_values(found["values"], "or") if found else None
    if path is None or not values:
        return None
    node = {path: values[0] if len(values) == 1 else values}
    return {"is": node} if path in OPERATORS else node
