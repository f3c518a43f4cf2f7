"""How messages name parameters and values."""

from collections.abc import Sequence
from json import dumps

from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, api_name
from specwright.ir.predicate import Scalar
from specwright.ir.wording import join_words

_MOST_SHOWN = 12


def display_name(parameter: Parameter) -> str:
    """How messages call a parameter: its name as the API writes it, braces doubled for `str.format`."""
    if not parameter.path:
        return "the request"
    name = escaped(api_name(parameter.path))
    return f"each item of '{name}'" if parameter.path[-1] == ITEM else f"'{name}'"


def escaped(text: str) -> str:
    """The text with braces doubled, so that `str.format` leaves it unchanged."""
    return text.replace("{", "{{").replace("}", "}}")


def alternatives(values: Sequence[Scalar]) -> str:
    """The values as JSON writes them, joined by `or`; the first few of many."""
    texts = json_texts(values)
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {join_words(texts, 'and')}"
    return join_words(texts, "or")


def json_texts(values: Sequence[Scalar]) -> list[str]:
    """The values as JSON writes them."""
    return [escaped(dumps(value, ensure_ascii=False)) for value in values]
