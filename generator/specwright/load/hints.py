"""What to write in place of a value of another type: the ending of a message."""

import re
from typing import assert_never

from specwright.diagnostics import as_typed
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
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.spelling import VALUES, guess

_YES, _NO = ("yes", "on", "y", "1"), ("no", "off", "n", "0")
_AMOUNT = re.compile(r"[^\w.-]*(?P<digits>[-+]?[0-9][0-9_,.]*)\s*(?:[^\W\d]+|[^\w\s]+)?")
_TIGHT = re.compile(r"(?P<key>[\w$-]+):(?P<value>\S.*)")


def hint(node: Node, type_: FieldType, path: str = "") -> str:
    """`; write …`, or nothing where the message says all there is."""
    if isinstance(node, ScalarNode) and node.comment:
        return "; what follows # is a comment, so quote the text"
    match type_:
        case FlagType():
            return _of_flag(node, path)
        case NumberType():
            return _of_number(node)
        case ListType():
            return _of_list(node)
        case MapType():
            dashes = isinstance(node, SequenceNode) and all(
                isinstance(each, MappingNode) for each in node.items
            )
            return "; leave the dashes out" if dashes else ""
        case RecordType(of=of):
            return _of_record(node, of())
        case TextType(example=example):
            return _of_text(node, example)
        case DateType() | ScalarType() | EnumType() | AnyType() | RuleType() | ConditionType() | OneOfType():
            return ""
        case _:
            assert_never(type_)


def number_in(text: str) -> str | None:
    """The number in a text that has a unit, a sign of money or separators; None where there is none."""
    amount = _AMOUNT.fullmatch(text.strip())
    if amount is None:
        return None
    digits = amount["digits"].rstrip(".,_").replace("_", "")
    if re.fullmatch(r"[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", digits):
        digits = digits.replace(",", "")
    digits = digits.replace(",", ".")
    return digits if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", digits) else None


def _of_flag(node: Node, path: str) -> str:
    match node:
        case ScalarNode(value=value, text=text) if text.lower() in ("true", "false") and isinstance(
            value, str
        ):
            return "; leave the quotes out" if text in ("true", "false") else f"; write {text.lower()}"
        case ScalarNode(text=text) if text.lower() in (*_YES, *_NO):
            return f"; write {'true' if text.lower() in _YES else 'false'}"
        case SequenceNode() if path.endswith(".required"):
            return "; write 'required: true' at each parameter that a request must give"
        case _:
            return ""


def _of_number(node: Node) -> str:
    if not isinstance(node, ScalarNode) or not isinstance(node.value, str):
        return ""
    number = number_in(node.text)
    if number == node.text:
        return "; leave the quotes out"
    return f"; write {number}" if number else ""


def _of_list(node: Node) -> str:
    match node:
        case ScalarNode(text=text) if text.strip() and len(text) < 60:
            return f"; write [{text}]"
        case MappingNode():
            return "; begin each item with '- '"
        case _:
            return ""


def _of_record(node: Node, record: type) -> str:
    every = {each.name: each for each in keys(record)}
    tight = _TIGHT.fullmatch(node.text) if isinstance(node, ScalarNode) else None
    if tight and tight["key"] in every:
        return f"; a space is missing behind the colon: '{tight['key']}: {tight['value']}'"
    stated = every["type"].type if "type" in every else None
    if isinstance(node, ScalarNode) and isinstance(stated, OneOfType):
        known = [word for each in stated.options if isinstance(each, EnumType) for word in each.words]
        return f"; write {{type: {guess(node.text, known, VALUES) or 'string'}}}"
    due = [name for name, each in every.items() if each.required]
    return f": {', '.join(due)}" if due else ""


def _of_text(node: Node, example: str) -> str:
    if isinstance(node, MappingNode) and node.entries:
        (entry, *more) = node.entries.values()
        empty = isinstance(entry.value, ScalarNode) and not entry.value.text
        if not more and empty and not example:
            return f"; quote a text that begins with {{: '{{{entry.key.text}}}'"
    return f", such as {as_typed(example)}" if example and not isinstance(node, ScalarNode) else ""
