"""Values on both sides of every limit that two versions of a parameter state, found without the solver."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

from boundary_values import GOOD_TEXTS, NEAR_TEXTS
from fact_edits import Facts
from plain_facts import fits
from small_parameters import ABSENT

OF_ANY: tuple[Any, ...] = ("a", 1, 0.5, True, None, [], {}, [1, 1])
PATTERN_TEXTS = ("p", "q", "z", "ab", "abc", "pz", "qz", "aax", "zab", "a1", "ab1", "")
MOST_INSIDE = 60


def values(versions: Sequence[Facts], pool: Sequence[Any]) -> list[Any]:
    """Values for a parameter as either version has it, those that rules name among them, each once."""
    return unique(value for facts in versions for value in _candidates(facts, list(versions), pool))


def fitting(versions: Sequence[Facts], pool: Sequence[Any]) -> list[Any]:
    """Those of the values that one version at least accepts, rules apart."""
    return [each for each in values(versions, pool) if any(fits(facts, each) for facts in versions)]


def unique(candidates: Iterator[Any]) -> list[Any]:
    """The values in their order, each once as JSON compares."""
    seen: dict[str, Any] = {}
    for value in candidates:
        seen.setdefault(json.dumps(_plain(value), sort_keys=True), value)
    return list(seen.values())


def constants(spec: Any) -> Iterator[Any]:
    """Every scalar anywhere in a spec."""
    if isinstance(spec, dict):
        for each in spec.values():
            yield from constants(each)
    elif isinstance(spec, list):
        for each in spec:
            yield from constants(each)
    else:
        yield spec


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value


def _candidates(facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[Any]:
    if "const" in facts:
        yield facts["const"]
    yield from facts.get("enum", ())
    for option in facts.get("anyOf", ()):
        yield from _candidates(option, versions, pool)
    kinds = facts.get("type", ())
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        yield from _of_kind(kind, facts, versions, pool)


def _of_kind(kind: Any, facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[Any]:
    match kind:
        case "boolean":
            yield from (True, False)
        case "null":
            yield None
        case "integer" | "number":
            yield from _numbers(facts, versions, pool)
        case "string":
            yield from _texts(facts, versions, pool)
        case "array":
            yield from _lists(facts, versions, pool)
        case "object":
            yield from _objects(facts, versions, pool)
        case "any":
            yield from OF_ANY
            yield from pool


def _numbers(facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[Any]:
    """Every bound, and every number of a rule, with what stands a step beside it."""
    words = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
    numbers = [each[word] for each in _numeric(versions) for word in words if word in each]
    numbers += [each for each in pool if isinstance(each, int | float) and not isinstance(each, bool)]
    steps = [Decimal(str(each["multipleOf"])) for each in _numeric(versions) if "multipleOf" in each]
    for number in [*numbers, 0]:
        middle = Decimal(str(number))
        yield _number(middle)
        for width in (Decimal(1), Decimal("0.125"), *steps):
            yield from (_number(middle + width), _number(middle - width))
        for step in steps:
            yield from (_number(middle // step * step), _number((middle // step + 1) * step))


def _numeric(versions: Sequence[Facts]) -> Iterator[Facts]:
    for facts in versions:
        yield facts
        yield from facts.get("anyOf", ())


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _texts(facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[str]:
    lengths = {0, 1} | {
        max(each[word] + by, 0)
        for each in _numeric(versions)
        for word in ("minLength", "maxLength")
        if isinstance(each.get(word), int)
        for by in (-1, 0, 1)
    }
    yield from (each for each in pool if isinstance(each, str) and len(each) < 9)
    for each in _numeric(versions):
        if name := each.get("format"):
            yield from (*GOOD_TEXTS[name][:3], *NEAR_TEXTS[name][:3])
    for length in sorted(lengths):
        if length < 40:
            yield from (sign * length for sign in ("a", "b", "z"))
    if any("pattern" in each for each in _numeric(versions)):
        yield from PATTERN_TEXTS


def _lists(facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[list[Any]]:
    arrays = [each for each in _numeric(versions) if each.get("type") == "array"]
    inner = [each["items"] for each in arrays if "items" in each]
    items = thinned(fitting(inner, pool) if inner else list(OF_ANY), 6)
    counts = {0, 1, 2} | {
        max(each[word] + by, 0)
        for each in arrays
        for word in ("minItems", "maxItems")
        if word in each
        for by in (-1, 0, 1)
    }
    for count in sorted(counts):
        if count <= 2:
            yield from (list(each) for each in product(items, repeat=count))
        elif count < 12:
            yield from ([item] * count for item in items[:3])
            yield (items * count)[:count]
            yield [*items[:1] * (count - 1), *items[-1:]]
            yield list(range(count))


def _objects(facts: Facts, versions: Sequence[Facts], pool: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """All that the properties of either version come to, with one key and with two that neither states."""
    known = [each for each in _numeric(versions) if each.get("type") == "object"]
    names = list(dict.fromkeys(name for each in known for name in each.get("properties", {})))
    free = [
        each["additionalProperties"] for each in known if isinstance(each.get("additionalProperties"), dict)
    ]
    columns: list[list[Any]] = []
    for name in names:
        inner = [each["properties"][name] for each in known if name in each.get("properties", {})]
        is_due = len(inner) == len(known) and all(each.get("required") for each in inner)
        some = thinned(fitting(inner, pool), max(2, MOST_INSIDE // (2 ** len(names))))
        columns.append([*([] if is_due and some else [ABSENT]), *some])
    extras = thinned(fitting(free, pool) if free else ["a", 1], 4)
    rows: list[Any] = [
        {name: each for name, each in zip(names, row, strict=True) if each is not ABSENT}
        for row in thinned(list(product(*columns)), MOST_INSIDE * 2)
    ]
    yield from rows
    for row in rows[:: max(1, len(rows) // 6)]:
        yield from (row | {"y": extra} for extra in extras)
        yield from (row | {"y": one, "z": other} for one in extras[:2] for other in extras[-2:])
    yield {"k0": 1, "k1": 1, "k2": 1}


def thinned(items: list[Any], most: int) -> list[Any]:
    """So many of the items at most, spread evenly."""
    if len(items) <= most:
        return items
    return [items[place] for place in _places(len(items), most)]


@cache
def _places(length: int, most: int) -> tuple[int, ...]:
    return tuple(sorted({round(number * (length - 1) / (most - 1)) for number in range(most)}))
