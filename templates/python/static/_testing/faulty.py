"""Strategies for requests with one fault, and the issue that is due."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from .._runtime.issue import Issue
from .._runtime.model import Model, Parameter
from .._runtime.nodes import parse
from .requests import at, model_of, valid_requests

_MISSPELT = "x"
_OF_OTHER_TYPE: tuple[Any, ...] = ("text", 1, True, [], {})
_ABSENT: Any = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """A request with one fault: `issue` is what the validator says, and the stand-in answers."""

    request: dict[str, Any]
    issue: Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A value put where a valid request has another one, or none."""

    path: tuple[str, ...]
    name: str
    value: Any


def invalid_requests(model: str) -> st.SearchStrategy[Faulty]:
    """Requests that the API refuses for one reason, with the issue that is due.

    A valid one is drawn; then a key is misspelt, a required parameter left out, or a value put out of its
    bounds, type or list. Raises KeyError for a model that is not known.
    """
    return _faulty(model_of(model))


@st.composite
def _faulty(draw: st.DrawFn, model: Model) -> Faulty:
    request = draw(valid_requests(model.key))
    changes = [change for change in _changes(model) if at(request, change.path) is not None]
    change = draw(st.sampled_from(changes))
    changed = copy.deepcopy(request)
    holder: Any = at(changed, change.path)
    if change.value is _ABSENT:
        assume(holder.pop(change.path[-1], _ABSENT) is not _ABSENT)
    else:
        holder[change.path[-1]] = change.value
    issues = [issue for issue in model.validate(changed) if issue.severity == "error"]
    assume(len(issues) == 1 and _is_about(issues[0], change.name))
    return Faulty(request=changed, issue=issues[0])


def _is_about(issue: Issue, name: str) -> bool:
    parameter = issue.parameter
    return name in (parameter if isinstance(parameter, tuple) else (parameter,))


def _changes(model: Model) -> Iterator[_Change]:
    """The ways to break a request of the model; not what is inside items and maps."""
    for name, parameter in model.parameters.items():
        path = parse(name)
        if any(step in ("[]", "{}") for step in path):
            continue
        misspelt = f"{path[-1]}{_MISSPELT}"
        yield _Change(path=(*path[:-1], misspelt), name=name + _MISSPELT, value="anything")
        if parameter.required:
            yield _Change(path=path, name=name, value=_ABSENT)
        for value in _wrong(parameter):
            yield _Change(path=path, name=name, value=value)


def _wrong(parameter: Parameter) -> Iterator[Any]:
    """Values that the parameter does not take."""
    for kind, value in zip(("string", "integer", "boolean", "array", "object"), _OF_OTHER_TYPE, strict=True):
        if not {kind, "any"} & {*parameter.types} and not (kind == "integer" and "number" in parameter.types):
            yield value
    if parameter.allowed_values:
        yield from (f"{each}{_MISSPELT}" for each in parameter.allowed_values if isinstance(each, str))
    for bound, step in ((parameter.minimum, -1), (parameter.maximum, 1)):
        if bound is not None:
            yield bound + step
    if parameter.max_length is not None and parameter.max_length < 100_000:
        yield "a" * (parameter.max_length + 1)
    if parameter.format is not None:
        yield "no such thing"
