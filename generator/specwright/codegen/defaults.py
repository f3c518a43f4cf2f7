"""Which documented defaults a request is completed with, as a tree of its objects, in no language."""

from dataclasses import dataclass
from typing import Any

from specwright.ir.evaluate import broken
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Array, Json, Object, Parameter
from specwright.ir.path import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What an object or an array holds: defaults by key, and what its own objects hold (`[]`: its items).

    `made` says that an object of these defaults alone may be added where there is none.
    """

    values: dict[str, Json]
    inside: dict[str, "Inside"]
    made: bool = False


def tree(message: Message) -> Inside:
    """The defaults of a message."""
    return _inside(message.root, message.checks)


def _inside(parameter: Parameter, checks: tuple[Check, ...]) -> Inside:
    nested = {
        child.name: _inside(child, checks)
        for child in parameter.children
        if child.default is None and isinstance(child.type, Object | Array) and _any_below(child)
    }
    return Inside(
        values={each.name: each.default for each in parameter.children if each.default is not None},
        inside=nested,
        made=bool(parameter.path) and isinstance(parameter.type, Object) and _can_be_made(parameter, checks),
    )


def _any_below(parameter: Parameter) -> bool:
    return any(child.default is not None or _any_below(child) for child in parameter.children)


def _can_be_made(parameter: Parameter, checks: tuple[Check, ...]) -> bool:
    """Whether an object of nothing but defaults satisfies all that is asked of such an object."""
    request: Any = _of_defaults(parameter)
    for name in reversed(parameter.path):
        request = [request] if name == "[]" else {name: request}
    inside = [check for check in checks if _concerns(check, parameter.path)]
    return not broken(inside, request)


def _concerns(check: Check, path: Path) -> bool:
    return not check.advice and check.scope[: len(path)] == path


def _of_defaults(parameter: Parameter) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for child in parameter.children:
        if child.default is not None:
            values[child.name] = child.default
        elif isinstance(child.type, Object) and _any_below(child):
            values[child.name] = _of_defaults(child)
    return values
