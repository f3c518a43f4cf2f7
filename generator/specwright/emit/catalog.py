"""The resolved catalog as JSON: the first thing to review, and what other programs read."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from specwright.diagnostics import Location
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer, pretty_json
from specwright.emit.target import Overview, Target
from specwright.ir.model import Api, Model
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, dotted
from specwright.ir.predicate import Predicate

_MARGIN = "    "
_PATHS = {"path", "scope", "inside", "left", "right"}
_LISTS_OF_PATHS = {"arrays", "columns", "parameters", "subjects"}
_NODES = Predicate.__args__


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterable[Fragment]:
    """A model with its parameters, checks, tables and examples, as it stands in the file."""
    yield Fragment(name="model", text=_MARGIN + pretty_json(_plain(model), _MARGIN))


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterable[Output]:
    """One file: the service, and each model."""
    head, _, tail = pretty_json({"api": _plain(overview.api), "models": []}).rpartition("[]")
    models = ",\n".join(each.parts["model"] for each in overview.models)
    text = f"{head}[\n{models}\n  ]{tail}" if models else f"{head}[]{tail}"
    yield Output(path="catalog.json", text=text + "\n")


def _plain(value: Any) -> Any:
    if isinstance(value, Parameter) and value.name in PARTS:
        return {key: each for key, each in _fields(value).items() if key != "name"}
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, StrEnum) else value


def _fields(value: Any) -> dict[str, Any]:
    """The fields that say something, paths dotted, predicates and types headed by their node's name."""
    result: dict[str, Any] = {}
    if isinstance(value, _NODES) or type(value).__name__ in _TYPES:
        result["is"] = type(value).__name__
    for field in fields(value):
        each = getattr(value, field.name)
        if field.name == "fixes" or isinstance(each, Location) or each is None or each in ((), False):
            continue
        if field.name in _PATHS:
            result[field.name] = dotted(each)
        elif field.name in _LISTS_OF_PATHS:
            result[field.name] = [dotted(path) for path in each]
        else:
            result[field.name] = _plain(each)
    return result


_TYPES = {"String", "Numeric", "Boolean", "Null", "AnyValue", "Array", "Object"}

TARGET = Target(
    name="catalog",
    purpose="the resolved facts and checks of every model",
    of_model=of_model,
    of_all=of_all,
)
