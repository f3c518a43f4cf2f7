"""Edits of one rule, each with what it does to the requests that are valid."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from fact_edits import Direction, Edit, bounds

Rule: TypeAlias = dict[str, Any]
BESIDE = ("because", "id")
FLIPPED = {"below": "atMost", "above": "atLeast", "atMost": "below", "atLeast": "above"}
LISTS: dict[str, Direction] = {"requires": "widened", "excludes": "widened", "at-least-one-of": "narrowed"}
"""What one name less in the list of a rule does."""


def kind_of(rule: Rule) -> str:
    """The key that names the kind of the rule."""
    return next(key for key in rule if key not in BESIDE)


def edits(rule: Rule, others: Sequence[str]) -> Iterator[Edit]:
    """Every single change of a rule; `others` are parameters that may stand in a condition more."""
    kind = kind_of(rule)
    argument = rule[kind]
    if kind == "advises":
        yield Edit(word=kind, direction="none", facts=None)
        return
    yield Edit(word=kind, direction="widened", facts=None)
    for direction, changed in _arguments(kind, argument):
        yield Edit(word=kind, direction=direction, facts=rule | {kind: changed})
    if isinstance(argument, dict) and kind not in ("together", "same-length"):
        for direction, changed in _conditions(kind, argument, others):
            yield Edit(word=kind, direction=direction, facts=rule | {kind: changed})


def _arguments(kind: str, argument: Any) -> Iterator[tuple[Direction, Any]]:
    match kind, argument:
        case "sizes", {"rows": rows}:
            yield from ((direction, argument | {"rows": changed}) for direction, changed in _rows(rows))
        case (("together" | "same-length"), [*names]) if len(names) > 2:
            yield from (("widened", _without(names, place)) for place in range(len(names)))
        case "at-least-one-of", [*names] if len(names) > 2:
            yield from (("narrowed", _without(names, place)) for place in range(len(names)))
        case (("requires" | "excludes" | "at-least-one-of"), {}):
            word = {"requires": "need", "excludes": "refuse"}.get(kind, "of")
            names = argument[word]
            for place in range(len(names)) if len(names) > 1 and isinstance(names, list) else ():
                yield LISTS[kind], argument | {word: _without(names, place)}
        case "narrows", {"to": dict(to)}:
            for word in to if len(to) > 1 else ():
                yield "widened", argument | {"to": {key: each for key, each in to.items() if key != word}}
            for edit in bounds(to, 1):
                if edit.facts:
                    yield edit.direction, argument | {"to": edit.facts}
        case "compares", {}:
            word = next(key for key in FLIPPED if key in argument)
            changed = {FLIPPED[word] if key == word else key: each for key, each in argument.items()}
            yield "widened" if word in ("below", "above") else "narrowed", changed
        case (("total-items" | "total" | "area" | "ratio" | "matching-items"), {}):
            step = {"total-items": 1, "area": _tenth(argument)}.get(kind, 0.125)
            for edit in bounds(argument, step):
                if edit.facts.keys() & {"minimum", "maximum", "minItems", "maxItems"}:
                    yield edit.direction, edit.facts


def _tenth(argument: Any) -> int:
    return max(1, int(argument.get("maximum", argument.get("minimum", 10))) // 10)


def _rows(rows: Any) -> Iterator[tuple[Direction, Any]]:
    """Each row gone, one more, and one for another; in one list or in a list per tier."""
    if isinstance(rows, dict):
        for tier, own in rows.items():
            for direction, changed in _rows(own):
                yield direction, rows | {tier: changed}
        return
    for place in range(len(rows) if len(rows) > 1 else 0):
        yield "narrowed", _without(rows, place)
    label = next((f"{row.rpartition(' ')[0]} " for row in rows if " " in row), "")
    yield "widened", [*rows, f"{label}512x520"]
    yield "both", [*rows[1:], f"{label}512x520"]


def _conditions(kind: str, argument: Any, others: Sequence[str]) -> Iterator[tuple[Direction, Any]]:
    """The rule under a condition more, under one less, and always."""
    when = argument.get("when")
    for other in others:
        condition = {"present": other}
        yield "widened", argument | {"when": {"all": [when, condition]} if when is not None else condition}
    if when is None:
        return
    if kind not in ("requires", "excludes", "narrows", "at-least-one-of"):
        yield "narrowed", {key: deepcopy(each) for key, each in argument.items() if key != "when"}
    match when:
        case {"all": [*parts]} if len(parts) > 1:
            for place in range(len(parts)):
                yield "narrowed", argument | {"when": {"all": _without(parts, place)}}
        case {"any": [*parts]} if len(parts) > 1:
            for place in range(len(parts)):
                yield "widened", argument | {"when": {"any": _without(parts, place)}}
        case {"is": dict(values)} | dict(values) if values and all(
            isinstance(v, list) for v in values.values()
        ):
            name, allowed = next(iter(values.items()))
            for place in range(len(allowed) if len(allowed) > 1 and "is" not in values else 0):
                yield "widened", argument | {"when": {"is": values | {name: _without(allowed, place)}}}


def _without(items: Sequence[Any], place: int) -> list[Any]:
    return [deepcopy(each) for number, each in enumerate(items) if number != place]
