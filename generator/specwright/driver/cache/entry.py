"""The result of one model as the cache holds it: all but the IR, with hashes in place of outputs."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from specwright.driver.cache.serialization import location_from, location_to, problems_from, problems_to
from specwright.driver.result import ModelResult
from specwright.emit.output import CachedOutput


def entry_to(result: ModelResult) -> tuple[dict[str, Any], str]:
    """A result as JSON, and the texts of its parts one behind the other, with lengths in their places."""
    outputs = result.outputs
    document = {
        "air": result.air,
        "slug": result.slug,
        "title": result.title,
        "folder": result.folder,
        "location": location_to(result.location),
        "shared": list(result.shared),
        "problems": problems_to(result.problems),
        "findings": None if result.findings is None else problems_to(result.findings),
        "outputs": None if outputs is None else {each.path: each.digest for each in outputs},
        "parts": {
            target: {name: len(text) for name, text in parts.items()}
            for target, parts in result.parts.items()
        },
    }
    return document, "".join(text for parts in result.parts.values() for text in parts.values())


def entry_from(document: Mapping[str, Any], text: str, remake: Callable[[str], str]) -> ModelResult:
    """The inverse; `remake` gives the text of the output at a path.

    Raises AttributeError, KeyError, TypeError or ValueError for what is no entry.
    """
    outputs = document["outputs"]
    return ModelResult(
        air=document["air"],
        slug=document["slug"],
        title=document["title"],
        folder=document["folder"],
        location=location_from(document["location"]),
        shared=tuple(document["shared"]),
        problems=problems_from(document["problems"]),
        findings=problems_from(document["findings"]),
        outputs=None
        if outputs is None
        else tuple(
            CachedOutput(path=path, digest=digest, text=partial(remake, path))
            for path, digest in outputs.items()
        ),
        parts=_cut(text, document["parts"]),
    )


def _cut(text: str, lengths: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, str]]:
    """Parts by target and name."""
    parts: dict[str, dict[str, str]] = {}
    start = 0
    for target, names in lengths.items():
        parts[target] = {}
        for name, length in names.items():
            parts[target][name] = text[start : start + length]
            start += length
    return parts
