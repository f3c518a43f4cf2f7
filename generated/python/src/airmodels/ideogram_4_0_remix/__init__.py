"""Model Ideogram 4.0 Remix. Made by specwright; do not edit."""

from airmodels._runtime.lazy_names import TYPE_CHECKING, lazy_names
from airmodels.ideogram_4_0_remix.verdict import is_valid

if TYPE_CHECKING:
    from airmodels.ideogram_4_0_remix.facts import MODEL
    from airmodels.ideogram_4_0_remix.faults import validate
    from airmodels.ideogram_4_0_remix.shapes import (
        Ideogram40RemixDeliveryMethod,
        Ideogram40RemixHeight,
        Ideogram40RemixInputs,
        Ideogram40RemixOutputFormat,
        Ideogram40RemixOutputType,
        Ideogram40RemixRenderingSpeed,
        Ideogram40RemixRequest,
        Ideogram40RemixResponse,
        Ideogram40RemixSafety,
        Ideogram40RemixSettings,
        Ideogram40RemixWidth,
    )

__all__ = [
    "MODEL",
    "Ideogram40RemixDeliveryMethod",
    "Ideogram40RemixHeight",
    "Ideogram40RemixInputs",
    "Ideogram40RemixOutputFormat",
    "Ideogram40RemixOutputType",
    "Ideogram40RemixRenderingSpeed",
    "Ideogram40RemixRequest",
    "Ideogram40RemixResponse",
    "Ideogram40RemixSafety",
    "Ideogram40RemixSettings",
    "Ideogram40RemixWidth",
    "is_valid",
    "validate",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(globals())
