"""The formats of strings as schemas."""

from collections.abc import Iterable

from specwright.emit.schema.keywords import Schema
from specwright.ir.formats import FORMATS
from specwright.ir.model import Check
from specwright.ir.predicate import Matches
from specwright.ir.visitors import collect

_LINE_END = "[\n\r\u0085\u2028\u2029]"


def format_schemas(checks: Iterable[Check], *, standard: bool = True) -> dict[str, Schema]:
    """The schema of each format that the checks name, in the order of `FORMATS`.

    `standard` says their `format`, too, for readers whose test of it accepts all that the pattern does.
    """
    asked = {atom.format for atom in collect(Matches, (check.predicate for check in checks))}
    return {name: format_schema(name, standard=standard) for name in FORMATS if name in asked}


def format_schema(name: str, *, standard: bool = True) -> Schema:
    """The format as a pattern, for engines that take `format` for a remark.

    In some languages `$` also stands before a line's end that ends the text: those are refused apart,
    as not every engine has look-ahead.
    """
    text_format = FORMATS[name]
    named = {"format": text_format.standard} if standard and text_format.standard else {}
    return {
        "description": text_format.title,
        "type": "string",
        **named,
        "pattern": f"^(?:{text_format.pattern})$",
        "not": {"type": "string", "pattern": _LINE_END},
    }
