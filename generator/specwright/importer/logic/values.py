"""The values of keywords, each of the form that JSON Schema asks for, or refused with its place."""

import sys
from typing import Any, NoReturn

from specwright.importer.logic.stated import Refused
from specwright.importer.schema.document import Node
from specwright.ir.path import PARTS
from specwright.ir.predicate import Constant, JsonType, Number

TYPES = tuple(map(str, JsonType))
LARGEST_NUMBER = sys.float_info.max
LARGEST_COUNT = 100_000


def refuse(node: Node, reason: str) -> NoReturn:
    """Raises what says that the language cannot say, or nobody could read, what stands at the node."""
    raise Refused(node, reason)


def keyword_of(node: Node) -> str:
    """The last step of the node's pointer: its keyword, or its number."""
    return node.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def schema_of(node: Node) -> Node:
    """The node, which holds a schema: an object, true or false."""
    if not isinstance(node.value, dict | bool):
        refuse(node, f"a schema is due at '{keyword_of(node)}', not {_shown(node.value)}")
    return node


def schemas_of(node: Node) -> list[Node]:
    """The schemas of a list that has at least one."""
    if not isinstance(node.value, list) or not node.value:
        refuse(node, f"'{keyword_of(node)}' needs a list of schemas, not {_shown(node.value)}")
    return [schema_of(each) for each in node.items()]


def mapping_of(node: Node) -> dict[str, Any]:
    """A mapping, whatever its keys are."""
    if not isinstance(node.value, dict):
        refuse(node, f"'{keyword_of(node)}' needs an object, not {_shown(node.value)}")
    return node.value


def entries_of(node: Node) -> list[tuple[str, Node]]:
    """The names of a mapping and what stands under them; each can be the name of a parameter."""
    mapping_of(node)
    return [(named(each, name), each) for name, each in node.entries()]


def names_of(node: Node) -> tuple[str, ...]:
    """Names of parameters, each once."""
    if not isinstance(node.value, list) or not all(isinstance(each, str) for each in node.value):
        refuse(node, f"'{keyword_of(node)}' needs a list of names, not {_shown(node.value)}")
    return tuple(dict.fromkeys(named(node, each) for each in node.value))


def named(node: Node, name: str) -> str:
    """The name, which specs can say."""
    if name in PARTS:
        refuse(node, f"specs cannot name the parameter {name!r}: it stands for items, or a map's values")
    return name


def number_of(node: Node) -> Number:
    """A number that a double can hold, at least roughly: engines read numbers as doubles."""
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        refuse(node, f"'{keyword_of(node)}' needs a number, not {_shown(value)}")
    if abs(value) > LARGEST_NUMBER:
        refuse(node, f"'{keyword_of(node)}' is beyond all numbers that engines can hold")
    return value


def step_of(node: Node) -> Number:
    """A number above 0."""
    step = number_of(node)
    if step <= 0:
        refuse(node, f"'{keyword_of(node)}' needs a number above 0, not {step}")
    return step


def count_of(node: Node) -> int:
    """A whole number that is not negative; `1.0` is one."""
    count = number_of(node)
    if count < 0 or count != int(count):
        refuse(node, f"'{keyword_of(node)}' needs a whole number, not {count}")
    if keyword_of(node).startswith("min") and count > LARGEST_COUNT:
        refuse(
            node, f"'{keyword_of(node)}' asks for more than any request holds: {count} of {LARGEST_COUNT:,}"
        )
    return int(count)


def flag_of(node: Node) -> bool:
    """True or false."""
    if not isinstance(node.value, bool):
        refuse(node, f"'{keyword_of(node)}' needs true or false, not {_shown(node.value)}")
    return node.value


def text_of(node: Node) -> str:
    """A text."""
    if not isinstance(node.value, str):
        refuse(node, f"'{keyword_of(node)}' needs a text, not {_shown(node.value)}")
    return node.value


def kinds_of(node: Node) -> tuple[JsonType, ...]:
    """The types that `type` names, one or several; an integer is a number."""
    listed = node.value if isinstance(node.value, list) else [node.value]
    if not listed or not all(isinstance(each, str) and each in TYPES for each in listed):
        refuse(node, f"'type' needs one or several of {', '.join(TYPES)}, not {_shown(node.value)}")
    kinds = tuple(map(JsonType, dict.fromkeys(listed)))
    return tuple(k for k in kinds if k is not JsonType.INTEGER or JsonType.NUMBER not in kinds)


def constants_of(node: Node) -> tuple[Constant, ...]:
    """The values of `enum`; those with parts are outside of the language."""
    if not isinstance(node.value, list):
        refuse(node, f"'{keyword_of(node)}' needs a list of values, not {_shown(node.value)}")
    return tuple(constant_of(each) for each in node.items())


def constant_of(node: Node) -> Constant:
    """A value without parts."""
    value: Any = node.value
    if isinstance(value, dict | list):
        refuse(node, "specs cannot say a constant that is an object or an array")
    return value if isinstance(value, str | bool | None) else number_of(node)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


def always(schema: Node) -> bool:
    """Whether `then` holds without a condition: so schemas set their rules apart from all else."""
    stated: Any = schema.value
    return "then" in stated and stated.get("if") in ({}, True) and "else" not in stated
