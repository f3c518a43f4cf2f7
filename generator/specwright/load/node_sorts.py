"""What sort of node stands somewhere, and which type of field it is meant for."""

from collections.abc import Iterator, Sequence

from specwright.load.field_types import (
    AnyType,
    EnumType,
    FieldType,
    ListType,
    MapType,
    OneOfType,
    RecordType,
    RuleType,
    ScalarType,
    TextType,
)
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode


def is_nothing(node: Node) -> bool:
    """Whether a key stands without a value."""
    return isinstance(node, ScalarNode) and node.value is None and not node.text


def fitting(node: Node, options: Sequence[FieldType]) -> FieldType:
    """The type that a node of its sort is meant for; the first where none is."""

    def fits(type_: FieldType) -> bool:
        match type_:
            case ListType():
                return isinstance(node, SequenceNode)
            case MapType() | RecordType() | RuleType():
                return isinstance(node, MappingNode)
            case _:
                return isinstance(node, ScalarNode)

    return next((option for option in options if fits(option)), options[0])


def is_deep(type_: FieldType) -> bool:
    """Whether what is inside the value has places, too: wherever no records are."""
    match type_:
        case AnyType():
            return True
        case ListType(item=item) | MapType(item=item):
            return is_deep(item) or isinstance(item, ScalarType | TextType | EnumType)
        case OneOfType(options=options):
            return any(map(is_deep, options))
        case _:
            return False


def scalars(node: Node | None) -> Iterator[ScalarNode]:
    """Every scalar in the order written, keys among them."""
    match node:
        case ScalarNode():
            yield node
        case SequenceNode(items=items):
            for item in items:
                yield from scalars(item)
        case MappingNode(entries=entries):
            for entry in entries.values():
                yield entry.key
                yield from scalars(entry.value)
        case None:
            return
