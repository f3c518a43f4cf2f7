"""Which models a bundle of schemas lists, and which of ours it no longer does."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from specwright.importer.fetch import Fetched
from specwright.lowering.retired import STATUS

RENDERING = "bundle"


@lru_cache(maxsize=2)
def listed(content: bytes) -> frozenset[str] | None:
    """The names of the models in a bundle: AIR identifiers and slugs; None for what is no bundle."""
    try:
        document = json.loads(content)
        entries = document["inference"]
        names = [each.get(key) for each in entries for key in ("air", "slug")]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    return frozenset(name for name in names if isinstance(name, str))


def left(documents: Iterable[tuple[str, Mapping[str, Any]]], fetched: Iterable[Fetched]) -> Iterator[str]:
    """The slugs of models that are not retired, came from one of the bundles, and that it no longer lists."""
    read = [*fetched]
    if all(listed(each.content) is None for each in read):
        return
    known = [*documents]
    retired = {slug for slug, document in known if is_retired(document)}
    yield from (slug for slug in not_listed(known, read) if slug not in retired)


def is_retired(document: Mapping[str, Any]) -> bool:
    """Whether a spec is that of a model that its service no longer lists, as somebody has said."""
    return bool(document.get("status") == STATUS)


def not_listed(
    documents: Iterable[tuple[str, Mapping[str, Any]]], fetched: Iterable[Fetched]
) -> Iterator[str]:
    """The slugs of all models that came from one of the bundles, and that it no longer lists.

    `documents` are specs by slug. A bundle that was read from a file may be a newer state of any other.
    """
    bundles = [(each.url, names) for each in fetched if (names := listed(each.content)) is not None]
    for slug, document in documents if bundles else ():
        own = {slug, str(document.get("model"))}
        theirs = [names for address, names in bundles if _comes_from(document, address)]
        if theirs and own.isdisjoint(frozenset().union(*theirs)):
            yield slug


def _comes_from(document: Mapping[str, Any], address: str) -> bool:
    """Whether facts of a spec were read in the bundle at an address, "" for a file."""
    sources = document.get("sources")
    for each in sources if isinstance(sources, list) else ():
        if isinstance(each, dict) and each.get("rendering") == RENDERING:
            origin = each.get("from") or ""
            if not address or not origin or address == origin:
                return True
    return False
