"""The pages that specs were read from, and what their addresses give now, each address asked once."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.cli.import_run import documents
from specwright.cli.known_pages import KnownPage
from specwright.cli.terminal import CommandError
from specwright.diagnostics import did_you_mean
from specwright.driver.project import Project
from specwright.importer.bundle_models import RENDERING, is_retired, not_listed
from specwright.importer.fetch import Fetched
from specwright.importer.polite import Answer, Asker, PageRequest

NOT_SERVED = ("text",)
MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSource:
    """A source of a spec: `rendering` and `sha256` as the spec names them, and where it may be had."""

    slug: str
    rendering: str
    sha256: str
    addresses: tuple[str, ...]
    is_retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """A source of a spec and what its address gives now."""

    source: PageSource
    answer: Answer

    @property
    def differs(self) -> bool:
        """Whether the page is another than the one that was read."""
        return isinstance(self.answer, Fetched) and digest(self.answer.content) != self.source.sha256


def sources(project: Project, models: Sequence[str]) -> tuple[dict[str, dict[str, Any]], list[PageSource]]:
    """The specs of some models, or of all, by slug, and all their sources that can be asked for.

    Raises CommandError for an unknown model.
    """
    known = dict(documents(project))
    for slug in models:
        if slug not in known:
            raise CommandError(f"no model '{slug}'{did_you_mean(slug, known)}")
    chosen = {slug: document for slug, document in known.items() if not models or slug in models}
    return chosen, [each for slug, document in chosen.items() for each in _of_spec(slug, document)]


def asked(
    asker: Asker, due: Iterable[PageSource], pages: dict[str, KnownPage]
) -> Iterator[list[SourceAnswer]]:
    """What addresses give now, as it comes: for each, the sources that were read there.

    `pages` is what is known of them, and takes what servers say now.
    """
    shared: dict[frozenset[str], list[PageSource]] = {}
    for each in due:
        shared.setdefault(frozenset(each.addresses), []).append(each)
    requests = [_request(readers[0].addresses, readers, pages) for readers in shared.values()]
    for request, answer in asker.all(requests):
        if isinstance(answer, Fetched):
            pages[answer.url] = KnownPage(sha256=digest(answer.content), validators=answer.validators)
        yield [SourceAnswer(source=each, answer=answer) for each in shared[frozenset(request.addresses)]]


def no_longer_listed(
    documents_: Mapping[str, Mapping[str, Any]], answers: Iterable[SourceAnswer]
) -> set[str]:
    """The models that the bundle they were read from lists no more, those that are retired among them."""
    return {
        slug
        for each in answers
        if isinstance(each.answer, Fetched) and each.source.rendering == RENDERING
        for slug in not_listed([(each.source.slug, documents_[each.source.slug])], [each.answer])
    }


def digest(content: bytes) -> str:
    """The hash by which a spec names the bytes of a page."""
    return hashlib.sha256(content).hexdigest()


def _request(
    addresses: tuple[str, ...], readers: Sequence[PageSource], pages: Mapping[str, KnownPage]
) -> PageRequest:
    """Conditions stand only where all specs have read just those bytes that the server knows.

    So a page that was refused comes whole again. What retired models were read from is no longer read. An
    address that gave the page before goes first.
    """
    current = [each for each in readers if not each.is_retired] or readers
    read = {each.sha256 for each in current}
    known = {
        address: pages[address].validators
        for address in addresses
        if address in pages and {pages[address].sha256} == read
    }
    ordered = sorted(addresses, key=lambda address: address not in pages)
    return PageRequest(addresses=tuple(ordered), known=known)


def _of_spec(slug: str, document: Mapping[str, Any]) -> Iterator[PageSource]:
    written = document.get("sources")
    for each in written if isinstance(written, list) else ():
        if isinstance(each, dict) and (each.get("rendering") not in NOT_SERVED or "from" in each):
            yield PageSource(
                slug=slug,
                rendering=str(each.get("rendering")),
                sha256=str(each.get("sha256")),
                addresses=_addresses(each),
                is_retired=is_retired(document),
            )


def _addresses(source: Mapping[str, Any]) -> tuple[str, ...]:
    """Where a source may be had; a page's own address may serve its Markdown with `.md` behind it."""
    if address := source.get("from"):
        return (str(address),)
    url = str(source.get("url"))
    if source.get("rendering") == MARKDOWN and not url.endswith(".md"):
        return (url, f"{url}.md")
    return (url,)
