"""Validates requests to AI models before they are sent: every fault at once, with what to change.

A model is loaded when a request first names it. Made by `specwright generate` from the specs; do not edit.
"""

from airmodels._finder import LAZY_MODULES, Dispatcher
from airmodels._registry import MODULES, SLUGS

TYPE_CHECKING: bool = False  # typing would take most of the time that this import takes
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from airmodels._runtime.apply_fix import apply_fix
    from airmodels._runtime.choices import Choice, Narrowed, Offer, Reason
    from airmodels._runtime.cost import Cost
    from airmodels._runtime.easing import Unknown
    from airmodels._runtime.envelope import to_api
    from airmodels._runtime.invalid import InvalidRequest, InvalidResponse
    from airmodels._runtime.issue import Issue
    from airmodels._runtime.models import Models
    from airmodels._runtime.repair import Repair
    from airmodels._runtime.response import Answer, ApiError
    from airmodels._runtime.suggestion import Suggestion
    from airmodels._runtime.unset import UNSET, Unset

    models: Models

__all__ = [
    "UNSET",
    "Answer",
    "ApiError",
    "Choice",
    "Cost",
    "InvalidRequest",
    "InvalidResponse",
    "Issue",
    "Narrowed",
    "Offer",
    "Reason",
    "Repair",
    "Suggestion",
    "Unset",
    "apply_fix",
    "check",
    "cost",
    "ideogram_1_0_remix",
    "ideogram_2_0_remix",
    "ideogram_3_0",
    "ideogram_4_0_remix",
    "is_valid",
    "is_valid_json",
    "models",
    "narrow",
    "narrow_steps",
    "repair",
    "to_api",
    "tools",
    "validate",
    "validate_json",
    "with_defaults",
]

__version__ = "0.1.0"

_loaded: "dict[Any, Callable[[Any], bool]]" = {}
"""What judges plain requests, by AIR identifier: of the models that requests have named."""


def is_valid(request: object, *, unknown: "Unknown" = "error") -> bool:
    """Whether the API accepts the request, as far as its documentation tells.

    The request is what `json.loads` gives, or a request dataclass; its `model` is an AIR identifier.
    Unknown keys are errors unless `unknown` is `warning` or `ignore`. Raises ValueError for another word, else never.
    """
    if unknown != "error":
        return _dispatcher.eased(request, unknown)
    try:
        return _loaded[request["model"]](request)  # type: ignore[index]  # ty: ignore[not-subscriptable]
    except Exception:
        return _dispatcher.is_valid(request)


_dispatcher = Dispatcher(__name__, MODULES, "model", _loaded)

validate = _dispatcher.validate
check = _dispatcher.check
with_defaults = _dispatcher.with_defaults
is_valid_json = _dispatcher.is_valid_json
validate_json = _dispatcher.validate_json
narrow = _dispatcher.narrow
narrow_steps = _dispatcher.narrow_steps
repair = _dispatcher.repair
cost = _dispatcher.cost


def _imported(name: str) -> "Any":
    from importlib import import_module

    if name == "models":
        value: Any = import_module(f"{__name__}._runtime.models").Models(__name__, MODULES, SLUGS)
    elif name in LAZY_MODULES:
        value = getattr(import_module(f"{__name__}._runtime.{LAZY_MODULES[name]}"), name)
    elif name in __all__:
        value = import_module(f"{__name__}.{name}")
    else:
        raise import_module(f"{__name__}._runtime.lazy_names").UnknownNameError(__name__, name, __all__)
    globals()[name] = value
    return value


if not TYPE_CHECKING:  # type checkers know the names from the imports above, and refuse all others
    __getattr__ = _imported


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
