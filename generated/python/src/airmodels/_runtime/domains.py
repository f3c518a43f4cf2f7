"""What is known of the values of parameters: their types and limits."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from .nodes import Node, Path, parse

_BOUNDS = ("minimum", "maximum")
_LIMITS = {
    "enum": ("values",),
    "range": _BOUNDS,
    "length": _BOUNDS,
    "item-count": _BOUNDS,
    "multiple-of": ("step",),
    "matches": ("format",),
    "pattern": ("pattern",),
}
"""The limits of a parameter that a check of its value states, by the operator."""


class Variant(NamedTuple):
    """One type of a parameter and its limits; the bounds of texts and arrays are lengths and item counts."""

    type: str
    values: tuple[Any, ...] = ()
    minimum: Any = None
    maximum: Any = None
    step: Any = None
    format: str | None = None
    pattern: str | None = None


class ParameterDomain(NamedTuple):
    """What is known of the values of a parameter; `samples` are texts in which its expressions are found."""

    path: Path
    required: bool
    default: Any
    variants: tuple[Variant, ...]
    samples: tuple[str, ...] = ()


class CheckOfValue(Protocol):
    """A check of a value: its predicate, and the path of the value."""

    @property
    def predicate(self) -> Node: ...
    @property
    def subjects(self) -> tuple[Path, ...]: ...


def stated_limits(checks: Iterable[CheckOfValue]) -> dict[Path, dict[str, Any]]:
    """The limits that checks of values state, by the paths of the values."""
    limits: dict[Path, dict[str, Any]] = {}
    for check in checks:
        node = check.predicate
        stated = {key: node[key] for key in _LIMITS.get(node["op"], ()) if key in node}
        limits.setdefault(check.subjects[0], {}).update(stated)
    return limits


def domain(parameter: Node, limits: Mapping[Path, dict[str, Any]]) -> ParameterDomain:
    """The domain of a parameter of a table; the limits of one type are those that its checks state."""
    path = parse(parameter["path"])
    if "variants" in parameter:
        variants = tuple(Variant(**each) for each in parameter["variants"])
    else:
        variants = (Variant(parameter["type"], **limits.get(path, {})),)
    known = parameter.get("required", False), parameter.get("default"), variants
    return ParameterDomain(path, *known, parameter.get("samples", ()))
