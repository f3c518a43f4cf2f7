"""Puts back nulls that a request needs: of parameters that are required and may be null.

Readers of JSON say alike that a key is absent and that its value is null. Where a parameter is required, the
request that was valid had the null.
"""

from importlib import import_module
from typing import Any

from .._runtime.nodes import Path, parse

_ITEMS, _OTHERS = "[]", "{}"
_MAY_BE_NULL = ("null", "any")


class RequiredNulls:
    """Knows the parameters of the models of the package with this name."""

    def __init__(self, package: str) -> None:
        self._module = import_module(package)
        self._find_module = self._module.validate.__self__.module_of
        self._known: dict[str | None, list[Path]] = {}

    def __call__(self, request: dict[str, Any]) -> dict[str, Any]:
        """The request itself, or with nulls that leave less of it at fault."""
        model = self._find_module(request)
        name = model.__name__ if model else None
        if name not in self._known:
            self._known[name] = _paths(f"{name}.facts") if name else []
        paths = self._known[name]
        if not paths or self._module.is_valid(request):
            return request
        whole = _copy(request)
        for path in paths:
            _put(whole, path)
        return whole if len(self._module.validate(whole)) < len(self._module.validate(request)) else request


def _paths(facts: str) -> list[Path]:
    """The parameters of a model that are required and may be null, containers before what they hold."""
    parameters = import_module(facts).MODEL.parameters.values()
    return [
        parse(parameter.name)
        for parameter in parameters
        if parameter.required and not {*_MAY_BE_NULL}.isdisjoint(parameter.types)
    ]


def _put(holder: Any, path: Path) -> None:
    """Adds the null to every object there that lacks the key."""
    name, *rest = path
    if name == _ITEMS:
        inside = holder if type(holder) is list else []
    elif type(holder) is not dict:
        return
    elif name == _OTHERS:
        inside = [*holder.values()]
    elif not rest:
        holder.setdefault(name, None)
        return
    else:
        inside = [holder.get(name)]
    for part in inside if rest else ():
        _put(part, tuple(rest))


def _copy(value: Any) -> Any:
    if type(value) is dict:
        return {key: _copy(part) for key, part in value.items()}
    return [_copy(part) for part in value] if type(value) is list else value
