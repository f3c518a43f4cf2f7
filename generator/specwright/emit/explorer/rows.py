"""A model's row in the index of the explorer: what finds it, and the points of its thumbnail."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.codegen.facts import sizes
from specwright.emit.explorer.shapes import Labelled, listed_texts, shape_text, written_texts
from specwright.emit.index import written_entry
from specwright.emit.output import Fragment, Names
from specwright.emit.render import flat_json
from specwright.emit.target import Documents, ModelEntry
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model
from specwright.ir.naming import file_stem
from specwright.ir.wording import counted

FILE = "assets/models.js"
"""Where the site has the rows of all models."""

_NAME = "row"
_STATED = ("title", "air", "creator", "status", "released", "capabilities", "summary")
_GRID = 31
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_ROOM = 1.04
"""The longest side of a thumbnail, by the longest of its sizes."""

_SEARCHED = "shapes"
"""What only the page of the index has of a row."""

Size = tuple[int, int]


def row_fragment(model: Model, api: Api) -> Fragment:
    """The row of a model, as one of its parts."""
    stated = {name: getattr(model, name) for name in _STATED}
    pairs = [(each.label, each.values) for each in sizes(model)]
    texts = listed_texts(model.request.root)
    return _fragment(model.file, stated, task_type(model, api.task_parameter), pairs, texts)


def row_lines(models: Iterable[Mapping[str, Any]]) -> str:
    """The rows as a literal of JavaScript that is JSON, too, with nothing that ends a script."""
    told = ({name: value for name, value in each.items() if name != _SEARCHED} for each in models)
    lines = ",\n".join(flat_json(each).replace("<", "\\u003c") for each in told)
    return f"[\n{lines}\n]"


def written_rows(text: str) -> list[dict[str, Any]]:
    """The rows in the text of a script that `row_lines` are in; raises ValueError."""
    start, end = text.index("[\n"), text.rindex("\n]")
    found: list[dict[str, Any]] = json.loads(text[start : end + 2])
    return found


def rows(models: Iterable[ModelEntry]) -> list[dict[str, Any]]:
    """The rows of all models, in their order."""
    return [json.loads(each.parts[_NAME]) for each in models]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFilter:
    """A way to narrow the index: the id of its control, its label, and its values with how many have each."""

    name: str
    label: str
    counts: tuple[tuple[str, int], ...]


def filters(models: Sequence[Mapping[str, Any]]) -> list[IndexFilter]:
    """The filters by which some of these rows, and not all, can be had."""
    capabilities = Counter(name for each in models for name in each["capabilities"])
    creators = Counter(each["creator"] for each in models)
    known = (("capability", "Capability", capabilities), ("creator", "Creator", creators))
    return [
        IndexFilter(name=name, label=label, counts=tuple(sorted(counts.items())))
        for name, label, counts in known
        if len(counts) > 1
    ]


def told_sizes(row: Mapping[str, Any]) -> str:
    """How many sizes a model has, and how large they are: `73 sizes, 0.4 to 1.1 MP`."""
    least, most = (f"{pixels / 1_000_000:.1f}" for pixels in row["areas"])
    return f"{counted(row['sizes'], 'size')}, {least if least == most else f'{least} to {most}'} MP"


def read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The row that `row_fragment` gave, from the model's resolved form."""
    stem = file_stem(slug)
    document = documents(f"catalog/{stem}.json")
    tables = document.get("tables", ())
    always = [each for each in tables if not each.get("conditional")]
    pairs = [(row["label"], tuple(row["values"])) for table in always or tables for row in table["rows"]]
    stated = {name: document.get(name) for name in _STATED}
    stated["capabilities"] = stated["capabilities"] or ()
    texts = written_texts(document["request"]["root"])
    part = _fragment(stem, stated, written_entry(slug, documents)["task_type"], pairs, texts)
    return {part.name: part.text}


def _fragment(
    stem: str, stated: Mapping[str, Any], task: str | None, listed: Sequence[Labelled], texts: Iterable[str]
) -> Fragment:
    pairs = [pair for _, pair in listed]
    areas = [width * height for width, height in pairs]
    row = {
        "slug": stem,
        **stated,
        "task": task,
        "sizes": len(pairs),
        "areas": [min(areas), max(areas)] if areas else None,
        "points": _points(pairs),
        _SEARCHED: shape_text(listed, texts),
    }
    return Fragment(name=_NAME, text=flat_json(row))


def _points(pairs: Sequence[Size]) -> str:
    """The sizes on a grid of 32: two digits each, the width and the height."""
    longest = max((side for pair in pairs for side in pair), default=1) * _ROOM
    places = ((_digit(width, longest), _digit(height, longest)) for width, height in pairs)
    return "".join(dict.fromkeys(f"{across}{up}" for across, up in places))


def _digit(side: int, longest: float) -> str:
    return _DIGITS[max(0, min(_GRID, round(side / longest * _GRID)))]
