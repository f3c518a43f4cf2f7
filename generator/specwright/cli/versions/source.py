"""What `specwright diff` is given: a folder, a revision, a catalog, a page or a schema, told apart."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from specwright.cli.terminal import CommandError
from specwright.cli.versions import generated_folder, revision_path, spec_folder
from specwright.cli.versions.repository import Repository
from specwright.cli.versions.spec_folder import SpecMemory
from specwright.cli.versions.version import ModelVersions
from specwright.driver import snapshot
from specwright.driver.project import NoProject, Project, ProjectError, at, find
from specwright.ir.naming import RELEASED

KINDS = (
    "a folder of specs, a spec, 'git:REVISION', 'git:REVISION:PATH', a folder or file of generated/catalog, "
    "a documentation page or a JSON schema"
)
DOCUMENTS = ("*.md", "*.txt", "*.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReader:
    """Reads sources for somebody who works in a project, or in none; `private` addresses where allowed.

    What several sources have in common is read once.
    """

    project: Project | None
    private: bool = False
    memory: SpecMemory = field(default_factory=dict)

    def working(self, project: Project, name: str) -> ModelVersions:
        """The models of a project as it is, under a name."""
        return spec_folder.read(project, name, memory=self.memory)

    def read(self, source: str) -> ModelVersions:
        """The models of a source; raises CommandError and ProjectError where it cannot be one."""
        if source.startswith(revision_path.SCHEME):
            repository = Repository(folder=self.project.root if self.project else Path.cwd())
            return revision_path.read(repository, source, self._local, self.memory)
        if "://" in source:
            return self._documents([source], source)
        if not source:
            raise CommandError(f"an empty name is no source; pass {KINDS}")
        path = Path(source)
        if not path.exists():
            raise CommandError(f"there is no file or folder '{source}'{self._meant(source)}")
        return self._local(path, source)

    def _local(self, path: Path, name: str) -> ModelVersions:
        """The models of a file or a folder."""
        if path.is_dir():
            return self._folder(path, name)
        if path.suffix in (".yaml", ".yml"):
            return self._spec(path, name)
        if path.suffix == ".json" and generated_folder.is_file(path):
            return generated_folder.read_file(path, name)
        return self._documents([str(path)], name)

    def _folder(self, path: Path, name: str) -> ModelVersions:
        if project := _project_of(path):
            if path.resolve() in (project.root.resolve(), project.specs.resolve()):
                return self._here(project, self.working(project, name))
            inside = {each.resolve() for each in path.rglob("*.yaml")}
            return self._here(project, spec_folder.read(project, name, inside, memory=self.memory))
        for catalog in (path, path / generated_folder.CATALOG):
            if generated_folder.is_catalog_folder(catalog):
                return generated_folder.read(catalog, name)
        files = sorted(str(file) for pattern in DOCUMENTS for file in path.glob(pattern))
        if not files:
            tried = "neither specs, nor a catalog, nor pages or schemas"
            raise CommandError(f"'{name}' holds {tried}; pass {KINDS}")
        return replace(self._documents(files, name), is_whole=True)

    def _spec(self, path: Path, name: str) -> ModelVersions:
        project = _project_of(path.parent)
        if project is None:
            advice = "a spec is read with its project's shared files; keep it in specs/models/CREATOR/"
            raise CommandError(f"'{name}' lies in no project: {advice}")
        version = spec_folder.read(project, name, {path.resolve()}, memory=self.memory)
        if not (version.models or version.unread):
            where = project.specs / "models"
            raise CommandError(f"'{name}' is no model's spec; those lie in {where}/CREATOR/")
        return self._here(project, version)

    def _documents(self, sources: Sequence[str], name: str) -> ModelVersions:
        """The models of pages and schemas; what reads them is loaded only now, as that takes its time."""
        from specwright.cli.versions import documents

        return documents.read(sources, name, self.project, private=self.private)

    def _here(self, project: Project, version: ModelVersions) -> ModelVersions:
        """The version, whose places are those of the working project only where it is of that."""
        is_here = self.project is not None and project.root.resolve() == self.project.root.resolve()
        return replace(version, has_places=is_here)

    def _meant(self, source: str) -> str:
        """What may have been meant by a name of nothing."""
        with suppress(CommandError):
            Repository(folder=self.project.root if self.project else Path.cwd()).commit(source)
            return f"; for the revision of git pass '{revision_path.SCHEME}{source}'"
        return f"; pass {KINDS}"


def _project_of(folder: Path) -> Project | None:
    """The project that a folder is the root of, is the specs of, or lies among the specs of.

    The specs of its last release are those of the project as it was then.
    """
    folder = folder.resolve()
    try:
        project = find(folder)
    except NoProject:
        project = None
    if project and folder.is_relative_to((project.specs / RELEASED).resolve()):
        return snapshot.released(project)
    if project and (folder == project.root or folder.is_relative_to(project.specs.resolve())):
        return project
    if any((folder / "models").glob("*/*.yaml")):  # specs under a name that no settings tell
        with suppress(ProjectError):
            return replace(at(folder.parent), specs=folder)
    return None
