"""The models of documentation pages and schemas, imported into a project that is thrown away."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from specwright.cli.import_outcomes import ImportResult
from specwright.cli.import_overrides import overrides_of
from specwright.cli.import_run import DECIDED, ImportOptions, import_pages
from specwright.cli.import_run import documents as specs_of
from specwright.cli.terminal import CommandError
from specwright.cli.versions import spec_folder
from specwright.cli.versions.version import ModelVersions, UnreadModel, unread_of
from specwright.diagnostics import Diagnostic, in_order
from specwright.driver.project import Project, at
from specwright.driver.write import lay_out
from specwright.importer.fetch import Fetched, Limits, fetch
from specwright.load import plain_files


def read(
    sources: Sequence[str], name: str, around: Project | None, *, private: bool = False
) -> ModelVersions:
    """The models that pages and schemas describe, read as `import` reads them.

    What people decided in the specs of the project around is followed, and its service is theirs; nothing
    else of it is used, and nothing is written there. A model that `import` would refuse is unread. Raises
    CommandError where a source cannot be had.
    """
    pages = [fetch(source, Limits(private=private)) for source in sources]
    for page in pages:
        if isinstance(page, Diagnostic):
            raise CommandError(f"{page.location.file}: {page.message} [{page.code}]")
    with tempfile.TemporaryDirectory(prefix="specwright-") as folder:
        project = at(Path(folder).resolve())
        api = around.specs / "api.yaml" if around else None
        if api is not None and api.is_file():
            lay_out(project.specs, [(api.name, plain_files.read_bytes(api))])
        result = ImportResult()
        overrides = overrides_of(specs_of(around, DECIDED) if around else ())
        fetched = [page for page in pages if isinstance(page, Fetched)]
        for _ in import_pages(project, fetched, overrides, ImportOptions(), result):
            pass
        compiled = spec_folder.read(project, name)
    refused = tuple(
        _unread(refusal.name, in_order(refusal.problems), fetched[0].name) for refusal in result.refusals()
    )
    return ModelVersions(
        name=name, models=compiled.models, unread=(*refused, *compiled.unread), is_whole=False
    )


def _unread(slug: str, problems: Sequence[Diagnostic], source: str) -> UnreadModel:
    found = unread_of(problems, slug)
    return UnreadModel(slug=slug, file=found.file or source, reason=found.reason)
