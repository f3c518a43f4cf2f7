"""Model Ideogram 2.0 Remix. Made by specwright; do not edit."""

from airmodels._runtime.lazy_names import TYPE_CHECKING, lazy_names
from airmodels.ideogram_2_0_remix.verdict import is_valid

if TYPE_CHECKING:
    from airmodels.ideogram_2_0_remix.facts import MODEL
    from airmodels.ideogram_2_0_remix.faults import validate
    from airmodels.ideogram_2_0_remix.shapes import (
        Ideogram20RemixColorPalette,
        Ideogram20RemixColorPaletteMember,
        Ideogram20RemixDeliveryMethod,
        Ideogram20RemixHeight,
        Ideogram20RemixIdeogram,
        Ideogram20RemixInputs,
        Ideogram20RemixMagicPrompt,
        Ideogram20RemixMode,
        Ideogram20RemixName,
        Ideogram20RemixOutputFormat,
        Ideogram20RemixOutputType,
        Ideogram20RemixProviderSettings,
        Ideogram20RemixRenderingSpeed,
        Ideogram20RemixRequest,
        Ideogram20RemixResponse,
        Ideogram20RemixSafety,
        Ideogram20RemixStyleType,
        Ideogram20RemixWidth,
    )

__all__ = [
    "MODEL",
    "Ideogram20RemixColorPalette",
    "Ideogram20RemixColorPaletteMember",
    "Ideogram20RemixDeliveryMethod",
    "Ideogram20RemixHeight",
    "Ideogram20RemixIdeogram",
    "Ideogram20RemixInputs",
    "Ideogram20RemixMagicPrompt",
    "Ideogram20RemixMode",
    "Ideogram20RemixName",
    "Ideogram20RemixOutputFormat",
    "Ideogram20RemixOutputType",
    "Ideogram20RemixProviderSettings",
    "Ideogram20RemixRenderingSpeed",
    "Ideogram20RemixRequest",
    "Ideogram20RemixResponse",
    "Ideogram20RemixSafety",
    "Ideogram20RemixStyleType",
    "Ideogram20RemixWidth",
    "is_valid",
    "validate",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(globals())
