"""Where a model's facts come from: what targets are given beside the IR, which knows what and not whence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.ir.path import Path
from specwright.ir.release import ModelRelease
from specwright.load.origins import Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedFact:
    """A fact by its last name, and its places: in the specs, and on the pages by the position of the source.

    `because` says why a rule is read into the page, `corrected` are what was put right, each with the reason.
    """

    name: str
    place: Location
    pages: Mapping[int, Lines] = field(default_factory=dict)
    because: str = ""
    corrected: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The facts of a model: its own, those of parameters by their path, and rules between parameters.

    `releases` have changed it, newest first.
    """

    model: tuple[SourcedFact, ...] = ()
    request: Mapping[Path, tuple[SourcedFact, ...]] = field(default_factory=dict)
    response: Mapping[Path, tuple[SourcedFact, ...]] = field(default_factory=dict)
    rules: tuple[SourcedFact, ...] = ()
    releases: tuple[ModelRelease, ...] = ()


UNKNOWN = Provenance()
"""Of a model that no spec describes."""
