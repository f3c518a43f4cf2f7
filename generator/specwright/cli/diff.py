"""`specwright diff`: what changed between two versions of models, whom it breaks, and the proof of each."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from specwright.cli import change_printer
from specwright.cli import diagnostics as printed
from specwright.cli.allow_file import allowances
from specwright.cli.change_printer import ChangeFormat
from specwright.cli.terminal import FAILED, FOUND, GOOD, err
from specwright.cli.terminal_bar import pausable
from specwright.cli.versions.pairing import VersionPair, paired
from specwright.cli.versions.source import SourceReader
from specwright.cli.versions.version import ModelVersions
from specwright.compare.allowed import Allowance
from specwright.compare.change import ReleaseChanges
from specwright.compare.change_report import ChangeReport, FailOn, change_report, should_fail
from specwright.compare.model_events import EventKind
from specwright.compare.releases import released
from specwright.compare.version_bump import Version, version
from specwright.diagnostics import in_order
from specwright.driver.comparing import on_all_cores
from specwright.driver.project import NoProject, Project, chosen

WORKING = "working specs"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions:
    """Which models are compared, in which form the report is, on what it fails, and what is accepted."""

    models: tuple[str, ...] = ()
    form: ChangeFormat = "text"
    full: bool = False
    fail_on: FailOn = "breaking"
    allow: Path | None = None
    private: bool = False


def run(folder: Path | None, old: str, new: str | None, options: DiffOptions) -> int:
    """Compares the sources, or the first with the working specs; raises CommandError and ProjectError.

    What cannot be read is told and makes the exit code 2, as nobody knows whom it breaks; with `never`
    nothing does. Nothing is printed before everything is compared.
    """
    accepted, wrong = allowances(options.allow)
    if wrong:
        printed.lines(in_order(wrong), err)
        return FAILED
    pair, report = compared(folder, old, new, options, accepted)
    specs = pair.new.models if pair.new.has_places else ()
    change_printer.say(report, options.form, full=options.full, models=specs)
    if options.fail_on == "never":
        return GOOD
    if any(each.kind is EventKind.UNREAD and not each.allowance for each in report.events):
        return FAILED
    return FOUND if should_fail(report, options.fail_on) else GOOD


def compared(
    folder: Path | None, old: str, new: str | None, options: DiffOptions, accepted: Sequence[Allowance]
) -> tuple[VersionPair, ChangeReport]:
    """What is compared, and the report on it, after saying how the sources were read."""
    pair = paired(*_sides(folder, old, new, private=options.private), options.models)
    report = change_report(
        _compared(pair),
        names=(pair.old.name, pair.new.name),
        versions=_numbers(pair),
        allowances=accepted,
        day=datetime.now(UTC).date(),
    )
    for version_ in (pair.old, pair.new):
        for note in version_.notes:
            err(f"{version_.name}: {note}")
    return pair, report


def _sides(
    folder: Path | None, old: str, new: str | None, *, private: bool
) -> tuple[ModelVersions, ModelVersions]:
    """Both sides; outside of a project there must be two."""
    project: Project | None = None
    with contextlib.suppress(*(() if new is None else (NoProject,))):
        project = chosen(folder)
    reader = SourceReader(project=project, private=private)
    before = reader.read(old)
    if new is not None:
        return before, reader.read(new)
    assert project
    return before, reader.working(project, WORKING)


def _compared(pair: VersionPair) -> ReleaseChanges:
    """What differs, a bar showing how far it came."""
    old, new = pair.old.models, pair.new.models
    with pausable("comparing", min(len(old), len(new))) as bar:
        return released(old, new, lambda done, due: bar.advance(), over=on_all_cores, unread=pair.unread)


def _numbers(pair: VersionPair) -> tuple[Version | None, Version | None]:
    """The versions of both sides, where they are releases: all models that there are."""
    if not (pair.old.is_whole and pair.new.is_whole):
        return None, None
    old, new = (version(each.version) if each.version else None for each in (pair.old, pair.new))
    return old, new
