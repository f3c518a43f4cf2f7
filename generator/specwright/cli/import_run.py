"""The steps of an import: sources are read, specs made, linted, proven and written, model by model."""

import contextlib
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from specwright.cli import import_report
from specwright.cli.import_checks import check_alone, check_together
from specwright.cli.import_lint import ImportLint, told
from specwright.cli.import_outcomes import ImportResult, ModelImport
from specwright.cli.import_overrides import ImportOverrides
from specwright.cli.import_proof import proven
from specwright.cli.terminal import Format, tracked
from specwright.driver.project import Project
from specwright.driver.write import save
from specwright.importer.compose.import_page import imported, recalled_in
from specwright.importer.compose.site import Site, plain_document
from specwright.importer.facts import PageFacts
from specwright.importer.fetch import Fetched
from specwright.importer.read_sources import Readings
from specwright.load import origins, plain_files
from specwright.load.plain_documents import shared_groups, shared_resolver

DECIDED = ("decisions", "readings")
"""The keys of specs under which people decide what sources leave open."""


@dataclass(frozen=True, kw_only=True)
class ImportOptions:
    """What is asked of an import besides its sources: what it says, in which form, and what it writes.

    Of sources that have many models, those named in `only`, by slug or AIR identifier, are imported, where
    any are. Addresses that are not public are asked where `private` is set; a spec becomes that of another
    AIR identifier where `replace_model` is.
    """

    report: bool = False
    full: bool = False
    prose: bool = False
    dry_run: bool = False
    all_or_nothing: bool = False
    form: Format = "text"
    private: bool = False
    replace_model: bool = False
    only: Collection[str] = ()


def import_pages(
    project: Project,
    pages: Sequence[Fetched],
    overrides: ImportOverrides,
    options: ImportOptions,
    result: ImportResult,
) -> Iterator[ModelImport]:
    """Each model as it is to be written, or refused, once that is known; its spec is written then and there.

    What is refused earlier is noted in the result. Nothing is written yet where it is to be all or nothing.
    """
    place = site(project)
    overrides = replace(overrides, recall=partial(recalled_in, site=place))
    read = overrides.read(tracked(pages, "reading"), is_whole=not result.refused)
    if options.only:
        read = _restricted(read, {*options.only})
    result.sources = read.sources
    result.problems = [*result.problems, *read.problems, *overrides.unused(read)]
    result.refused = [*result.refused, *read.refused]
    if options.report and options.form == "text":
        import_report.account(read)
    addresses = {each.name: each.url for each in pages}
    importing = partial(imported, addresses=addresses, prose=options.prose, replaces=options.replace_model)
    lint = ImportLint(project, place, pages, overrides, importing)
    linted = [lint.sound(page) for page in tracked(read.models, "writing specs")]
    models = [ModelImport(page=each.page, spec=each.spec, problems=[*told([each])]) for each in linted]
    result.due = len(models)
    check_alone(project, models)
    compiled = check_together(project, models)
    steps = proven(models, pages, read.sources, compiled, every=options.report)
    for model in tracked(steps, "proving", len(models)):
        if not (model.is_refused or options.dry_run or options.all_or_nothing):
            write(project, [model])
        result.models.append(model)
        yield model


def _restricted(read: Readings, names: AbstractSet[str]) -> Readings:
    """What was read of some models alone."""
    return replace(
        read,
        models=tuple(each for each in read.models if names & {*_names(each)}),
        refused=tuple(each for each in read.refused if each.name in names),
    )


def _names(page: PageFacts) -> Iterator[str]:
    """What a model may be called by: its slug, its AIR identifier."""
    yield page.slug
    yield page.key


def write(project: Project, done: Sequence[ModelImport]) -> None:
    """Writes the changed specs with their origins, all or none."""
    files: dict[Path, str] = {}
    for each in done:
        place = origins.place(project.specs, each.spec.slug)
        old = plain_files.read_text(place) if place.is_file() else None
        files |= {each.spec.path: each.spec.text} if each.is_change else {}
        files |= {place: each.spec.origins} if each.spec.origins != old else {}
    save(files)


def site(project: Project) -> Site:
    """The project as pages are imported into it."""
    lookup = shared_resolver(project.specs, project.root)
    shared = shared_groups(project.specs, project.root)
    return Site(
        specs=project.specs, root=project.root, generated=project.generated, shared=shared, lookup=lookup
    )


def documents(project: Project, holding: Collection[str] = ("",)) -> Iterator[tuple[str, dict[str, Any]]]:
    """The slug of each model and its spec as plain values, of those that can be read and hold such a text."""
    for path in sorted(project.specs.glob("models/*/*.yaml")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            text = plain_files.read_text(path, "utf-8-sig")
            if any(word in text for word in holding):
                yield path.stem, plain_document(text)
