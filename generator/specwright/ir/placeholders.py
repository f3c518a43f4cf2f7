"""What a check's predicate says as words, which its message names in place of repeating it."""

import re
from collections.abc import Mapping, Sequence
from json import dumps
from typing import Any

from specwright.ir.model import Check
from specwright.ir.number_text import number_text
from specwright.ir.predicate import (
    Constant,
    CountWhere,
    Enum,
    Implies,
    ItemCount,
    ItemTotal,
    Length,
    MultipleOf,
    Predicate,
    Product,
    Range,
    Ratio,
    TotalCount,
)
from specwright.ir.wording import counted, escaped, join_words, span

_MOST_SHOWN = 12
_MARKS = re.compile(r"\{\{|\}\}|\{([a-z]+)\}")


def sentence(check: Check, values: Sequence[Any]) -> str:
    """The message with the values of the subjects, and with what the predicate says, put in."""
    return check.message.format(*values, **placeholders(check.predicate))


def put_in(message: str, words: Mapping[str, str]) -> str:
    """The message with the words in place of the placeholders, still in the syntax of `str.format`."""
    return _MARKS.sub(lambda mark: escaped(words[mark[1]]) if mark[1] in words else mark[0], message)


def placeholders(predicate: Predicate) -> Mapping[str, str]:
    """The words for `{bounds}`, `{step}` and `{allowed}`, as far as the predicate says such a thing.

    Of a condition and what it asks for, what it asks for is said.
    """
    match predicate:
        case Implies(then=then):
            return placeholders(then)
        case Range() | Product() | Ratio() | ItemTotal():
            return {"bounds": span(predicate.minimum, predicate.maximum)}
        case Length():
            return {"bounds": span(predicate.minimum, predicate.maximum, "character")}
        case ItemCount() | CountWhere():
            return {"bounds": span(predicate.minimum, predicate.maximum, "item")}
        case TotalCount():
            return {"bounds": counted(predicate.maximum, "item")}
        case MultipleOf():
            return {"step": number_text(predicate.step)}
        case Enum():
            return {"allowed": choice_of(predicate.values)}
        case _:
            return {}


def stated_values(predicate: Predicate) -> tuple[Constant, ...]:
    """The numbers and allowed values that these words spell."""
    match predicate:
        case Implies(then=then):
            return stated_values(then)
        case Range() | Product() | Ratio() | ItemTotal() | Length() | ItemCount() | CountWhere():
            return tuple(bound for bound in (predicate.minimum, predicate.maximum) if bound is not None)
        case TotalCount():
            return (predicate.maximum,)
        case MultipleOf():
            return (predicate.step,)
        case Enum():
            return predicate.values
        case _:
            return ()


def choice_of(values: Sequence[Constant]) -> str:
    """The values as JSON writes them, joined by `or`; the first few of many."""
    texts = json_texts(values)
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {join_words(texts, 'and')}"
    return join_words(texts, "or")


def json_texts(values: Sequence[Constant]) -> list[str]:
    """The values as JSON writes them."""
    return [
        dumps(value, ensure_ascii=False)
        if value is None or isinstance(value, bool | str)
        else number_text(value)
        for value in values
    ]
