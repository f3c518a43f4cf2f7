"""Reads pages in any rendering, sorts them by model, and merges the renderings of each into one page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeAlias

from specwright.diagnostics import Diagnostic, Location, has_errors
from specwright.importer.browser_text import page as text
from specwright.importer.codes import ImportCode, fault
from specwright.importer.facts import PageFacts, SentenceReading
from specwright.importer.fetch import Fetched
from specwright.importer.markdown import page as markdown
from specwright.importer.reconcile import Preference, reconcile
from specwright.importer.refusals import RefusedModel, errors_about, name_of
from specwright.importer.repeated import each_once
from specwright.importer.schema import page as schema
from specwright.importer.sentence_readings import Sentences, stale
from specwright.importer.source_text import decode

NONE: Sentences = MappingProxyType({})

Recall: TypeAlias = Callable[[Sequence[PageFacts]], tuple[PageFacts, ...]]
"""Gives what the spec of a model knows of its other sources, for the pages of the model that are read now."""


def nothing(_pages: Sequence[PageFacts]) -> tuple[PageFacts, ...]:
    """Knows of no other sources."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What sources state: each as it was read, and one page per model made of them.

    `problems` are all there are. Models that an error keeps from being read are not among the `models`, but
    `refused`, as are sources whose models are not known.
    """

    sources: tuple[PageFacts, ...] = ()
    models: tuple[PageFacts, ...] = ()
    problems: tuple[Diagnostic, ...] = field(default=())
    refused: tuple[RefusedModel, ...] = ()


def read(
    content: bytes, *, name: str, url: str, day: str, model: str | None = None, sentences: Sentences = NONE
) -> tuple[tuple[PageFacts, ...], list[Diagnostic]]:
    """The facts of each model that the page describes, and what is wrong with it.

    `name` stands in messages, `url` is "" where the address is not known, `day` (ISO 8601) is when the bytes
    were read; `model`, a slug or an AIR identifier, picks one of a bundle; `sentences` are those of which
    somebody has said what they mean. Facts are not whole, and must not
    be used, where an error is among the problems.
    """
    source, problems = decode(content, name=name, url=url, read=day)
    if source is None:
        return (), problems
    if source.rendering == "json":
        return schema.read(source, model)
    facts, problems = text.read(source) if source.rendering == "text" else markdown.read(source, sentences)
    return (facts,), problems


def readings(
    sources: Iterable[Fetched],
    day: str,
    decisions: Mapping[str, Mapping[str, str]],
    *,
    is_whole: bool = True,
    sentences: Sentences = NONE,
    prefer: Preference | None = None,
    recall: Recall = nothing,
) -> Readings:
    """Reads all sources; `decisions` has those of each model, by its AIR identifier or slug.

    A fault in a source stops the models that it is about; all others are read. Where sources are missing,
    which makes them not `is_whole`, nobody knows what a page that names no model is about. `prefer` tells
    which sort of source is followed where two differ and nobody has decided.
    """
    found, models = list[PageFacts](), list[PageFacts]()
    problems, refused = list[Diagnostic](), list[RefusedModel]()
    broken: dict[int, list[Diagnostic]] = {}
    for each in sources:
        stated, faults = read(each.content, name=each.name, url="", day=day, sentences=sentences)
        pages = [_addressed(page, each.url) for page in stated]
        found += pages
        problems += faults
        if not pages and has_errors(faults):
            refused.append(RefusedModel(name=each.name, problems=tuple(faults)))
        broken |= {id(page): own for page in pages if (own := errors_about(page, pages, faults))}
    groups, nameless = _by_model(found, is_whole=is_whole and not refused)
    problems += [each for refusal in nameless for each in refusal.problems]
    refused += nameless
    for key, pages in groups.items():
        page, faults = None, [one for each in pages for one in broken.get(id(each), ())]
        if not faults:
            page, faults = _of_model(pages, recall, decisions.get(key, {}), sentences.get(key, ()), prefer)
            problems += faults
        if page is None or has_errors(faults):
            refused.append(RefusedModel(name=name_of(pages[0]), problems=tuple(faults)))
        else:
            models.append(page)
    return Readings(sources=(*found,), models=(*models,), problems=(*problems,), refused=(*refused,))


def _of_model(
    pages: Sequence[PageFacts],
    recall: Recall,
    decided: Mapping[str, str],
    said: Sequence[SentenceReading],
    prefer: Preference | None,
) -> tuple[PageFacts, list[Diagnostic]]:
    """What all pages of a model state together."""
    pages, repeats = each_once(pages)
    known = recall(pages)
    whole = [*pages, *known]
    page, faults = reconcile(whole, decided if len(whole) > 1 else {}, prefer)
    faults = [each for each in faults if not (known and each.path in decided and each.severity == "warning")]
    notes = [*_not_followed(pages, decided), *_stale(pages, said)]
    return _with_addresses(page), [*repeats, *faults, *notes]


def decisions_of(document: Mapping[str, Any]) -> dict[str, str]:
    """The decisions that a spec records: which rendering is followed, by the name of a fact."""
    written = document.get("decisions")
    entries = written if isinstance(written, list) else []
    return {
        str(each["fact"]): str(each["follow"])
        for each in entries
        if isinstance(each, dict) and {"fact", "follow"} <= each.keys()
    }


def _not_followed(pages: Sequence[PageFacts], decided: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Decisions for a rendering that is not among those read now: without it nothing can be followed."""
    renderings = {page.sources[0].rendering for page in pages}
    for fact, rendering in decided.items():
        if rendering not in renderings:
            location = Location(file=pages[0].sources[0].name)
            message = f"the spec follows '{rendering}' here; give that rendering, too"
            yield fault(location, ImportCode.NOT_FOLLOWED, message, fact)


