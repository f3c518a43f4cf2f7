"""Placeholders for what a spec needs and its sources do not state: a schema names no creator."""

from dataclasses import replace
from typing import Any

from specwright.importer.compose.draft import HEADER, Plain, SpecDraft
from specwright.ir.parameter import Json
from specwright.load.discovery import slug as slug_of

_PLACE = "https://example.com/"


def filled(draft: SpecDraft, slug: str) -> SpecDraft:
    """A new spec with every key that it needs; what a source states is left as it is."""
    title = " ".join(word.capitalize() for word in slug.split("-"))
    page = f"{_PLACE}{slug}"
    header: dict[str, Json] = {
        "title": title,
        "status": "unknown",
        "creator": creator(draft),
        "capabilities": ["Unknown"],
        "documentation": next((each["url"] for each in draft.sources if each["url"]), page),
    }
    header |= draft.header
    header.setdefault("summary", _summary(header))
    whole = replace(draft, header={name: header[name] for name in HEADER if name in header})
    return addressed(whole, whole.header)


def addressed(draft: SpecDraft, document: Plain | dict[str, Json]) -> SpecDraft:
    """The draft with the address that the spec knows, for sources that tell none."""
    known: Any = document.get("sources")
    by_rendering = {
        str(each.get("rendering")): each.get("url")
        for each in (known if isinstance(known, list) else [])
        if isinstance(each, dict)
    }
    sources = tuple(
        {**each, "url": each["url"] or by_rendering.get(each["rendering"], document.get("documentation", ""))}
        for each in draft.sources
    )
    return replace(draft, sources=sources)


def is_same_source(old: Plain, due: Plain) -> bool:
    """Whether a source of a spec is one that is read now: an address that nobody stated may be any."""
    is_alike = old.get("url") == due["url"] or str(old.get("url")).startswith(_PLACE)
    return is_alike and old.get("rendering") == due["rendering"]


def slug(draft: SpecDraft) -> str:
    """A slug for a model whose page tells none: that of its title, or of its AIR identifier."""
    return slug_of(str(draft.header.get("title") or draft.header.get("model") or "model")) or "model"


def creator(draft: SpecDraft) -> str:
    """Who made the model, as far as its AIR identifier tells."""
    return str(draft.header.get("model", "")).partition(":")[0].capitalize() or "Unknown"


def missing(draft: SpecDraft) -> list[str]:
    """The keys that hold placeholders."""
    other = "model" if "task" in draft.header else "task"
    needed = (name for name in HEADER if name not in (other, "released", "summary"))
    return [name for name in needed if name not in draft.header]


def _summary(header: dict[str, Json]) -> str:
    """A summary made of the model's capabilities, until somebody writes a better one."""
    capabilities = header.get("capabilities")
    listed = ", ".join(map(str, capabilities)) if isinstance(capabilities, list) else ""
    return f"{listed or 'A model'} by {header.get('creator')}."
