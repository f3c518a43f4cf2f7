"""`specwright generate --release`: gives all packages the version that follows from what changed."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from specwright.cli import changelog, generate, release_step
from specwright.cli import diagnostics as printed
from specwright.cli.allow_file import allowances
from specwright.cli.release_step import ReleaseStep
from specwright.cli.terminal import FOUND, CommandError, busy, err, out
from specwright.compare.report import history
from specwright.diagnostics import in_order
from specwright.driver import lock, release_history, release_record, snapshot, version_setting
from specwright.driver.cache.model_cache import ModelCache
from specwright.driver.compile import compile_project
from specwright.driver.project import FILE, Project
from specwright.driver.release_record import ReleaseRecord
from specwright.driver.write import save
from specwright.load import plain_files


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseOptions:
    """How outputs are made, the changelog that tells the release, and the file of accepted changes."""

    dry_run: bool = False
    measure: bool = False
    reuse: bool = True
    changelog: Path | None = None
    allow: Path | None = None


def run(project: Project, options: ReleaseOptions) -> int:
    """Writes the outputs under the version that follows, then records the release.

    A run that is killed in between has released nothing, and the next one does it. Raises CommandError where
    no version can follow, or none can be written.
    """
    step = _step(project, options)
    if step is None:
        return FOUND
    names = replace(project.names, version=step.version, deprecated=step.deprecated)
    next_project = replace(project, names=names, pending=_history(project, step))
    texts = _settings(project, step.version) | _changelog(step, options.changelog)
    for line in step.reasons:
        out(line)
    done = generate.run(
        next_project,
        dry_run=options.dry_run,
        measure=options.measure,
        reuse=options.reuse,
        all_or_nothing=True,
    )
    if not step.is_new:
        return done
    if options.dry_run:
        for path in (*(os.path.relpath(each, project.root) for each in texts), f"{snapshot.name(project)}/"):
            out(("would write ", "green"), path)
        return done
    written = lock.read(next_project)
    if written is None or written.inputs != lock.inputs(next_project) or written.behind:
        err("nothing released")
        return FOUND
    record = ReleaseRecord(
        version=step.version, outputs=snapshot.shipped(written.digests), deprecated=step.deprecated
    )
    files, gone = snapshot.files(next_project, record)
    save(texts | files, gone)
    err(f"recorded in {snapshot.name(project)}/, which belongs to the project as its specs do")
    return done


def _step(project: Project, options: ReleaseOptions) -> ReleaseStep | None:
    """What follows; None after saying what is wrong with the specs, or with the accepted changes."""
    accepted, wrong = allowances(options.allow)
    if wrong:
        printed.lines(in_order(wrong), err)
        return None
    inputs = lock.inputs(project)
    with busy("compiling specs"):
        cache = ModelCache(project=project, inputs=inputs, may_read=options.reuse, may_write=False)
        result = compile_project(project, cache=cache)
    if result.outputs is None:
        printed.tell(result.shown())
        err("nothing released: every spec has to be without errors")
        return None
    record = release_record.read(project.specs)
    if record is None:
        return release_step.first(project)
    return release_step.following(project, record, result, inputs, accepted)


def _history(project: Project, step: ReleaseStep) -> dict[str, str] | None:
    """The files that tell what releases changed, with this one; None where it changes nothing in them.

    Raises CommandError where one of an earlier release cannot be read.
    """
    if not step.is_new or step.report is None:
        return None
    last, slugs = str(step.report.old.version), step.slugs
    made = history.model_releases(step.report, last, step.version, changelog.day())
    try:
        return release_history.following(project, made, history.was(step.report), last, slugs)
    except ValueError as error:
        raise CommandError(f"{project.specs.name}/{error}") from error


def _settings(project: Project, version: str) -> dict[Path, str]:
    """The file of settings with the version, where it is to change; raises CommandError where it cannot."""
    if project.names.version == version:
        return {}
    path = project.root / FILE
    try:
        text = plain_files.read_bytes(path).decode("utf-8") if path.exists() else ""
        return {path: version_setting.with_version(text, version)}
    except ValueError as error:
        raise CommandError(f"{FILE}: {error}") from error


def _changelog(step: ReleaseStep, path: Path | None) -> dict[Path, str]:
    """The changelog with the release in it, where one is wanted and does not have it."""
    if path is None or not step.is_new:
        return {}
    sections = changelog.entry(step.report, step.version) if step.report else "The first release.\n"
    text = changelog.written(path, step.version, changelog.day(), sections)
    return {} if text is None else {path: text}
