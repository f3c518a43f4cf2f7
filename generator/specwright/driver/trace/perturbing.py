"""One model's spec with single facts made different."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import assert_never

from specwright.driver.stated_facts import named_rules, table_rows
from specwright.load import fact_lookup
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode, entries_of, items_of
from specwright.load.records import STATUSES

_OTHER_TYPE = {"integer": "number", "number": "integer"}
_OF_ANY_TYPE = ("type", "required", "description")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A fact by its name, and the change that makes it different in a spec.

    Before a type is changed, `before` removes the facts that need it: a line that goes with these is theirs.
    """

    name: str
    change: Callable[[MappingNode], MappingNode]
    before: Callable[[MappingNode], MappingNode] | None = None


def mutations(model: MappingNode) -> list[Mutation]:
    """Every fact: those of the header, of each parameter with its keywords, rules with the rows of tables."""
    found: list[Mutation] = []
    for name in _keys(model):
        before = _changing(name, _alone) if name.endswith(".type") else None
        found.append(Mutation(name=name, change=_changing(name, _changed), before=before))
    for name, rule in named_rules(model):
        found.append(Mutation(name=name, change=_dropping(rule.node)))
        found += [Mutation(name=f"{name}: {row}", change=_dropping(node)) for row, node in table_rows(rule)]
    return found


def apply_all(model: MappingNode, group: list[Mutation]) -> MappingNode:
    """The model with several facts different."""
    return reduce(lambda node, each: each.change(node), group, model)


def _keys(model: MappingNode) -> Iterator[str]:
    """The name of each key that states something."""
    for name, each in model.entries.items():
        if isinstance(each.value, ScalarNode) or name == "capabilities":
            yield f"header.{name}"
    for label in entries_of(model.get("pricing")):
        yield f"pricing.{label}"
    for direction in ("request", "response"):
        for group in items_of(model.get(direction)):
            if isinstance(group, MappingNode):
                inside = group.get("in")
                start = f"{direction}.{inside.text}" if isinstance(inside, ScalarNode) else direction
                yield from _parameters(group.get("parameters"), start)


def _parameters(node: Node | None, start: str) -> Iterator[str]:
    for name, entry in entries_of(node).items():
        if isinstance(entry.value, MappingNode):
            yield from _parameter(entry.value, f"{start}.{name}", f"{start}.{name}")


def _parameter(node: MappingNode, name: str, path: str) -> Iterator[str]:
    for key in node.entries:
        if key not in ("items", "properties", "rules", "use"):
            yield f"{name}.{key}"
    items = node.get("items")
    if isinstance(items, MappingNode):
        yield from _parameter(items, f"{name}.items", path)
    yield from _parameters(node.get("properties"), path)


def _changing(
    name: str, change: Callable[[MappingNode, str], MappingNode]
) -> Callable[[MappingNode], MappingNode]:
    return lambda model: fact_lookup.edit_fact(model, name, change) or model


def _changed(holder: MappingNode, key: str) -> MappingNode:
    old = holder.get(key)
    new = _other(old, key) if old else None
    return holder.without(key) if new is None else holder.having(**{key: new})


def _alone(holder: MappingNode, key: str) -> MappingNode:
    """Takes all away that needs the type; between the two types of numbers nothing does."""
    kind = holder.get(key)
    if isinstance(kind, ScalarNode) and kind.text in ("integer", "number"):
        return holder
    return holder.map(lambda word, value: value if word in _OF_ANY_TYPE else None)


def _other(node: Node, key: str) -> Node | None:
    """Another value of the same kind; None where the fact had better be absent."""
    match node:
        case ScalarNode(value=bool(value)):
            return _scalar(not value, node) if key != "required" else None
        case ScalarNode(value=int(value) | float(value)):
            return _scalar(value + 1, node)
        case ScalarNode() if key in ("format", "fill"):
            return None
        case ScalarNode(text=text) if key == "type":
            return _scalar(_OTHER_TYPE.get(text, "boolean" if text == "string" else "string"), node)
        case ScalarNode(text=text) if key == "status":
            return _scalar(next(each for each in STATUSES if each != text), node)
        case ScalarNode(text=text) if key == "documentation":
            return _scalar(f"{text}-x", node)
        case ScalarNode(text=text):
            return _scalar(f"x{text}", node)
        case SequenceNode(items=items):
            others = (_other(each, "") for each in items)
            return SequenceNode(items=tuple(each for each in others if each), location=node.location)
        case MappingNode(entries=entries) if key == "enum":
            return MappingNode(
                entries={f"x{name}": each for name, each in entries.items()}, location=node.location
            )
        case MappingNode():
            return None
        case _:
            assert_never(node)


def _scalar(value: bool | int | float | str, like: ScalarNode) -> ScalarNode:
    return ScalarNode(value=value, text=str(value), location=like.location)


def _dropping(part: Node) -> Callable[[MappingNode], MappingNode]:
    def change(model: MappingNode) -> MappingNode:
        new = _without(model, part)
        return new if isinstance(new, MappingNode) else model

    return change


def _without(node: Node, part: Node) -> Node:
    """The node without one of the items below it; nodes that do not hold it are the same."""
    match node:
        case SequenceNode(items=items):
            kept = tuple(_without(each, part) for each in items if each is not part)
            same = len(kept) == len(items) and all(a is b for a, b in zip(kept, items, strict=True))
            return node if same else SequenceNode(items=kept, location=node.location)
        case MappingNode(entries=entries):
            for name, entry in entries.items():
                new = _without(entry.value, part)
                if new is not entry.value:
                    return node.having(**{name: new})
            return node
        case ScalarNode():
            return node
        case _:
            assert_never(node)
