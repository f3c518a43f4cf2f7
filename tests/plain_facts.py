"""Whether a value fits what a parameter states, rules apart: read from the words of the spec alone."""

import re
from decimal import Decimal
from typing import Any

from fact_edits import Facts
from specwright.ir.formats import has_format
from specwright.ir.json_values import is_equal


def fits(facts: Facts, value: Any) -> bool:
    """Whether the facts accept the value."""
    if "anyOf" in facts:
        return any(fits(option, value) for option in facts["anyOf"])
    if "const" in facts and not is_equal(facts["const"], value):
        return False
    if facts.get("enum") and not any(is_equal(each, value) for each in facts["enum"]):
        return False
    kinds = facts["type"] if isinstance(facts["type"], list) else [facts["type"]]
    return any(_has_type(kind, value) for kind in kinds) and _is_within(facts, value)


def _has_type(kind: str, value: Any) -> bool:
    match value:
        case None:
            return kind in ("null", "any")
        case bool():
            return kind in ("boolean", "any")
        case int():
            return kind in ("integer", "number", "any")
        case float():
            return kind in ("number", "any") or (kind == "integer" and value.is_integer())
        case str():
            return kind in ("string", "any")
        case list():
            return kind in ("array", "any")
        case _:
            return kind in ("object", "any")


def _is_within(facts: Facts, value: Any) -> bool:
    match value:
        case bool() | None:
            return True
        case int() | float():
            return _in_bounds(facts, value)
        case str():
            pattern = facts.get("pattern")
            fitting = pattern is None or re.search(pattern.replace("$", r"\Z"), value)
            named = "format" not in facts or has_format(value, facts["format"])
            return bool(fitting) and named and _counts(facts, len(value), "Length")
        case list():
            unlike = not any(is_equal(one, other) for n, one in enumerate(value) for other in value[:n])
            items = facts.get("items", {"type": "any"})
            allowed = unlike or not facts.get("uniqueItems")
            return (
                allowed and _counts(facts, len(value), "Items") and all(fits(items, each) for each in value)
            )
        case _:
            return _counts(facts, len(value), "Properties") and _properties(facts, value)


def _in_bounds(facts: Facts, value: Any) -> bool:
    step = facts.get("multipleOf")
    return (
        (step is None or Decimal(str(value)) % Decimal(str(step)) == 0)
        and value >= facts.get("minimum", value)
        and value <= facts.get("maximum", value)
        and ("exclusiveMinimum" not in facts or value > facts["exclusiveMinimum"])
        and ("exclusiveMaximum" not in facts or value < facts["exclusiveMaximum"])
    )


def _counts(facts: Facts, count: int, word: str) -> bool:
    least, most = facts.get(f"min{word}"), facts.get(f"max{word}")
    return (least is None or count >= least) and (most is None or count <= most)


def _properties(facts: Facts, value: dict[str, Any]) -> bool:
    known = facts.get("properties", {})
    free = facts.get("additionalProperties", not known)
    given = all(name in value for name, own in known.items() if own.get("required"))
    return given and all(
        fits(known[name], each)
        if name in known
        else fits(free, each)
        if isinstance(free, dict)
        else bool(free)
        for name, each in value.items()
    )
