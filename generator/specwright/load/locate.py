"""Finds where a resolved spec states a fact, by its name: `request.ttl.minimum`, `header.status`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedRule:
    """A rule as a spec states it, with the object whose names it uses; `location` is that of its kind."""

    scope: str
    node: MappingNode
    kind: str
    location: Location


def entry(model: MappingNode, fact: str) -> MappingEntry | None:
    """The key that states the fact, with its value; None where none does."""
    found: list[MappingEntry] = []

    def seen(holder: MappingNode, key: str) -> MappingNode:
        found.extend([holder.entries[key]] if key in holder.entries else [])
        return holder

    at(model, fact, seen)
    return found[0] if found else None


def parameter(model: MappingNode, path: str) -> MappingNode | None:
    """The parameter of that path, `request.safety.mode`; None where there is none."""
    found: list[MappingNode] = []

    def seen(holder: MappingNode, key: str) -> MappingNode:
        found.append(holder)
        return holder

    at(model, f"{path}.type", seen)
    return found[0] if found else None


def at(
    model: MappingNode, fact: str, change: Callable[[MappingNode, str], MappingNode]
) -> MappingNode | None:
    """The model with the mapping changed that holds the fact; None where there is no such parameter."""
    start, *names = fact.split(".")
    if start == "header":
        return change(model, ".".join(names))
    if start == "pricing":
        prices = model.get("pricing")
        label = fact.partition(".")[2]
        return model.having(pricing=change(prices, label)) if isinstance(prices, MappingNode) else None
    groups = model.get(start)
    if start not in ("request", "response") or not isinstance(groups, SequenceNode) or len(names) < 2:
        return None
    for position, group in enumerate(groups.items):
        new = _in_group(group, names, change) if isinstance(group, MappingNode) else None
        if new is not None:
            items = (*groups.items[:position], new, *groups.items[position + 1 :])
            return model.having(**{start: SequenceNode(items=items, location=groups.location)})
    return None


def rules(model: MappingNode) -> Iterator[LocatedRule]:
    """Every rule about the request, wherever it stands."""
    yield from _rules(model, "")
    groups = model.get("request")
    for group in groups.items if isinstance(groups, SequenceNode) else ():
        if isinstance(group, MappingNode):
            inside = group.get("in")
            scope = inside.text if isinstance(inside, ScalarNode) else ""
            yield from _rules(group, scope)
            yield from _below(group.get("parameters"), scope)


def _in_group(
    group: MappingNode, names: list[str], change: Callable[[MappingNode, str], MappingNode]
) -> MappingNode | None:
    inside = group.get("in")
    outer = inside.text.split(".") if isinstance(inside, ScalarNode) else []
    if names[: len(outer)] != outer:
        return None
    return _inside(group, "parameters", names[len(outer) :], change)


def _inside(
    holder: MappingNode, key: str, names: list[str], change: Callable[[MappingNode, str], MappingNode]
) -> MappingNode | None:
    """The mapping with the parameter changed that stands under one of its keys."""
    known = holder.get(key)
    if not isinstance(known, MappingNode) or len(names) < 2:
        return None
    found = known.get(names[0])
    new = _parameter(found, names[1:], change) if isinstance(found, MappingNode) else None
    return holder.having(**{key: known.having(**{names[0]: new})}) if new is not None else None


def _parameter(
    node: MappingNode, names: list[str], change: Callable[[MappingNode, str], MappingNode]
) -> MappingNode | None:
    if len(names) == 1:
        return change(node, names[0])
    items = node.get("items")
    if isinstance(items, MappingNode):
        inner = names[1:] if names[0] == "items" else names
        new = _parameter(items, inner, change)
        return node.having(items=new) if new is not None else None
    return _inside(node, "properties", names, change)


def _rules(holder: MappingNode, scope: str) -> Iterator[LocatedRule]:
    found = holder.get("rules")
    for each in found.items if isinstance(found, SequenceNode) else ():
        entries = each.entries if isinstance(each, MappingNode) else {}
        kinds = [name for name in entries if name not in ("because", "id")]
        if isinstance(each, MappingNode) and kinds:
            place = entries[kinds[0]].key.location
            yield LocatedRule(scope=scope, node=each, kind=kinds[0], location=place)


def _below(parameters: Node | None, scope: str) -> Iterator[LocatedRule]:
    for name, each in parameters.entries.items() if isinstance(parameters, MappingNode) else ():
        node = each.value
        path = f"{scope}.{name}" if scope else name
        while isinstance(node, MappingNode):
            yield from _rules(node, path)
            yield from _below(node.get("properties"), path)
            node = node.get("items") or ScalarNode(value=None, text="", location=node.location)
