"""Model Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit."""

from __future__ import annotations

from airmodels._runtime.values import TYPE_CHECKING
from airmodels.ideogram_4_0_remix.verdict import is_valid

if TYPE_CHECKING:
    from typing import Any

    from airmodels.ideogram_4_0_remix.facts import MODEL
    from airmodels.ideogram_4_0_remix.faults import validate
    from airmodels.ideogram_4_0_remix.request import Ideogram40RemixRequest
    from airmodels.ideogram_4_0_remix.response import Ideogram40RemixResponse

__all__ = [
    "MODEL",
    "Ideogram40RemixRequest",
    "Ideogram40RemixResponse",
    "is_valid",
    "validate",
]

_HOMES = {"MODEL": "facts", "validate": "faults"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    homes = (_HOMES[name],) if name in _HOMES else ("request", "response")
    for home in homes:
        value = getattr(import_module(f"{__name__}.{home}"), name, None)
        if value is not None:
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
