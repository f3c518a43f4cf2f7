"""Comments of types: what a parameter is, what it may hold, and where that is documented."""

import textwrap
from collections.abc import Iterator
from typing import assert_never

from specwright.codegen.facts import link
from specwright.emit.typescript.literals import WIDTH, comment, literal
from specwright.ir.formats import FORMATS
from specwright.ir.model import Api
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.predicate import Number
from specwright.ir.wording import span

_MARGIN = 7


def parameter_comment(parameter: Parameter, api: Api, page: str) -> tuple[str, ...]:
    """Description, limits, notes on values, default and link of a parameter of the model documented there."""
    lines = filled(parameter.description or f"The parameter `{parameter.name}`.")
    limits = " ".join(_limits(parameter))
    if limits:
        lines += ["", *filled(limits)]
    notes = [each for each in parameter.choices if each.note]
    if notes:
        lines.append("")
        lines += [line for each in notes for line in filled(f"- {_code(each.value)}: {each.note}", "  ")]
    lines.append("")
    if parameter.default is not None:
        lines.append(f"@defaultValue {_code(parameter.default)}")
    found = comment(link(api, page, parameter.path) or page).replace("}", "%7D").replace("|", "%7C")
    return (*lines, f"@see {{@link {found}}}")


def filled(text: str, indent: str = "") -> list[str]:
    """The text on lines that fit."""
    safe = comment(text).replace("@", "\\@").replace("{", "\\{").replace("}", "\\}")
    return textwrap.wrap(
        safe, WIDTH - _MARGIN, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _code(value: object) -> str:
    """A value between backticks: what would end them is escaped."""
    return f"`{comment(literal(value)).replace('`', chr(92) + 'u0060')}`"


def _limits(parameter: Parameter) -> Iterator[str]:
    match parameter.type:
        case String(min_length=least, max_length=most, format=name):
            if name:
                yield f"It is {FORMATS[name].title}."
            yield from _between(least or None, most, "character", " (Unicode code points)")
        case Numeric(integer=integer, minimum=least, maximum=most, step=step):
            if integer:
                yield "A whole number."
            yield from _between(least, most)
            if step is not None:
                yield f"In steps of {literal(step)}."
        case Array(min_items=least, max_items=most):
            yield from _between(least or None, most, "item")
        case Boolean() | Null() | AnyValue() | Object() | Union():
            return
        case _:
            assert_never(parameter.type)


def _between(least: Number | None, most: Number | None, noun: str = "", behind: str = "") -> Iterator[str]:
    if least is not None or most is not None:
        text = span(least, most, noun)
        yield f"{text[0].upper()}{text[1:]}{behind}."
