"""What an import says: how sources were read, what their proofs came to, what changes in each spec."""

from collections import Counter
from collections.abc import Sequence

from specwright.cli import fact_changes
from specwright.cli.import_outcomes import ModelImport
from specwright.cli.terminal import out
from specwright.driver.project import Project
from specwright.importer.compose.import_page import Imported
from specwright.importer.facts import PageFacts, Use
from specwright.importer.proof.report import ProofReport, summary_lines
from specwright.importer.read_sources import Readings
from specwright.ir.wording import counted, plural

STYLES = {Use.FACT: "green", Use.PROSE: "", Use.UNEXPLAINED: "bold red"}


def account(read: Readings) -> None:
    """How each page was read line by line, and which documents have no lines; how many models are tasks."""
    for page in read.sources:
        if page.lines:
            _account_for_lines(page)
    names = {source.name: source.rendering for page in read.models for source in page.at_hand}
    paged = {page.sources[0].name for page in read.sources if page.lines}
    documents = {name: rendering for name, rendering in names.items() if name not in paged}
    if len(documents) == 1:
        for name, rendering in documents.items():
            out((name, "bold"), f": {rendering}, every keyword is read; it has no lines")
    elif documents:
        kinds = Counter(documents.values())
        shares = ", ".join(f"{count} {rendering}" for rendering, count in kinds.items())
        out(f"{counted(len(documents), 'document')} without lines ({shares}): every keyword is read")
    _count_tasks(read.models)


def _account_for_lines(page: PageFacts) -> None:
    """How many lines of a page are facts, prose, or unexplained."""
    uses = Counter(line.use for line in page.lines)
    shares = [(f"{uses[use]} {use} ({uses[use] / len(page.lines):.1%})", STYLES[use]) for use in Use]
    out(
        (page.sources[0].name, "bold"),
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


def say(models: Sequence[ModelImport], *, full: bool) -> None:
    """How many requests were asked for each model; of one alone, or in full, which places are unproven."""
    for each in models:
        if (report := each.report) is not None:
            first, *rest = summary_lines(report)
            is_full = full or len(models) == 1
            out((f"{each.spec.slug}: ", "bold"), first if is_full else f"{first}{_unproven(report)}")
            for line in rest if is_full else ():
                out("  ", line)


def _unproven(report: ProofReport) -> str:
    """The numbers of places that saw one verdict only, and of those that were not asked at all."""
    one_sided, unchecked = len(report.one_sided), len(report.unchecked)
    parts = [f", {counted(one_sided, 'place')} saw one verdict only"] if one_sided else []
    parts += [f", {unchecked} {plural(unchecked, 'place')} not checked"] if unchecked else []
    return "".join(parts)


def say_changes(project: Project, result: Imported, *, kept: bool = False) -> None:
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
