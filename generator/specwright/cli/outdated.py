"""`specwright outdated` and `specwright update`: whether pages changed, and what of their facts did."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from specwright.cli import diagnostics as printed
from specwright.cli import generate, page_import
from specwright.cli.terminal import FOUND, GOOD, CommandError, err, fail, out, tracked
from specwright.diagnostics import Diagnostic, did_you_mean, in_order
from specwright.driver.project import Project
from specwright.importer.compose.importing import plain_document
from specwright.importer.compose.reading import Material, decisions_of, readings
from specwright.importer.fetch import Fetched, fetch
from specwright.ir.wording import counted

NOT_SERVED = ("text",)


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
        found = self.fetched
        return isinstance(found, Fetched) and hashlib.sha256(found.content).hexdigest() != self.sha256


def run(project: Project, models: Sequence[str]) -> int:
    """Fetches every source and says which pages changed."""
    answers = _answers(project, models)
    for each in answers:
        name = (f"{each.slug} ({each.rendering}): ", "bold")
        if isinstance(each.fetched, Diagnostic):
            out(name, ("not known", "yellow"), f", {each.fetched.message} [{each.fetched.code}]")
        elif each.differs:
            out(name, ("changed", "red"), f", {each.fetched.url}")
        else:
            out(name, ("as it was read", "green"))
    changed = sum(each.differs for each in answers)
    unknown = sum(isinstance(each.fetched, Diagnostic) for each in answers)
    err(f"{counted(len(answers), 'page')}, {changed} changed, {unknown} not known")
    return FOUND if changed or unknown else GOOD


def update(project: Project, models: Sequence[str], *, dry_run: bool) -> int:
    """Imports the pages that changed, says what changed in facts, and compiles."""
    answers = _answers(project, models)
    for each in answers:
        if isinstance(each.fetched, Diagnostic):
            fail(f"{each.slug} ({each.rendering}): {each.fetched.message}")
    changed = {each.slug for each in answers if each.differs}
    failed = any(isinstance(each.fetched, Diagnostic) for each in answers)
    for slug in tracked(sorted(changed), "importing"):
        failed |= not _imported(project, slug, [each for each in answers if each.slug == slug], dry_run)
    if not changed:
        err("no page changed")
    elif not dry_run and generate.run(project, dry_run=False) != GOOD:
        return FOUND
    return FOUND if failed else GOOD


def _imported(project: Project, slug: str, answers: Sequence[Answer], dry_run: bool) -> bool:
    """Whether the pages of a model could be imported; a model with an error keeps its spec."""
    document = next(each for name, each in _documents(project) if name == slug)
    found = [each.fetched for each in answers if isinstance(each.fetched, Fetched)]
    materials = [Material(name=each.name, address=each.url, content=each.content) for each in found]
    decisions = {str(document.get("model")): decisions_of(document)}
    read = readings(materials, date.today().isoformat(), decisions)
    done, more = page_import.results(project, read, {each.name: each.url for each in found})
    problems = [*read.problems, *more]
    for problem in in_order(problems):
        printed.line(problem, err)
    if printed.has_errors(problems):
        err(f"{slug}: left as it is")
        return False
    for each in done:
        page_import.say_changes(project, each)
    if not dry_run:
        page_import.write(project, done)
    return True


def _answers(project: Project, models: Sequence[str]) -> list[Answer]:
    documents = dict(_documents(project))
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
    return [
        Answer(
            slug=slug,
            rendering=str(source.get("rendering")),
            sha256=str(source.get("sha256")),
            fetched=_fetched(source),
        )
        for slug, source in tracked(due, "fetching")
    ]


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


def _documents(project: Project) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(Path(project.specs).glob("models/*/*.yaml")):
        with suppress(OSError, UnicodeDecodeError):
            yield path.stem, plain_document(path.read_text(encoding="utf-8-sig"))
