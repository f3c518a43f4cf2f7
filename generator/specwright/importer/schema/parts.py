"""What arrays and objects hold: items, properties, the values of maps, and which keys are required."""

from collections.abc import Callable
from typing import TypeAlias

from specwright.diagnostics import did_you_mean
from specwright.importer.facts import fact_at
from specwright.importer.logic.combine import implies, negate
from specwright.importer.logic.values import entries_of, flag_of, names_of, refuse
from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
from specwright.importer.schema.document import Node
from specwright.importer.schema.gather import StatedKeyword
from specwright.importer.schema.shape import Shape
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import HasType, JsonType, Present

MOST_PROPERTIES = 120_000
"""No model has a hundredth of them."""

Declare: TypeAlias = Callable[[Node, Path, Collector], DeclaredParameter]
"""Declares the parameter that a schema describes at a path."""


def array_parts(found: DeclaredType, stated: Shape, path: Path, sink: Collector, declare: Declare) -> None:
    """The item of an array; a second schema of items is a rule."""
    for keyword in _first(stated, "items", path, sink):
        if keyword.node.value is False:
            stated.rules.append((sink.said(keyword, path), keyword.node))
        elif keyword.node.value is not True:
            with sink.reading.behind(keyword.trail):
                item = declare(keyword.node, (*path, ITEM), sink)
            found.items = item if item.types else None


def object_parts(found: DeclaredType, stated: Shape, path: Path, sink: Collector, declare: Declare) -> None:
    """The properties of an object, and what other keys it takes."""
    properties = next(iter(_first(stated, "properties", path, sink)), None)
    names = [name for name, _ in entries_of(properties.node)] if properties else []
    if properties and len(names) > MOST_PROPERTIES:
        refuse(properties.node, f"an object has {MOST_PROPERTIES:,} parameters at most, not {len(names):,}")
    sink.names[path] = tuple(names)
    others = next(iter(_first(stated, "additionalProperties", path, sink)), None)
    if others:
        _other_keys(found, others, properties, stated, path, sink, declare)
    for name in names:
        assert properties
        node = properties.node.get(name)
        if node.value is False and found.closed:
            continue
        with sink.reading.behind(properties.trail):
            child = (
                _any_value(node, (*path, name)) if node.value is False else declare(node, (*path, name), sink)
            )
        found.properties[name] = child
        if node.value is False:
            stated.rules.append((negate(Present(path=(*path, name))), node))
    for keyword in (each for each in stated.held if each.name == "required"):
        _require(found, keyword, stated, path, sink, declare)


def _other_keys(
    found: DeclaredType,
    keyword: StatedKeyword,
    properties: StatedKeyword | None,
    stated: Shape,
    path: Path,
    sink: Collector,
    declare: Declare,
) -> None:
    """Whether there may be other keys; a schema that knows others than the object's properties is a rule."""
    node = keyword.node
    is_flag = isinstance(node.value, bool)
    elsewhere = properties is not None and properties.owner.pointer != keyword.owner.pointer
    if (elsewhere or "patternProperties" in keyword.owner.value) and node.value is not True:
        stated.rules.append((sink.said(keyword, path), node))
    elif is_flag:
        found.closed = not flag_of(node) and not sink.lenient
    elif path:
        with sink.reading.behind(keyword.trail):
            values = declare(node, (*path, VALUE), sink)
        found.values, found.others = (values, node) if values.types else (None, None)
    else:
        stated.rules.append((sink.said(keyword, path), node))


def _require(
    found: DeclaredType, keyword: StatedKeyword, stated: Shape, path: Path, sink: Collector, declare: Declare
) -> None:
    """Marks what is required; what is no property is declared where the object takes it."""
    listed = {str(each.value): each for each in keyword.node.items()}
    for name in names_of(keyword.node):
        node = listed[name]
        if name not in found.properties and found.closed:
            if not path:
                hint = did_you_mean(name, found.properties)
                refuse(node, f"'{name}' is required, but no property of the closed request{hint}")
            is_object = HasType(path=path, kind=JsonType.OBJECT)
            stated.rules.append((implies(is_object, Present(path=(*path, name))), node))
            continue
        if name not in found.properties:
            found.properties[name] = undeclared(found, name, path, node, sink, declare)
        child = found.properties[name]
        child.required = child.required or fact_at(True, node.location)


def undeclared(
    found: DeclaredType, name: str, path: Path, node: Node, sink: Collector, declare: Declare
) -> DeclaredParameter:
    """A parameter that only rules name: the value of a map, or any value."""
    sink.names[path] = (*sink.names.get(path, ()), name)
    if found.others is None:
        return _any_value(node, (*path, name))
    return declare(found.others, (*path, name), sink)


def _any_value(node: Node, path: Path) -> DeclaredParameter:
    return DeclaredParameter(path=path, location=node.location)


def _first(stated: Shape, name: str, path: Path, sink: Collector) -> list[StatedKeyword]:
    """The first keyword of the name, in a list; others of it are rules."""
    keywords = [each for each in stated.held if each.name == name]
    stated.rules += [(sink.said(each, path), each.node) for each in keywords[1:]]
    return keywords[:1]
