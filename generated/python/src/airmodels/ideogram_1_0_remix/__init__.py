"""Model Ideogram 1.0 Remix. Made by specwright; do not edit."""

from airmodels._runtime.lazy_names import TYPE_CHECKING, lazy_names
from airmodels.ideogram_1_0_remix.verdict import is_valid

if TYPE_CHECKING:
    from airmodels.ideogram_1_0_remix.facts import MODEL
    from airmodels.ideogram_1_0_remix.faults import validate
    from airmodels.ideogram_1_0_remix.shapes import (
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
        Ideogram10RemixResponse,
        Ideogram10RemixSafety,
        Ideogram10RemixStyleType,
        Ideogram10RemixWidth,
    )

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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(globals())
