"""What a sentence of a page says under its condition: each clause is read as rules."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from specwright.pageform.sentences.amounts import NUMBER
from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.groups import LIST, flat, listed
from specwright.pageform.sentences.page_values import VALUES, bare_values, sizes
from specwright.pageform.sentences.words import name
from specwright.pageform.spelling import number

Rules: TypeAlias = list[tuple[str, Any]]
"""Rules as a spec has them: kind and argument."""

_AMOUNT = rf"`?({NUMBER})`?"
_BOUNDS = {
    rf"at least {_AMOUNT}": ("minimum",),
    rf"at most {_AMOUNT}": ("maximum",),
    rf"between {_AMOUNT} and {_AMOUNT}": ("minimum", "maximum"),
}


def _refused(text: str, when: Any) -> Rules:
    found = re.fullmatch(rf"({LIST}) cannot be used", text)
    groups = listed(found[1], "any") if found else None
    return [("excludes", {"when": when, "refuse": flat(groups)})] if groups and when is not None else []


def _required(text: str, when: Any) -> Rules:
    """All of a list joined by `and`; one of a list joined by `or`, of a group all of its parameters."""
    found = re.fullmatch(rf"({LIST}) (?:(?:is|are) required|must be provided)", text)
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


def _one_of(text: str, when: Any) -> Rules:
    """Exactly or at least one of a list; pairs are left to people, who know what half of one is."""
    found = re.fullmatch(rf"provide (exactly|at least) one of:? ({LIST})", text)
    options = listed(found[2], "or") if found else None
    if not found or not options or when is None or len(options) < 2 or len(flat(options)) > len(options):
        return []
    if found[1] == "at least":
        return [("at-least-one-of", {"when": when, "of": flat(options)})]
    return [("demands", {"when": when, "that": {"one": flat(options)}})]


def _given_items(text: str, when: Any) -> Rules:
    """An array elsewhere must be given, with so many items; one inside what is given may be absent."""
    found = re.fullmatch(r"(`[^`]+`) requires (at least|exactly) (\d+) items?", text)
    path = name(found[1]) if found else None
    if not found or path is None or when is None:
        return []
    words = ("minItems",) if found[2] == "at least" else ("minItems", "maxItems")
    counts = dict.fromkeys(words, int(found[3]))
    if isinstance(when, str) and path.startswith(f"{when}."):
        return [(FACT, {"path": path, "word": word, "value": count}) for word, count in counts.items()]
    return [("narrows", {"when": when, "parameter": path, "to": {"required": True, **counts}})]


def _counted(text: str, when: Any) -> Rules:
    found = re.fullmatch(r"(`[^`]+`) is limited to (?:at most )?(\d+) items?", text)
    path = name(found[1]) if found else None
    return _narrowed(path, {"maxItems": int(found[2])}, when) if found and path else []


def _valued(text: str, when: Any) -> Rules:
    found = re.fullmatch(
        rf"(`[^`]+`) (?:is limited to|must be(?: set to)?(?: either)?)(?: one of)? ({VALUES})", text
    )
    path = name(found[1]) if found else None
    values = bare_values(found[2]) if found else None
    if path is None or when is None or not values:
        return []
    return _narrowed(path, {"const": values[0]} if len(values) == 1 else {"enum": values}, when)


def _bounded(text: str, when: Any) -> Rules:
    found = re.fullmatch(r"(`[^`]+`) (?:must be|is limited to) (.+)", text)
    path = name(found[1]) if found else None
    for pattern, words in _BOUNDS.items():
        bounds = re.fullmatch(pattern, found[2]) if found else None
        if bounds and path and when is not None:
            return _narrowed(path, dict(zip(words, map(number, bounds.groups()), strict=True)), when)
    return []


def _sized(text: str, when: Any) -> Rules:
    """A narrower table under a condition, a table without one where the words begin a sentence."""
    subject = r"dimensions (?:are limited to|must be)|`width/height` (?:(?:is|are) limited to|must be)"
    subject = subject if when is not None else subject.replace("dimensions", "Dimensions")
    found = re.fullmatch(rf"(?:{subject})(?: one of)? ({VALUES})", text)
    rows = sizes(found[1]) if found else None
    if not rows:
        return []
    table = {"parameters": ["width", "height"], "rows": rows}
    return [("sizes", table if when is None else {"when": when, **table})]


CLAUSES: Sequence[Callable[[str, Any], Rules]] = (
    _refused,
    _required,
    _given_items,
    _counted,
    _bounded,
    _sized,
    _valued,
    _one_of,
)


def _narrowed(path: str, facts: dict[str, Any], when: Any) -> Rules:
    if when is not None:
        return [("narrows", {"when": when, "parameter": path, "to": facts})]
    (word, value), *_ = facts.items()
    return [(FACT, {"path": path, "word": word, "value": value})]
