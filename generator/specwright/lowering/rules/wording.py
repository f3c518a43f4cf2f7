"""How messages name parameters and values."""

from collections.abc import Sequence
from json import dumps

from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, VALUE, api_name
from specwright.ir.predicate import Constant
from specwright.ir.wording import join_words

_MOST_SHOWN = 12


def display_name(parameter: Parameter) -> str:
    """How messages call a parameter: its name as the API writes it, braces doubled for `str.format`."""
    if not parameter.path:
        return "the request"
    name = escaped(api_name(parameter.path))
    part = {ITEM: "each item of ", VALUE: "each value of "}.get(parameter.path[-1], "")
    return f"{part}'{name}'" if name else f"{part}the request"


def of_part(words: str, holder: Parameter) -> str:
    """Words about a part of an array or a map, in which the part is `it` and its parameters are its own."""
    name = display_name(holder)
    for part in ("each item of ", "each value of "):
        words = words.replace(f"{part}{name}", "it")
    return words.replace(f"{name.removesuffix(chr(39))}.", "'") if holder.path else words


def escaped(text: str) -> str:
    """The text with braces doubled, so that `str.format` leaves it unchanged."""
    return text.replace("{", "{{").replace("}", "}}")


def alternatives(values: Sequence[Constant]) -> str:
    """The values as JSON writes them, joined by `or`; the first few of many."""
    texts = json_texts(values)
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {join_words(texts, 'and')}"
    return join_words(texts, "or")


def json_texts(values: Sequence[Constant]) -> list[str]:
    """The values as JSON writes them."""
    return [escaped(dumps(value, ensure_ascii=False)) for value in values]


def quoted(text: str) -> str:
    """A text as JSON writes it."""
    return json_texts([text])[0]
