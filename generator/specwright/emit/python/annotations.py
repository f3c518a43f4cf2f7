"""The types of the fields of dataclasses, as Python writes them."""

from typing import assert_never

from specwright.emit.python.field_shapes import SCALARS
from specwright.emit.python.literals import literal
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.path import Path
from specwright.ir.tree import properties


def annotation_of(parameter: Parameter, named: dict[Path, str], aliases: dict[Path, tuple[str, str]]) -> str:
    """The type of a field; `named` are the classes of objects, `aliases` the types of allowed values."""
    if parameter.path in aliases and not parameter.option:
        return aliases[parameter.path][0]
    if parameter.choices and parameter.option:
        return f"Literal[{', '.join(literal(choice.value) for choice in parameter.choices)}]"
    if parameter.const is not None and not isinstance(parameter.const, float):
        return f"Literal[{literal(parameter.const)}]"
    match parameter.type:
        case Array(items=items):
            inner = annotation_of(items, named, aliases)
            return f"{'Array' if _may_be_part_of_text(items, aliases) else 'Sequence'}[{inner}]"
        case Object():
            if properties(parameter):
                return named[parameter.path]
            values = parameter.type.values
            return f"Mapping[str, {annotation_of(values, named, aliases) if values else 'Any'}]"
        case AnyValue():
            return "Any"
        case Union(options=options):
            several = dict.fromkeys(annotation_of(each, named, aliases) for each in options)
            return " | ".join(sorted(several, key="None".__eq__))
        case _:
            return SCALARS[parameter.kinds[0]]


def _may_be_part_of_text(parameter: Parameter, aliases: dict[Path, tuple[str, str]]) -> bool:
    """Whether a text, or bytes, would pass for a sequence of such values: their parts are such."""
    if parameter.path in aliases and not parameter.option:
        return not {"str", "float"}.isdisjoint(aliases[parameter.path][1].split(" | "))
    match parameter.type:
        case String() | Numeric() | AnyValue():
            return parameter.const is None and not parameter.choices
        case Union(options=options):
            return any(_may_be_part_of_text(each, aliases) for each in options)
        case Boolean() | Null() | Array() | Object():
            return False
        case _:
            assert_never(parameter.type)
