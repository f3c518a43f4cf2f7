"""Keywords about one value: each is an atom at the value's path, which says nothing of other types."""

from collections.abc import Callable

from specwright.importer.logic.combine import TRUE, any_of
from specwright.importer.logic.constants import equals, one_of_values
from specwright.importer.logic.key_patterns import checked_pattern
from specwright.importer.logic.values import (
    count_of,
    flag_of,
    kinds_of,
    number_of,
    step_of,
    text_of,
)
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from specwright.ir.predicate import (
    ExclusiveRange,
    HasType,
    ItemCount,
    Length,
    Matches,
    MultipleOf,
    Pattern,
    Predicate,
    PropertyCount,
    Range,
    UniqueItems,
)

JUDGED_FORMATS = {"uuid": "uuid", "uri": "uri"}
"""The formats of JSON Schema that are judged, and ours; all others are annotations."""


def pattern_of(node: Node) -> str:
    """A regular expression that every engine reads alike."""
    return checked_pattern(node, text_of(node))


def _type(node: Node, path: Path) -> Predicate:
    return any_of([HasType(path=path, kind=kind) for kind in kinds_of(node)])


def _format(node: Node, path: Path) -> Predicate:
    name = JUDGED_FORMATS.get(text_of(node))
    return Matches(path=path, format=name) if name else TRUE


def _unique(node: Node, path: Path) -> Predicate:
    return UniqueItems(path=path) if flag_of(node) else TRUE


VALUE_KEYWORDS: dict[str, Callable[[Node, Path], Predicate]] = {
    "type": _type,
    "const": equals,
    "enum": one_of_values,
    "minimum": lambda node, path: Range(path=path, minimum=number_of(node)),
    "maximum": lambda node, path: Range(path=path, maximum=number_of(node)),
    "exclusiveMinimum": lambda node, path: ExclusiveRange(path=path, minimum=number_of(node)),
    "exclusiveMaximum": lambda node, path: ExclusiveRange(path=path, maximum=number_of(node)),
    "multipleOf": lambda node, path: MultipleOf(path=path, step=step_of(node)),
    "minLength": lambda node, path: Length(path=path, minimum=count_of(node)),
    "maxLength": lambda node, path: Length(path=path, maximum=count_of(node)),
    "pattern": lambda node, path: Pattern(path=path, pattern=pattern_of(node)),
    "format": _format,
    "minItems": lambda node, path: ItemCount(path=path, minimum=count_of(node)),
    "maxItems": lambda node, path: ItemCount(path=path, maximum=count_of(node)),
    "uniqueItems": _unique,
    "minProperties": lambda node, path: PropertyCount(path=path, minimum=count_of(node)),
    "maxProperties": lambda node, path: PropertyCount(path=path, maximum=count_of(node)),
}
