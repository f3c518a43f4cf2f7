"""All problems of a project, as the last run found them: quick to tell where nothing has changed since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic
from specwright.driver.cache import files
from specwright.driver.cache.fingerprint import fingerprint, hashed
from specwright.driver.project import Project
from specwright.driver.write import keep

FOLDER = ".specwright"
NAME = "told.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedOutcome:
    """The number of models, and all problems, remarks too."""

    models: int
    problems: tuple[Diagnostic, ...]

    def shown(self, *, remarks: bool) -> list[Diagnostic]:
        """The problems to show; remarks only when asked for."""
        return [each for each in self.problems if remarks or each.severity != "info"]


def read(project: Project, inputs: Mapping[str, str]) -> CachedOutcome | None:
    """What was told of just these inputs; None where nothing was."""
    found = files.read(project.root / FOLDER / NAME, _key(project, inputs))
    try:
        if found is None:
            return None
        known, _ = found
        return CachedOutcome(models=int(known["models"]), problems=files.problems_from(known["problems"]))
    except (KeyError, TypeError, ValueError):
        return None


def store(project: Project, inputs: Mapping[str, str], models: int, problems: Sequence[Diagnostic]) -> None:
    """Keeps what was told."""
    document = {"models": models, "problems": files.problems_to(problems)}
    data = files.packed({**document, "key": _key(project, inputs)})
    keep(project.root / FOLDER, {NAME: data})


def _key(project: Project, inputs: Mapping[str, str]) -> str:
    return hashed([fingerprint(project, inputs), dict(inputs)])
