"""Comments of types: what a parameter is, what it may hold, and where that is documented."""

import textwrap
from collections.abc import Iterator

from specwright.codegen.facts import link
from specwright.codegen.limits_in_words import limits_in_words, patterns, value_notes
from specwright.emit.typescript.literals import WIDTH, comment, literal
from specwright.ir.model import Api
from specwright.ir.parameter import Numeric, Parameter, Union
from specwright.ir.path import without_labels

_MARGIN = 7


def parameter_comment(parameter: Parameter, api: Api, page: str) -> tuple[str, ...]:
    """Description, limits, notes on values, default and link of a parameter of the model documented there."""
    lines = filled(parameter.description or f"The parameter `{parameter.name}`.")
    limits = " ".join([*_whole(parameter), *limits_in_words(parameter, literal)])
    searched = [f"It matches {_code(pattern)}." for pattern in patterns(parameter)]
    if limits or searched:
        lines += ["", *filled(limits), *searched]
    if notes := value_notes(parameter):
        lines.append("")
        lines += [line for value, note in notes for line in filled(f"- {_code(value)}: {note}", "  ")]
    lines.append("")
    if parameter.default is not None:
        lines.append(f"@defaultValue {_code(parameter.default)}")
    found = (
        comment(link(api, page, without_labels(parameter.path)) or page)
        .replace("}", "%7D")
        .replace("|", "%7C")
    )
    return (*lines, f"@see {{@link {found}}}")


def _whole(parameter: Parameter) -> Iterator[str]:
    """What the language's one type of numbers does not tell."""
    if isinstance(parameter.type, Numeric) and parameter.type.integer:
        yield "A whole number."
    forms = parameter.type.options if isinstance(parameter.type, Union) else ()
    free = (each for each in forms if each.const is None and not each.choices)
    if any(isinstance(each.type, Numeric) and each.type.integer for each in free):
        yield "A number is whole."


def filled(text: str, indent: str = "") -> list[str]:
    """The text on lines that fit."""
    safe = comment(text).replace("@", "\\@").replace("{", "\\{").replace("}", "\\}")
    return textwrap.wrap(
        safe, WIDTH - _MARGIN, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _code(value: object) -> str:
    """A value between backticks: what would end them is escaped."""
    return f"`{comment(literal(value)).replace('`', chr(92) + 'u0060')}`"
