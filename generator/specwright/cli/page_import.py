"""`specwright import`: documentation pages to specs, everything that people wrote kept."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from specwright.cli import change_printer, import_report
from specwright.cli import diagnostics as printed
from specwright.cli.import_outcomes import ImportResult, ModelImport, as_data, summary_lines
from specwright.cli.import_overrides import Said, overrides_of, readings_in
from specwright.cli.import_run import DECIDED, ImportOptions, documents, import_pages
from specwright.cli.import_run import write as write_specs
from specwright.cli.spec_changes import SpecTexts, spec_changes
from specwright.cli.terminal import FOUND, GOOD, err, out, tracked, write
from specwright.compare.report.json import document
from specwright.diagnostics import Diagnostic, in_order
from specwright.driver.project import Project, found_or_begun
from specwright.importer.bundle_models import left
from specwright.importer.facts import PageFacts
from specwright.importer.fetch import Fetched, Limits, fetch
from specwright.importer.refusals import RefusedModel
from specwright.importer.sentence_readings import block
from specwright.ir.wording import counted


def run(given: Path | None, sources: Sequence[str], options: ImportOptions, said: Said) -> int:
    """Reads every source, then writes each spec with its origins once it is proven.

    What is refused stops itself alone, or, where it is to be all or nothing, everything. A file of readings
    with a fault stops everything. An interruption is told, with what was done before it.
    """
    project = found_or_begun(given)
    readings, wrong = readings_in(said.readings)
    if wrong:
        printed.lines(in_order(wrong), err)
        err("nothing written")
        return FOUND
    overrides = overrides_of(documents(project, DECIDED), readings, said)
    limits = Limits(private=options.private)
    found = [fetch(source, limits) for source in tracked(list(dict.fromkeys(sources)), "fetching")]
    pages = [each for each in found if isinstance(each, Fetched)]
    unread = [each for each in found if isinstance(each, Diagnostic)]
    result = ImportResult(problems=unread, refused=[_unread(each) for each in unread])
    is_interrupted = True
    try:
        for _ in import_pages(project, pages, overrides, options, result):
            pass
        if options.all_or_nothing and not (result.is_refused or options.dry_run):
            write_specs(project, result.models)
        is_interrupted = False
    finally:
        _tell(project, result, options, is_interrupted=is_interrupted)
    if pages:
        _tell_left(left(documents(project), pages))
    return FOUND if result.is_refused else GOOD


def _unread(problem: Diagnostic) -> RefusedModel:
    return RefusedModel(name=problem.location.file, problems=(problem,))


def _tell(project: Project, result: ImportResult, options: ImportOptions, *, is_interrupted: bool) -> None:
    """Says what is wrong, what changed in each spec, and what came of all of them."""
    result.models.sort(key=lambda each: each.spec.path)
    is_stopped = options.all_or_nothing and (result.is_refused or is_interrupted)
    taken = [] if is_stopped else [each for each in result.models if not each.is_refused]
    report = None if is_interrupted else spec_changes(project, map(_texts, taken))
    if options.form == "json":
        is_written = bool(taken) and not options.dry_run
        data = as_data(result, is_written=is_written, is_interrupted=is_interrupted)
        data["report"] = document(report) if report else None
        write(json.dumps(data, indent=2, ensure_ascii=False, default=str) + "\n")
        return
    printed.lines(in_order(result.all_problems), err)
    if options.report:
        import_report.say(result.models, full=options.full)
    for each in taken:
        import_report.say_changes(project, each.spec, kept=options.report)
    if report and (report.groups or report.events):
        change_printer.say(report, "text")
    if result.counts().total() > 1:
        for line in summary_lines(result):
            out(line)
    if is_interrupted:
        reached = f"{len(result.models)} of {counted(result.due, 'model')}"
        err(f"interrupted after {reached}; import again for the rest")
    _ask(result.sources)
    if (options.dry_run or not taken) and (result.is_refused or is_interrupted):
        err("nothing written")


def _texts(model: ModelImport) -> SpecTexts:
    return SpecTexts(path=model.spec.path, old=model.spec.old, new=model.spec.text)


def _ask(pages: Iterable[PageFacts]) -> None:
    """Prints what to fill in for sentences that nobody has read yet."""
    if lines := block(pages):
        err("say what these sentences mean, in the spec or in a file for --readings:")
    for line in lines:
        out(line)


def _tell_left(slugs: Iterable[str]) -> None:
    """Says which models their source no longer lists, and what can be done."""
    for slug in slugs:
        what = "the bundle that it was read from no longer lists it"
        advice = f"'specwright retire {slug}' keeps its validator with a warning"
        err(("warning: ", "yellow"), f"{slug}: {what}; {advice}")
