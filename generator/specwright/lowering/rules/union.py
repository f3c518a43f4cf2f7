"""A value of one of several types, each with facts of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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
    JsonType,
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
from specwright.lowering.rules.wording import alternatives, display_name, quoted

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


_MOST_NAMED = 3
"""So many values of an option are named where a value is of another type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Option:
    """One of the types: what it asks; its values, or its type and limits, in words, and in few words."""

    predicate: Predicate
    kinds: tuple[JsonType, ...]
    words: str
    few_words: str

    def takes(self, kind: JsonType) -> bool:
        """Whether values of the type are of the option's type: every integer is a number."""
        return kind in self.kinds or (kind is JsonType.INTEGER and JsonType.NUMBER in self.kinds)


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if not isinstance(parameter.type, Union):
        return
    options = [_option(each, codes) for each in parameter.type.options]
    check = value_check(
        parameter,
        AnyOf(of=tuple(each.predicate for each in options)),
        kind=KIND.key,
        code=codes.fill(codes.invalid, parameter.path),
        must=_must([each.words for each in options]),
    )
    yield replace(check, by_type=tuple(_by_type(parameter, options, check.message)))


def _by_type(
    parameter: Parameter, options: Sequence[_Option], message: str
) -> Iterator[tuple[JsonType | None, str]]:
    """What is said of values of each type: its own options in full, and first; the names of the others."""
    name = display_name(parameter)
    kinds = {kind for each in options for kind in each.kinds}
    messages: dict[JsonType | None, str] = {}
    for kind in (*(kind for kind in JsonType if kind in kinds), None):
        fitting = [each for each in options if kind is not None and each.takes(kind)]
        words = [each.words for each in fitting]
        words += [each.few_words for each in options if each not in fitting]
        is_counted = kind is JsonType.ARRAY and any(map(_counts_items, fitting))
        shown = "an array of length {0:length}" if is_counted else "{0}"
        messages[kind] = f"{name} must {_must(list(dict.fromkeys(words)), shown)}"
    other = messages[None]
    if {*messages.values()} != {message}:
        yield from ((kind, each) for kind, each in messages.items() if kind is None or each != other)


def _must(words: Sequence[str], shown: str = "{0}") -> str:
    """What the value must be; a comma before the last `or` where one of the words has its own."""
    *first, last = words
    if first and any(" or " in each for each in words):
        return f"be {', '.join(first)}, or {last}, not {shown}"
    return f"be {join_words(words, 'or')}, not {shown}"


def _counts_items(option: _Option) -> bool:
    parts = option.predicate.of if isinstance(option.predicate, AllOf) else (option.predicate,)
    return any(isinstance(part, ItemCount) for part in parts)


def _option(option: Parameter, codes: Codes) -> _Option:
    parts = tuple(check.predicate for kind in _OF_OPTIONS for check in kind.lower(option, codes))
    values, of_type = allowed_values.allowed(option), value_type.type_words(option)
    words = alternatives(values) if values else _of_type(of_type, parts)
    return _Option(
        predicate=parts[0] if len(parts) == 1 else AllOf(of=parts),
        kinds=option.kinds,
        words=words,
        few_words=words if 0 < len(values) <= _MOST_NAMED else of_type,
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
