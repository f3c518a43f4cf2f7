"""What a request that comes to no model can still choose as its kind of task."""

from collections.abc import Mapping
from typing import TypeAlias

from .choices import Choice, Narrowed, Offer
from .easing import Unknown
from .narrow import model_steps, narrow_request
from .narrowing import NarrowSteps
from .plain import plain

Kinds: TypeAlias = tuple[str, Mapping[str, tuple[str | None, str | None]], Mapping[str, str]]
"""The parameter that names the kind of task, the slugs of each kind's tasks, and the validators of these."""


def unnamed_steps(
    name: str, validators: Mapping[str, str], kinds: Kinds, request: object, unknown: Unknown
) -> NarrowSteps:
    """The choice of a model, by the parameter `name`, and of a kind of task; raises ValueError for `unknown` alone."""
    steps = model_steps(name, validators, request, unknown)
    return _with_kinds(steps, name, kinds, request, unknown) if kinds[1] else steps


def _with_kinds(
    steps: NarrowSteps, name: str, kinds: Kinds, request: object, unknown: Unknown
) -> NarrowSteps:
    models = yield from steps
    if not models:
        return models
    parameter, tasks, validators = kinds
    slugs = ((kind, pair[1 if models[name].given else 0]) for kind, pair in tasks.items())
    those = {kind: validators[slug] for kind, slug in slugs if slug is not None}
    return with_kinds(models, parameter, those, request, unknown)


def with_kinds(
    models: Narrowed, name: str, validators: Mapping[str, str], request: object, unknown: Unknown = "error"
) -> Narrowed:
    """The choice of a model, and that of the parameter `name`, whose values are kinds of task; never raises.

    `validators` has the validator of the task that the request would come to, by kind. Neither parameter is
    required where the other would do.
    """
    try:
        given = plain(request)
        found = {
            kind: narrow_request(module, {**given, name: kind}, unknown)
            for kind, module in validators.items()
        }
        fitting = tuple(kind for kind, each in found.items() if each.possible)
        complete = all(each.complete for each in found.values())
        offers = (Offer("string", fitting),) if fitting else ()
        needed = bool(fitting) and not any(each.offers for each in models.values())
        own = Choice(name, name in given, needed, False, (), offers, complete)
        choices = {key: each._replace(required=False, rules=()) for key, each in models.items()}
        example = models.example
        if example is None and fitting and name not in given:
            example = found[fitting[0]].example
        others = choices if fitting else models
        return Narrowed({**others, name: own}, (), example, complete=complete and models.complete)
    except Exception:
        return models
