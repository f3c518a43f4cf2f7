"""What sources state and nobody judges: documentation and catalog tell it."""

from dataclasses import dataclass

from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.ir.predicate import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFact:
    """A fact about the media at some parameters, which no request shows: it is told and never judged.

    `operation` is what is measured (`duration`, in the unit of the page), `per` what the bounds hold for:
    `each` medium, where the spec says so.
    """

    operation: str
    parameters: tuple[Path, ...]
    minimum: Number | None = None
    maximum: Number | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRule:
    """A rule that a source states and nothing enforces, and why not; its names start from the root."""

    kind: str
    argument: Json
    because: str
