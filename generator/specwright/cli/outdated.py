"""`specwright outdated`: whether the pages that specs were read from have changed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.cli.import_run import documents as read_documents
from specwright.cli.terminal import FOUND, GOOD, CommandError, err, out, tracked
from specwright.diagnostics import Diagnostic, did_you_mean
from specwright.driver.project import Project
from specwright.importer.bundle_models import RENDERING, left
from specwright.importer.fetch import FetchCode, Fetched, fetch
from specwright.ir.wording import counted

NOT_SERVED = ("text",)
RETIRE = "'specwright retire {}' keeps its validator with a warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A source of a spec and what its address gives now; `rendering` as the spec names it."""

    slug: str
    rendering: str
    sha256: str
    fetched: Fetched | Diagnostic

    @property
    def differs(self) -> bool:
        """Whether the page is another than the one that was read."""
        fetched = self.fetched
        return isinstance(fetched, Fetched) and hashlib.sha256(fetched.content).hexdigest() != self.sha256


def run(project: Project, models: Sequence[str]) -> int:
    """Fetches every source and says which pages changed; raises CommandError for an unknown model."""
    sources = answers(project, models)
    gone = no_longer_listed(project, sources)
    for each in sources:
        name = (f"{each.slug} ({each.rendering}): ", "bold")
        if isinstance(each.fetched, Diagnostic):
            advice = f"; {RETIRE.format(each.slug)}" if each.fetched.code is FetchCode.NOT_FOUND else ""
            out(name, ("not known", "yellow"), f", {each.fetched.message} [{each.fetched.code}]{advice}")
        elif each.slug in gone:
            out(name, ("no longer listed", "red"), f", {each.fetched.url}; {RETIRE.format(each.slug)}")
        elif each.differs:
            out(name, ("changed", "red"), f", {each.fetched.url}")
        else:
            out(name, ("as it was read", "green"))
    changed = sum(each.differs and each.slug not in gone for each in sources)
    unknown = sum(isinstance(each.fetched, Diagnostic) for each in sources)
    rest = f", {len(gone)} no longer listed" * bool(gone)
    err(f"{counted(len(sources), 'page')}, {changed} changed, {unknown} not known{rest}")
    return FOUND if changed or unknown or gone else GOOD


def no_longer_listed(project: Project, sources: Sequence[Answer]) -> set[str]:
    """The models that the bundle they were read from lists no more, those apart that are retired."""
    documents = dict(read_documents(project))
    return {
        slug
        for each in sources
        if isinstance(each.fetched, Fetched) and each.rendering == RENDERING
        for slug in left([(each.slug, documents[each.slug])], [each.fetched])
    }


def answers(project: Project, models: Sequence[str]) -> list[Answer]:
    """What every source of some models, or of all, gives now; raises CommandError for an unknown model."""
    documents = dict(read_documents(project))
    for slug in models:
        if slug not in documents:
            raise CommandError(f"no model '{slug}'{did_you_mean(slug, documents)}")
    due = [
        (slug, each)
        for slug, document in documents.items()
        if not models or slug in models
        for each in document.get("sources", ())
        if isinstance(each, dict) and (each.get("rendering") not in NOT_SERVED or "from" in each)
    ]
    found = []
    for slug, source in tracked(due, "fetching"):
        rendering, sha256 = str(source.get("rendering")), str(source.get("sha256"))
        found.append(Answer(slug=slug, rendering=rendering, sha256=sha256, fetched=_fetched(source)))
    return found


def _fetched(source: Mapping[str, Any]) -> Fetched | Diagnostic:
    """What the source's address gives; a page's own address may serve its Markdown with `.md` behind it."""
    if address := source.get("from"):
        return fetch(str(address))
    url = str(source.get("url"))
    found = fetch(url)
    if isinstance(found, Diagnostic) and source.get("rendering") == "markdown" and not url.endswith(".md"):
        other = fetch(f"{url}.md")
        return other if isinstance(other, Fetched) else found
    return found
