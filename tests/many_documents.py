"""Hundreds of documents: some, again and again under other AIR identifiers, slugs and titles."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from catalogue import document, families


def invented() -> list[dict[str, Any]]:
    """The documents of every family of models whose head names one."""
    return [each for each in map(document, families()) if {"x-air-id", "x-model-id"} <= each["info"].keys()]


def many(documents: Sequence[dict[str, Any]], count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """So many documents by slug, the given ones in turns, each of another model."""
    for number in range(count):
        original = documents[number % len(documents)]
        air, slug = (original["info"][key] for key in ("x-air-id", "x-model-id"))
        title = f"{original['info']['title']} {number}"
        info = {**original["info"], "x-model-id": f"{slug}-{number}", "title": title}
        page = {"url": f"https://example.com/docs/models/{slug}-{number}"}
        whole = {**original, "info": info, "externalDocs": page}
        yield f"{slug}-{number}", _with(whole, air, f"{air}-{number}")


def _with(value: Any, old: str, new: str) -> Any:
    """The value with another text wherever one stands as a whole."""
    if isinstance(value, dict):
        return {key: _with(part, old, new) for key, part in value.items()}
    if isinstance(value, list):
        return [_with(part, old, new) for part in value]
    return new if value == old else value


def write(folder: Path, documents: Sequence[dict[str, Any]], count: int) -> list[Path]:
    """Files of so many documents, named by slug."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for slug, whole in many(documents, count):
        paths.append(folder / f"{slug}.json")
        paths[-1].write_text(json.dumps(whole, indent=1), encoding="utf-8")
    return paths


def bundle(documents: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A bundle of the models of documents whose schemas need no others."""
    entries = [
        {
            "slug": each["info"]["x-model-id"],
            "air": each["info"]["x-air-id"],
            "requestSchema": each["components"]["schemas"]["RequestBody"]["items"],
        }
        for each in documents
    ]
    return {"version": "1", "inference": entries}
