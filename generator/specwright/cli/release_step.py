"""What follows the last release: the version, the change that asks for it, and the names that go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specwright.cli import last_release
from specwright.compare import version_bump, wording
from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Bump
from specwright.compare.grouping import ModelPair
from specwright.driver import lock, renamed, snapshot, targets, versions
from specwright.driver.compile import CompileResult
from specwright.driver.project import Project
from specwright.driver.release_record import ReleaseRecord
from specwright.emit.output import Deprecation
from specwright.ir.wording import counted

SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class ReleaseStep:
    """A release that follows: its version, the names of earlier ones that its packages have, and why.

    `reasons` are lines for people, `slugs` are its models. `report` is all that changed, None for the first
    release. One that is not new is the last one again, as nothing has changed.
    """

    version: str
    reasons: tuple[str, ...]
    deprecated: tuple[Deprecation, ...] = ()
    slugs: tuple[str, ...] = ()
    report: ChangeReport | None = None
    is_new: bool = True


def following(
    project: Project,
    record: ReleaseRecord,
    result: CompileResult,
    inputs: Mapping[str, str],
    allowances: Sequence[Allowance] = (),
) -> ReleaseStep:
    """The release after the recorded one, or that one again where users would get what they have.

    `result` is the project as it is, without errors. Raises CommandError where the specs of the last release
    cannot be read any more.
    """
    stated, models = project.names.version, result.models
    old = last_release.models(project, record)
    report = last_release.compared(old, models, record, stated, allowances)
    given_up = renamed.deprecations(old, models, targets.chosen(project), result.context.service.api)
    bump = max(report.bump, _least(project, record, result, inputs), Bump.MINOR if given_up else Bump.NONE)
    if bump is Bump.NONE:
        same = f"nothing changed since {record.version}: no version follows"
        return ReleaseStep(
            version=record.version, reasons=(same,), deprecated=record.deprecated, is_new=False
        )
    version = due(record.version, bump, stated)
    return ReleaseStep(
        version=version,
        reasons=(*_told(record.version, bump, version), *_causes(report, given_up, bump)),
        deprecated=renamed.kept(record.deprecated, given_up, version, {each.slug for each in models}),
        slugs=tuple(sorted(each.slug for each in models)),
        report=report,
    )


def first(project: Project) -> ReleaseStep:
    """The release of a project that has had none: there is nothing that its version could follow from."""
    version = project.names.version
    return ReleaseStep(version=version, reasons=(f"{version} is the first release",))


def due(last: str, bump: Bump, stated: str) -> str:
    """The version that follows the last one, or the one that people have stated where that is greater."""
    return max(_next(last, bump), stated, key=versions.order)


def _least(project: Project, record: ReleaseRecord, result: CompileResult, inputs: Mapping[str, str]) -> Bump:
    """What is due although no model says so: other files than were released, or a version set by hand."""
    digests = lock.locked(inputs, result.outputs or ()).digests
    is_same = project.names.version == record.version and snapshot.shipped(digests) == record.outputs
    return Bump.NONE if is_same else Bump.PATCH


def _next(version: str, bump: Bump) -> str:
    current = version_bump.version(version)
    assert current is not None, version
    return str(version_bump.next_version(current, bump))


def _told(last: str, bump: Bump, version: str) -> Iterator[str]:
    """The step, and by what it was decided."""
    yield f"{last} -> {version}: {bump.word}"
    current = version_bump.version(last)
    if version != _next(last, bump):
        yield f"  {_next(last, bump)} would do; the settings state {version}"
    elif current and (convention := version_bump.convention(current, bump)):
        yield f"  {convention}"


def _causes(report: ChangeReport, given_up: Sequence[Deprecation], bump: Bump) -> Iterator[str]:
    """The changes that ask for just this step, the worst first."""
    groups = [each for each in report.groups if each.consequence.bump is bump]
    lines = [f"{_who(each.models)}  {wording.group_subject(each)}: {wording.said(each)}" for each in groups]
    lines += [
        f"{each.kind.words[0]} {each.kind.words[1]}: {each.said}"
        for each in report.events
        if each.kind.consequence.bump is bump
    ]
    if not lines and bump is Bump.MINOR:
        lines = [f"{each.model}  types are called otherwise" for each in given_up]
    lines = lines or ["no fact of a model differs, and the packages do"]
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  … and {len(lines) - SHOWN} more that ask for it"


def _who(models: Sequence[ModelPair]) -> str:
    return models[0][1].slug if len(models) == 1 else counted(len(models), "model")
