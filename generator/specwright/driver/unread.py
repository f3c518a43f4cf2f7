"""Specs that cannot be read: which models are meant, and which problems lie with them."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from specwright.diagnostics import Diagnostic
from specwright.driver.project import Project
from specwright.driver.result import ModelResult
from specwright.load.discovery import relative_path


def is_in_models(project: Project, problem: Diagnostic) -> bool:
    """Whether a problem lies where models do, say in a file that nothing reads under its name."""
    return problem.location.file.startswith(f"{relative_path(project.specs, project.root)}/models/")


def unread(
    paths: Iterable[Path], results: Iterable[ModelResult], in_models: Iterable[Diagnostic]
) -> frozenset[str]:
    """The slugs of specs that cannot be read, or lie where nothing reads them."""
    read = {(each.folder, each.slug) for each in results}
    unread = {path.stem for path in paths if (path.parent.name, path.stem) not in read}
    return frozenset(unread | {PurePosixPath(each.location.file).stem for each in in_models})
