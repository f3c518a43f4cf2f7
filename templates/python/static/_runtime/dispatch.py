"""Finds the validator of the model that a request names."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


class Verdicts(dict[str, Callable[[object], bool]]):
    """The verdict function of each model, by AIR identifier; imported when it is first asked for."""

    def __init__(self, package: str, modules: Mapping[str, str]) -> None:
        super().__init__()
        self._package = package
        self._modules = modules

    def __missing__(self, air: str) -> Callable[[object], bool]:
        module = import_module(f"{self._package}.{self._modules[air]}.verdict")
        verdict: Callable[[object], bool] = module.is_valid
        self[air] = verdict
        return verdict


def module_of(
    package: str, modules: Mapping[str, str], discriminator: str, request: object
) -> ModuleType | None:
    """The module of the model that the request names, whatever the request is made of; or None."""
    from .plain import plain

    try:
        named: Any = request if type(request) is dict else plain(request)
        air = named.get(discriminator) if type(named) is dict else None
        air = plain(air)
        return import_module(f"{package}.{modules[air]}") if air in modules else None
    except Exception:
        return None
