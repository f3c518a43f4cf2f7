"""`specwright import`: documentation pages to specs, everything that people wrote kept."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from specwright.cli import diagnostics as printed
from specwright.cli.sources import account, materials
from specwright.cli.terminal import FOUND, GOOD, err, out, tracked
from specwright.diagnostics import Diagnostic, in_order
from specwright.driver import project as projects
from specwright.driver.project import Project, ProjectError
from specwright.driver.write import save
from specwright.importer.compose.changes import FactChange
from specwright.importer.compose.importing import Imported, Site, imported, plain_document
from specwright.importer.compose.reading import Readings, decisions_of, readings
from specwright.ir.wording import counted
from specwright.load import origins
from specwright.load.plain_documents import shared_groups, shared_resolver
from specwright.pageform.spec_layout import inline

LONGEST = 100


def run(given: Path | None, sources: Sequence[str], *, report: bool, prose: bool, dry_run: bool) -> int:
    """Reads every source, then writes every spec and where its facts stand; one error, and nothing is."""
    project = _project(given)
    found, problems = materials(sources)
    read = readings(found, date.today().isoformat(), _decisions(project))
    if report:
        account(read.sources)
    addresses = {each.name: each.address for each in found}
    done, more = results(project, read, addresses, prose=prose)
    shown = [*problems, *read.problems, *more]
    for problem in in_order(shown):
        printed.line(problem, err)
    if printed.has_errors(shown):
        err("nothing written")
        return FOUND
    for each in done:
        say_changes(project, each, kept=report)
    if not dry_run:
        write(project, done)
    return GOOD


def results(
    project: Project, read: Readings, addresses: Mapping[str, str], *, prose: bool = False
) -> tuple[list[Imported], list[Diagnostic]]:
    """What becomes of every model, and what is wrong with it; no model where a source has an error."""
    from specwright.cli.import_checks import checked

    place = site(project)
    done = [
        imported(page, place, addresses=addresses, prose=prose) for page in tracked(read.models, "reading")
    ]
    return done, checked(project, done, read.models)


def write(project: Project, done: Sequence[Imported]) -> None:
    """Writes what is to be otherwise, all of it or nothing."""
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


def say_changes(project: Project, result: Imported, *, kept: bool = False) -> None:
    """What an import does to a spec, fact by fact; `kept` for what it leaves in spite of the page, too."""
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
        out("  ", *_parts(change))


def _parts(change: FactChange) -> Iterator[str | tuple[str, str]]:
    yield f"{change.name}: "
    if change.kept:
        yield (f"{_value(change.old)} kept, though no page read now states it", "yellow")
    elif change.old in (None, {}, []):
        yield (f"new {_value(change.new)}", "green")
    elif change.new in (None, {}, []):
        yield (f"gone, was {_value(change.old)}", "red")
    else:
        yield f"{_value(change.old)} is now {_value(change.new)}"


def _value(value: object) -> str:
    text = inline(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _decisions(project: Project) -> dict[str, dict[str, str]]:
    """What the specs that are there have decided, by the AIR identifier of the model."""
    found = {}
    for path in sorted(project.specs.glob("models/*/*.yaml")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            document = plain_document(path.read_text(encoding="utf-8-sig"))
            found[str(document.get("model"))] = decisions_of(document)
    return found


def _project(given: Path | None) -> Project:
    """The folder given, or the project around the current one, or else one that begins here."""
    root = (given or Path.cwd()).resolve()
    if given is None:
        with contextlib.suppress(ProjectError):
            return projects.find(root)
    return projects.at(root)
