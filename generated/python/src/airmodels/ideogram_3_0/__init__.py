"""Model Ideogram 3.0. Made by specwright; do not edit."""

from airmodels._runtime.lazy_names import TYPE_CHECKING, lazy_names
from airmodels.ideogram_3_0.verdict import is_valid

if TYPE_CHECKING:
    from airmodels.ideogram_3_0.facts import MODEL
    from airmodels.ideogram_3_0.faults import validate
    from airmodels.ideogram_3_0.shapes import (
        Ideogram30DeliveryMethod,
        Ideogram30Height,
        Ideogram30Ideogram,
        Ideogram30MagicPrompt,
        Ideogram30Mode,
        Ideogram30OutputFormat,
        Ideogram30OutputType,
        Ideogram30ProviderSettings,
        Ideogram30RenderingSpeed,
        Ideogram30Request,
        Ideogram30Response,
        Ideogram30Safety,
        Ideogram30StylePreset,
        Ideogram30StyleType,
        Ideogram30Width,
    )

__all__ = [
    "MODEL",
    "Ideogram30DeliveryMethod",
    "Ideogram30Height",
    "Ideogram30Ideogram",
    "Ideogram30MagicPrompt",
    "Ideogram30Mode",
    "Ideogram30OutputFormat",
    "Ideogram30OutputType",
    "Ideogram30ProviderSettings",
    "Ideogram30RenderingSpeed",
    "Ideogram30Request",
    "Ideogram30Response",
    "Ideogram30Safety",
    "Ideogram30StylePreset",
    "Ideogram30StyleType",
    "Ideogram30Width",
    "is_valid",
    "validate",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(globals())
