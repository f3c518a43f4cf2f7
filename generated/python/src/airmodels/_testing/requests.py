"""Strategies for valid requests of a model."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from hypothesis import reject
from hypothesis import strategies as st

from .._runtime.model import Model, Parameter
from .._runtime.nodes import parse
from .values import MOST_MORE, lists, values

_PACKAGE = __name__.partition(".")[0]
_SIDES = ("width", "height")
_ATTEMPTS = (True, True, False, False)
_MOST_STEPS = 8
_KEYS = ("first", "second", "third", "fourth")


@dataclass(slots=True)
class ParameterTree:
    """A parameter with those below it by name; the root has none of its own."""

    parameter: Parameter | None = None
    below: dict[str, "ParameterTree"] = field(default_factory=dict)


def model_of(name: str) -> Model:
    """The model of an AIR identifier or slug; raises KeyError, with the nearest names, for another."""
    model: Model = import_module(_PACKAGE).models[name]
    return model


def valid_requests(model: str) -> st.SearchStrategy[dict[str, Any]]:
    """Requests that the API accepts, of a model by its AIR identifier or slug; some have optional parts.

    They are drawn from the stated facts and put right by the fixes of the validator where rules bind several
    parameters. Raises KeyError for a model that is not known.
    """
    return _requests(model_of(model))


@lru_cache(maxsize=64)
def tree_of(model: Model) -> ParameterTree:
    """The parameters of a model's requests."""
    root = ParameterTree()
    for name, parameter in model.parameters.items():
        node = root
        for step in parse(name):
            node = node.below.setdefault(step, ParameterTree())
        node.parameter = parameter
    return root


@st.composite
def _requests(draw: st.DrawFn, model: Model) -> dict[str, Any]:
    """A request as it is drawn, put right, or else drawn again with less that is optional."""
    for is_rich in _ATTEMPTS:
        request = draw(_objects(tree_of(model), is_rich))
        if model.sizes and all(side in request for side in _SIDES):
            size = draw(st.sampled_from(model.sizes))
            request |= {"width": size.width, "height": size.height}
        valid = draw(_put_right(model, request))
        if valid is not None:
            return valid
    return reject()


@st.composite
def _put_right(draw: st.DrawFn, model: Model, request: dict[str, Any]) -> dict[str, Any] | None:
    """The request by known fixes; where there is none, with what is lacking, or without what is wrong."""
    for _ in range(_MOST_STEPS):
        if model.is_valid(request):
            return request
        repair = model.repair(request, destructive=True)
        request = copy.deepcopy(repair.request if repair else repair.partial)
        if repair:
            continue
        absent, optional = _faulty(model, request)
        if absent and (not optional or draw(st.booleans())):
            name = draw(st.sampled_from(absent))
            holder: Any = at(request, parse(name))
            holder[parse(name)[-1]] = draw(_of(node_of(model, name), is_rich=False))
        elif optional:
            name = draw(st.sampled_from(optional))
            cast("dict[str, Any]", at(request, parse(name))).pop(parse(name)[-1])
        else:
            return None
    return None


def _faulty(model: Model, request: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The parameters that faults are about: those that could be given, and those that could be left out."""
    absent, optional = dict[str, None](), dict[str, None]()
    for issue in model.validate(request):
        names = issue.parameter if isinstance(issue.parameter, tuple) else (issue.parameter,)
        for name in names if issue.severity == "error" else ():
            stated = model.parameters.get(name)
            holder = at(request, parse(name)) if stated else None
            if stated is None or holder is None:
                continue
            if parse(name)[-1] not in holder:
                absent[name] = None
            elif not stated.required:
                optional[name] = None
    return [*absent], [*optional]


def node_of(model: Model, name: str) -> ParameterTree:
    """A parameter of the model, with those below it."""
    node = tree_of(model)
    for step in parse(name):
        node = node.below[step]
    return node


@st.composite
def _objects(draw: st.DrawFn, tree: ParameterTree, is_rich: bool) -> dict[str, Any]:
    """An object with what is required, and what is optional by chance, or not at all."""
    chosen = {}
    for name, node in tree.below.items():
        required = node.parameter is not None and node.parameter.required
        if name != "{}" and (required or (is_rich and draw(st.integers(0, 3)) == 0)):
            chosen[name] = draw(_of(node, is_rich))
    if "{}" in tree.below:
        own = tree.parameter
        least = (own.min_properties if own else None) or 0
        most = min((own.max_properties if own else None) or least + MOST_MORE, len(_KEYS))
        for key in _KEYS[: draw(st.integers(min(least, most), most))]:
            chosen[key] = draw(_of(tree.below["{}"], is_rich))
    return chosen


def _of(node: ParameterTree, is_rich: bool) -> st.SearchStrategy[Any]:
    """Values of a parameter, of any of its types."""
    parameter = node.parameter
    if parameter is None:
        return _objects(node, is_rich)
    return st.one_of([_of_type(node, parameter, kind, is_rich) for kind in parameter.types])


def _of_type(node: ParameterTree, parameter: Parameter, kind: str, is_rich: bool) -> st.SearchStrategy[Any]:
    if parameter.const is None and not parameter.allowed_values:
        if kind == "array" and "[]" in node.below:
            return lists(parameter, _of(node.below["[]"], is_rich))
        if kind == "object" and node.below:
            return _objects(node, is_rich)
    return values(parameter, kind)


def at(request: Mapping[str, Any], path: tuple[str, ...]) -> Mapping[str, Any] | None:
    """The object of a request in which a parameter stands; None where it is not there."""
    inner: Any = request
    for step in path[:-1]:
        inner = inner.get(step) if isinstance(inner, dict) else None
    return inner if isinstance(inner, dict) else None
