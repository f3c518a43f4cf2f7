"""What became of each model of an import, and how that is summed up, in words and as data."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from specwright.cli.diagnostics import plain
from specwright.diagnostics import Diagnostic, has_errors
from specwright.importer.compose.import_page import Imported
from specwright.importer.facts import PageFacts
from specwright.importer.proof.report import ProofReport
from specwright.importer.refusals import RefusedModel
from specwright.ir.wording import counted

ImportOutcome = Literal["new", "changed", "unchanged", "refused"]
OUTCOMES: tuple[ImportOutcome, ...] = ("new", "changed", "unchanged", "refused")


@dataclass(kw_only=True, eq=False)
class ModelImport:
    """One model on its way into its spec; what is wrong with it is noted as it turns up."""

    page: PageFacts
    spec: Imported
    problems: list[Diagnostic] = field(default_factory=list)
    reports: list[ProofReport] = field(default_factory=list)

    def note(self, problems: Iterable[Diagnostic]) -> None:
        """Adds what is wrong; an error refuses the model."""
        self.problems += problems

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it may be written."""
        return has_errors(self.problems)

    @property
    def is_change(self) -> bool:
        """Whether its spec is not yet as it is to be."""
        return self.spec.text != self.spec.old

    @property
    def key(self) -> str:
        """The AIR identifier; the slug of the page for a task, which has none."""
        return self.page.key

    @property
    def report(self) -> ProofReport | None:
        """What came of asking all its documents; None where none was asked."""
        return sum(self.reports, ProofReport()) if self.reports else None

    @property
    def outcome(self) -> ImportOutcome:
        if self.is_refused:
            return "refused"
        if self.spec.old is None:
            return "new"
        return "changed" if self.is_change else "unchanged"


@dataclass(kw_only=True)
class ImportResult:
    """All that an import came to: `models` that it got to the end of, and what was `refused` before that.

    `problems` are those of `sources`, which are all pages as they were read. `due` is how many models there
    would have been.
    """

    sources: Sequence[PageFacts] = ()
    refused: Sequence[RefusedModel] = ()
    problems: Sequence[Diagnostic] = ()
    models: list[ModelImport] = field(default_factory=list)
    due: int = 0

    @property
    def is_refused(self) -> bool:
        """Whether anything was."""
        return bool(self.refused) or any(each.is_refused for each in self.models)

    @property
    def all_problems(self) -> list[Diagnostic]:
        """What is wrong with sources and with specs, remarks too."""
        return [*self.problems, *(problem for each in self.models for problem in each.problems)]

    def refusals(self) -> Iterator[RefusedModel]:
        """Every refusal, in the order in which they happened."""
        yield from self.refused
        for each in self.models:
            if each.is_refused:
                yield RefusedModel(name=each.spec.slug, problems=tuple(each.problems))

    def counts(self) -> Counter[ImportOutcome]:
        """How many models came to each outcome."""
        counts = Counter(each.outcome for each in self.models)
        counts["refused"] += len(self.refused)
        return counts


def summary_lines(result: ImportResult) -> Iterator[str]:
    """How many specs are new, changed, as they were or refused; then what was refused, and why."""
    counts = result.counts()
    shares = ", ".join(f"{counts[name]} {name}" for name in OUTCOMES if counts[name])
    yield f"{counted(counts.total(), 'model')}: {shares}"
    for refusal in result.refusals():
        first, *rest = [each for each in refusal.problems if each.severity == "error"]
        more = f" (and {counted(len(rest), 'more error')})" if rest else ""
        yield f"refused: {refusal.name}: {first.message} [{first.code}]{more}"


def as_data(result: ImportResult, *, is_written: bool, is_interrupted: bool) -> dict[str, Any]:
    """The same for programs: every model with its outcome, its changes, its proof and its problems."""
    counts = result.counts()
    return {
        "counts": {name: counts[name] for name in OUTCOMES},
        "written": is_written,
        "interrupted": is_interrupted,
        "models": [_model(each) for each in result.models],
        "refused": [
            {"name": each.name, "problems": [*map(plain, each.problems)]} for each in result.refusals()
        ],
        "problems": [*map(plain, result.problems)],
    }


def _model(model: ModelImport) -> dict[str, Any]:
    changes = [
        {"fact": each.name, "old": each.old, "new": each.new, "kept": each.kept}
        for each in model.spec.changes
    ]
    return {
        "slug": model.spec.slug,
        "key": model.key,
        "outcome": model.outcome,
        "sources": [source.name for source in model.page.at_hand],
        "changes": changes,
        "proof": _proof(model.report),
        "problems": [*map(plain, model.problems)],
    }


def _proof(report: ProofReport | None) -> dict[str, Any] | None:
    if report is None:
        return None
    return {
        "asked": report.asked,
        "valid": report.valid,
        "disagreements": len(report.disagreements),
        "oneSided": [*report.one_sided],
        "unchecked": [{"pointer": pointer, "reason": reason} for pointer, reason in report.unchecked],
    }
