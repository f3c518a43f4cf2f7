"""Finds where a resolved spec states a fact, by its name: `request.ttl.minimum`, `header.status`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.load.nodes import Entry, Fields, Items, Leaf, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRule:
    """A rule as a spec states it, with the object whose names it uses; `place` is that of its kind."""

    scope: str
    node: Fields
    kind: str
    place: Location


def entry(model: Fields, fact: str) -> Entry | None:
    """The key that states the fact, with its value; None where none does."""
    found: list[Entry] = []

    def seen(holder: Fields, key: str) -> Fields:
        found.extend([holder.entries[key]] if key in holder.entries else [])
        return holder

    at(model, fact, seen)
    return found[0] if found else None


def parameter(model: Fields, path: str) -> Fields | None:
    """The parameter of that path, `request.safety.mode`; None where there is none."""
    found: list[Fields] = []

    def seen(holder: Fields, key: str) -> Fields:
        found.append(holder)
        return holder

    at(model, f"{path}.type", seen)
    return found[0] if found else None


def at(model: Fields, fact: str, change: Callable[[Fields, str], Fields]) -> Fields | None:
    """The model with the mapping changed that holds the fact; None where there is no such parameter."""
    start, *names = fact.split(".")
    if start == "header":
        return change(model, ".".join(names))
    if start == "pricing":
        prices = model.get("pricing")
        label = fact.partition(".")[2]
        return model.having(pricing=change(prices, label)) if isinstance(prices, Fields) else None
    groups = model.get(start)
    if start not in ("request", "response") or not isinstance(groups, Items) or len(names) < 2:
        return None
    for position, group in enumerate(groups.items):
        new = _in_group(group, names, change) if isinstance(group, Fields) else None
        if new is not None:
            items = (*groups.items[:position], new, *groups.items[position + 1 :])
            return model.having(**{start: Items(items=items, location=groups.location)})
    return None


def rules(model: Fields) -> Iterator[StatedRule]:
    """Every rule about the request, wherever it stands."""
    yield from _rules(model, "")
    groups = model.get("request")
    for group in groups.items if isinstance(groups, Items) else ():
        if isinstance(group, Fields):
            inside = group.get("in")
            scope = inside.text if isinstance(inside, Leaf) else ""
            yield from _rules(group, scope)
            yield from _below(group.get("parameters"), scope)


def _in_group(group: Fields, names: list[str], change: Callable[[Fields, str], Fields]) -> Fields | None:
    inside = group.get("in")
    outer = inside.text.split(".") if isinstance(inside, Leaf) else []
    if names[: len(outer)] != outer:
        return None
    return _inside(group, "parameters", names[len(outer) :], change)


def _inside(
    holder: Fields, key: str, names: list[str], change: Callable[[Fields, str], Fields]
) -> Fields | None:
    """The mapping with the parameter changed that stands under one of its keys."""
    known = holder.get(key)
    if not isinstance(known, Fields) or len(names) < 2:
        return None
    found = known.get(names[0])
    new = _parameter(found, names[1:], change) if isinstance(found, Fields) else None
    return holder.having(**{key: known.having(**{names[0]: new})}) if new is not None else None


def _parameter(node: Fields, names: list[str], change: Callable[[Fields, str], Fields]) -> Fields | None:
    if len(names) == 1:
        return change(node, names[0])
    items = node.get("items")
    if isinstance(items, Fields):
        inner = names[1:] if names[0] == "items" else names
        new = _parameter(items, inner, change)
        return node.having(items=new) if new is not None else None
    return _inside(node, "properties", names, change)


def _rules(holder: Fields, scope: str) -> Iterator[StatedRule]:
    found = holder.get("rules")
    for each in found.items if isinstance(found, Items) else ():
        entries = each.entries if isinstance(each, Fields) else {}
        kinds = [name for name in entries if name not in ("because", "id")]
        if isinstance(each, Fields) and kinds:
            place = entries[kinds[0]].key.location
            yield StatedRule(scope=scope, node=each, kind=kinds[0], place=place)


def _below(parameters: Node | None, scope: str) -> Iterator[StatedRule]:
    for name, each in parameters.entries.items() if isinstance(parameters, Fields) else ():
        node = each.value
        path = f"{scope}.{name}" if scope else name
        while isinstance(node, Fields):
            yield from _rules(node, path)
            yield from _below(node.get("properties"), path)
            node = node.get("items") or Leaf(value=None, text="", location=node.location)
