"""`specwright generate --release`: gives all packages the version that follows from what changed."""

from dataclasses import replace
from pathlib import Path

from specwright.cli import diagnostics as printed
from specwright.cli import generate, release_step
from specwright.cli.release_step import ReleaseStep
from specwright.cli.terminal import FOUND, CommandError, busy, err, out
from specwright.driver import lock, release_record, snapshot, version_setting
from specwright.driver.cache.model_cache import ModelCache
from specwright.driver.compile import compile_project
from specwright.driver.project import FILE, Project
from specwright.driver.release_record import ReleaseRecord
from specwright.driver.write import save
from specwright.load import plain_files


def run(project: Project, *, dry_run: bool = False, measure: bool = False, reuse: bool = True) -> int:
    """Writes the outputs under the version that follows, then records the release.

    Raises CommandError where no version can follow, or none can be written.
    """
    step = _step(project, reuse=reuse)
    if step is None:
        return FOUND
    names = replace(project.names, version=step.version, deprecated=step.deprecated)
    next_project = replace(project, names=names)
    settings = _settings(project, step.version)
    for line in step.reasons:
        out(line)
    done = generate.run(next_project, dry_run=dry_run, measure=measure, reuse=reuse, all_or_nothing=True)
    if dry_run or not step.is_new:
        return done
    written = lock.read(next_project)
    if written is None or written.inputs != lock.inputs(next_project) or written.behind:
        err("nothing released")
        return FOUND
    record = ReleaseRecord(
        version=step.version, outputs=snapshot.shipped(written.digests), deprecated=step.deprecated
    )
    files, gone = snapshot.files(next_project, record)
    save(settings | files, gone)
    return done


def _step(project: Project, *, reuse: bool) -> ReleaseStep | None:
    """What follows; None after saying what is wrong with the specs."""
    inputs = lock.inputs(project)
    with busy("compiling specs"):
        cache = ModelCache(project=project, inputs=inputs, may_read=reuse, may_write=False)
        result = compile_project(project, cache=cache)
    if result.outputs is None:
        printed.tell(result.shown())
        err("nothing released: every spec has to be without errors")
        return None
    record = release_record.read(project.specs)
    if record is None:
        return release_step.first(project)
    return release_step.following(project, record, result, inputs)


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
