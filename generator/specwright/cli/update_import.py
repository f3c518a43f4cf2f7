"""Imports the pages that changed, many models at a time; where one is refused, it is found by halving."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.cli import fact_changes
from specwright.cli.page_answers import SourceAnswer
from specwright.cli.page_import import import_pages
from specwright.cli.update_pages import Readable, failure
from specwright.diagnostics import Diagnostic
from specwright.driver.project import Project
from specwright.importer.compose.import_page import Imported
from specwright.importer.fetch import Fetched, NotModified
from specwright.importer.polite import Answer, Asker, PageRequest
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome

NOT_THERE = "its source describes it no longer in a way that can be told apart; import it by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPages:
    """A model by its slug and by what its requests name, and all its pages."""

    slug: str
    key: str
    pages: tuple[Fetched, ...]


def with_pages(
    models: Sequence[Readable], documents: Mapping[str, Mapping[str, Any]], asker: Asker
) -> tuple[list[ModelPages], list[ModelUpdate]]:
    """The models with all their pages, and what became of those that lose one on this occasion.

    Pages of theirs that did not change were not sent; they are asked for again, whole.
    """
    again: dict[str, Answer] = {}
    whole: list[ModelPages] = []
    lost: list[ModelUpdate] = []
    for each in models:
        had = [(one.source.rendering, _whole(one, again, asker)) for one in each.answers]
        pages = tuple(page for _, page in had if isinstance(page, Fetched))
        if len(pages) == len(had):
            key = str(documents[each.slug].get("model", each.slug))
            whole.append(ModelPages(slug=each.slug, key=key, pages=pages))
        else:
            faults = [(rendering, page) for rendering, page in had if isinstance(page, Diagnostic)]
            lost.append(failure(each.slug, documents[each.slug], faults))
    return whole, lost


def imported(
    project: Project, models: Sequence[ModelPages], *, dry_run: bool, named: bool
) -> Iterator[ModelUpdate]:
    """What became of each model, and of those that are new in their sources, unless models were `named`."""
    pages = {page.url: page for each in models for page in each.pages}
    only = [name for each in models for name in (each.slug, each.key)] if named else []
    done: list[Imported] = []
    said: list[str] = []

    def say(*parts: str | tuple[str, str]) -> None:
        said.append("".join(part if isinstance(part, str) else part[0] for part in parts))

    import_pages(project, [*pages.values()], dry_run=dry_run, only=only, tell=done.append, say=say)
    notes = tuple(said)
    if not done and len(models) > 1 and len(pages) > 1:
        half = len(models) // 2
        for part in (models[:half], models[half:]):
            yield from imported(project, part, dry_run=dry_run, named=True)
        return
    addresses = {each.slug: [page.url for page in each.pages] for each in models}
    for each in done:
        own = (each.path.relative_to(project.root).as_posix(), *addresses.get(each.slug, ()))
        yield _update(each, tuple(line for line in notes if line.startswith(own)))
    for slug in sorted(addresses.keys() - {each.slug for each in done}):
        reasons = tuple(line for line in notes if line.startswith((*addresses[slug], project.specs.name)))
        yield ModelUpdate(slug=slug, outcome=UpdateOutcome.REFUSED, notes=reasons or notes or (NOT_THERE,))


def _update(result: Imported, notes: tuple[str, ...]) -> ModelUpdate:
    """What an import that went well says of a model."""
    if result.old is None:
        return ModelUpdate(slug=result.slug, outcome=UpdateOutcome.NEW, notes=notes)
    is_same = result.text == result.old
    return ModelUpdate(
        slug=result.slug,
        outcome=UpdateOutcome.UNCHANGED if is_same else UpdateOutcome.CHANGED,
        changes=tuple(fact_changes.plain(each) for each in result.changes if not each.kept),
        notes=notes,
    )


def _whole(each: SourceAnswer, again: dict[str, Answer], asker: Asker) -> Answer:
    """A page with its bytes, or why it cannot be had."""
    if not isinstance(each.answer, NotModified):
        return each.answer
    url = each.answer.url
    if url not in again:
        again[url] = asker.one(PageRequest(addresses=(url,)))
    return again[url]
