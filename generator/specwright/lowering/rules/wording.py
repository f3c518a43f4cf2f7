"""How messages name parameters and values."""

from collections.abc import Sequence

from specwright.ir import placeholders
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, api_name
from specwright.ir.placeholders import choice_of
from specwright.ir.predicate import Scalar
from specwright.ir.wording import escaped


def display_name(parameter: Parameter) -> str:
    """How messages call a parameter: its name as the API writes it, braces doubled for `str.format`."""
    if not parameter.path:
        return "the request"
    name = escaped(api_name(parameter.path))
    return f"each item of '{name}'" if parameter.path[-1] == ITEM else f"'{name}'"


def alternatives(values: Sequence[Scalar]) -> str:
    """The values as JSON writes them, joined by `or`, braces doubled; the first few of many."""
    return escaped(choice_of(values))


def json_texts(values: Sequence[Scalar]) -> list[str]:
    """The values as JSON writes them, braces doubled."""
    return [escaped(text) for text in placeholders.json_texts(values)]
