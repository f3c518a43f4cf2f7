"""The examples of a model must be requests that it accepts."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from specwright.diagnostics import Code, Diagnostic, as_typed, did_you_mean, error, nearest
from specwright.ir.evaluate import ABSENT, Bound, bindings, broken, holds, leading, value_at
from specwright.ir.model import Check, Example, Model
from specwright.ir.parameter import Json
from specwright.ir.path import ITEM, VALUE, Path, below
from specwright.ir.patterns import is_found
from specwright.ir.placeholders import sentence
from specwright.ir.predicate import EveryValue, NoAdditionalProperties
from specwright.load.source_records import ExampleRecord

SAMPLE_UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"


def check(model: Model, records: tuple[ExampleRecord, ...]) -> Iterator[Diagnostic]:
    """An error for each check that an example breaks, at the value concerned."""
    for number, (example, record) in enumerate(zip(model.examples, records, strict=True)):
        for path, message in _faults(model.request.checks, completed(model, example)):
            path = f"request.{path}" if path else "request"
            yield error(record.at(path), f"examples[{number}].{path}", message, Code.EXAMPLE_REFUSED)


def _faults(checks: Sequence[Check], request: Any) -> Iterator[tuple[str, str]]:
    """Where and how a request breaks checks; the others judge it as its misspelt keys were meant."""
    asked = [each for each in checks if not each.advice]
    closed = [each for each in asked if isinstance(each.predicate, NoAdditionalProperties)]
    for each in broken(closed, request):
        path, message = told(each, request)
        yield path, f"breaks the rule '{each.rule}': {message}"
    meant = respelt(closed, request)
    for each in broken([each for each in asked if each not in closed], meant):
        path, message = told(each, meant)
        yield path, f"breaks the rule '{each.rule}': {message}"


def respelt(closed: Sequence[Check], request: Any) -> Any:
    """The request with each misspelt key as it was meant, where that is not given as well."""
    request = deepcopy(request)
    for check in closed:
        if not isinstance(check.predicate, NoAdditionalProperties):
            continue
        for bound in bindings(check.scope, request):
            holder = value_at(check.predicate.path, request, bound)
            names = check.predicate.names
            for key in [each for each in holder if each not in names] if isinstance(holder, dict) else ():
                near = nearest(key, names)
                if near and near not in holder:
                    holder[near] = holder.pop(key)
    return request


def completed(model: Model, example: Example) -> dict[str, Json]:
    """The example as a whole request: with constants, and values for what clients generate."""
    request = deepcopy(example.request)
    for parameter in model.request.root.children:
        if parameter.name not in request:
            if parameter.const is not None:
                request[parameter.name] = parameter.const
            elif parameter.fill:
                request[parameter.name] = SAMPLE_UUID
    order = [parameter.name for parameter in model.request.root.children]
    known = {name: request[name] for name in order if name in request}
    return known | request


def told(check: Check, request: Any) -> tuple[str, str]:
    """Where the request first breaks the check, as a path in the request, and the check's sentence for it."""
    bound = next(each for each in bindings(check.scope, request) if not holds(check.predicate, request, each))
    path = check.subjects[0]
    values = [value_at(each, request, bound) for each in check.subjects]
    near = ""
    if isinstance(check.predicate, NoAdditionalProperties):
        names = check.predicate.names
        values = [next(key for key in values[0] if key not in names)]
        near = did_you_mean(values[0], names)
        path = (*path, values[0])
    if isinstance(check.predicate, EveryValue) and isinstance(values[0], dict):
        key = _failing(check.predicate, values[0], request, bound)
        path, values = (*path, key), [values[0][key]]
    return _numbered(path, bound), sentence(check, [*map(_Shown, values)]) + near


def _failing(predicate: EveryValue, value: dict[str, Any], request: Any, bound: Bound) -> str:
    """The first key of a map whose value is not as it must be."""
    asked = (key for key in value if key not in predicate.names)
    return next(
        key
        for key in asked
        if (predicate.matching is None or is_found(predicate.matching, key))
        and not holds(predicate.where, request, (*leading(predicate.path, bound), key))
    )


class _Shown:
    """A value as the sentences of checks show it: itself, or its length."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, what: str) -> str:
        if what == "length":
            return str(len(self.value))
        return "nothing" if self.value is ABSENT else as_typed(self.value)


def _numbered(path: Path, bound: Bound) -> str:
    """The path with the numbers and keys at hand: `palette.members[2].weight`."""
    parts = iter(bound)
    text = ""
    for name in path:
        if name == ITEM:
            text += f"[{next(parts, 0)}]"
        else:
            text = below(text, str(next(parts, name)) if name == VALUE else name)
    return text
