"""Examples and defaults must satisfy the rules that stand beside them."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from specwright.ir.evaluate import broken, value_at
from specwright.ir.model import Check, Example, Json, Model, Parameter, Stage
from specwright.ir.path import ITEM, dotted
from specwright.ir.tree import walk
from specwright.problems import Code, Problem

SAMPLE_UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"


def check(model: Model) -> list[Problem]:
    """Each example and each default that the model's own rules refuse."""
    problems = list(_defaults(model.request.root, model.request.checks))
    for number, example in enumerate(model.examples):
        problems += _example(model, example, number)
    return problems


def completed(model: Model, example: Example) -> dict[str, Json]:
    """The example with its constants, and values for what a client fills in."""
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


def _example(model: Model, example: Example, number: int) -> Iterator[Problem]:
    if not isinstance(example.request, dict):
        yield _refused(example, number, "a request is a mapping")
        return
    for check in broken(model.request.checks, completed(model, example)):
        if not check.advice:
            message = f"this request breaks the rule '{check.rule}'"
            yield _refused(example, number, message)


def _refused(example: Example, number: int, message: str) -> Problem:
    return Problem(
        location=example.place,
        path=f"examples[{number}].request",
        message=message,
        code=Code.EXAMPLE_REFUSED,
    )


def _defaults(root: Parameter, checks: tuple[Check, ...]) -> Iterator[Problem]:
    for parameter in walk(root):
        if parameter.default is None or ITEM in parameter.path:
            continue
        request = _holding(parameter)
        own = [
            check
            for check in checks
            if check.stage is Stage.VALUE and check.about[0][: len(parameter.path)] == parameter.path
        ]
        for check in broken(own, request):
            yield Problem(
                location=parameter.place,
                path=dotted(parameter.path),
                message=f"the default {value_at(parameter.path, request, ())!r} breaks the rule "
                f"'{check.rule}'",
                code=Code.DEFAULT_REFUSED,
            )


def _holding(parameter: Parameter) -> Any:
    """A request that has the default in its place and nothing else."""
    request: Any = parameter.default
    for name in reversed(parameter.path):
        request = {name: request}
    return request