def _stale(pages: Sequence[PageFacts], said: Sequence[SentenceReading]) -> Iterator[Diagnostic]:
    """Readings of sentences that the model's page no longer has."""
    for page in pages:
        if page.sources[0].rendering == "markdown":
            yield from stale(page, said, Location(file=page.sources[0].name))


def _by_model(
    pages: Sequence[PageFacts], *, is_whole: bool
) -> tuple[dict[str, list[PageFacts]], list[RefusedModel]]:
    """The pages by the AIR identifier of their model, those of tasks by their slug; and those of no model.

    A page that names neither goes with the only model, as one of a task does with the model of its slug.
    Which model is the only one nobody knows where a source is not read: then nothing `is_whole`.
    """
    found: dict[str, list[PageFacts]] = {}
    nameless: list[PageFacts] = []
    refused: list[RefusedModel] = []
    keys = {page.slug: str(page.header["model"].value) for page in pages if "model" in page.header}
    for page in pages:
        if "model" in page.header:
            found.setdefault(str(page.header["model"].value), []).append(page)
        elif "task" in page.header:
            found.setdefault(keys.get(page.slug, page.slug), []).append(page)
        else:
            nameless.append(page)
    for page in nameless:
        if len(found) == 1 and is_whole:
            next(iter(found.values())).append(page)
        else:
            message = "the page names no model; give it together with one rendering that does"
            location = Location(file=page.sources[0].name)
            problem = fault(location, ImportCode.NO_MODEL, message)
            refused.append(RefusedModel(name=page.sources[0].name, problems=(problem,)))
    return found, refused


def _addressed(page: PageFacts, address: str) -> PageFacts:
    sources = tuple(replace(each, url=each.url or address) for each in page.sources)
    return replace(page, sources=sources)


def _with_addresses(page: PageFacts) -> PageFacts:
    """Gives sources without an address that of the other renderings."""
    stated = page.header.get("documentation")
    url = str(stated.value) if stated else next((each.url for each in page.sources if each.url), "")
    return _addressed(page, url)
