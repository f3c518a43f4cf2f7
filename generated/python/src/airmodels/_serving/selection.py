"""Which tools a server offers: one for each model that is chosen, else three for all of them."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from .arguments import nearest
from .of_model import tool_of
from .of_package import tools_of
from .tool import Tool


def selected(package: Any, models: Iterable[str], task_types: Iterable[str]) -> list[Tool]:
    """The tools, each once; raises LookupError, with what to say, for a name that is not known."""
    keys = [_key(package, name) for name in models]
    for task_type in task_types:
        keys += _keys_of(package, task_type)
    tools = import_module(f"{package.__name__}.tools")
    return [tool_of(tools, package.models[key]) for key in dict.fromkeys(keys)] or tools_of(package)


def _key(package: Any, name: str) -> str:
    if name not in package.models:
        known = [each for model in package.models.find() for each in (model.slug, model.key)]
        meant = nearest(name, known)
        hint = f"did you mean '{meant}'?" if meant else "the command 'models' lists them all"
        raise LookupError(f"no model is called '{name}'; {hint}")
    key: str = package.models[name].key
    return key


def _keys_of(package: Any, task_type: str) -> list[str]:
    models = package.models.find(task_type=task_type)
    if not models:
        index = import_module(f"{package.__name__}._index").INDEX.values()
        known = sorted({each["task_type"] for each in index if each["task_type"]})
        raise LookupError(f"no model has the task type '{task_type}'; known are {', '.join(known)}")
    return [model.key for model in models]
