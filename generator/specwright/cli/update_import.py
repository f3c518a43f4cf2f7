"""Imports the pages that changed, many models at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.cli import diagnostics as printed
from specwright.cli import fact_changes
from specwright.cli.import_outcomes import ImportResult, ModelImport
from specwright.cli.import_overrides import overrides_of
from specwright.cli.import_run import DECIDED, ImportOptions, documents, import_pages
from specwright.cli.page_answers import SourceAnswer
from specwright.cli.update_pages import Readable, failure
from specwright.diagnostics import Diagnostic, in_order
from specwright.driver.project import Project
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
    options = ImportOptions(dry_run=dry_run, only=only)
    overrides = overrides_of(documents(project, DECIDED))
    result = ImportResult()
    done: set[str] = set()
    for each in import_pages(project, [*pages.values()], overrides, options, result):
        yield _update(each)
        done.add(each.spec.slug)
    for model in models:
        if model.slug not in done:
            names = {model.slug, model.key, *(page.name for page in model.pages)}
            reasons = [_lines(each.problems) for each in result.refused if each.name in names]
            notes = tuple(line for lines in reasons for line in lines) or (NOT_THERE,)
            yield ModelUpdate(slug=model.slug, outcome=UpdateOutcome.REFUSED, notes=notes)


def _update(model: ModelImport) -> ModelUpdate:
    """What came of a model that could be read."""
    kept = model.outcome in ("new", "refused")
    is_changed = model.outcome == "changed"
    return ModelUpdate(
        slug=model.spec.slug,
        outcome=UpdateOutcome(model.outcome),
        changes=() if kept else tuple(map(fact_changes.plain, (c for c in model.spec.changes if not c.kept))),
        notes=_lines(model.problems),
        old=model.spec.old if is_changed else None,
        new=model.spec.text if is_changed else None,
    )


def _lines(problems: Iterable[Diagnostic]) -> tuple[str, ...]:
    """What is wrong, as lines for people."""
    said: list[str] = []

    def say(*parts: str | tuple[str, str]) -> None:
        said.append("".join(part if isinstance(part, str) else part[0] for part in parts))

    printed.lines(in_order(problems), say)
    return tuple(said)


def _whole(each: SourceAnswer, again: dict[str, Answer], asker: Asker) -> Answer:
    """A page with its bytes, or why it cannot be had."""
    if not isinstance(each.answer, NotModified):
        return each.answer
    url = each.answer.url
    if url not in again:
        again[url] = asker.one(PageRequest(addresses=(url,)))
    return again[url]
