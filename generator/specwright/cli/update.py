"""`specwright update`: imports the pages that changed, sums up what became of each model, and compiles."""

import contextlib
import sys
from collections.abc import Sequence

from specwright.cli import generate, update_summary
from specwright.cli.page_answers import sources
from specwright.cli.retire import spec_path
from specwright.cli.spec_changes import SpecTexts, spec_changes
from specwright.cli.terminal import FOUND, GOOD, err, fail
from specwright.cli.update_journal import journal, spec_digests
from specwright.cli.update_pages import NetworkGone
from specwright.cli.update_run import UpdateRun
from specwright.cli.update_summary import SummaryFormat
from specwright.compare.change_report import ChangeReport
from specwright.driver.project import Project
from specwright.importer.update.outcome import LEFT_TO_PEOPLE, TAKEN_OVER, ModelUpdate

GO_ON = "the next 'specwright update' goes on with what is left"


def run(
    project: Project,
    models: Sequence[str],
    *,
    dry_run: bool,
    at_once: int,
    restart: bool,
    form: SummaryFormat,
    private: bool = False,
) -> int:
    """A model whose pages cannot be had, or have an error, keeps its spec; the others are imported.

    Raises CommandError for an unknown model, and KeyboardInterrupt after saying how far it came.
    """
    documents, due = sources(project, models)
    record = journal(project, models, spec_digests(project), is_kept=not dry_run, restart=restart)
    total = len({each.slug for each in due})
    if record.is_resumed:
        so_far = f"{len(record.done)} of {total} models are done"
        err(f"goes on where it stopped: {so_far}; '--restart' begins anew")
    left = tuple(each for each in due if each.slug not in record.done)
    run_ = UpdateRun(record=record, documents=documents, due=left, is_named=bool(models), private=private)
    is_whole = False
    try:
        run_.go(at_once=at_once, anew=restart)
        is_whole = True
    except NetworkGone:
        fail(f"no address answers, so there may be no network; {GO_ON}")
    except KeyboardInterrupt:
        err(f"interrupted: {len(record.done)} of {total} models are done; {GO_ON}")
        raise
    updates = record.updates()
    update_summary.say(project, updates, form, is_whole=is_whole, report=_report(project, updates))
    if not is_whole:
        return FOUND
    is_changed = any(each.outcome in TAKEN_OVER for each in updates) or bool(record.writing)
    done = _compiled(project, form) if is_changed and not dry_run else GOOD
    record.end()
    return FOUND if done != GOOD or any(each.outcome in LEFT_TO_PEOPLE for each in updates) else GOOD


def _report(project: Project, updates: Sequence[ModelUpdate]) -> ChangeReport | None:
    """Whom the changed specs break, and what else they change."""
    texts = ((each.slug, each.old, each.new) for each in updates)
    return spec_changes(
        project,
        (
            SpecTexts(path=spec_path(project, slug), old=old, new=new)
            for slug, old, new in texts
            if new is not None
        ),
    )


def _compiled(project: Project, form: SummaryFormat) -> int:
    """Compiles; what that says is no part of what programs read."""
    with contextlib.redirect_stdout(sys.stdout if form == "text" else sys.stderr):
        return generate.run(project, dry_run=False)
