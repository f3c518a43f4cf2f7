"""Requests enumerated for two versions of a small model, and their verdicts, found without the solver."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from random import Random
from typing import Any, TypeAlias

from compared_values import constants, thinned, unique, values
from fact_edits import Facts
from small_parameters import ABSENT
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Check, Model
from specwright.ir.predicate import NoAdditionalProperties, PropertyCount
from specwright.ir.visitors import every_atom, paths

Request: TypeAlias = dict[str, Any]
Row: TypeAlias = tuple[int, ...]
MOST_REQUESTS = 10_000
MOST_VALUES = 40
UNNAMED = "zz9"
"""A parameter that no version states."""


@dataclass(frozen=True, kw_only=True)
class BruteForce:
    """What both versions say of so many requests: one that is refused now, one that is taken now."""

    asked: int
    valid: int
    narrowed: Request | None
    widened: Request | None


def root_of(spec: dict[str, Any]) -> Facts:
    """The request as one object parameter, those of `in` inside."""
    root: Facts = {"type": "object", "properties": {}}
    if spec.get("additionalProperties"):
        root["additionalProperties"] = True
    for group in spec["request"]:
        holder = root
        for name in group["in"].split(".") if group.get("in") else ():
            holder = holder["properties"].setdefault(name, {"type": "object", "properties": {}})
        holder["properties"] |= group.get("parameters", {})
        if group.get("additionalProperties"):
            holder["additionalProperties"] = True
    return root


def brute_force(
    specs: tuple[dict[str, Any], dict[str, Any]],
    models: tuple[Model, Model],
    seed: int,
    most: int = MOST_REQUESTS,
) -> BruteForce:
    """Asks both models about every combination of boundary values, or about so many of them."""
    columns = columns_of(specs, models)
    names = list(columns)
    old, new = (Verdicts(model, names, list(columns.values())) for model in models)
    asked = valid = 0
    narrowed = widened = None
    for row in rows([len(each) for each in columns.values()], Random(seed), most, (old, new)):
        before, after = old(row), new(row)
        asked += 1
        valid += before or after
        if before and not after:
            narrowed = narrowed or old.request(row)
        elif after and not before:
            widened = widened or new.request(row)
    return BruteForce(asked=asked, valid=valid, narrowed=narrowed, widened=widened)


def rows(sizes: Sequence[int], random: Random, most: int, verdicts: Sequence["Verdicts"]) -> Iterator[Row]:
    """The rows of a table of so many values a column: all, or random ones and those beside the valid ones."""
    if prod(sizes) <= most:
        yield from product(*map(range, sizes))
        return
    seen: set[Row] = set()
    walk: list[Row] = []
    while len(seen) < most:
        start = random.choice(walk) if walk and random.random() < 0.7 else None
        row = tuple(
            start[place] if start and random.random() < 0.75 else random.randrange(size)
            for place, size in enumerate(sizes)
        )
        if row in seen:
            most -= 1  # so that it ends where few are left
            continue
        seen.add(row)
        if any(each(row) for each in verdicts):
            walk.append(row)
        yield row


class Verdicts:
    """A model's verdict on rows; each check is asked once for each combination of what it looks at."""

    def __init__(self, model: Model, names: Sequence[str], columns: Sequence[Sequence[Any]]) -> None:
        self._names, self._columns = names, columns
        self._fixed = {"model": model.air}
        self._checks = [
            (check, *_looks_at(check, names)) for check in model.request.checks if not check.advice
        ]
        self._known: list[dict[Row, bool]] = [{} for _ in self._checks]

    def __call__(self, row: Row) -> bool:
        return all(self._keeps(number, row) for number in range(len(self._checks)))

    def request(self, row: Row) -> Request:
        """The request that the row stands for."""
        return self._fixed | {
            name: value
            for name, column, place in zip(self._names, self._columns, row, strict=True)
            if (value := column[place]) is not ABSENT
        }

    def _keeps(self, number: int, row: Row) -> bool:
        check, places, by_presence = self._checks[number]
        key = tuple(row[place] for place in places)
        if by_presence:
            key = tuple(int(self._columns[place][row[place]] is ABSENT) for place in places)
        known = self._known[number]
        if key not in known:
            known[key] = is_valid([check], self.request(row))
        return known[key]


def _looks_at(check: Check, names: Sequence[str]) -> tuple[tuple[int, ...], bool]:
    """The columns on which a check depends, and whether only on their presence."""
    atoms = list(every_atom(check.predicate))
    looked_at = [path for atom in atoms for path in paths(atom)] + ([check.scope] if check.scope else [])
    if all(looked_at):
        return tuple(
            place for place, name in enumerate(names) if name in {path[0] for path in looked_at}
        ), False
    by_presence = all(isinstance(each, NoAdditionalProperties | PropertyCount) for each in atoms)
    return tuple(range(len(names))), by_presence and not any(looked_at)


def columns_of(
    specs: tuple[dict[str, Any], dict[str, Any]], models: tuple[Model, Model]
) -> dict[str, list[Any]]:
    """For each parameter of either version what it may be: absent, or a value that one of them accepts."""
    roots = [root_of(spec) for spec in specs]
    rules = [*(spec.get("rules", []) for spec in specs), *(list(_rules_inside(root)) for root in roots)]
    pool = unique(constants(rules))
    names = dict.fromkeys(name for root in roots for name in root["properties"] if name != "model")
    columns: dict[str, list[Any]] = {}
    for name in names:
        versions = [root["properties"][name] for root in roots if name in root["properties"]]
        if any(name not in root["properties"] for root in roots):
            versions.append({"type": "any"})
        fitting = [each for each in values(versions, pool) if any(_fits(m, name, each) for m in models)]
        columns[name] = [ABSENT, *thinned(fitting, MOST_VALUES)]
    if any(root.get("additionalProperties") for root in roots):
        columns[UNNAMED] = [ABSENT, "a", 1]
    return columns


def _fits(model: Model, name: str, value: Any) -> bool:
    """Whether the model takes the value under this name, whatever else is missing."""
    own = [
        check
        for check in model.request.checks
        if not check.advice and all(path[:1] == (name,) for path in _every_path(check))
    ]
    closed = [each for each in model.request.checks if isinstance(each.predicate, NoAdditionalProperties)]
    return is_valid([*own, *(each for each in closed if not each.scope)], {"model": model.air, name: value})


def _every_path(check: Check) -> list[tuple[str, ...]]:
    found = [path for atom in every_atom(check.predicate) for path in paths(atom)]
    return [*found, check.scope] if check.scope else found


def _rules_inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.get("rules", ())
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _rules_inside(each)
