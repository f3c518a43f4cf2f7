"""What follows the last release: the version, the change that asks for it, and the names that go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import CommandError, busy
from specwright.compare import version_bump, wording
from specwright.compare.change import Identity
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.consequence import Bump
from specwright.compare.releases import released
from specwright.driver import lock, renamed, snapshot, targets, versions
from specwright.driver.compile import CompileResult, compile_project
from specwright.driver.project import Project
from specwright.driver.release_record import ReleaseRecord
from specwright.emit.output import Deprecation
from specwright.ir.model import Model
from specwright.ir.wording import counted

SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class ReleaseStep:
    """A release that follows: its version, the names of earlier ones that its packages have, and why.

    `reasons` are lines for people. `report` is all that changed, None for the first release. One that is not
    new is the last one again, as nothing has changed.
    """

    version: str
    reasons: tuple[str, ...]
    deprecated: tuple[Deprecation, ...] = ()
    report: ChangeReport | None = None
    is_new: bool = True


def following(
    project: Project, record: ReleaseRecord, result: CompileResult, inputs: Mapping[str, str]
) -> ReleaseStep:
    """The release after the recorded one, or that one again where users would get what they have.

    `result` is the project as it is, without errors. Raises CommandError where the specs of the last release
    cannot be read any more.
    """
    stated, models = project.names.version, result.models
    old = _models_of(record, project)
    with busy("comparing releases"):
        report = change_report(released(old, models), names=(record.version, "now"))
    bump = max(report.bump, _least(project, record, result, inputs))
    given_up = renamed.deprecations(old, models, targets.chosen(project), result.context.service.api)
    bump = max(bump, Bump.MINOR) if given_up else bump
    if bump is Bump.NONE:
        same = f"nothing changed since {record.version}: no version follows"
        return ReleaseStep(
            version=record.version, reasons=(same,), deprecated=record.deprecated, is_new=False
        )
    due = _next(record.version, bump)
    version = max(due, stated, key=versions.order)
    slugs = {each.slug for each in models}
    return ReleaseStep(
        version=version,
        reasons=(*_told(record.version, bump, due, version), *_causes(report, given_up, bump)),
        deprecated=renamed.kept(record.deprecated, given_up, version, slugs),
        report=report,
    )


def first(project: Project) -> ReleaseStep:
    """The release of a project that has had none: nothing can follow from it yet."""
    version = project.names.version
    return ReleaseStep(version=version, reasons=(f"{version} is the first release",))


def _models_of(record: ReleaseRecord, project: Project) -> tuple[Model, ...]:
    """The models as they were released; raises CommandError after saying what is wrong with one."""
    with busy("reading the last release"):
        result = compile_project(snapshot.released(project), targets=(), lint=False)
    if result.has_errors:
        printed.tell(result.shown())
        raise CommandError(
            f"the specs of {record.version} cannot be read as they stand in {snapshot.name(project)}, so no "
            "version follows from what changed; spell them there as this specwright reads them"
        )
    return result.models


def _least(project: Project, record: ReleaseRecord, result: CompileResult, inputs: Mapping[str, str]) -> Bump:
    """What is due although no model says so: other files than were released, or a version set by hand."""
    digests = lock.locked(inputs, result.outputs or ()).digests
    is_same = project.names.version == record.version and snapshot.shipped(digests) == record.outputs
    return Bump.NONE if is_same else Bump.PATCH


def _next(version: str, bump: Bump) -> str:
    current = version_bump.version(version)
    assert current is not None, version
    return str(version_bump.next_version(current, bump))


def _told(last: str, bump: Bump, due: str, version: str) -> Iterator[str]:
    """The step, and by what it was decided."""
    yield f"{last} -> {version}: {bump.word}"
    current = version_bump.version(last)
    if version != due:
        yield f"  {due} would do; pyproject.toml states {version}"
    elif current and (convention := version_bump.convention(current, bump)):
        yield f"  {convention}"


def _causes(report: ChangeReport, given_up: tuple[Deprecation, ...], bump: Bump) -> Iterator[str]:
    """The changes that ask for just this step, the worst first."""
    groups = [each for each in report.groups if each.consequence.bump is bump]
    lines = [f"{_who(each.models)}  {wording.group_subject(each)}: {wording.said(each)}" for each in groups]
    lines += [f"{each.kind}: {each.said}" for each in report.events if each.kind.consequence.bump is bump]
    if not lines and given_up and bump is Bump.MINOR:
        lines = [f"{each.model}  types are called otherwise" for each in given_up]
    if not lines:
        lines = ["no model differs, and the packages do"]
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  … and {counted(len(lines) - SHOWN, 'more change')} that ask for it"


def _who(models: tuple[tuple[Identity, Identity], ...]) -> str:
    return models[0][1].slug if len(models) == 1 else counted(len(models), "model")
