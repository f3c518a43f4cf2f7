"""`specwright changelog`: what changed between two releases, told to their users."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from specwright.cli import diagnostics as printed
from specwright.cli import diff, release_step
from specwright.cli.allow_file import allowances
from specwright.cli.changelog_file import EditedEntry, heading, with_entry
from specwright.cli.diff import DiffOptions
from specwright.cli.terminal import FAILED, GOOD, CommandError, err, fail, out, write
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Bump
from specwright.compare.model_events import EventKind
from specwright.compare.report import changelog
from specwright.diagnostics import in_order
from specwright.driver import release_record, snapshot, versions
from specwright.driver.project import chosen
from specwright.driver.write import save
from specwright.load import plain_files

STANDARD_OUTPUT = Path("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangelogOptions:
    """Which file gets the entry, of which version and day; what is accepted, and where may be asked."""

    output: Path | None = None
    version: str | None = None
    day: datetime | None = None
    allow: Path | None = None
    private: bool = False


def run(folder: Path | None, old: str | None, new: str | None, options: ChangelogOptions) -> int:
    """Prints or writes the entry; raises CommandError and ProjectError where there can be none."""
    accepted, wrong = allowances(options.allow)
    if wrong:
        printed.lines(in_order(wrong), err)
        return FAILED
    if options.version is not None and not versions.PATTERN.fullmatch(options.version):
        due = "a version that both Python and npm read is due, as in '1.2.0' or '1.2.0-rc.1'"
        raise CommandError(f"{due}; --version has '{options.version}'")
    asked = DiffOptions(private=options.private)
    _, report = diff.compared(folder, old or _last(folder), new, asked, accepted)
    unread = [each for each in report.events if each.kind is EventKind.UNREAD and not each.allowance]
    fail(*(each.said for each in unread))
    if unread:
        raise CommandError("no entry: it would be silent about what cannot be compared")
    if report.bump is Bump.NONE:
        out("nothing changed: there is no entry to write")
        return GOOD
    version = options.version or _version(report, is_now=new is None)
    made = entry(report, version)
    if options.output in (None, STANDARD_OUTPUT):
        write(f"{heading(version, day(options.day))}\n\n{made}")
        return GOOD
    text = written(options.output, version, day(options.day), made)
    save({options.output: text} if text is not None else {})
    out(f"{options.output}: {version}" if text is not None else f"{options.output} has {version} already")
    return GOOD


def entry(report: ChangeReport, version: str) -> str:
    """The sections of the release of that version."""
    return changelog.sections(report, versions.next_minor(version))


def day(given: datetime | None = None) -> str:
    """The day, or today where none is given."""
    return (given or datetime.now(UTC)).date().isoformat()


def written(path: Path, version: str, day: str, sections: str) -> str | None:
    """The text of a changelog with the entry, None where it has it already.

    Raises CommandError where it has another one that people edited.
    """
    try:
        old = plain_files.read_bytes(path).decode("utf-8") if path.exists() else ""
        text = with_entry(old, version, day, sections)
    except EditedEntry as error:
        raise CommandError(f"{path}: {error}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is no UTF-8 text") from error
    return None if text == old else text


def _last(folder: Path | None) -> str:
    """Where the specs of the last release are; raises CommandError where there was none."""
    project = chosen(folder)
    if release_record.read(project.specs) is None:
        raise CommandError(
            "there was no release to compare with; pass OLD, or make one with 'specwright generate --release'"
        )
    return str(snapshot.released(project).specs)


def _version(report: ChangeReport, *, is_now: bool) -> str:
    """The version whose entry it is: of what is to be released the one that follows, else the one it has."""
    last, stated = report.old.version, report.new.version
    if last is None:
        raise CommandError("the version of OLD is not known; pass --version")
    if stated is not None and not is_now and versions.order(str(stated)) > versions.order(str(last)):
        return str(stated)
    return release_step.due(str(last), report.bump, str(stated or last))
