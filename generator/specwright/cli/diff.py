"""`specwright diff`: what changed between two versions of models, whom it breaks, and the proof of each."""

import contextlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from specwright.cli import change_printer
from specwright.cli import diagnostics as printed
from specwright.cli.allow_file import allowances
from specwright.cli.change_printer import ChangeFormat
from specwright.cli.terminal import FAILED, FOUND, GOOD, err
from specwright.cli.terminal_bar import counting
from specwright.cli.versions import spec_folder
from specwright.cli.versions.pairing import VersionPair, paired
from specwright.cli.versions.source import SourceReader
from specwright.cli.versions.version import ModelVersions
from specwright.compare.change_report import ChangeReport, FailOn, change_report, should_fail
from specwright.compare.releases import released
from specwright.compare.version_bump import Version, version
from specwright.diagnostics import in_order
from specwright.driver.project import NoProject, Project, chosen

WORKING = "working specs"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions:
    """Which models are compared, in which form the report is, on what it fails, and what is accepted."""

    form: ChangeFormat = "text"
    fail_on: FailOn = "breaking"
    allow: Path | None = None
    models: tuple[str, ...] = ()
    full: bool = False
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
    project = _project(folder, is_needed=new is None)
    reader = SourceReader(project=project, private=options.private)
    before = reader.read(old)
    after = reader.read(new) if new is not None or project is None else spec_folder.read(project, WORKING)
    pair = paired(before, after, options.models)
    report = _report(pair)
    today = datetime.now(UTC).date()
    told = change_report(
        report.release if isinstance(report, ChangeReport) else report,
        names=(pair.old.name, pair.new.name),
        versions=_versions(pair),
        allowances=accepted,
        day=today,
    )
    _tell_notes(pair)
    change_printer.say(told, options.form, full=options.full)
    if options.fail_on == "never":
        return GOOD
    if pair.unread:
        return FAILED
    return FOUND if should_fail(told, options.fail_on) else GOOD
