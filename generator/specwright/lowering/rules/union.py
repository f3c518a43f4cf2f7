"""A value of one of several types, each with facts of its own."""

from collections.abc import Iterable, Iterator

from specwright.ir.formats import FORMATS
from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, Union
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
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
from specwright.ir.wording import join_words, span, strict_span
from specwright.lowering.rules import (
    allowed_values,
    array_size,
    bounds,
    exclusive_bounds,
    length,
    pattern,
    property_count,
    step,
    text_format,
    unique_items,
    value_type,
)
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check
from specwright.lowering.rules.wording import alternatives, quoted

_OF_OPTIONS = (
    value_type,
    allowed_values,
    bounds,
    exclusive_bounds,
    step,
    length,
    text_format,
    pattern,
    array_size,
    unique_items,
    property_count,
)


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if not isinstance(parameter.type, Union):
        return
    options: list[Predicate] = []
    words: list[str] = []
    for option in parameter.type.options:
        parts = tuple(check.predicate for kind in _OF_OPTIONS for check in kind.lower(option, codes))
        options.append(parts[0] if len(parts) == 1 else AllOf(of=parts))
        values = allowed_values.allowed(option)
        words.append(alternatives(values) if values else _of_type(value_type.type_words(option), parts))
    yield value_check(
        parameter,
        AnyOf(of=tuple(options)),
        kind=KIND.key,
        code=codes.fill(codes.invalid, parameter.path),
        must=f"be {join_words(words, 'or')}, not {{0}}",
    )


def _of_type(words: str, facts: Iterable[Predicate]) -> str:
    """A type and its limits, in words: `a string (from 1 to 8 characters)`."""
    limits = [limit for fact in facts if (limit := _limit(fact))]
    return f"{words} ({join_words(limits, 'and')})" if limits else words


def _limit(fact: Predicate) -> str | None:
    """A limit of an option's values, in words; None for the type itself and for the values that it lists."""
    match fact:
        case Range(minimum=low, maximum=high):
            return span(low, high)
        case ExclusiveRange(minimum=low, maximum=high):
            return strict_span(low, high)
        case MultipleOf(step=unit):
            return f"a multiple of {unit}"
        case Length(minimum=low, maximum=high):
            return span(low, high, "character")
        case Matches(format=name):
            return FORMATS[name].title
        case Pattern(pattern=text):
            return f"matching the pattern {quoted(text)}"
        case ItemCount(minimum=low, maximum=high):
            return span(low, high, "item")
        case UniqueItems():
            return "no two items equal"
        case PropertyCount(minimum=low, maximum=high):
            return span(low, high, "key")
        case HasType() | Enum():
            return None
        case _:
            raise AssertionError(fact)


KIND = ParameterRule(key="any-of", purpose="a value of one of several types", lower=lower)
