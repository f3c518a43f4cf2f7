"""Imports one page into a project: gives the spec, new or updated, and the origins of its facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import ImportCode, fault
from specwright.importer.compose import correction_checks, placeholders
from specwright.importer.compose import origins as origin_files
from specwright.importer.compose.draft import SpecDraft
from specwright.importer.compose.draft_of_page import draft_of_page
from specwright.importer.compose.draft_of_spec import draft_of_spec
from specwright.importer.compose.equality import facts
from specwright.importer.compose.recall import recalled
from specwright.importer.compose.sharing import with_sharing
from specwright.importer.compose.site import (
    Site,
    expanded,
    known_path,
    path_of,
    plain_document,
    plain_values,
    resolved,
    text_of,
)
from specwright.importer.facts import PageFacts
from specwright.importer.reconcile import SCHEMAS
from specwright.importer.spec_text.new_spec import new_spec
from specwright.importer.spec_text.patch import patched
from specwright.importer.update.changes import FactChange, FactChanges
from specwright.importer.update.document import merge
from specwright.importer.update.layout import in_layout
from specwright.importer.update.stated import without_said
from specwright.load import nodes, origins
from specwright.load.decoder import Decoder
from specwright.load.discovery import relative_path
from specwright.load.expansion import expand_includes
from specwright.load.records import ModelRecord

SCHEMA = "spec.schema.json"

Addresses: TypeAlias = Mapping[str, str] | None
"""Where sources were fetched, by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A spec to be written; `old` is its present text, None for a new one.

    `lost` are facts of the page that the text would not state: with any of these nothing may be written.
    `problems` tell of corrections that do not fit the page any more, and of what no source states.
    """

    slug: str
    path: Path
    text: str
    old: str | None
    changes: tuple[FactChange, ...] = ()
    origins: str = ""
    lost: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


def imported(
    page: PageFacts, site: Site, *, addresses: Addresses = None, prose: bool = False, replaces: bool = False
) -> Imported:
    """The spec of the page's model, all that people wrote kept; another one only if it `replaces` that."""
    due = draft_of_page(page, addresses=addresses, prose=prose)
    path = path_of(page, due, site)
    old = text_of(path) if path.is_file() else None
    known, _ = origins.read(site.specs, path.stem)
    problems = [] if old is None else _refusals(old, due, path, site, replaces=replaces)
    if old is not None and problems:  # what cannot be read cannot be kept either
        return _refused(path, old, old, problems)
    if old is None:
        problems += _placeholders(due, path, site)
        due = placeholders.filled(due, path.stem)
        text = _new(due, path, site)
        changes = FactChanges(stated=lambda name: False)
    else:
        document = plain_document(old.replace("\r\n", "\n"))
        page = _arranged(without_said(page, document.get("rules") or ()), old, path, site)
        due = placeholders.addressed(draft_of_page(page, addresses=addresses, prose=prose), document)
        text, changes = _updated(old, document, due, known, site, page)
        problems += correction_checks.check(due, resolved(old, path, site))
    node, unread = nodes.read(text, relative_path(path, site.root))
    if node is None:
        return _refused(path, text, old, [*problems, *unread])
    positions = _positions(page, due, plain_values(node))
    written = draft_of_spec(path.stem, expanded(node, site))
    return Imported(
        slug=path.stem,
        path=path,
        text=text,
        old=old,
        changes=tuple(changes.found),
        origins=origin_files.text(origin_files.origins(page, positions, known, facts(written))),
        lost=tuple(_lost(due, written)),
        problems=tuple(problems),
    )


def _refused(path: Path, text: str, old: str | None, problems: Sequence[Diagnostic]) -> Imported:
    return Imported(slug=path.stem, path=path, text=text, old=old, problems=tuple(problems))


def _new(due: SpecDraft, path: Path, site: Site) -> str:
    """The text of a new spec, with as many shared files as leave its facts what they are."""
    schema = relative_path(site.generated / SCHEMA, path.parent)
    ways = [site.shared, *([other for other in site.shared if other is not each] for each in site.shared)]
    for shared in ways if site.shared else ():
        text = new_spec(with_sharing(due, shared), schema)
        if facts(draft_of_spec(path.stem, resolved(text, path, site))) == facts(replace(due, examples=())):
            return text
    return new_spec(due, schema)


