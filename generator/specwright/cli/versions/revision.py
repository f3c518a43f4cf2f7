"""The models at a revision of git: of its specs, or of what was generated where those are refused today."""

import tempfile
import tomllib
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from specwright.cli.terminal import CommandError
from specwright.cli.versions import generated_folder, spec_folder
from specwright.cli.versions.repository import Commit, Repository
from specwright.cli.versions.spec_folder import SpecMemory
from specwright.cli.versions.version import ModelVersions, UnreadModel, under
from specwright.driver.project import FILE, Project, ProjectError, at
from specwright.driver.write import lay_out


def read(
    repository: Repository,
    commit: Commit,
    name: str,
    *,
    only: Collection[str] | None = None,
    root: str = "",
    specs: str = "",
    holding: str = "",
    memory: SpecMemory | None = None,
) -> ModelVersions:
    """The models of a project as it was at a commit, with the settings of then.

    `only` are paths of specs, where not all are wanted, and `holding` words that they must have. The project
    stands at `root` of the repository's folder, its specs at `specs` where that is given. A model whose spec
    is refused today is read from its file of the catalog, else from its schemas, else it is unread. Raises
    CommandError.
    """
    with tempfile.TemporaryDirectory(prefix="specwright-") as folder:
        base = Path(folder).resolve() / root
        start = f"{root}/" if root else ""
        listed = repository.files(commit.hash)
        files = {path.removeprefix(start): each for path, each in listed.items() if path.startswith(start)}
        project, notes = _project(base, repository, files)
        project = replace(project, specs=base / specs) if specs else project
        written = _below(project.specs, base, files)
        if not any(path.endswith((".yaml", ".yml")) for path in written):
            where = project.specs.relative_to(base).as_posix()
            raise CommandError(f"{name}: there are no specs in '{where}' at {commit.short} ({commit.day})")
        lay_out(base, repository.contents(written))
        chosen = None if only is None else {base / path for path in only}
        version = spec_folder.read(project, name, chosen, holding=holding, told=not holding, memory=memory)
        if only and not (version.models or version.unread):
            raise CommandError(f"'{next(iter(only))}' is no model's spec; those lie in specs/models/CREATOR/")
        if version.unread:
            generated = _below(project.generated, base, files, generated_folder.FOLDERS)
            lay_out(base, repository.contents(generated))
            version = _with_generated(project, version)
        version = replace(version, notes=(*notes, *version.notes), has_places=False)
        return under(version, "", f"git:{commit.short}:{start}")


def _below(
    folder: Path, root: Path, files: Mapping[str, str], names: Collection[str] = ("",)
) -> dict[str, str]:
    """The files of the revision that stand in a folder, or in some folders of it."""
    start = folder.relative_to(root).as_posix()
    starts = tuple(f"{start}/{name}/" if name else f"{start}/" for name in names)
    return {path: digest for path, digest in files.items() if path.startswith(starts)}


def _project(root: Path, repository: Repository, files: Mapping[str, str]) -> tuple[Project, tuple[str, ...]]:
    """The project with its settings of then; of settings that are refused today only folders are taken."""
    if FILE in files:
        lay_out(root, repository.contents({FILE: files[FILE]}))
    try:
        return at(root), ()
    except ProjectError as error:
        folders = _folders(root / FILE)
        lines = [f"{key} = '{value}'" for key, value in folders.items()]
        lay_out(root, [(FILE, "\n".join(["[tool.specwright]", *lines, ""]).encode())])
        note = f"its settings are refused today, but for its folders: {str(error).splitlines()[0]}"
        with suppress(ProjectError):
            return at(root), (note,)
        lay_out(root, [(FILE, b"")])
        return at(root), (note,)


def _folders(path: Path) -> dict[str, str]:
    """Where specs and outputs were, as far as settings that are refused tell."""
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))["tool"]["specwright"]
        found = {key: str(settings[key]) for key in ("specs", "generated") if key in settings}
    except (KeyError, TypeError, ValueError):
        return {}
    return {key: value for key, value in found.items() if "'" not in value and value.isprintable()}


def _with_generated(project: Project, version: ModelVersions) -> ModelVersions:
    """The models that can be read from what was generated, beside those of specs."""
    models, unread, notes = [*version.models], list[UnreadModel](), [*version.notes]
    for each in version.unread:
        found = generated_folder.model(project, each.slug)
        if found.model is None:
            reason = f"{each.reason}; {found.reason}" if found.reason else each.reason
            unread.append(replace(each, reason=reason))
        else:
            models.append(found.model)
            notes.append(f"{each.slug} is read from {found.file}: its spec is refused today, {each.reason}")
    return replace(version, models=(*models,), unread=(*unread,), notes=(*notes,))
