"""Which documented defaults a request is completed with, as a tree of its objects."""

from typing import Any

from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.ir.evaluate import broken
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import Path


def tree(message: Message) -> str:
    """The source of the tree: a key's default, or `Inside(…)` for what an object or an array holds."""
    return _inside(message.root, message.checks, 0)


def _inside(parameter: Parameter, checks: tuple[Check, ...], indent: int) -> str:
    margin = indent + 4
    values = [
        f"{literal(each.name)}: {literal(each.default)}"
        for each in parameter.children
        if each.default is not None
    ]
    nested = [
        f"{literal(child.name)}: {_inside(child, checks, margin + 4)}"
        for child in parameter.children
        if child.default is None and isinstance(child.type, Object | Array) and _any_below(child)
    ]
    arguments = [_braces(values, margin), _braces(nested, margin)]
    if parameter.path and isinstance(parameter.type, Object) and _can_be_made(parameter, checks):
        arguments.append("made=True")
    return spread("Inside(", arguments, ")", indent, first_line=WIDTH)


def _braces(items: list[str], indent: int) -> str:
    return spread("{", items, "}", indent, first_line=WIDTH) if items else "{}"


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
