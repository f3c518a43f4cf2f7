"""Validates requests to AI models before they are sent: every fault at once, with what to change.

Importing this package imports no model: each is loaded when a request first names it. Made by `specwright
generate` from the specs; do not edit.
"""

from typing import TYPE_CHECKING, Any

from airmodels._registry import MODULES, SLUGS
from airmodels._runtime.dispatch import Verdicts, module_of

if TYPE_CHECKING:
    from airmodels._runtime.issue import InvalidRequest, InvalidResponse, Issue
    from airmodels._runtime.model import Models

    models: Models

__all__ = [
    "InvalidRequest",
    "InvalidResponse",
    "Issue",
    "check",
    "is_valid",
    "models",
    "validate",
    "with_defaults",
]

__version__ = "0.1.0"

_DISCRIMINATOR = "model"
_verdicts = Verdicts(__name__, MODULES)


def is_valid(request: object) -> bool:
    """Whether the API accepts the request, as far as its documentation tells.

    The request is what `json.loads` gives; its `model` is an AIR identifier. Never raises.
    """
    try:
        return _verdicts[request[_DISCRIMINATOR]](request)  # type: ignore[index]
    except Exception:
        module = module_of(__name__, MODULES, _DISCRIMINATOR, request)
        return bool(module and module.is_valid(request))


def validate(request: object) -> "list[Issue]":
    """Every fault of the request at once, in the API's order of checks; [] when there is nothing to say.

    Never raises, whatever is passed.
    """
    module = module_of(__name__, MODULES, _DISCRIMINATOR, request)
    if module is None:
        from airmodels._dispatch import faults

        return faults.validate(request)
    issues: list[Issue] = module.validate(request)
    return issues


def check(request: object) -> None:
    """Raises InvalidRequest, with all `issues`, when the API would refuse the request."""
    if not is_valid(request):
        from airmodels._runtime.issue import InvalidRequest

        raise InvalidRequest(validate(request))


def with_defaults(request: dict[str, Any]) -> dict[str, Any]:
    """A new request with the documented defaults filled in; the one given is left as it is.

    Raises InvalidRequest when the request names no model that is known.
    """
    from importlib import import_module

    from airmodels._runtime.defaults import completed

    module = module_of(__name__, MODULES, _DISCRIMINATOR, request)
    if module is None or not isinstance(request, dict):
        from airmodels._runtime.issue import InvalidRequest

        raise InvalidRequest(validate(request))
    result: dict[str, Any] = completed(request, import_module(f"{module.__name__}.defaults").DEFAULTS)
    return result


def __getattr__(name: str) -> Any:
    if name == "models":
        from airmodels._runtime.model import Models

        value: Any = Models(__name__, MODULES, SLUGS)
    elif name in ("InvalidRequest", "InvalidResponse", "Issue"):
        from airmodels._runtime import issue

        value = getattr(issue, name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
