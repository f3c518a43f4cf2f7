"""Constants, those with parts among them: objects as their keys and values, arrays as equal items."""

from typing import Any

from specwright.importer.logic.combine import all_of, any_of, negate
from specwright.importer.logic.values import constant_of, named, refuse
from specwright.importer.schema.document import Node
from specwright.ir.json_values import is_equal
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    CountWhere,
    Enum,
    HasType,
    ItemCount,
    JsonType,
    NoAdditionalProperties,
    Predicate,
    Present,
)


def has_parts(value: Any) -> bool:
    """Whether a constant is an object or an array, which no list of allowed values can hold."""
    return isinstance(value, dict | list)


def one_of_values(node: Node, path: Path) -> Predicate:
    """The value at the path is one of those that the list at the node has."""
    if not isinstance(node.value, list):
        refuse(node, f"'enum' needs a list of values, not {node.value!r}")
    items = [*node.items()]
    plain = tuple(constant_of(each) for each in items if not has_parts(each.value))
    listed: list[Predicate] = [Enum(path=path, values=plain)] if plain or not items else []
    return any_of([*listed, *(equals(each, path) for each in items if has_parts(each.value))])


def equals(node: Node, path: Path) -> Predicate:
    """The value at the path equals the constant at the node, if one stands there."""
    if isinstance(node.value, dict):
        parts: list[Predicate] = [HasType(path=path, kind=JsonType.OBJECT)]
        names = tuple(named(each, name) for name, each in node.entries())
        parts += [Present(path=(*path, name)) for name in names]
        parts += [NoAdditionalProperties(path=path, names=names)]
        return all_of([*parts, *(equals(each, (*path, name)) for name, each in node.entries())])
    if isinstance(node.value, list):
        return _equal_array(node, path)
    return Enum(path=path, values=(constant_of(node),))


def _equal_array(node: Node, path: Path) -> Predicate:
    """So many items, all of them equal to the first: nothing tells one place from another."""
    values = node.value
    if any(not is_equal(value, values[0]) for value in values):
        refuse(node, "specs cannot say a constant array whose items differ: items have no places")
    parts: list[Predicate] = [HasType(path=path, kind=JsonType.ARRAY)]
    parts += [ItemCount(path=path, minimum=len(values) or None, maximum=len(values))]
    if values:
        other = negate(equals(node.get(0), (*path, ITEM)))
        parts.append(CountWhere(path=path, where=other, maximum=0))
    return all_of(parts)
