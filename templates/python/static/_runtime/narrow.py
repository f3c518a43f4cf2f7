"""Finds what can still be chosen: every value that is offered was completed to a valid request."""

from collections.abc import Mapping
from typing import Any

from .checks import Budget
from .choices import Choice, Narrowed, Offer
from .easing import Unknown, check_word, checks_for
from .narrowing import Asked, Narrowing, NarrowSteps
from .plain import plain
from .possibilities import MOST_WORK, Possibilities
from .record import document
from .values import ABSENT


def narrow_request(module: str, request: object, unknown: Unknown = "error", names: Asked = None) -> Narrowed:
    """The choices left for the model whose validator the module is.

    Raises ValueError for another word of `unknown`, and for a text of `names`, alone.
    """
    return drained(narrow_steps(module, request, unknown, names))


def narrow_steps(
    module: str, request: object, unknown: Unknown = "error", names: Asked = None
) -> NarrowSteps:
    """The same in steps, each a choice that is known now, or None; the last returns what is narrowed."""
    check_word(unknown)
    if isinstance(names, str):
        raise ValueError(f"names is a list of names, such as [{names!r}], not a text")
    return _steps(module, request, unknown, None if names is None else frozenset(names))


def drained(steps: NarrowSteps) -> Narrowed:
    """What all steps come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            narrowed: Narrowed = end.value
            return narrowed


def _steps(module: str, request: object, unknown: Unknown, names: Asked) -> NarrowSteps:
    try:
        checks, copy = checks_for(module, plain(document(request)), unknown)
        return (yield from Narrowing(checks, copy, names).steps())
    except Exception:
        return Narrowed({}, (), None, complete=False)


def model_steps(
    name: str, validators: Mapping[str, str], request: object, unknown: Unknown = "error"
) -> NarrowSteps:
    """The models that accept what is set, as the choice of the parameter that names them; a step for each.

    Raises ValueError for another word than `error`, `warning` and `ignore`, before the first step.
    """
    check_word(unknown)
    return _model_steps(name, validators, request, unknown)


def _model_steps(name: str, validators: Mapping[str, str], request: object, unknown: Unknown) -> NarrowSteps:
    try:
        rest = plain(request)
        given = name in rest
        rest = {key: value for key, value in rest.items() if key != name}
        examples: dict[str, Any] = {}
        complete = True
        for air, module in validators.items():
            asked = checks_for(module, {**rest, name: air}, unknown)
            search = Possibilities(*asked, Budget(MOST_WORK))
            examples[air] = search.completion(search.request)
            complete &= not search.incomplete
            yield None
        fitting = tuple(air for air, example in examples.items() if example is not ABSENT)
        offers = (Offer("string", fitting),) if fitting else ()
        rules = (f"{name}.required",) if fitting else ()
        choice = Choice(name, given, bool(fitting), False, rules, offers, complete)
        example = None if given or not fitting else examples[fitting[0]]
        return Narrowed({name: choice}, (), example, complete=complete)
    except Exception:
        return Narrowed({}, (), None, complete=False)
