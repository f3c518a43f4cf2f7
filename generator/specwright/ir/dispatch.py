"""How a request comes to the model that judges it: by its AIR identifier, else by its kind of task.

A model whose spec has no AIR identifier is a *task*: a request that names no known model comes to the only
task of its kind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from specwright.ir.keyed import Keyed
from specwright.ir.model import Api, Model
from specwright.ir.parameter import Object

Naming: TypeAlias = Literal["required", "optional", "open", "never"]
"""Whether a request has the parameter that names the model; `open`: it is not stated, and may stand there."""


class Routed(Protocol):
    """What decides which requests a model judges."""

    @property
    def air(self) -> str | None: ...
    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def task_type(self) -> str | None: ...
    @property
    def naming(self) -> Naming: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Keyed):
    """The same of a lowered model."""

    air: str | None
    slug: str
    title: str
    task_type: str | None
    naming: Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRoutes:
    """The tasks of one kind, by slug: for requests that give no model, and for models that are not known.

    A request goes to a task that is the only one; where there are several, no request tells them apart.
    """

    unnamed: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def chosen(self) -> tuple[str | None, str | None]:
        """The only task of each sort."""
        return _only(self.unnamed), _only(self.unknown)


TaskTable: TypeAlias = Mapping[str, TaskRoutes]
"""The tasks by what their requests have as kind of task."""


def route(model: Model, api: Api) -> Route:
    """What decides which requests the model judges."""
    return Route(
        air=model.air,
        slug=model.slug,
        title=model.title,
        task_type=task_type(model, api.task_parameter),
        naming=naming(model, api),
    )


def task_type(model: Model, parameter: str | None) -> str | None:
    """The kind of task that the model runs, as its requests name it in a parameter."""
    if model.air is None:
        return model.task
    constants = {each.name: each.const for each in model.request.root.children}
    named = constants.get(parameter or "")
    return named if isinstance(named, str) else None


def naming(model: Model, api: Api) -> Naming:
    """Whether requests to the model have the parameter that names one."""
    root = model.request.root
    stated = next((each for each in root.children if each.name == api.discriminator), None)
    if stated is not None:
        return "required" if stated.required else "optional"
    return "open" if isinstance(root.type, Object) and root.type.open else "never"


def task_table(models: Iterable[Routed]) -> TaskTable:
    """The tasks among the models, by kind.

    A request that gives a model which is not known goes to a task that states such a parameter. Where none
    does, it goes to one that would let it stand, or that is alone in its kind and says that it takes none.
    """
    models = tuple(models)
    tasks = [each for each in models if each.air is None]
    of_models = {each.task_type for each in models if each.air is not None}
    table: dict[str, TaskRoutes] = {}
    for kind in sorted({each.task_type for each in tasks if each.task_type is not None}):
        own = [each for each in tasks if each.task_type == kind]
        table[kind] = TaskRoutes(
            unnamed=tuple(each.slug for each in own if each.naming != "required"),
            unknown=_naming(own) or _silent(own, is_alone=kind not in of_models),
        )
    return table


def _naming(tasks: Sequence[Routed]) -> tuple[str, ...]:
    return tuple(each.slug for each in tasks if each.naming in ("required", "optional"))


def _silent(tasks: Sequence[Routed], *, is_alone: bool) -> tuple[str, ...]:
    return tuple(each.slug for each in tasks if is_alone or each.naming == "open")


def _only(slugs: tuple[str, ...]) -> str | None:
    return slugs[0] if len(slugs) == 1 else None
