"""Kept results of one model: all but the model itself, with hashes in place of outputs."""

from collections.abc import Mapping
from typing import Any

from specwright.driver.cache.files import place_to, problems_to
from specwright.driver.stages import ModelResult


def document(made: ModelResult) -> dict[str, Any]:
    """A model's result without its model, with hashes in place of outputs and lengths in place of parts."""
    outputs = made.outputs
    return {
        "air": made.air,
        "slug": made.slug,
        "title": made.title,
        "folder": made.folder,
        "place": place_to(made.location),
        "shared": list(made.shared),
        "problems": problems_to(made.problems),
        "findings": None if made.findings is None else problems_to(made.findings),
        "outputs": None if outputs is None else {each.path: each.digest for each in outputs},
        "parts": {
            target: {name: len(text) for name, text in parts.items()} for target, parts in made.parts.items()
        },
    }


def text(made: ModelResult) -> str:
    """All parts, one behind the other."""
    return "".join([text for parts in made.parts.values() for text in parts.values()])


def cut(text: str, lengths: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, str]]:
    """The inverse of `text`: parts by target and name."""
    found: dict[str, dict[str, str]] = {}
    start = 0
    for target, parts in lengths.items():
        found[target] = {}
        for name, length in parts.items():
            found[target][name] = text[start : start + length]
            start += length
    return found
