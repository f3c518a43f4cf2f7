"""`specwright import`: documentation pages to specs, everything that people wrote kept."""

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from specwright.cli import diagnostics as printed
from specwright.cli import import_report
from specwright.cli.import_checks import check_alone, check_together
from specwright.cli.import_outcomes import ImportResult, ModelImport, as_data, summary_lines
from specwright.cli.import_proof import proven
from specwright.cli.terminal import FOUND, GOOD, Format, err, out, tracked, write
from specwright.diagnostics import Diagnostic, in_order
from specwright.driver.project import Project, found_or_begun
from specwright.driver.write import save
from specwright.importer.bundle_models import left
from specwright.importer.compose.import_page import Site, imported, plain_document
from specwright.importer.fetch import Fetched, fetch
from specwright.importer.read_sources import decisions_of, readings
from specwright.importer.refusals import RefusedModel
from specwright.ir.wording import counted
from specwright.load import origins
from specwright.load.plain_documents import shared_groups, shared_resolver


@dataclass(frozen=True, kw_only=True)
class ImportOptions:
    """What is asked of an import besides its sources: what it says, in which form, and what it writes."""

    report: bool = False
    full: bool = False
    prose: bool = False
    dry_run: bool = False
    all_or_nothing: bool = False
    form: Format = "text"


def run(given: Path | None, sources: Sequence[str], options: ImportOptions) -> int:
    """Reads every source, then writes each spec with its origins once it is proven.

    What is refused stops itself alone, or, where it is to be all or nothing, everything.
    """
    project = found_or_begun(given)
    found = [fetch(source) for source in tracked(list(dict.fromkeys(sources)), "fetching")]
    pages = [each for each in found if isinstance(each, Fetched)]
    problems = [each for each in found if isinstance(each, Diagnostic)]
    result = _imported(project, pages, problems, options)
    if pages:
        _tell_left(left(documents(project), pages))
    return FOUND if result.is_refused else GOOD


def import_pages(
    project: Project,
    pages: Sequence[Fetched],
    problems: Sequence[Diagnostic] = (),
    *,
    report: bool = False,
    prose: bool = False,
    dry_run: bool,
) -> bool:
    """Prints what changes in specs and what is wrong, and writes it; returns whether nothing is refused."""
    options = ImportOptions(report=report, prose=prose, dry_run=dry_run)
    return not _imported(project, pages, problems, options).is_refused


def _imported(
    project: Project, pages: Sequence[Fetched], unread: Sequence[Diagnostic], options: ImportOptions
) -> ImportResult:
    """Imports pages and says what came of it, also where that is interrupted."""
    result = ImportResult(problems=unread, refused=[_unread(each) for each in unread])
    is_interrupted = True
    try:
        for each in _proven(project, pages, result, options):
            if not (each.is_refused or options.dry_run or options.all_or_nothing):
                _write(project, [each])
            result.models.append(each)
        if options.all_or_nothing and not (result.is_refused or options.dry_run):
            _write(project, result.models)
        is_interrupted = False
    finally:
        _tell(project, result, options, is_interrupted=is_interrupted)
    return result


def _unread(problem: Diagnostic) -> RefusedModel:
    return RefusedModel(name=problem.location.file, problems=(problem,))


def _proven(
    project: Project, pages: Sequence[Fetched], result: ImportResult, options: ImportOptions
) -> Iterator[ModelImport]:
    """Each model as it is to be written, or refused; what is refused earlier is noted in the result."""
    decided = documents(project, holding="decisions")
    decisions = {str(each.get("model", slug)): decisions_of(each) for slug, each in decided}
    today = date.today().isoformat()
    read = readings(tracked(pages, "reading"), today, decisions, is_whole=not result.refused)
    result.problems = [*result.problems, *read.problems]
    result.refused = [*result.refused, *read.refused]
    if options.report and options.form == "text":
        import_report.account(read)
    place = site(project)
    addresses = {each.name: each.url for each in pages}
    models = [
        ModelImport(page=page, spec=imported(page, place, addresses=addresses, prose=options.prose))
        for page in tracked(read.models, "writing specs")
    ]
    result.due = len(models)
    check_alone(project, models)
    compiled = check_together(project, models)
    steps = proven(models, pages, read.sources, compiled, every=options.report)
    yield from tracked(steps, "proving", len(models))


def _tell(project: Project, result: ImportResult, options: ImportOptions, *, is_interrupted: bool) -> None:
    """Says what is wrong, what changed in each spec, and what came of all of them."""
    result.models.sort(key=lambda each: each.spec.path)
    is_stopped = options.all_or_nothing and (result.is_refused or is_interrupted)
    taken = [] if is_stopped else [each for each in result.models if not each.is_refused]
    if options.form == "json":
        is_written = bool(taken) and not options.dry_run
        data = as_data(result, is_written=is_written, is_interrupted=is_interrupted)
        write(json.dumps(data, indent=2, ensure_ascii=False, default=str) + "\n")
        return
    printed.lines(in_order(result.all_problems), err)
    if options.report:
        import_report.say(result.models, full=options.full)
    for each in taken:
        import_report.say_changes(project, each.spec, kept=options.report)
    if result.counts().total() > 1:
        for line in summary_lines(result):
            out(line)
    if is_interrupted:
        reached = f"{len(result.models)} of {counted(result.due, 'model')}"
        err(f"interrupted after {reached}; import again for the rest")
    if (options.dry_run or not taken) and (result.is_refused or is_interrupted):
        err("nothing written")


def _tell_left(slugs: Iterable[str]) -> None:
    """Says which models their source no longer lists, and what can be done."""
    for slug in slugs:
        what = "the bundle that it was read from no longer lists it"
        advice = f"'specwright retire {slug}' keeps its validator with a warning"
        err(("warning: ", "yellow"), f"{slug}: {what}; {advice}")


def _write(project: Project, models: Iterable[ModelImport]) -> None:
    """Writes the changed files, all or none."""
    files: dict[Path, str] = {}
    for each in (model.spec for model in models):
        place = origins.place(project.specs, each.slug)
        old = place.read_text(encoding="utf-8") if place.is_file() else None
        files |= {each.path: each.text} if each.text != each.old else {}
        files |= {place: each.origins} if each.origins != old else {}
    save(files)


def site(project: Project) -> Site:
    """The project as pages are imported into it."""
    lookup = shared_resolver(project.specs, project.root)
    shared = shared_groups(project.specs, project.root)
    return Site(
        specs=project.specs, root=project.root, generated=project.generated, shared=shared, lookup=lookup
    )


def documents(project: Project, holding: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The slug of each model and its spec as plain values, of those that can be read and hold a text."""
    for path in sorted(project.specs.glob("models/*/*.yaml")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            text = path.read_text(encoding="utf-8-sig")
            if holding in text:
                yield path.stem, plain_document(text)
