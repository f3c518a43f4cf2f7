"""What compiling one model gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from specwright.diagnostics import Diagnostic, Location, has_errors, in_order
from specwright.emit.output import CachedOutput, Output
from specwright.ir.dispatch import Naming
from specwright.ir.model import Model
from specwright.lowering import names


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelResult:
    """The result for one model: its names, what is wrong with it, its outputs, its parts of other outputs.

    `shared` names the shared files that it may depend on, `parts` are by target. `findings` are what lint
    says; None, as the outputs are, where that was not asked.
    """

    air: str | None
    slug: str
    title: str
    task_type: str | None
    naming: Naming
    folder: str
    location: Location
    shared: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    findings: tuple[Diagnostic, ...] | None = None
    outputs: tuple[Output | CachedOutput, ...] | None = None
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    model: Model | None = None

    @property
    def is_sound(self) -> bool:
        """Whether no error forbids its outputs."""
        return not has_errors((*self.problems, *(self.findings or ())))


Compiled = tuple[list[ModelResult], list[Diagnostic]]
"""The results of models, by slug, and what is wrong with files that cannot be read."""


def gathered(problems: Iterable[Diagnostic], results: Sequence[ModelResult]) -> tuple[Diagnostic, ...]:
    """All problems of a project, in order, and the findings about those models that have no error."""
    own = (problem for each in results for problem in (*each.problems, *(each.findings or ())))
    return tuple(in_order([*problems, *own, *names.between(results)]))
