"""Bounds, steps and the like of both sides of a change: `at most 2000 characters -> 1500`, `no maximum`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from specwright.compare.change import Change, FactKind
from specwright.compare.values_in_words import value
from specwright.ir.json_values import is_number
from specwright.ir.wording import plural, span

ARROW = " -> "


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a limit is told: the words before its value, the noun behind it, and what stands where none is."""

    before: str
    none: str
    noun: str = ""

    def of(self, told: Any) -> str:
        """The limit in words."""
        if told is None:
            return self.none
        if isinstance(told, dict) and len(told) == 1:
            (key, limit), *_ = told.items()
            return _OTHER[key].of(limit) if key in _OTHER else value(told)
        return f"{self.before} {self.bare(told)}" + (
            f" {plural(_number(told), self.noun)}" if self.noun else ""
        )

    def bare(self, told: Any) -> str:
        """The value alone."""
        if isinstance(told, list | tuple):
            return " or ".join(map(self.bare, told))
        return told if isinstance(told, str) else value(told)


_OTHER = {
    "exclusiveMinimum": Phrase("above", "no minimum"),
    "exclusiveMaximum": Phrase("below", "no maximum"),
    "minProperties": Phrase("at least", "any number", "key"),
    "maxProperties": Phrase("at most", "any number", "key"),
}
"""Limits that are told with their JSON Schema word, as the kind of fact does not tell them apart."""

PHRASES: Mapping[FactKind, Phrase] = {
    FactKind.TYPE: Phrase("type", "any type"),
    FactKind.MINIMUM: Phrase("at least", "no minimum"),
    FactKind.MAXIMUM: Phrase("at most", "no maximum"),
    FactKind.STEP: Phrase("multiples of", "any step"),
    FactKind.SHORTEST: Phrase("at least", "any length", "character"),
    FactKind.LONGEST: Phrase("at most", "any length", "character"),
    FactKind.FEWEST: Phrase("at least", "any number", "item"),
    FactKind.MOST: Phrase("at most", "any number", "item"),
    FactKind.FORMAT: Phrase("format", "no format"),
    FactKind.PATTERN: Phrase("pattern", "no pattern"),
    FactKind.DEFAULT: Phrase("default", "no default"),
}

_ENDS = {
    FactKind.MINIMUM: FactKind.MAXIMUM,
    FactKind.SHORTEST: FactKind.LONGEST,
    FactKind.FEWEST: FactKind.MOST,
}
"""The two bounds of one measure."""


def limit(change: Change) -> str:
    """What a bound, a step, a format, a type or a default was and is."""
    phrase, old, new = PHRASES[change.fact.kind], change.old, change.new
    if change.fact.kind is FactKind.TYPE and _set(old) == _set(new):
        return f"other values of type {phrase.bare(old)}"
    is_short = old is not None and new is not None and not isinstance(old, dict) and not isinstance(new, dict)
    return f"{phrase.of(old)}{ARROW}{phrase.bare(new) if is_short else phrase.of(new)}"


def both_limits(least: Change, most: Change) -> str | None:
    """`from 1 to 4 items -> any number`; None where the two are not the bounds of one measure."""
    numbers = (least.old, most.old, least.new, most.new)
    if _ENDS.get(least.fact.kind) is not most.fact.kind:
        return None
    if not all(each is None or is_number(each) for each in numbers):
        return None
    phrase = PHRASES[least.fact.kind]
    sides = ((least.old, most.old), (least.new, most.new))
    none = "no bounds" if least.fact.kind is FactKind.MINIMUM else phrase.none
    return ARROW.join(
        none if low is None and high is None else span(low, high, phrase.noun)  # type: ignore[arg-type]
        for low, high in sides
    )


def _set(told: Any) -> frozenset[str]:
    """The types in no order; of a choice of objects each is told by what it holds."""
    return frozenset(map(json.dumps, told if isinstance(told, list | tuple) else [told]))


def _number(told: Any) -> float:
    return told if is_number(told) else 2
