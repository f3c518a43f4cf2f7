"""Validates requests to AI models before they are sent: every fault at once, with what to change.

Importing this package imports no model: each is loaded when a request first names it. Made by `specwright
generate` from the specs; do not edit.
"""

from __future__ import annotations

from airmodels._registry import MODULES, SLUGS
from airmodels._runtime.dispatch import Entry, Verdicts

TYPE_CHECKING = False  # typing would take most of the time that this import takes
if TYPE_CHECKING:
    from typing import Any

    from airmodels._runtime.issue import InvalidRequest, InvalidResponse, Issue
    from airmodels._runtime.model import Models

    models: Models

__all__ = [
    "InvalidRequest",
    "InvalidResponse",
    "Issue",
    "check",
    "is_valid",
    "is_valid_json",
    "models",
    "validate",
    "validate_json",
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
        return _entry.is_valid(request)


_entry = Entry(__name__, MODULES, _DISCRIMINATOR, is_valid)

validate = _entry.validate
check = _entry.check
with_defaults = _entry.with_defaults
is_valid_json = _entry.is_valid_json
validate_json = _entry.validate_json


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
