"""The last release of a project, and what changed since."""

from collections.abc import Sequence
from datetime import UTC, datetime

from specwright.cli.terminal import CommandError, fail
from specwright.cli.terminal_bar import pausable
from specwright.cli.versions import spec_folder
from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.releases import released
from specwright.compare.version_bump import version
from specwright.driver import snapshot
from specwright.driver.comparing import on_all_cores
from specwright.driver.project import Project
from specwright.driver.release_record import ReleaseRecord
from specwright.ir.model import Model


def models(project: Project, record: ReleaseRecord) -> tuple[Model, ...]:
    """The models as they were released; raises CommandError, after saying what is wrong with each, where one
    cannot be read any more."""
    then = spec_folder.read(snapshot.released(project), record.version)
    for each in then.unread:
        fail(f"{each.file}: {each.reason}")
    if then.unread:
        raise CommandError(
            f"nothing follows from {record.version} while its specs cannot be compared; spell them in "
            f"{snapshot.name(project)} as they are read today, and leave what they say"
        )
    return then.models


def compared(
    old: Sequence[Model],
    new: Sequence[Model],
    record: ReleaseRecord,
    stated: str,
    allowances: Sequence[Allowance],
) -> ChangeReport:
    """What changed since the release; `stated` is the version in the settings, which people may have set."""
    with pausable("comparing", min(len(old), len(new))) as bar:
        release = released(old, new, lambda done, count: bar.advance(), over=on_all_cores)
    later = None if stated == record.version else version(stated)
    return change_report(
        release,
        names=(record.version, "the specs"),
        versions=(version(record.version), later),
        allowances=allowances,
        day=datetime.now(UTC).date(),
    )
