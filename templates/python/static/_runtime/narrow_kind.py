"""What a request that comes to no model can still choose as its kind of task."""

from collections.abc import Mapping
from typing import TypeAlias

from .choices import Choice, Narrowed, Offer
from .easing import Unknown
from .narrow import model_steps, narrow_request, narrow_steps
from .narrowing import Asked, NarrowSteps
from .plain import plain

Unnamed: TypeAlias = tuple[
    str, Mapping[str, str], str, Mapping[str, tuple[str | None, str | None]], Mapping[str, str]
]
"""What finds models: the parameter that names one, the validators by AIR identifier; the parameter that names
the kind of task, the slugs of each kind's tasks, and the validators by slug."""


def steps_of(
    module: str | None, unnamed: Unnamed, request: object, unknown: Unknown, names: Asked
) -> NarrowSteps:
    """The steps of `narrow` by a model's validator; without one, those of the choice of a model and a kind
    of task.

    Raises ValueError for `unknown` alone.
    """
    if module is not None:
        return narrow_steps(module, request, unknown, names)
    steps = model_steps(unnamed[0], unnamed[1], request, unknown)
    return _with_kinds(steps, unnamed, request, unknown) if unnamed[3] else steps


def _with_kinds(steps: NarrowSteps, unnamed: Unnamed, request: object, unknown: Unknown) -> NarrowSteps:
    models = yield from steps
    if not models:
        return models
    name, _, parameter, tasks, validators = unnamed
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
