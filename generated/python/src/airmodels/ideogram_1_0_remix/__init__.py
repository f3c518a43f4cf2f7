"""Model Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit."""

from __future__ import annotations

from airmodels._runtime.values import TYPE_CHECKING
from airmodels.ideogram_1_0_remix.verdict import is_valid

if TYPE_CHECKING:
    from typing import Any

    from airmodels.ideogram_1_0_remix.facts import MODEL
    from airmodels.ideogram_1_0_remix.faults import validate
    from airmodels.ideogram_1_0_remix.request import (
        Ideogram10RemixDeliveryMethod,
        Ideogram10RemixHeight,
        Ideogram10RemixIdeogram,
        Ideogram10RemixInputs,
        Ideogram10RemixMagicPrompt,
        Ideogram10RemixMode,
        Ideogram10RemixOutputFormat,
        Ideogram10RemixOutputType,
        Ideogram10RemixProviderSettings,
        Ideogram10RemixRenderingSpeed,
        Ideogram10RemixRequest,
        Ideogram10RemixSafety,
        Ideogram10RemixStyleType,
        Ideogram10RemixWidth,
    )
    from airmodels.ideogram_1_0_remix.response import Ideogram10RemixResponse

__all__ = [
    "MODEL",
    "Ideogram10RemixDeliveryMethod",
    "Ideogram10RemixHeight",
    "Ideogram10RemixIdeogram",
    "Ideogram10RemixInputs",
    "Ideogram10RemixMagicPrompt",
    "Ideogram10RemixMode",
    "Ideogram10RemixOutputFormat",
    "Ideogram10RemixOutputType",
    "Ideogram10RemixProviderSettings",
    "Ideogram10RemixRenderingSpeed",
    "Ideogram10RemixRequest",
    "Ideogram10RemixResponse",
    "Ideogram10RemixSafety",
    "Ideogram10RemixStyleType",
    "Ideogram10RemixWidth",
    "is_valid",
    "validate",
]

_HOMES = {
    "MODEL": "facts",
    "Ideogram10RemixResponse": "response",
    "validate": "faults",
}
"""The modules of the names that `request` does not have."""


def _imported(name: str) -> Any:
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'request')}"), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:  # type checkers know the names from the imports above, and refuse all others
    __getattr__ = _imported


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
