"""Finds where a resolved spec states a fact, by its name: `request.ttl.minimum`, `header.status`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from specwright.diagnostics import Location
from specwright.ir.path import parse
from specwright.load.nodes import (
    MappingEntry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    entries_of,
    items_of,
)

Edit: TypeAlias = Callable[[MappingNode, str], MappingNode]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedRule:
    """A rule as a spec states it, with the object whose names it uses; `location` is that of its kind."""

    scope: str
    node: MappingNode
    kind: str
    location: Location


def find_entry(model: MappingNode, fact: str) -> MappingEntry | None:
    """The key that states the fact, with its value; None where none does."""
    found: list[MappingEntry] = []

    def look(holder: MappingNode, key: str) -> MappingNode:
        found.extend([holder.entries[key]] if key in holder.entries else [])
        return holder

    edit_fact(model, fact, look)
    return found[0] if found else None


def edit_fact(model: MappingNode, fact: str, edit: Edit) -> MappingNode | None:
    """The model with the mapping edited that holds the fact; None where there is no such parameter."""
    start, *names = fact.split(".")
    if start == "header":
        return edit(model, ".".join(names))
    if start == "pricing":
        prices = model.get("pricing")
        label = fact.partition(".")[2]
        return model.having(pricing=edit(prices, label)) if isinstance(prices, MappingNode) else None
    groups = model.get(start)
    if start not in ("request", "response") or not isinstance(groups, SequenceNode) or len(names) < 2:
        return None
    for group in groups.items:
        new = _edit_group(group, names, edit) if isinstance(group, MappingNode) else None
        if new is not None:
            items = tuple(new if each is group else each for each in groups.items)
            return model.having(**{start: replace(groups, items=items)})
    return None


def located_rules(model: MappingNode) -> Iterator[LocatedRule]:
    """Every rule about the request, wherever it stands."""
    yield from _rules(model, "")
    for group in items_of(model.get("request")):
        if isinstance(group, MappingNode):
            scope = ".".join(_container(group))
            yield from _rules(group, scope)
            yield from _rules_below(group.get("parameters"), scope)


def _container(group: MappingNode) -> list[str]:
    inside = group.get("in")
    return [*parse(inside.text)] if isinstance(inside, ScalarNode) else []


def _edit_group(group: MappingNode, names: list[str], edit: Edit) -> MappingNode | None:
    outer = _container(group)
    if names[: len(outer)] != outer:
        return None
    return _edit_child(group, "parameters", names[len(outer) :], edit)


def _edit_child(holder: MappingNode, key: str, names: list[str], edit: Edit) -> MappingNode | None:
    """The mapping with the parameter edited that stands under one of its keys."""
    known = holder.get(key)
    if not isinstance(known, MappingNode) or len(names) < 2:
        return None
    child = known.get(names[0])
    new = _edit_parameter(child, names[1:], edit) if isinstance(child, MappingNode) else None
    return holder.having(**{key: known.having(**{names[0]: new})}) if new is not None else None


def _edit_parameter(node: MappingNode, names: list[str], edit: Edit) -> MappingNode | None:
    if len(names) == 1:
        return edit(node, names[0])
    items = node.get("items")
    if isinstance(items, MappingNode):
        inner = names[1:] if names[0] == "items" else names
        new = _edit_parameter(items, inner, edit)
        return node.having(items=new) if new is not None else None
    return _edit_child(node, "properties", names, edit)


def _rules(holder: MappingNode, scope: str) -> Iterator[LocatedRule]:
    for rule in items_of(holder.get("rules")):
        kinds = [name for name in entries_of(rule) if name not in ("because", "id")]
        if isinstance(rule, MappingNode) and kinds:
            location = rule.entries[kinds[0]].key.location
            yield LocatedRule(scope=scope, node=rule, kind=kinds[0], location=location)


def _rules_below(parameters: Node | None, scope: str) -> Iterator[LocatedRule]:
    for name, entry in entries_of(parameters).items():
        node: Node | None = entry.value
        path = f"{scope}.{name}" if scope else name
        while isinstance(node, MappingNode):
            yield from _rules(node, path)
            yield from _rules_below(node.get("properties"), path)
            node = node.get("items")
