"""One run of `update`: asks for the pages that are due and imports those that changed, step by step."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specwright.cli import known_pages
from specwright.cli.page_answers import PageSource, asked
from specwright.cli.terminal_bar import pausable
from specwright.cli.update_import import imported, with_pages
from specwright.cli.update_journal import UpdateJournal, spec_digests, spec_texts
from specwright.cli.update_pages import Readable, decisions
from specwright.driver.project import Project
from specwright.importer.fetch import Limits
from specwright.importer.polite import Asker, Manners
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome

TOGETHER = 50
"""How many models are written at once: compiling them costs most, and takes all others along."""

HALF_DONE = "an interrupted run has written some of its changes"


@dataclass(kw_only=True)
class UpdateRun:
    """The sources that are `due`, of the specs in `documents`, and the record that takes what became of them.

    Where it `is_named` which models are due, no other is imported, whatever else their sources describe.
    `private` addresses are asked only where that is allowed.
    """

    record: UpdateJournal
    documents: Mapping[str, Mapping[str, Any]]
    due: Sequence[PageSource]
    is_named: bool
    private: bool = False
    waiting: list[Readable] = field(default_factory=list)

    def go(self, *, at_once: int, anew: bool) -> None:
        """Asks for everything that is due; `anew` whole, whatever is known of pages. Raises NetworkGone."""
        project = self.record.project
        pages = {} if anew else known_pages.read(project)
        for each in self.due:
            if each.slug in self.record.writing:  # nobody knows how far it came: it is read again
                for address in each.addresses:
                    pages.pop(address, None)
        readers = Counter(frozenset(each.addresses) for each in self.due)
        shared = {each.slug for each in self.due if readers[frozenset(each.addresses)] > 1}
        try:
            with self._asker(at_once) as asker, pausable("asking", len(readers)) as bar:
                answers = asked(asker, self.due, pages)
                for decided in decisions(self.documents, self.due, answers, self.record.writing):
                    bar.advance()
                    self._note(one for one in decided if isinstance(one, ModelUpdate))
                    self.waiting += (one for one in decided if isinstance(one, Readable))
                    alone = [one for one in self.waiting if one.slug not in shared]
                    if len(alone) >= TOGETHER:
                        with bar.paused():
                            self._take_over(alone, asker)
                bar.stop()
                self._take_over([one for one in self.waiting if one.slug not in shared], asker)
                self._take_over(self.waiting, asker)
        finally:
            if self.record.is_kept:
                known_pages.store(project, pages)

    def _asker(self, at_once: int) -> Asker:
        return Asker(Limits(private=self.private), Manners(at_once=at_once))

    def _take_over(self, models: Sequence[Readable], asker: Asker) -> None:
        """Imports models together."""
        slugs = {each.slug for each in models}
        if not slugs:
            return
        project, record = self.record.project, self.record
        whole, lost = with_pages(models, self.documents, asker)
        before = spec_digests(project, slugs)
        lost_track = record.writing.items()
        earlier = {slug: record.before.get(slug) for slug, each in lost_track if each != before.get(slug)}
        fresh = {slug: digest for slug, digest in before.items() if slug not in record.writing}
        record.begin(fresh, spec_texts(project, fresh.keys()))
        done = [*imported(project, whole, dry_run=not record.is_kept, named=self.is_named)] if whole else []
        self.waiting = [each for each in self.waiting if each.slug not in slugs]
        self._note([*lost, *(_with_earlier(each, earlier, project) for each in done)])

    def _note(self, updates: Iterable[ModelUpdate]) -> None:
        if noted := [*updates]:
            self.record.add(noted)


def _with_earlier(update: ModelUpdate, texts: Mapping[str, str | None], project: Project) -> ModelUpdate:
    """The update of a spec that an interrupted run may have written already; `texts` are those before it."""
    if update.slug not in texts or update.outcome not in (UpdateOutcome.UNCHANGED, UpdateOutcome.CHANGED):
        return update
    new = update.new or spec_texts(project, {update.slug}).get(update.slug)
    whole = replace(update, old=texts[update.slug], new=new)
    if update.outcome is UpdateOutcome.CHANGED:
        return whole
    return replace(whole, outcome=UpdateOutcome.CHANGED, notes=(*update.notes, HALF_DONE))
