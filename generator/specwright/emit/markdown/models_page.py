"""The page that lists all models, and of each its supported sizes."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from specwright.emit.index import IndexEntry, index, index_read_back
from specwright.emit.markdown.size_pictures import file_names, spans_of
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer, flat_json
from specwright.emit.target import Documents, ModelEntry, Overview
from specwright.ir.model import Model
from specwright.ir.naming import file_stem
from specwright.pageform.wording import escaped

MOST_LISTED = 24
"""How many sizes of a tier the page lists; the model's page has all of them."""

_SIZES = "sizes"
_TIER = re.compile(r"(?P<tier>.+) \(.+\)")
_FILTERS: Mapping[str, Callable[..., str]] = {"escaped": partial(escaped, special="[]|`*_")}

Size = tuple[int, int]
LabelledSize = tuple[str, Size]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLine:
    """A model's line: its entry in the index, the version that its identifier names, its tables of sizes."""

    entry: IndexEntry
    version: str
    tables: Sequence[Mapping[str, Any]]


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`README.md`: the models by creator, with links to their pages, and their sizes."""
    entries = {each.slug: each for each in index(overview.models)}
    lines = [_line(entries[each.slug], each) for each in overview.models]
    lines.sort(
        key=lambda line: (line.entry.creator.casefold(), line.entry.creator, line.entry.task_type or "")
    )
    creators: dict[str, list[ModelLine]] = {}
    for line in lines:
        creators.setdefault(line.entry.creator, []).append(line)
    values = {
        "title": overview.api.title,
        "creators": creators,
        "sized": sorted((line for line in lines if line.tables), key=lambda line: line.entry.slug),
    }
    yield Output(path="markdown/README.md", text=renderer.render("markdown/README.md.j2", values, _FILTERS))


def sizes_fragment(model: Model) -> Fragment:
    """What the page says of a model's sizes."""
    tables = [[(row.label, row.values) for row in table.rows] for table in model.tables]
    return Fragment(name=_SIZES, text=_part(file_names(model.file, len(tables)), tables))


def read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The parts of a model, from the index and its resolved form."""
    stem = file_stem(slug)
    stated = documents(f"catalog/{stem}.json").get("tables", ())
    tables = [[(row["label"], tuple(row["values"])) for row in table["rows"]] for table in stated]
    part = _part(file_names(stem, len(tables)), tables)
    return {**index_read_back(slug, documents, names), _SIZES: part}


def _line(entry: IndexEntry, model: ModelEntry) -> ModelLine:
    version = (entry.air or "").rpartition("@")[2]
    return ModelLine(entry=entry, version=version, tables=json.loads(model.parts[_SIZES]))


def _part(pictures: Sequence[str], tables: Sequence[Sequence[LabelledSize]]) -> str:
    summaries = [_summary(file, rows) for file, rows in zip(pictures, tables, strict=True)]
    return flat_json(summaries)


def _summary(file: str, rows: Sequence[LabelledSize]) -> dict[str, Any]:
    """The picture of a table, how many sizes it has, from what to what, and the first of each tier."""
    sizes = [size for _, size in rows]
    tiers: dict[str, list[Size]] = {}
    for label, size in rows:
        parts = _TIER.fullmatch(label)
        tiers.setdefault(parts["tier"] if parts else "", []).append(size)
    return {
        "picture": file,
        "count": len(sizes),
        "spans": [str(least) if least == most else f"{least}-{most}" for least, most in spans_of(sizes)],
        "tiers": [
            {
                "tier": tier,
                "sizes": [*map(_written, each[:MOST_LISTED])],
                "more": max(0, len(each) - MOST_LISTED),
            }
            for tier, each in tiers.items()
        ],
    }


def _written(size: Size) -> str:
    return f"{size[0]}x{size[1]}"
