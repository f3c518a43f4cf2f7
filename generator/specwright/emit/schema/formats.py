"""The formats of strings as definitions that other schemas refer to."""

from collections.abc import Collection, Iterable

from specwright.emit.schema.keywords import Schema
from specwright.ir.formats import FORMATS, OPTIONS
from specwright.ir.model import Check
from specwright.ir.predicate import Matches
from specwright.ir.visitors import every_atom

_ALL = {**FORMATS, **OPTIONS}
_LINE_END = "[\n\r\u0085\u2028\u2029]"


def format_names(checks: Iterable[Check]) -> list[str]:
    """The formats that the checks name, and those that these name, in one order."""
    every = (atom for check in checks for atom in every_atom(check.predicate))
    return and_their_options({atom.format for atom in every if isinstance(atom, Matches)})


def and_their_options(names: Collection[str]) -> list[str]:
    """These formats and those that they name, in one order."""
    asked = {*names, *(option for name in names for option in _ALL[name].options)}
    return [name for name in _ALL if name in asked]


def format_schemas(names: Iterable[str], inside: str, *, standard: bool = True) -> dict[str, Schema]:
    """The schema of each format; those that they name stand at `inside`.

    `standard` says their `format`, too, for readers whose test of it accepts all that the pattern does.
    """
    return {name: _schema(name, inside, standard) for name in names}


def _schema(name: str, inside: str, standard: bool) -> Schema:
    """The format as a pattern, for engines that take `format` for a remark.

    In some languages `$` also stands before a line's end that ends the text: those are refused apart,
    as not every engine has look-ahead.
    """
    text_format = _ALL[name]
    if text_format.options:
        options = [{"$ref": inside + option} for option in text_format.options]
        return {"description": text_format.title, "type": "string", "anyOf": options}
    named = {"format": text_format.standard} if standard and text_format.standard else {}
    return {
        "description": text_format.title,
        "type": "string",
        **named,
        "pattern": f"^(?:{text_format.pattern})$",
        "not": {"type": "string", "pattern": _LINE_END},
    }
