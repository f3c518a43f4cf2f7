"""`specwright serve`: runs the stand-in of the service that the project generates."""

import importlib
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from specwright.cli import staleness
from specwright.cli.terminal import CommandError, err
from specwright.driver.project import NoProject, Project, chosen
from specwright.emit.output import Names

PROGRAM = "specwright serve"
EXPLORER = "explorer"


def here(folder: Path | None, arguments: Sequence[str]) -> int:
    """Serves the stand-in of the project given, of the one around this folder, or else the one installed."""
    try:
        project = chosen(folder)
    except NoProject:
        package = Names().standin_package
        if folder is not None or find_spec(package) is None:
            raise
        err(f"no project here: serving the installed package {package}")
        return _main(package)(arguments, PROGRAM)
    return run(project, arguments)


def run(project: Project, arguments: Sequence[str]) -> int:
    """Serves until interrupted; raises CommandError where the package, or a library of it, is missing."""
    lacking = [name for name in ("python", "standin") if name not in project.targets]
    if lacking:
        raise CommandError(
            f"serve runs the stand-in, and 'targets' in pyproject.toml leaves out {lacking[0]!r}; "
            "add it, then run 'specwright generate'"
        )
    sources = [project.generated / name / "src" for name in ("python", "standin")]
    package = project.names.standin_package
    for source, name in zip(sources, (project.names.package, package), strict=True):
        if not (source / name / "__init__.py").is_file():
            raise CommandError(f"{source / name} is not there; run 'specwright generate' first")
    sys.path[:0] = map(str, sources)
    staleness.tell(project)
    return _main(package)([*_explorer(project, arguments), *arguments], PROGRAM)


def _explorer(project: Project, arguments: Sequence[str]) -> list[str]:
    """The option for the explorer that the project generates, where none is given."""
    if any(each.startswith("--explorer") for each in arguments):
        return []
    folder = project.generated / EXPLORER
    if (folder / "index.html").is_file():
        return ["--explorer", str(folder)]
    err(f"no explorer: {folder} is not there; 'specwright generate' makes it if 'targets' have it")
    return []


def _main(package: str) -> Callable[[Sequence[str], str], int]:
    try:
        main: Callable[[Sequence[str], str], int] = importlib.import_module(f"{package}.__main__").main
    except ModuleNotFoundError as missing:
        library = missing.name or "a library"
        message = f"the stand-in needs {library}; 'pip install specwright[serve]' brings what it needs"
        raise CommandError(message) from missing
    return main
