"""What two rules say of one thing as one: the tighter bound, the values that both allow, the common rows."""

from collections.abc import Sequence

from specwright.importer.logic.conditions import once
from specwright.ir.json_values import is_equal
from specwright.ir.keywords import reversed_bounds
from specwright.ir.parameter import Json

_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def both(one: dict[str, Json], other: dict[str, Json]) -> dict[str, Json] | None:
    """The facts of both; None where they have no common form: two patterns, no value in common."""
    whole = {key: value for key, value in one.items() if key not in ("const", "enum")}
    for key, value in other.items():
        own = whole.get(key)
        if key in ("const", "enum"):
            continue
        if key not in whole or repr(own) == repr(value):
            whole[key] = value
        elif key in (*_LOWER, *_UPPER) and isinstance(own, int | float) and isinstance(value, int | float):
            whole[key] = max(own, value) if key in _LOWER else min(own, value)
        elif key == "rows" and isinstance(own, list) and isinstance(value, list):
            whole[key] = [row for row in own if _size(row) in {_size(each) for each in value}]
            if not whole[key]:
                return None
        else:
            return None
    values = _values(one, other)
    if values == [] or any(True for _ in reversed_bounds(whole.get)):
        return None
    if values is not None:
        whole |= {"const": values[0]} if len(values) == 1 else {"enum": values}
    return {"required": True} | whole if "required" in whole else whole


def _size(row: Json) -> str:
    """The pair of a row, without its label."""
    return str(row).rpartition(" ")[2]


def _values(one: dict[str, Json], other: dict[str, Json]) -> list[Json] | None:
    """The values that both allow, None where neither lists any."""
    stated = [listed for listed in map(_listed, (one, other)) if listed is not None]
    if not stated:
        return None
    kept = [value for value in stated[0] if all(any(is_equal(value, x) for x in others) for others in stated)]
    return once(kept)


def _listed(facts: dict[str, Json]) -> Sequence[Json] | None:
    if "const" in facts:
        return [facts["const"]]
    values = facts.get("enum")
    return values if isinstance(values, list) else None