def recalled_in(pages: Sequence[PageFacts], site: Site) -> tuple[PageFacts, ...]:
    """What the spec of the pages' model knows of its schema where only its page is read, or the other way."""
    sorts = {each.sources[0].rendering in SCHEMAS for each in pages}
    models = [each.header["model"].value for each in pages if "model" in each.header]
    path = known_path({each.slug for each in pages}, next(iter(models), None), site)
    if path is None or len(sorts) > 1:
        return ()
    text = text_of(path).replace("\r\n", "\n")
    if _faults(text, path, site):  # the import is going to be refused
        return ()
    spec = draft_of_spec(path.stem, resolved(text, path, site))
    if models and spec.header.get("model") != models[0]:
        return ()
    renderings = [each.get("rendering") for each in spec.sources]
    known = {"markdown", "text", *SCHEMAS}
    others = [at for at, each in enumerate(renderings) if each in known and (each in SCHEMAS) not in sorts]
    return recalled(spec, origins.read(site.specs, path.stem)[0], others)


def _arranged(page: PageFacts, old: str, path: Path, site: Site) -> PageFacts:
    """The page with the spec's groups, where a schema, which has none of its own, is among all sources."""
    spec = draft_of_spec(path.stem, resolved(old, path, site))
    renderings = {each.rendering for each in page.sources} | {each.get("rendering") for each in spec.sources}
    if not renderings & {*SCHEMAS}:
        return page
    request, response = in_layout(page.request, spec.request), in_layout(page.response, spec.response)
    return replace(page, request=request, response=response)


def _refusals(old: str, due: SpecDraft, path: Path, site: Site, *, replaces: bool) -> list[Diagnostic]:
    """What keeps the page from being imported into the spec that is there."""
    return [*_faults(old, path, site), *(() if replaces else _other_model(old, due, path, site))]


def _faults(old: str, path: Path, site: Site) -> list[Diagnostic]:
    """What keeps the spec that is there from being read."""
    file = relative_path(path, site.root)
    node, problems = nodes.read(old.replace("\r\n", "\n"), file)
    if node is None or problems:
        return problems
    reading = Decoder()
    reading.record(expand_includes(node, site.lookup), ModelRecord)
    return [*reading.problems, *(each for each in site.lookup.problems if each.location.file == file)]


def _other_model(old: str, due: SpecDraft, path: Path, site: Site) -> Iterator[Diagnostic]:
    """Stops an import into the spec of another model, which has the same slug."""
    document = plain_document(old.replace("\r\n", "\n"))
    known, air = (each.get("model", each.get("task")) for each in (document, due.header))
    is_other = known != air or ("model" in document) != ("model" in due.header)
    if known is not None and air is not None and is_other:
        location = Location(file=relative_path(path, site.root))
        message = (
            f"this is the spec of '{known}', the source is about '{air}'; rename the file, or the source, "
            "or import with '--replace-model'"
        )
        yield fault(location, ImportCode.OTHER_MODEL, message, "model")


def _updated(
    old: str, document: dict[str, Any], due: SpecDraft, known: origins.Origins, site: Site, page: PageFacts
) -> tuple[str, FactChanges]:
    names = frozenset(name for each in page.sources for name in each.recalled)
    read = {
        number
        for number, each in enumerate(document.get("sources", ()))
        if any(placeholders.is_same_source(each, one) for one in due.sources)
    }
    changes = FactChanges(
        stated=lambda name: name in names or (bool(places := known.facts.get(name, {})) and {*places} <= read)
    )
    new = merge(document, due, site.shared, changes)
    text = patched(old.replace("\r\n", "\n"), document, new)
    if text == old.replace("\r\n", "\n"):
        return old, changes
    return text.replace("\n", "\r\n") if "\r\n" in old else text, changes


def _positions(page: PageFacts, due: SpecDraft, document: dict[str, Any]) -> dict[str, int]:
    """The place of each source in the spec, by the source's name."""
    places = [(each.get("url"), each.get("rendering")) for each in document.get("sources", ())]
    named = [
        (source.name, (each["url"], each["rendering"]))
        for source, each in zip(page.at_hand, due.sources, strict=True)
    ]
    named += [(each.name, (each.url, each.rendering)) for each in page.sources if each.recalled]
    return {name: places.index(place) for name, place in named if place in places}


def _placeholders(due: SpecDraft, path: Path, site: Site) -> list[Diagnostic]:
    """Reports the keys whose values no source states."""
    missing = placeholders.missing(due)
    location = Location(file=relative_path(path, site.root))
    message = f"no source states {', '.join(missing)}; put in what is meant"
    return [fault(location, ImportCode.PLACEHOLDER, message, severity="info")] if missing else []


def _lost(due: SpecDraft, written: SpecDraft) -> list[str]:
    """The page's facts that the spec does not state, or states with another value."""
    found = facts(written)
    return [name for name, value in facts(replace(due, examples=())).items() if found.get(name) != value]
