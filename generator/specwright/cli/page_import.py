"""`specwright import`: documentation pages to specs, everything that people wrote kept."""

import contextlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from specwright.cli import diagnostics as printed
from specwright.cli import fact_changes, import_proof
from specwright.cli.import_checks import checked
from specwright.cli.terminal import FOUND, GOOD, err, out, tracked
from specwright.diagnostics import Diagnostic, has_errors, in_order
from specwright.driver.project import Project, found_or_begun
from specwright.driver.write import save
from specwright.importer.bundle_models import left
from specwright.importer.compose.import_page import Imported, Site, imported, plain_document
from specwright.importer.facts import PageFacts, Use
from specwright.importer.fetch import Fetched, fetch
from specwright.importer.read_sources import Readings, decisions_of, readings
from specwright.ir.wording import counted
from specwright.load import origins
from specwright.load.plain_documents import shared_groups, shared_resolver

STYLES = {Use.FACT: "green", Use.PROSE: "", Use.UNEXPLAINED: "bold red"}


def run(given: Path | None, sources: Sequence[str], *, report: bool, prose: bool, dry_run: bool) -> int:
    """Reads every source, then writes the specs and their origins; with one error it writes nothing."""
    project = found_or_begun(given)
    found = [fetch(source) for source in tracked(list(dict.fromkeys(sources)), "fetching")]
    pages = [each for each in found if isinstance(each, Fetched)]
    problems = [each for each in found if isinstance(each, Diagnostic)]
    if import_pages(project, pages, problems, report=report, prose=prose, dry_run=dry_run):
        _tell_left(left(documents(project), pages))
        return GOOD
    err("nothing written")
    return FOUND


def import_pages(
    project: Project,
    pages: Sequence[Fetched],
    problems: Iterable[Diagnostic] = (),
    *,
    report: bool = False,
    prose: bool = False,
    dry_run: bool,
    only: Collection[str] = (),
    tell: Callable[[Imported], None] | None = None,
    say: Callable[..., None] = err,
) -> bool:
    """Prints what changes in specs and what is wrong, and writes it; returns whether there is no error.

    Of sources that have many models, those named in `only`, by slug or AIR identifier, are imported, where
    any are. `tell` is given what is written instead of printing it, `say` the lines about what is wrong.
    """
    decisions = {str(each.get("model", slug)): decisions_of(each) for slug, each in documents(project)}
    read = _only(readings(pages, date.today().isoformat(), decisions), only)
    if report:
        _account(read.sources)
        _count_tasks(read.models)
    place, urls = site(project), {each.name: each.url for each in pages}
    done = [imported(page, place, addresses=urls, prose=prose) for page in tracked(read.models, "reading")]
    faults, models = checked(project, done, read.models)
    shown = [*problems, *read.problems, *faults]
    if not has_errors(shown):
        stated = pages if report else import_proof.with_news(pages, done, read.models)
        reports, wrong = import_proof.proven(stated, read, done, models)
        shown += wrong
        if report:
            import_proof.say(reports)
    printed.lines(in_order(shown), say)
    if has_errors(shown):
        return False
    if not dry_run:
        _write(project, done)
    _tell(project, done, tell, kept=report)
    return True


def _tell(
    project: Project, done: Sequence[Imported], tell: Callable[[Imported], None] | None, *, kept: bool
) -> None:
    """Gives what was written to who wants it; else prints what that changes."""
    for each in done:
        if tell:
            tell(each)
        else:
            _say_changes(project, each, kept=kept)
    if len(done) > 1 and not tell:
        out(_summary(done))


def _only(read: Readings, names: Collection[str]) -> Readings:
    """The readings of the models that are named, or of all where none is."""
    chosen = tuple(each for each in read.models if not names or {*_names(each)} & {*names})
    return replace(read, models=chosen)


def _names(page: PageFacts) -> Iterator[str]:
    """What a model may be called by: its slug, its AIR identifier."""
    yield page.slug
    if "model" in page.header:
        yield str(page.header["model"].value)


def _tell_left(slugs: Iterable[str]) -> None:
    """Says which models their source no longer lists, and what can be done."""
    for slug in slugs:
        what = "the bundle that it was read from no longer lists it"
        advice = f"'specwright retire {slug}' keeps its validator with a warning"
        err(("warning: ", "yellow"), f"{slug}: {what}; {advice}")


def _write(project: Project, done: Sequence[Imported]) -> None:
    """Writes the changed files, all or none."""
    files: dict[Path, str] = {}
    for each in done:
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


def _account(pages: Sequence[PageFacts]) -> None:
    """How many lines of each source are facts, prose, or unexplained."""
    for page in pages:
        for source in page.sources:
            if not page.lines:
                out((source.name, "bold"), f": {source.rendering}, every keyword is read; it has no lines")
                continue
            uses = Counter(line.use for line in page.lines)
            shares = [(f"{uses[use]} {use} ({uses[use] / len(page.lines):.1%})", STYLES[use]) for use in Use]
            out(
                (source.name, "bold"),
                f": {counted(len(page.lines), 'line')}: ",
                *(part for share in shares[:-1] for part in (share, ", ")),
                shares[-1],
            )


def _count_tasks(models: Sequence[PageFacts]) -> None:
    """How many of the models are tasks."""
    tasks = [page for page in models if "task" in page.header]
    if tasks:
        named = f"{counted(len(models) - len(tasks), 'model')} with an AIR identifier"
        out(f"{named}, {counted(len(tasks), 'task')} without one")


def _say_changes(project: Project, result: Imported, *, kept: bool = False) -> None:
    """Prints what an import changes in a spec, fact by fact; `kept` adds what it leaves unlike the page."""
    name = result.path.relative_to(project.root).as_posix()
    if result.old is None:
        out((f"{name}: ", "bold"), ("new", "green"), f", {counted(result.text.count(chr(10)), 'line')}")
        return
    changes = [each for each in result.changes if not each.kept]
    what = f"{counted(len(changes), 'fact')} changed" if changes else "unchanged"
    if not changes and result.text != result.old:
        what = "no fact changed, the page is another"
    out((f"{name}: ", "bold"), what)
    for change in result.changes if kept else changes:
        out("  ", *fact_changes.parts(change))


def _summary(done: Sequence[Imported]) -> str:
    """How many specs are new, changed, or as they were."""
    outcomes = Counter(
        "new" if each.old is None else "unchanged" if each.text == each.old else "changed" for each in done
    )
    counts = ", ".join(
        f"{outcomes[name]} {name}" for name in ("new", "changed", "unchanged") if outcomes[name]
    )
    return f"{counted(len(done), 'model')}: {counts}"


def documents(project: Project) -> Iterator[tuple[str, dict[str, Any]]]:
    """The slug of each model and its spec as plain values, of those that can be read."""
    for path in sorted(project.specs.glob("models/*/*.yaml")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            yield path.stem, plain_document(path.read_text(encoding="utf-8-sig"))
