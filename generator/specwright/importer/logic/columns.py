"""Tables that a schema spells column by column, where a condition gives both: the second by the first."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, AnyOf, Enum, Predicate


def alternatives(given: Any, then: Any, path: Path) -> Predicate | None:
    """The table as alternatives, one a row; None where the two schemas spell no table.

    `given` requires both columns, so that "this value of the first needs those of the second", said for all
    allowed values of the first, is the same as "one of these pairs".
    """
    if not isinstance(given, dict) or not isinstance(then, dict) or then.keys() != {"properties", "allOf"}:
        return None
    columns = given.get("required") if _requires_alone(given) else None
    if not isinstance(columns, list) or len(columns) != 2 or not isinstance(then["allOf"], list):
        return None
    first, second = columns
    allowed = _values(then["properties"], first)
    rows = [_row(part, first, second) for part in then["allOf"]]
    if not allowed or not all(rows) or [row[0] for row in rows if row] != allowed:
        return None
    pairs = [pair for row in rows if row for pair in product([row[0]], row[1])]
    return AnyOf(
        of=tuple(
            AllOf(of=(Enum(path=(*path, first), values=(one,)), Enum(path=(*path, second), values=(other,))))
            for one, other in pairs
        )
    )


def _requires_alone(given: Mapping[str, Any]) -> bool:
    """Whether the schema requires properties, and says nothing of them."""
    stated = given.get("properties", {})
    return (
        given.keys() <= {"required", "properties"} and isinstance(stated, dict) and not any(stated.values())
    )


def _row(part: Any, first: str, second: str) -> tuple[int, list[int]] | None:
    """A value of the first column and those of the second that go with it."""
    if not isinstance(part, dict) or part.keys() != {"if", "then"}:
        return None
    names = [each.get("properties") if _has_properties(each) else None for each in part.values()]
    one, others = _values(names[0], first), _values(names[1], second)
    return (one[0], others) if one and len(one) == 1 and others else None


def _has_properties(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.keys() == {"properties"}


def _values(properties: Any, name: str) -> list[int] | None:
    """The whole numbers to which the properties bind the one of that name; None for another statement."""
    if not isinstance(properties, dict) or properties.keys() != {name}:
        return None
    schema = properties[name]
    if not isinstance(schema, dict) or schema.keys() not in ({"const"}, {"enum"}):
        return None
    values = schema.get("enum", [schema.get("const")])
    is_whole = isinstance(values, list) and all(type(each) is int for each in values)
    return values if is_whole else None
