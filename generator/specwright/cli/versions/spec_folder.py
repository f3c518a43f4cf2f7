"""The models of specs: a project, its `specs` folder, or some files in there."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from specwright.cli.terminal import tracked
from specwright.cli.versions.version import ModelVersions, UnreadModel, unread_of
from specwright.diagnostics import Diagnostic, has_errors
from specwright.driver.compile import CompileContext, compile_here, open_project
from specwright.driver.project import Project
from specwright.driver.result import Compiled, ModelResult
from specwright.driver.unread import is_in_models
from specwright.importer.compose.site import plain_document, text_of
from specwright.load import plain_files
from specwright.load.discovery import relative_path
from specwright.lowering import names

SpecMemory: TypeAlias = dict[tuple[str, ...], Compiled]
"""Models that were read, by what their files and all that they share say: revisions are mostly alike."""


def read(
    project: Project,
    name: str,
    only: Collection[Path] | None = None,
    *,
    holding: str = "",
    told: bool = True,
    memory: SpecMemory | None = None,
) -> ModelVersions:
    """The models of a project, or of some of its files: those without errors, the others are unread.

    Files whose text is not `holding` some words are passed over. Where what all models share is faulty, none
    can be trusted. How far it came is shown where it is to be `told`. Models that are in the `memory` are
    not read again.
    """
    context, problems = open_project(project)
    elsewhere = [each for each in problems if is_in_models(project, each)]
    shared = [each for each in problems if each not in elsewhere and each.severity == "error"]
    files = _files(context, only, holding)
    results: list[ModelResult] = []
    faults: dict[str, list[Diagnostic]] = {}
    known: SpecMemory = {} if memory is None else memory
    sound, around = {} if shared else files, _surroundings(project)
    for file, path in tracked(sound.items(), f"reading {name}", len(sound) if told else 0):
        compiled, in_file = _compiled(context, path, (*around, file), known)
        results += compiled
        faults[file] = [*in_file, *(each for result in compiled for each in result.problems)]
    for each in names.between(results):
        faults[each.location.file].append(each)
    blocking = {file: shared or [*filter(blocks, faults[file])] for file in files}
    models = (each.model for each in results if each.model and not blocking[each.location.file])
    is_whole = only is None and not holding
    return ModelVersions(
        name=name,
        models=tuple(models),
        unread=(*_unread(blocking, files), *_misplaced(elsewhere if is_whole else [])),
        is_whole=is_whole,
        version=project.names.version,
        has_places=True,
    )


def _files(context: CompileContext, only: Collection[Path] | None, holding: str) -> dict[str, Path]:
    """The files of the models that are wanted, by their paths from the project's root."""
    paths = [path for path in context.around.models if only is None or path.resolve() in only]
    wanted = [path for path in paths if not holding or holding in text_of(path)]
    return {relative_path(path, context.project.root): path for path in wanted}


def _compiled(context: CompileContext, path: Path, around: tuple[str, ...], memory: SpecMemory) -> Compiled:
    """What a file gives, which is kept for others with the same contents and surroundings."""
    key = (*around, plain_files.digest(path))
    if key not in memory:
        memory[key] = compile_here(context, [path])
    return memory[key]


def _surroundings(project: Project) -> tuple[str, ...]:
    """What tells the files that all models share from others."""
    paths = [project.specs / "api.yaml", *sorted((project.specs / "shared").glob("*"))]
    known = ((relative_path(path, project.root), path) for path in paths if path.is_file())
    return tuple(part for file, path in known for part in (file, plain_files.digest(path)))


def blocks(problem: Diagnostic) -> bool:
    """Whether a problem leaves open what a model accepts; an example that it refuses does not."""
    return has_errors([problem]) and not problem.path.startswith("examples")


def _unread(blocking: Mapping[str, Sequence[Diagnostic]], files: Mapping[str, Path]) -> Iterator[UnreadModel]:
    for file, problems in blocking.items():
        if problems:
            yield unread_of(problems, files[file].stem, _air(files[file]))


def _misplaced(problems: Sequence[Diagnostic]) -> Iterator[UnreadModel]:
    """Files that lie among models and that nothing reads."""
    for each in problems:
        if has_errors([each]):
            yield unread_of([each], Path(each.location.file).stem)


def _air(path: Path) -> str | None:
    """The AIR identifier in a spec that may have errors, where it can be made out."""
    try:
        air = plain_document(text_of(path)).get("model")
    except OSError:
        return None
    return air if isinstance(air, str) else None
