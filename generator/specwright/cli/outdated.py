"""`specwright outdated`: whether the pages that specs were read from have changed."""

from collections.abc import Sequence

from specwright.cli import known_pages
from specwright.cli.page_answers import SourceAnswer, asked, no_longer_listed, sources
from specwright.cli.terminal import FOUND, GOOD, err, out, tracked
from specwright.cli.update_pages import RETIRE
from specwright.diagnostics import Diagnostic
from specwright.driver.project import Project
from specwright.importer.answer_faults import FetchCode
from specwright.importer.fetch import Limits
from specwright.importer.polite import Asker, Manners
from specwright.ir.wording import counted


def run(project: Project, models: Sequence[str], *, at_once: int, private: bool = False) -> int:
    """Asks for every source and says which pages changed; raises CommandError for an unknown model."""
    documents, due = sources(project, models)
    pages = known_pages.read(project)
    addresses = len({frozenset(each.addresses) for each in due})
    with Asker(Limits(private=private), Manners(at_once=at_once)) as asker:
        given = [one for each in tracked(asked(asker, due, pages), "asking", addresses) for one in each]
    known_pages.store(project, pages)
    order = {(each.slug, each.addresses, each.rendering): number for number, each in enumerate(due)}
    answers = sorted(
        given, key=lambda each: order[each.source.slug, each.source.addresses, each.source.rendering]
    )
    unlisted = no_longer_listed(documents, answers)
    retired = [each for each in answers if each.source.is_retired and _is_gone(each, unlisted)]
    for each in answers:
        if each in retired:
            out((f"{each.source.slug} ({each.source.rendering}): ", "bold"), ("retired", "green"))
        else:
            _say(each, is_gone=each.source.slug in unlisted)
    answers = [each for each in answers if each not in retired]
    gone = unlisted - {each.source.slug for each in retired}
    changed = sum(each.differs and each.source.slug not in gone for each in answers)
    unknown = sum(isinstance(each.answer, Diagnostic) for each in answers)
    rest = f", {len(gone)} no longer listed" * bool(gone)
    err(f"{counted(len(given), 'page')}, {changed} changed, {unknown} not known{rest}")
    return FOUND if changed or unknown or gone else GOOD


def _is_gone(each: SourceAnswer, unlisted: set[str]) -> bool:
    """Whether a model is not there any more where it was read."""
    answer = each.answer
    is_lost = isinstance(answer, Diagnostic) and answer.code is FetchCode.NOT_FOUND
    return is_lost or each.source.slug in unlisted


def _say(each: SourceAnswer, *, is_gone: bool) -> None:
    """One line about a source."""
    slug, answer = each.source.slug, each.answer
    name = (f"{slug} ({each.source.rendering}): ", "bold")
    if isinstance(answer, Diagnostic):
        advice = f"; {RETIRE.format(slug)}" if answer.code is FetchCode.NOT_FOUND else ""
        out(name, ("not known", "yellow"), f", {answer.message} [{answer.code}]{advice}")
    elif is_gone:
        out(name, ("no longer listed", "red"), f", {answer.url}; {RETIRE.format(slug)}")
    elif each.differs:
        out(name, ("changed", "red"), f", {answer.url}")
    else:
        out(name, ("as it was read", "green"))
