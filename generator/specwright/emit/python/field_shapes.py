"""The shapes that fields of dataclasses are written by, as Python source.

A shape is a class, `[shape]` for arrays, `{str: shape}` for mappings, a tuple of several, the type of a
scalar, or `object` for any value.
"""

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from specwright.codegen.doc import Doc, doc, laid_out
from specwright.emit.python.literals import WIDTH
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType
from specwright.ir.tree import properties

Shape: TypeAlias = "str | list[Shape] | dict[str, Shape] | tuple[Shape, ...]"

SCALARS = {
    JsonType.STRING: "str",
    JsonType.INTEGER: "int",
    JsonType.NUMBER: "float",
    JsonType.BOOLEAN: "bool",
    JsonType.NULL: "None",
}
"""The type of each scalar."""

_ANY = "object"
_INDENT = 12


def shape_of(parameter: Parameter, named: Mapping[Path, str]) -> Shape:
    """The shape that is due; `named` are the classes by path."""
    match parameter.type:
        case Array(items=items):
            return [shape_of(items, named)]
        case Object() if properties(parameter):
            return named[parameter.path]
        case Object(values=values):
            return {"str": shape_of(values, named) if values else _ANY}
        case Union(options=options):
            shapes = [shape_of(each, named) for each in options]
            several = [each for number, each in enumerate(shapes) if each not in shapes[:number]]
            return several[0] if len(several) == 1 else tuple(several)
        case AnyValue():
            return _ANY
        case String() | Numeric() | Boolean() | Null():
            return SCALARS[parameter.kinds[0]]
        case _:
            assert_never(parameter.type)


def is_scalar(shape: Shape) -> bool:
    """Whether nothing but scalars is due."""
    if isinstance(shape, tuple):
        return all(map(is_scalar, shape))
    return isinstance(shape, str) and shape in SCALARS.values()


def admits_any(shape: Shape) -> bool:
    """Whether a value in it may be anything, which no rule looks at."""
    match shape:
        case str():
            return shape == _ANY
        case dict():
            return any(map(admits_any, shape.values()))
        case list() | tuple():
            return any(map(admits_any, shape))
        case _:
            assert_never(shape)


def call(start: str, *arguments: Shape) -> str:
    """The call of what a line ends in, which starts so: on one line, or broken as formatters break it."""
    name = start.rpartition(" ")[2]
    parts = [doc(each, str, str, ("(", ")")) for each in arguments]
    inner = ", ".join(part.flat for part in parts)
    if len(f"{start}({inner})") + _INDENT <= WIDTH:
        return f"{name}({inner})"
    margin = " " * (_INDENT + 4)
    if len(inner) + len(margin) <= WIDTH:
        return f"{name}(\n{margin}{inner}\n{' ' * _INDENT})"
    whole = Doc(f"({inner})", "(", tuple(("", part) for part in parts), ")")
    return name + laid_out(whole, WIDTH, 4, _INDENT, WIDTH)
