"""The documented facts of models."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .issue import Issue
from .links import link
from .size import Size

if TYPE_CHECKING:
    from .choices import Narrowed
    from .cost import Cost
    from .easing import Unknown
    from .narrowing import Asked, NarrowSteps
    from .page import Page
    from .repair import Repair


_NOT_STATED: dict[str, Any] = {
    "required": False,
    "const": None,
    "allowed_values": (),
    "default": None,
    "format": None,
    "minimum": None,
    "maximum": None,
    "exclusive_minimum": None,
    "exclusive_maximum": None,
    "step": None,
    "min_length": None,
    "max_length": None,
    "pattern": None,
    "min_items": None,
    "max_items": None,
    "unique_items": False,
    "min_properties": None,
    "max_properties": None,
    "description": None,
    "group": None,
}


class Parameter:
    """A request parameter and its documented facts.

    `name` is dotted from the root, with `[]` for items and `{}` for the values of a map. `types` are JSON's
    names of its types, or `any` alone; `type` is the same as one text. None among allowed values is null.
    """

    __slots__ = ("documentation", "name", "type", "types", *_NOT_STATED)

    name: str
    type: str
    types: tuple[str, ...]
    required: bool
    const: Any
    allowed_values: tuple[Any, ...]
    default: Any
    format: str | None
    minimum: float | None
    maximum: float | None
    exclusive_minimum: float | None
    exclusive_maximum: float | None
    step: float | None
    min_length: int | None
    max_length: int | None
    pattern: str | None
    min_items: int | None
    max_items: int | None
    unique_items: bool
    min_properties: int | None
    max_properties: int | None
    description: str | None
    group: str | None
    documentation: str | None

    def __init__(self, name: str, types: str | tuple[str, ...], **stated: Any) -> None:
        self.name = name
        self.types = (types,) if isinstance(types, str) else types
        self.type = " or ".join(self.types)
        for fact, value in (_NOT_STATED | stated).items():
            setattr(self, fact, value)
        self.documentation = None

    def __repr__(self) -> str:
        return f"<Parameter {self.name}: {self.type}>"


class Model:
    """One model: its documented facts and its validator.

    `size_parameters` are the two parameters that its sizes are of, `results` the one that says how many
    results are wanted; None where it has none.
    """

    __slots__ = (
        "_module",
        "_prefix",
        "air",
        "capabilities",
        "creator",
        "documentation",
        "parameters",
        "pricing",
        "released",
        "results",
        "size_parameters",
        "sizes",
        "slug",
        "status",
        "summary",
        "title",
    )

    def __init__(
        self,
        module: str,
        prefix: str,
        *,
        air: str | None,
        slug: str,
        title: str,
        summary: str,
        creator: str,
        status: str,
        released: str | None = None,
        capabilities: tuple[str, ...],
        documentation: str,
        anchor: str | None = None,
        pricing: Mapping[str, float] = MappingProxyType({}),
        sizes: Iterable[Size] = (),
        size_parameters: tuple[str, str] | None = None,
        results: str | None = None,
        parameters: Iterable[Parameter],
    ) -> None:
        self._module = module
        self._prefix = prefix
        self.air = air
        self.slug = slug
        self.title = title
        self.summary = summary
        self.creator = creator
        self.status = status
        self.released = released
        self.capabilities = capabilities
        self.documentation = documentation
        self.pricing = pricing
        self.sizes = tuple(sizes)
        self.size_parameters = size_parameters
        self.results = results
        self.parameters: Mapping[str, Parameter] = {each.name: each for each in parameters}
        for name, each in self.parameters.items():
            each.documentation = link(documentation, anchor, name)

    @property
    def key(self) -> str:
        """By which `models` has it: the AIR identifier, the slug where requests name no one model."""
        return self.air or self.slug

    @property
    def request_type(self) -> Any:
        """The dataclass of its requests."""
        return getattr(import_module(self._module), f"{self._prefix}Request")

    @property
    def response_type(self) -> Any:
        """The dataclass of its responses."""
        return getattr(import_module(self._module), f"{self._prefix}Response")

    def is_valid(self, request: object, *, unknown: "Unknown" = "error") -> bool:
        """Whether the API accepts the request, as far as its documentation tells."""
        if unknown != "error":
            from .leniency import is_eased

            return is_eased(self._issues, self._faults, request, unknown)
        return bool(import_module(self._module).is_valid(request))

    def validate(self, request: object, *, unknown: "Unknown" = "error") -> list[Issue]:
        """All faults of the request at once; an empty list if there is none.

        Keys that no parameter has are errors, warnings, or nothing at all where `unknown` is `ignore`.
        """
        if unknown != "error":
            from .leniency import eased

            return eased(self._issues, self._faults, request, unknown)
        return self._issues(request)

    @property
    def _faults(self) -> str:
        """The name of its validator."""
        return f"{self._module}.faults"

    def _issues(self, request: object) -> list[Issue]:
        issues: list[Issue] = import_module(self._module).validate(request)
        return issues

    def repair(self, request: object, *, destructive: bool = False, unknown: "Unknown" = "error") -> "Repair":
        """The request made valid for this model by the fixes that change least; false if no way is known.

        Then `partial` is the request as far as it is repaired. Texts are cut, items and valid parameters
        removed only if `destructive` fixes are asked for.
        """
        if unknown != "error":
            from .leniency import repair_eased

            return repair_eased(self._issues, self._faults, request, unknown, destructive=destructive)
        from .repair import repair_request

        return repair_request(self._issues, request, destructive=destructive)

    def narrow(self, request: object, *, unknown: "Unknown" = "error", names: "Asked" = None) -> "Narrowed":
        """What can still be chosen for each parameter, or for those of some names, given what is set."""
        from .narrow import narrow_request

        return narrow_request(self._faults, request, unknown, names)

    def narrow_steps(
        self, request: object, *, unknown: "Unknown" = "error", names: "Asked" = None
    ) -> "NarrowSteps":
        """The same in short steps, each a choice that is known now, or None; `narrow` is what they return."""
        from .narrow import narrow_steps

        return narrow_steps(self._faults, request, unknown, names)

    def nearest_sizes(self, width: object, height: object) -> tuple[Size, ...]:
        """At most three sizes, those of the nearest ratio first, then those of the nearest area."""
        from .nearest import nearest_rows

        return tuple(Size(*row) for row in nearest_rows(self.sizes, width, height))

    def cost(self, request: object) -> "Cost":
        """What the request costs, where the model's page states prices: nothing is guessed."""
        from .cost import cost_of

        return cost_of(import_module(self._module), self.validate, request)

    @property
    def page(self) -> "Page":
        """What a page shows of it beside these facts, each time a copy; imported when first asked for."""
        from .page import page_of

        return page_of(self._module, self._prefix)

    def __repr__(self) -> str:
        return f"<Model {self.key} {self.title}>"
