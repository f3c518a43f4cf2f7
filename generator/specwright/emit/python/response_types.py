"""The types of a response as data, by which the package tells what the API answered otherwise."""

from typing import Any, assert_never

from specwright.codegen.typed_tree import typed_tree
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, Parameter, String, Union
from specwright.ir.tree import properties


def response_types(root: Parameter) -> Any:
    """JSON's name of a scalar or `any`; a tuple of several; a mapping of an array, a map or an object.

    A response has `constants`, too: they tell it from those of other kinds of task.
    """
    return _types(typed_tree(root))


def _types(parameter: Parameter) -> Any:
    match parameter.type:
        case Array(items=items):
            return {"items": _types(items)}
        case Object(values=values) if not properties(parameter) and parameter.path:
            return {"values": _types(values) if values else "any"}
        case Object():
            fields = properties(parameter)
            needed = tuple(each.name for each in fields if each.required and each.const is None)
            known = {"required": needed, "properties": {each.name: _types(each) for each in fields}}
            constants = {each.name: each.const for each in fields if each.const is not None}
            return known | ({"constants": constants} if constants and not parameter.path else {})
        case Union(options=options):
            several = [_types(each) for each in options]
            return tuple(each for number, each in enumerate(several) if each not in several[:number])
        case AnyValue():
            return "any"
        case String() | Numeric() | Boolean() | Null():
            return parameter.kinds[0].value
        case _:
            assert_never(parameter.type)
