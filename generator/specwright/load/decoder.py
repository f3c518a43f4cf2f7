"""Nodes to values, by the form that a key declares; every fault is reported, none stops the reading."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, assert_never

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean
from specwright.ir.parameter import Json
from specwright.load.field_types import (
    AnyType,
    ConditionType,
    DateType,
    EnumType,
    FieldType,
    FlagType,
    ListType,
    MapType,
    NumberType,
    OneOfType,
    RecordType,
    RuleType,
    ScalarType,
    TextType,
    keys,
)
from specwright.load.located import Located
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.records import RuleRecord
from specwright.load.scalars import ScalarForms, due, fault, finite, shown, whole

R = TypeVar("R", bound=Located)

ABSENT: Any = object()

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"


class Decoder:
    """Reads the nodes of one file; `problems` grows as it goes."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []

    def record(self, node: Node, record: type[R], path: str = "") -> R | None:
        """The record that a mapping holds, or None when a required key is missing or wrong."""
        if not isinstance(node, MappingNode):
            self.report(node, path, f"{shown(node)} stands where keys are due", Code.WRONG_TYPE)
            return None
        known = {each.name: each for each in keys(record)}
        for name, entry in node.entries.items():
            if name not in known:
                message = f"unknown key{did_you_mean(name, known)}"
                self.report(entry.key, _below(path, name), message, Code.UNKNOWN_KEY)
        values: dict[str, Any] = {}
        complete = True
        for name, each in known.items():
            value_node = node.get(name)
            if value_node is None:
                if each.required:
                    complete = False
                    self.report(node, path, f"the key '{name}' is missing", Code.MISSING_KEY)
                continue
            value = self.value(value_node, each.form, _below(path, name))
            if value is not ABSENT:
                values[each.attribute] = value
            elif each.required:
                complete = False
        places = dict(_places(node, [each.name for each in known.values() if _is_json(each.form)]))
        return record(**values, location=node.location, locations=places) if complete else None

    def value(self, node: Node, form: FieldType, path: str) -> Any:
        """The value that the form reads from the node, or ABSENT after reporting why not."""
        match form:
            case RecordType(of=of):
                found = self.record(node, of(), path)
                return ABSENT if found is None else found
            case RuleType():
                return self._rule(node, path)
            case ConditionType():
                return node
            case ListType():
                return self._list(node, form, path)
            case MapType():
                return self._map(node, form, path)
            case OneOfType(forms=forms):
                return self.value(node, _fitting(node, forms), path)
            case AnyType(null=null):
                return self._json(node, path, null)
            case TextType() | FlagType() | NumberType() | DateType() | ScalarType() | EnumType():
                return self._leaf(node, form, path)
            case _:
                assert_never(form)

    def report(self, node: Node, path: str, message: str, code: Code) -> None:
        """Adds a problem at the node's place."""
        self.problems.append(Diagnostic(location=node.location, path=path, message=message, code=code))

    def _list(self, node: Node, form: ListType, path: str) -> Any:
        if not isinstance(node, SequenceNode):
            self.report(node, path, f"{shown(node)} stands where a list is due", Code.WRONG_TYPE)
            return ABSENT
        if len(node.items) < form.minimum:
            few = f"the list has {len(node.items)} of at least {form.minimum} items"
            self.report(node, path, few if node.items else "the list is empty", Code.EMPTY)
            return ABSENT
        values = (
            self.value(item, form.item, f"{path}[{position}]") for position, item in enumerate(node.items)
        )
        return tuple(value for value in list(values) if value is not ABSENT)

    def _map(self, node: Node, form: MapType, path: str) -> Any:
        if not isinstance(node, MappingNode):
            self.report(node, path, f"{shown(node)} stands where names are due", Code.WRONG_TYPE)
            return ABSENT
        if len(node.entries) < form.minimum:
            self.report(node, path, "the mapping is empty", Code.EMPTY)
            return ABSENT
        for name, entry in node.entries.items():
            if not name.strip():
                self.report(entry.key, path, "a name is empty", Code.EMPTY)
            elif form.names and not re.fullmatch(form.names, name):
                message = f"{shown(entry.key)} cannot be a name; use letters, digits, '_', '-' and '$'"
                self.report(entry.key, path, message, Code.WRONG_VALUE)
        values = {
            name: self.value(entry.value, form.item, _below(path, name))
            for name, entry in node.entries.items()
        }
        return {name: value for name, value in values.items() if value is not ABSENT}

    def _rule(self, node: Node, path: str) -> Any:
        if not isinstance(node, MappingNode):
            message = f"{shown(node)} stands where a rule is due, such as 'together: [a, b]'"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        kinds = [name for name in node.entries if name not in ("because", "id")]
        if len(kinds) != 1:
            message = f"a rule has one kind, here stand {len(kinds)}: {', '.join(kinds) or 'none'}"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        because = node.get("because")
        reason = self.value(because, TextType(), f"{path}.because") if because else None
        name = node.get("id")
        own = self.value(name, TextType(pattern=_ID), f"{path}.id") if name else None
        entry = node.entries[kinds[0]]
        return RuleRecord(
            kind=kinds[0],
            argument=entry.value,
            id=None if own is ABSENT else own,
            because=None if reason is ABSENT else reason,
            location=entry.key.location,
        )

    def _leaf(self, node: Node, form: ScalarForms, path: str) -> Any:
        if isinstance(node, ScalarNode) and node.value is None and isinstance(form, TextType) and form.null:
            return None
        if not isinstance(node, ScalarNode) or node.value is None:
            message = f"{shown(node)} stands where {due(form)} is due"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        found = fault(node, form)
        if found:
            self.report(node, path, *found)
            return ABSENT
        if isinstance(form, TextType | DateType | EnumType):
            return node.text
        return whole(node.value) if isinstance(form, NumberType | ScalarType) else node.value

    def _json(self, node: Node, path: str, null: bool) -> Any:
        if not null and isinstance(node, ScalarNode) and node.value is None:
            self.report(node, path, "nothing stands where a value is due", Code.WRONG_TYPE)
            return ABSENT
        strange = False
        for name, leaf in _leaves(node, path):
            if not finite(leaf.value):
                strange = True
                self.report(leaf, name, f"{leaf.text} is not a finite number", Code.WRONG_VALUE)
        return ABSENT if strange else plain(node)


