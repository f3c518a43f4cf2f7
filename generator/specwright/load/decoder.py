"""Decodes nodes to values, by the types that keys declare; every fault is reported, none stops it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, assert_never

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.parameter import Json
from specwright.ir.wording import counted
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
from specwright.load.hints import hint
from specwright.load.located import Located
from specwright.load.node_sorts import fitting, is_deep, is_nothing
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode, entries_of, items_of
from specwright.load.rule_records import RULE_ID, RuleRecord
from specwright.load.scalars import ScalarFieldType, describe, expected, fault, finite, whole
from specwright.load.spelling import unknown_key

R = TypeVar("R", bound=Located)

ABSENT: Any = object()

NULL = "null"


class Decoder:
    """Decodes the nodes of one file; what is wrong with them goes to `problems`."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []

    def record(self, node: Node, record: type[R], path: str = "") -> R | None:
        """The record that a mapping holds, or None when a required key is missing or wrong."""
        if not isinstance(node, MappingNode):
            message = f"{describe(node)} stands where keys are due"
            self.report(node, path, message + hint(node, RecordType(of=lambda: record)), Code.WRONG_TYPE)
            return None
        known = {each.name: each for each in keys(record)}
        for name, entry in node.entries.items():
            if name not in known:
                message = unknown_key(name, known, alone=is_nothing(entry.value))
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
            value = self.value(value_node, each.type, _below(path, name))
            if value is not ABSENT:
                values[each.attribute] = value
            elif each.required:
                complete = False
        locations = dict(_locations(node, [each.name for each in known.values() if is_deep(each.type)]))
        return record(**values, location=node.location, locations=locations) if complete else None

    def value(self, node: Node, type_: FieldType, path: str) -> Any:
        """The value that the node has under the type, or ABSENT after reporting why not."""
        match type_:
            case RecordType(of=of):
                record = self.record(node, of(), path)
                return ABSENT if record is None else record
            case RuleType():
                return self._rule(node, path)
            case ConditionType():
                return node
            case ListType():
                return self._list(node, type_, path)
            case MapType():
                return self._map(node, type_, path)
            case OneOfType(options=options):
                return self.value(node, fitting(node, options), path)
            case AnyType(null=null):
                return self._json(node, path, null)
            case TextType() | FlagType() | NumberType() | DateType() | ScalarType() | EnumType():
                return self._scalar(node, type_, path)
            case _:
                assert_never(type_)

    def report(self, node: Node, path: str, message: str, code: Code) -> None:
        """Adds a problem at the node's place."""
        self.problems.append(error(node.location, path, message, code))

    def _list(self, node: Node, type_: ListType, path: str) -> Any:
        if not isinstance(node, SequenceNode):
            message = f"{describe(node)} stands where a list is due{hint(node, type_)}"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        if len(node.items) < type_.minimum:
            few = f"the list has {counted(len(node.items), 'item')}, and at least {type_.minimum} are due"
            self.report(node, path, few if node.items else "the list is empty", Code.EMPTY)
            return ABSENT
        values = (
            self.value(item, type_.item, f"{path}[{position}]") for position, item in enumerate(node.items)
        )
        return tuple(value for value in list(values) if value is not ABSENT)

    def _map(self, node: Node, type_: MapType, path: str) -> Any:
        if not isinstance(node, MappingNode):
            message = f"{describe(node)} stands where {type_.what} are due{hint(node, type_)}"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        if len(node.entries) < type_.minimum:
            self.report(node, path, "the mapping is empty", Code.EMPTY)
            return ABSENT
        for name, entry in node.entries.items():
            if not name.strip() and not type_.names:
                self.report(entry.key, path, "a name is empty", Code.EMPTY)
            elif type_.names and not re.fullmatch(type_.names, name):
                message = f"{describe(entry.key)} cannot be a name: it stands for items, or a map's values"
                self.report(entry.key, path, message, Code.WRONG_VALUE)
        values = {
            name: self.value(entry.value, type_.item, _below(path, name))
            for name, entry in node.entries.items()
        }
        return {name: value for name, value in values.items() if value is not ABSENT}

    def _rule(self, node: Node, path: str) -> Any:
        if not isinstance(node, MappingNode):
            message = f"{describe(node)} stands where a rule is due, such as 'together: [a, b]'"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        kinds = [name for name in node.entries if name not in ("because", "id")]
        if len(kinds) != 1:
            message = f"a rule has one kind, here stand {len(kinds)}: {', '.join(kinds) or 'none'}"
            if kinds and is_nothing(node.entries[kinds[0]].value):
                message += f"; indent what belongs to '{kinds[0]}' below it"
            elif kinds:
                message += "; begin each rule with '- '"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        entry = node.entries[kinds[0]]
        return RuleRecord(
            kind=kinds[0],
            argument=entry.value,
            id=self._text(node.get("id"), RULE_ID, f"{path}.id"),
            because=self._text(node.get("because"), TextType(), f"{path}.because"),
            location=entry.key.location,
        )

    def _text(self, node: Node | None, type_: TextType, path: str) -> str | None:
        value = self.value(node, type_, path) if node else ABSENT
        return None if value is ABSENT else value

    def _scalar(self, node: Node, type_: ScalarFieldType, path: str) -> Any:
        if isinstance(node, ScalarNode) and node.value is None:
            if isinstance(type_, TextType) and type_.null:
                return None
            if isinstance(type_, ScalarType) and type_.null and node.text:
                return None
            if isinstance(type_, EnumType) and NULL in type_.words and node.text:
                return NULL
        if not isinstance(node, ScalarNode) or node.value is None:
            message = f"{describe(node)} stands where {expected(type_)} is due{hint(node, type_, path)}"
            self.report(node, path, message, Code.WRONG_TYPE)
            return ABSENT
        wrong = fault(node, type_)
        if wrong:
            self.report(node, path, *wrong)
            return ABSENT
        if isinstance(type_, TextType | DateType | EnumType):
            return node.text
        return whole(node.value) if isinstance(type_, NumberType | ScalarType) else node.value

    def _json(self, node: Node, path: str, null: bool) -> Any:
        if not null and isinstance(node, ScalarNode) and node.value is None:
            self.report(node, path, "nothing stands where a value is due", Code.WRONG_TYPE)
            return ABSENT
        infinite = [each for each in _scalars(node, path) if not finite(each[1].value)]
        for below, scalar in infinite:
            self.report(scalar, below, f"{scalar.text} is not a finite number", Code.WRONG_VALUE)
        return ABSENT if infinite else plain(node)


def plain(node: Node) -> Json:
    """The JSON value that a node writes; whole floats stay floats."""
    match node:
        case ScalarNode(value=value):
            return value
        case SequenceNode(items=items):
            return [plain(item) for item in items]
        case MappingNode(entries=entries):
            return {name: plain(entry.value) for name, entry in entries.items()}


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _locations(node: MappingNode, deep: Sequence[str]) -> Iterator[tuple[str, Location]]:
    """Where the value of each key stands, and whatever is inside the values that are deep."""
    for name, entry in node.entries.items():
        yield name, entry.value.location
        if name in deep:
            yield from ((below, each.location) for below, each in _inside(entry.value, name))


def _scalars(node: Node, path: str) -> Iterator[tuple[str, ScalarNode]]:
    for below, each in ((path, node), *_inside(node, path)):
        if isinstance(each, ScalarNode):
            yield below, each


def _inside(node: Node, path: str) -> Iterator[tuple[str, Node]]:
    """Every node below, parents first, with its path."""
    below = [(f"{path}[{position}]", item) for position, item in enumerate(items_of(node))]
    below += [(_below(path, name), entry.value) for name, entry in entries_of(node).items()]
    for name, child in below:
        yield name, child
        yield from _inside(child, name)
