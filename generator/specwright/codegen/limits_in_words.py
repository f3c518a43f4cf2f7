"""The limits of a parameter as sentences, for comments and docstrings in any language."""

from collections.abc import Callable, Iterator
from typing import Any, assert_never

from specwright.ir.formats import FORMATS
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.predicate import Constant, Number
from specwright.ir.wording import span, strict_span

Literal = Callable[[Any], str]


def limits_in_words(parameter: Parameter, literal: Literal) -> Iterator[str]:
    """Sentences on what the type leaves open but for patterns; `literal` spells values in the language."""
    match parameter.type:
        case String(min_length=least, max_length=most, format=name):
            if name:
                yield f"It is {FORMATS[name].title}."
            yield from _between(least or None, most, "character", " (Unicode code points)")
        case Numeric():
            yield from _of_number(parameter.type, literal)
        case Array(min_items=least, max_items=most, unique=unique):
            yield from _between(least or None, most, "item")
            if unique:
                yield "No two items are equal."
        case Object(min_properties=least, max_properties=most):
            yield from _between(least or None, most, "key")
        case Union(options=options):
            for each in options:
                if each.const is None and not each.choices:
                    yield from limits_in_words(each, literal)
        case Boolean() | Null() | AnyValue():
            return
        case _:
            assert_never(parameter.type)


def value_notes(parameter: Parameter) -> tuple[tuple[Constant, str], ...]:
    """The allowed values of a parameter, or of its items, that have a note, each with it."""
    items = parameter.type.items if isinstance(parameter.type, Array) else None
    choices = parameter.choices or (items.choices if items else ())
    return tuple((each.value, each.note) for each in choices if each.note)


def patterns(parameter: Parameter) -> tuple[str, ...]:
    """The regular expressions that are searched for in the value, where it is a text."""
    forms = parameter.type.options if isinstance(parameter.type, Union) else (parameter,)
    texts = (each.type for each in forms if isinstance(each.type, String))
    return tuple(each.pattern for each in texts if each.pattern is not None)


def _of_number(number: Numeric, literal: Literal) -> Iterator[str]:
    yield from _between(number.minimum, number.maximum)
    low, high = number.exclusive_minimum, number.exclusive_maximum
    if low is not None or high is not None:
        yield f"{strict_span(low, high).capitalize()}."
    if number.step is not None:
        yield f"In steps of {literal(number.step)}."


def _between(least: Number | None, most: Number | None, noun: str = "", behind: str = "") -> Iterator[str]:
    if least is not None or most is not None:
        text = span(least, most, noun)
        yield f"{text[0].upper()}{text[1:]}{behind}."
