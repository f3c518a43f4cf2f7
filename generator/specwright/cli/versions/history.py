"""The versions of a project's specs in the order in which they followed each other, asked about a request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from specwright.cli.terminal import CommandError
from specwright.cli.versions import revision, spec_folder
from specwright.cli.versions.judged import AskedRequest, RequestVerdict
from specwright.cli.versions.repository import Commit, Repository
from specwright.cli.versions.spec_folder import SpecMemory
from specwright.cli.versions.version import ModelVersions, UnreadModel
from specwright.driver.project import Project
from specwright.load.discovery import relative_path

WORKING = "the working specs"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecState:
    """The specs at a commit, or as they lie in the folder."""

    commit: Commit | None

    @property
    def name(self) -> str:
        """As it is told: `1a2b3c4d5e (2026-11-30) Allow 8 images`."""
        each = self.commit
        return f"{each.short} ({each.day}) {each.subject}" if each else WORKING


@dataclass(kw_only=True)
class SpecHistory:
    """States of a project's specs, each read once, and what they say of a request.

    `tick` is called each time that one is read.
    """

    project: Project
    repository: Repository
    asked: AskedRequest
    states: Sequence[SpecState]
    tick: Callable[[], None] = lambda: None
    memory: SpecMemory = field(default_factory=dict)
    verdicts: dict[int, RequestVerdict | UnreadModel] = field(default_factory=dict)

    @property
    def paths(self) -> list[str]:
        """Where the specs lie, from the root of the project."""
        return [relative_path(self.project.specs, self.project.root)]

    def unread(self) -> list[tuple[SpecState, UnreadModel]]:
        """The states whose specs could not be read, and why."""
        found = sorted(self.verdicts.items())
        return [(self.states[at], each) for at, each in found if isinstance(each, UnreadModel)]

    def accepts(self, number: int) -> bool | None:
        """Whether the specs of a state accept the request; None where they cannot be read."""
        if number not in self.verdicts:
            self.verdicts[number] = self._verdict(self.states[number].commit)
            self.tick()
        verdict = self.verdicts[number]
        return verdict.is_valid if isinstance(verdict, RequestVerdict) else None

    def verdict(self, number: int) -> RequestVerdict:
        """What a state says that was read."""
        verdict = self.verdicts[number]
        assert isinstance(verdict, RequestVerdict)
        return verdict

    def _verdict(self, commit: Commit | None) -> RequestVerdict | UnreadModel:
        try:
            return self.asked.verdict(self._version(commit))
        except CommandError as error:
            return UnreadModel(slug="", file=commit.short if commit else "", reason=str(error))

    def _version(self, commit: Commit | None) -> ModelVersions:
        holding = "" if self.asked.pattern else self.asked.named or ""
        if commit is None:
            return spec_folder.read(self.project, WORKING, holding=holding, told=False, memory=self.memory)
        return revision.read(
            self.repository, commit, f"git:{commit.short}", holding=holding, memory=self.memory
        )


def states(
    project: Project, repository: Repository, oldest: Commit | None, newest: Commit | None
) -> list[SpecState]:
    """The states from one commit to another, or to the working specs; the oldest first.

    Only commits that changed specs count, along first parents, besides the oldest one given.
    """
    paths = [relative_path(project.specs, project.root)]
    commits = repository.changing(paths, newest.hash if newest else "HEAD")
    if oldest:
        before = {each.hash for each in repository.changing(paths, oldest.hash)}
        commits = [oldest, *(each for each in commits if each.hash not in before)]
    if newest and (not commits or commits[-1].hash != newest.hash):
        commits.append(newest)
    found = [SpecState(commit=each) for each in commits]
    return found if newest else [*found, SpecState(commit=None)]
