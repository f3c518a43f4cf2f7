"""`specwright update`: imports the pages that changed, says what of their facts did, and compiles."""

from collections.abc import Sequence

from specwright.cli import generate
from specwright.cli.outdated import RETIRE, answers, no_longer_listed
from specwright.cli.page_import import import_pages
from specwright.cli.terminal import FOUND, GOOD, err, fail, tracked
from specwright.diagnostics import Diagnostic
from specwright.driver.project import Project
from specwright.importer.fetch import Fetched


def run(project: Project, models: Sequence[str], *, dry_run: bool) -> int:
    """A model whose pages have an error keeps its spec; the others are imported.

    Raises CommandError for an unknown model.
    """
    found = answers(project, models)
    failed = False
    for each in found:
        if isinstance(each.fetched, Diagnostic):
            fail(f"{each.slug} ({each.rendering}): {each.fetched.message}")
            failed = True
    gone = no_longer_listed(project, found)
    for slug in sorted(gone):
        err(("warning: ", "yellow"), f"{slug}: no longer listed where it was read; {RETIRE.format(slug)}")
    changed = sorted({each.slug for each in found if each.differs} - gone)
    for slug in tracked(changed, "importing"):
        fetched = [each.fetched for each in found if each.slug == slug]
        pages = [each for each in fetched if isinstance(each, Fetched)]
        if not import_pages(project, pages, dry_run=dry_run):
            err(f"{slug}: left as it is")
            failed = True
    if not changed:
        err("no page changed")
    elif not dry_run and generate.run(project, dry_run=False) != GOOD:
        return FOUND
    return FOUND if failed else GOOD
