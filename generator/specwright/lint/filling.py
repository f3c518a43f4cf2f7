"""A request completed with the documented defaults, as the generated packages complete it."""

from collections.abc import Mapping
from typing import Any

from specwright.ir.evaluate import broken, holds
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Array, Json, Object, Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    EqualItemCount,
    Implies,
    InTable,
    Not,
    Predicate,
    Present,
    Product,
    Ratio,
    TotalCount,
)
from specwright.ir.visitors import paths
from specwright.solver.states import moved

_TRUE: Predicate = AllOf(of=())
_FALSE: Predicate = AnyOf(of=())


def filled(message: Message, request: dict[str, Any]) -> dict[str, Any]:
    """A copy of the request with a default for each parameter that has one and is not given.

    Objects that are not given are added where their defaults alone satisfy all that is asked of them.
    """
    made: dict[str, Any] = _filled(request, message.root, message.checks)
    return made


def can_be_made(parameter: Parameter, checks: tuple[Check, ...]) -> bool:
    """Whether an object of nothing but defaults satisfies all that is asked of such an object."""
    request: Any = _of_defaults(parameter)
    for name in reversed(parameter.path):
        request = [request] if name == ITEM else {name: request}
    inside = [check for check in checks if _concerns(check, parameter.path)]
    return not broken(inside, request)


def has_defaults_inside(parameter: Parameter) -> bool:
    """Whether something below the parameter has a default."""
    return any(child.default is not None or has_defaults_inside(child) for child in parameter.children)


def once_filled(predicate: Predicate, defaults: Mapping[Path, Json]) -> Predicate | None:
    """What holds of a request where the predicate will hold once the defaults are filled in.

    Takes it that no object is added. None where the predicate compares a parameter that has a default with
    another one, or counts its items.
    """
    match predicate:
        case Not(of=of):
            inner = once_filled(of, defaults)
            return Not(of=inner) if inner else None
        case AllOf(of=parts) | AnyOf(of=parts):
            found = [once_filled(part, defaults) for part in parts]
            known = tuple(part for part in found if part)
            return type(predicate)(of=known) if len(known) == len(found) else None
        case Implies(given=given, then=then):
            return once_filled(AnyOf(of=(Not(of=given), then)), defaults)
        case _ if not any(path in defaults for path in paths(predicate)):
            return predicate
        case InTable() | Product() | Ratio() | EqualItemCount() | TotalCount() | CountWhere():
            return None
        case _:
            return _atom_filled(predicate, predicate.path, defaults[predicate.path])


def _atom_filled(atom: Atom, path: Path, default: Json) -> Predicate:
    given, holder = Present(path=path), path[:-1]
    inside: Predicate = Present(path=holder) if holder and holder[-1] != ITEM else _TRUE
    met = _TRUE if holds(moved(atom), default) else _FALSE
    unmet = _FALSE if isinstance(atom, Present) else _TRUE
    return AnyOf(
        of=(
            AllOf(of=(given, atom)),
            AllOf(of=(Not(of=given), inside, met)),
            AllOf(of=(Not(of=given), Not(of=inside), unmet)),
        )
    )


def _filled(value: Any, parameter: Parameter, checks: tuple[Check, ...]) -> Any:
    if isinstance(value, list) and isinstance(parameter.type, Array):
        return [_filled(each, parameter.type.items, checks) for each in value]
    if not isinstance(value, dict) or not isinstance(parameter.type, Object):
        return value
    result = dict(value)
    for child in parameter.children:
        if child.name in result:
            result[child.name] = _filled(result[child.name], child, checks)
        elif child.default is not None:
            result[child.name] = child.default
        elif isinstance(child.type, Object) and has_defaults_inside(child) and can_be_made(child, checks):
            result[child.name] = _filled({}, child, checks)
    return result


def _concerns(check: Check, path: Path) -> bool:
    return not check.advice and check.scope[: len(path)] == path


def _of_defaults(parameter: Parameter) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for child in parameter.children:
        if child.default is not None:
            values[child.name] = child.default
        elif isinstance(child.type, Object) and has_defaults_inside(child):
            values[child.name] = _of_defaults(child)
    return values
