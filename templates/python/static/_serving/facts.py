"""The facts of a model as JSON values."""

from typing import Any

from .._runtime.model import Model, Parameter

_OF_MODELS = ("slug", "title", "summary", "creator", "status", "released", "documentation")
_YES_OR_NO = ("required", "unique_items")


def facts_of(model: Model) -> dict[str, Any]:
    """What the package knows of a model; what its page does not state is left out."""
    stated = {name: getattr(model, name) for name in _OF_MODELS}
    return {
        "model": model.key,
        **{name: value for name, value in stated.items() if value is not None},
        "capabilities": [*model.capabilities],
        "parameters": [_parameter(each) for each in model.parameters.values()],
        "sizes": [each._asdict() for each in model.sizes],
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    facts = {name: getattr(parameter, name) for name in ("name", "type", *_stated(parameter))}
    return {name: [*value] if isinstance(value, tuple) else value for name, value in facts.items()}


def _stated(parameter: Parameter) -> list[str]:
    names = [name for name in Parameter.__slots__ if name not in ("name", "type", "types", "documentation")]
    return [name for name in names if _is_stated(name, getattr(parameter, name))]


def _is_stated(name: str, value: Any) -> bool:
    return bool(value) if name in _YES_OR_NO else value is not None and value != ()
