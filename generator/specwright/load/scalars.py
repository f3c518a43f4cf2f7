"""Whether a scalar is of the type that its key takes, and what to write instead."""

import math
import re
from datetime import date
from typing import Any, TypeAlias

from specwright.diagnostics import Code, as_typed
from specwright.ir.decimals import exact
from specwright.load.field_types import DateType, EnumType, FlagType, NumberType, ScalarType, TextType
from specwright.load.hints import hint
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.spelling import VALUES, guess

_CURLY = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019 "
"""Quotes of printed texts, which YAML takes for signs of the text."""

ScalarFieldType: TypeAlias = TextType | FlagType | NumberType | DateType | ScalarType | EnumType


def fault(node: ScalarNode, type_: ScalarFieldType) -> tuple[str, Code] | None:
    """What is wrong with a scalar, with its code; None when it is of the type."""
    value = node.value
    match type_:
        case NumberType():
            return _number_fault(node, type_)
        case EnumType(words=words) if node.text not in words:
            return (
                f"{describe(node)} is not one of {', '.join(words)}{_meant(node.text, words)}",
                Code.WRONG_VALUE,
            )
        case FlagType() if not isinstance(value, bool):
            return f"{describe(node)} stands where true or false is due{hint(node, type_)}", Code.WRONG_TYPE
        case ScalarType() if not finite(value):
            return f"{node.text} is not a finite number", Code.WRONG_VALUE
        case TextType() if not node.text.strip():
            return "the text is empty", Code.EMPTY
        case TextType(pattern=pattern) if pattern and not re.fullmatch(pattern, node.text):
            example = f", such as '{type_.example}'" if type_.example else ""
            return f"{describe(node)} is not {type_.what}{example}", Code.WRONG_VALUE
        case DateType() if not _is_day(node.text):
            return _no_day(node), Code.WRONG_VALUE
        case _:
            return None


def expected(type_: ScalarFieldType) -> str:
    """What a type takes, in words."""
    match type_:
        case FlagType():
            return "true or false"
        case NumberType():
            return "a number"
        case DateType():
            return "a day such as 2025-03-26"
        case _:
            return "a text"


def describe(node: Node) -> str:
    """What stands there, in words: a scalar's text, or what else it is."""
    match node:
        case ScalarNode(value=None):
            return "nothing"
        case ScalarNode(text=text):
            return as_typed(text)
        case SequenceNode():
            return "a list"
        case MappingNode():
            return "a mapping"


def finite(value: Any) -> bool:
    """Whether JSON can hold the value: infinities and NaN it cannot."""
    return not isinstance(value, float) or math.isfinite(value)


def whole(value: Any) -> Any:
    """A number without a fraction as an integer, by its decimal form: `1e3` is 1000.

    `1e308` stays as it is: the double of that name is another number than the integer, for every engine.
    """
    if not isinstance(value, float) or not value.is_integer():
        return value
    integer = int(exact(value))
    return integer if integer == value else value


def _number_fault(node: ScalarNode, type_: NumberType) -> tuple[str, Code] | None:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{describe(node)} stands where a number is due{hint(node, type_)}", Code.WRONG_TYPE
    if not finite(value):
        return f"{node.text} is not a finite number", Code.WRONG_VALUE
    if type_.maximum is not None and value > type_.maximum:
        return (
            f"{as_typed(node.text)[1:-1]} is above {type_.maximum}, the largest that a spec may state",
            Code.WRONG_VALUE,
        )
    if type_.integer and not isinstance(whole(value), int):
        return f"{node.text} is not a whole number", Code.WRONG_VALUE
    if type_.minimum is not None and value < type_.minimum:
        return f"{node.text} is below {type_.minimum}", Code.WRONG_VALUE
    return None


def _meant(text: str, words: tuple[str, ...]) -> str:
    """Which of the words was meant, or which of them where they are several."""
    parts = [guess(each, words, VALUES) for each in text.split("|")]
    if "|" in text and all(parts):
        return f"; for several write [{', '.join(str(each) for each in parts)}]"
    near = guess(text.strip(_CURLY), words, VALUES)
    return f"; did you mean '{near}'?" if near else ""


def _no_day(node: ScalarNode) -> str:
    short = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", node.text)
    if not short:
        return f"{describe(node)} is not a day such as 2025-03-26: year, month, day"
    whole_text = f"{short[1]}-{short[2]:0>2}-{short[3]:0>2}"
    return (
        f"there is no day {node.text}" if not _is_day(whole_text) else f"{node.text} is written {whole_text}"
    )


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False
