"""The outcome of the last run, from which a run with nothing to do answers quickly."""

from collections.abc import Mapping
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic, has_errors
from specwright.driver.cache import serialization
from specwright.driver.cache.fingerprint import fingerprint, hashed
from specwright.driver.project import KEPT, Project
from specwright.driver.write import keep

NAME = "outcome.json"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The number of models, and all problems, remarks too."""

    count: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Whether one of the problems forbids outputs."""
        return has_errors(self.diagnostics)

    def shown(self, *, remarks: bool = False) -> list[Diagnostic]:
        """The problems to show; remarks only when asked for."""
        return [each for each in self.diagnostics if remarks or each.severity != "info"]


def read(project: Project, inputs: Mapping[str, str]) -> Outcome | None:
    """What was found in just these inputs; None where nothing is kept."""
    stored = serialization.read(project.root / KEPT / NAME, _key(project, inputs))
    try:
        if stored is None:
            return None
        document, _ = stored
        problems = serialization.problems_from(document["problems"])
        return Outcome(count=int(document["models"]), diagnostics=problems)
    except (KeyError, TypeError, ValueError):
        return None


def store(project: Project, inputs: Mapping[str, str], outcome: Outcome) -> None:
    """Keeps what was found."""
    problems = serialization.problems_to(outcome.diagnostics)
    document = {"models": outcome.count, "problems": problems, "key": _key(project, inputs)}
    keep(project.root / KEPT, {NAME: serialization.packed(document)})


def _key(project: Project, inputs: Mapping[str, str]) -> str:
    return hashed([fingerprint(project, inputs), dict(inputs)])
