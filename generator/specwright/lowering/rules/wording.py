"""Words for messages: names of parameters, lists, ranges and counts."""

from collections.abc import Sequence
from json import dumps

from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, api_name
from specwright.ir.predicate import Scalar

_MOST_SHOWN = 12


def display_name(parameter: Parameter) -> str:
    """How messages call a parameter: its name as the API writes it, braces doubled for `str.format`."""
    if not parameter.path:
        return "the request"
    name = escaped(api_name(parameter.path))
    return f"each item of '{name}'" if parameter.path[-1] == ITEM else f"'{name}'"


def escaped(text: str) -> str:
    """The text for a message, where `str.format` leaves it as it is."""
    return text.replace("{", "{{").replace("}", "}}")


def join_words(words: Sequence[str], last: str) -> str:
    """`a, b and c`, with `last` before the last of them."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


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


def span(minimum: float | None, maximum: float | None) -> str:
    """Bounds in words: `at least 1`, `from 1 to 4`, `4`."""
    if minimum is None:
        return f"at most {maximum}"
    if maximum is None:
        return f"at least {minimum}"
    return f"{minimum}" if minimum == maximum else f"from {minimum} to {maximum}"


def item_count(minimum: int | None, maximum: int | None) -> str:
    """A number of items in words: `exactly 1 item`, `from 1 to 4 items`."""
    noun = "item" if {minimum, maximum} in ({1}, {1, None}) else "items"
    return f"{'exactly ' if minimum == maximum else ''}{span(minimum, maximum)} {noun}"
