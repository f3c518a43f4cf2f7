"""What compiling one model gives, and where such results may be kept between runs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specwright.diagnostics import Diagnostic, Location
from specwright.driver.cache.outcome import Outcome
from specwright.emit.output import CachedOutput, Output
from specwright.emit.target import Target
from specwright.ir.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelResult:
    """The result for one model: its names, what is wrong with it, its outputs, its parts of other outputs.

    `shared` names the shared files that it may depend on, `parts` are by target. `findings` are what lint
    says; None, as the outputs are, where that was not asked.
    """

    air: str
    slug: str
    title: str
    folder: str
    location: Location
    shared: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    findings: tuple[Diagnostic, ...] | None = None
    outputs: tuple[Output | CachedOutput, ...] | None = None
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    model: Model | None = None


Compiled = tuple[list[ModelResult], list[Diagnostic]]
"""The results of models, by slug, and what is wrong with files that cannot be read."""


class NullCache:
    """Has nothing and keeps nothing."""

    def get(
        self, path: Path, targets: Sequence[Target], recompile: Callable[[Sequence[Path]], Compiled]
    ) -> ModelResult | None:
        """The result of the model in a file for these targets; None where it has to be compiled."""
        return None

    def put(
        self,
        paths: Sequence[Path],
        results: Iterable[ModelResult],
        targets: Sequence[Target],
        outcome: Outcome,
    ) -> None:
        """Keeps new results of the models in these files, and what the whole run found."""


NO_CACHE = NullCache()
