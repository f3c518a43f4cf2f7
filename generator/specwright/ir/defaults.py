"""Documented defaults as a tree of a message's objects, and requests completed with them."""

from dataclasses import dataclass, field
from typing import Any

from specwright.ir.evaluate import broken
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Array, Json, Object, Parameter
from specwright.ir.path import ITEM, VALUE
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What an object or an array holds: defaults by key, and what its own objects hold (`[]`: its items).

    `creatable` says that an object of these defaults alone may be added where there is none. `constants` are
    the only values that required parameters may have; `uuids` the parameters for which a client makes a UUID.
    """

    values: dict[str, Json]
    inside: dict[str, "Defaults"]
    creatable: bool = False
    constants: dict[str, Constant] = field(default_factory=dict)
    uuids: tuple[str, ...] = ()


def default_tree(message: Message) -> Defaults:
    """The defaults of a message."""
    return _tree(message.root, message.checks)


def completed(value: Any, defaults: Defaults) -> Any:
    """A copy of a request with a default for each parameter that has one and is not given.

    Objects that are not given are added where their defaults alone satisfy all that is asked of them.
    """
    if isinstance(value, list) and ITEM in defaults.inside:
        return [completed(item, defaults.inside[ITEM]) for item in value]
    if not isinstance(value, dict):
        return value
    added: dict[str, Json] = {name: {} for name, each in defaults.inside.items() if each.creatable}
    whole = {**added, **defaults.values, **value}
    inside = {name: completed(whole[name], each) for name, each in defaults.inside.items() if name in whole}
    return {**whole, **inside}


def _tree(parameter: Parameter, checks: tuple[Check, ...]) -> Defaults:
    nested = {
        child.name: _tree(child, checks)
        for child in _places(parameter)
        if child.default is None and isinstance(child.type, Object | Array) and _has_values(child)
    }
    return Defaults(
        values={each.name: each.default for each in _places(parameter) if each.default is not None},
        inside=nested,
        creatable=isinstance(parameter.type, Object)
        and _has_defaults(parameter)
        and _is_creatable(parameter, checks),
        constants={each.name: each.const for each in _places(parameter) if _is_constant(each)},
        uuids=tuple(each.name for each in _places(parameter) if each.fill),
    )


def _places(parameter: Parameter) -> list[Parameter]:
    """The parameters below it, but for a map's values: which keys there are is not for defaults to say."""
    return [child for child in parameter.children if child.name != VALUE]


def _is_constant(parameter: Parameter) -> bool:
    return parameter.required and parameter.const is not None


def _has_values(parameter: Parameter) -> bool:
    """Whether something below the parameter has a default, or is filled in where that is asked for."""
    return any(
        child.default is not None or child.fill or _is_constant(child) or _has_values(child)
        for child in _places(parameter)
    )


def _has_defaults(parameter: Parameter) -> bool:
    """Whether something below the parameter has a default."""
    return any(child.default is not None or _has_defaults(child) for child in _places(parameter))


def _is_creatable(parameter: Parameter, checks: tuple[Check, ...]) -> bool:
    """Whether an object of nothing but defaults satisfies all that is asked of such an object."""
    if not parameter.path:
        return False
    depth = len(parameter.path)
    inside = [each for each in checks if not each.advice and each.scope[:depth] == parameter.path]
    return not broken(inside, request_with(parameter.path, _of_defaults(parameter)))


def _of_defaults(parameter: Parameter) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for child in _places(parameter):
        if child.default is not None:
            values[child.name] = child.default
        elif isinstance(child.type, Object) and _has_defaults(child):
            values[child.name] = _of_defaults(child)
    return values