def plain(node: Node) -> Json:
    """The JSON value that a node writes; whole floats stay floats."""
    match node:
        case ScalarNode(value=value):
            return value
        case SequenceNode(items=items):
            return [plain(item) for item in items]
        case MappingNode(entries=entries):
            return {name: plain(entry.value) for name, entry in entries.items()}


def _fitting(node: Node, forms: Sequence[FieldType]) -> FieldType:
    def fits(form: FieldType) -> bool:
        match form:
            case ListType():
                return isinstance(node, SequenceNode)
            case MapType() | RecordType() | RuleType():
                return isinstance(node, MappingNode)
            case _:
                return isinstance(node, ScalarNode)

    return next((form for form in forms if fits(form)), forms[0])


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _is_json(form: FieldType) -> bool:
    return isinstance(form, AnyType) or (isinstance(form, MapType) and isinstance(form.item, AnyType))


def _places(node: MappingNode, deep: Sequence[str]) -> Iterator[tuple[str, Location]]:
    """Where each key's value stands, and what is inside those that are deep."""
    for name, entry in node.entries.items():
        yield name, entry.value.location
        if name in deep:
            yield from ((below, each.location) for below, each in _inside(entry.value, name))


def _leaves(node: Node, path: str) -> Iterator[tuple[str, ScalarNode]]:
    for name, each in ((path, node), *_inside(node, path)):
        if isinstance(each, ScalarNode):
            yield name, each


def _inside(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    """Every node below, parents first, with its path."""
    below: Iterator[tuple[str, Node]] = iter(())
    match node:
        case SequenceNode(items=items):
            below = ((f"{path}[{position}]", item) for position, item in enumerate(items))
        case MappingNode(entries=entries):
            below = ((_below(path, name), entry.value) for name, entry in entries.items())
        case ScalarNode():
            pass
    for name, each in below:
        yield name, each
        yield from _inside(each, name)
