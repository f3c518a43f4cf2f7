"""Tables that a schema spells column by column: the second by the first."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, AnyOf, Enum, Predicate


def alternatives(schema: Mapping[str, Any], path: Path) -> Predicate | None:
    """The table that a condition spells, as alternatives, one a row; None where it spells none.

    `if` requires both columns, so that "this value of the first needs those of the second", said for all
    allowed values of the first, is the same as "one of these pairs". Or it requires the first one, to have
    any of these values, and `else` refuses every other that stands beside the second.
    """
    columns, allowing = _frame(schema)
    if len(columns) != 2:
        return None
    first, second = columns
    allowed = _values(allowing, first)
    rows = [_row(part, first, second) for part in schema["then"]["allOf"]]
    if not allowed or not all(rows) or [row[0] for row in rows if row] != allowed:
        return None
    pairs = [pair for row in rows if row for pair in product([row[0]], row[1])]
    return AnyOf(
        of=tuple(
            AllOf(of=(Enum(path=(*path, first), values=(one,)), Enum(path=(*path, second), values=(other,))))
            for one, other in pairs
        )
    )


def _frame(schema: Mapping[str, Any]) -> tuple[list[str], Any]:
    """The columns, and the properties that list the values of the first; no column for another condition."""
    match schema:
        case {
            "if": dict(given),
            "then": {"allOf": list(), **more},
            "else": {"if": both, "then": dict(refused)},
        }:
            columns = _columns(both)
            if more or not _has_properties(refused) or columns[:1] != given.get("required"):
                return [], None
            allowing = refused["properties"]
            return (columns if allowing == given.get("properties") else []), allowing
        case {"if": given, "then": {"properties": allowing, "allOf": list(), **more}}:
            return (_columns(given) if not more and "else" not in schema else []), allowing
        case _:
            return [], None


def _columns(given: Any) -> list[str]:
    """The properties that a schema requires and says nothing of; none for another schema."""
    if not isinstance(given, dict) or not _requires_alone(given):
        return []
    required = given.get("required")
    return required if isinstance(required, list) else []


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
