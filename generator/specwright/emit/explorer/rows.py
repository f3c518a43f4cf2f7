"""A model's row in the index of the explorer: what finds it, and the points of its thumbnail."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from specwright.codegen.facts import sizes
from specwright.emit.index import written_entry
from specwright.emit.output import Fragment, Names
from specwright.emit.render import flat_json
from specwright.emit.target import Documents, ModelEntry
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model
from specwright.ir.naming import file_stem

_NAME = "row"
_STATED = ("title", "air", "creator", "status", "released", "capabilities", "summary")
_GRID = 31
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_ROOM = 1.04
"""The longest side of a thumbnail, by the longest of its sizes."""

Size = tuple[int, int]


def row_fragment(model: Model, api: Api) -> Fragment:
    """The row of a model, as one of its parts."""
    stated = {name: getattr(model, name) for name in _STATED}
    pairs = [each.values for each in sizes(model)]
    return _fragment(model.file, stated, task_type(model, api.task_parameter), pairs)


def rows(models: Iterable[ModelEntry]) -> list[dict[str, Any]]:
    """The rows of all models, in their order."""
    return [json.loads(each.parts[_NAME]) for each in models]


def read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The row that `row_fragment` gave, from the model's resolved form."""
    stem = file_stem(slug)
    document = documents(f"catalog/{stem}.json")
    tables = document.get("tables", ())
    always = [each for each in tables if not each.get("conditional")]
    pairs = [tuple(row["values"]) for table in always or tables for row in table["rows"]]
    stated = {name: document.get(name) for name in _STATED}
    stated["capabilities"] = stated["capabilities"] or ()
    part = _fragment(stem, stated, written_entry(slug, documents)["task_type"], pairs)
    return {part.name: part.text}


def _fragment(stem: str, stated: Mapping[str, Any], task: str | None, pairs: Sequence[Size]) -> Fragment:
    areas = [width * height for width, height in pairs]
    row = {
        "slug": stem,
        **stated,
        "task": task,
        "sizes": len(pairs),
        "areas": [min(areas), max(areas)] if areas else None,
        "points": _points(pairs),
    }
    return Fragment(name=_NAME, text=flat_json(row))


def _points(pairs: Sequence[Size]) -> str:
    """The sizes on a grid of 32: two digits each, the width and the height."""
    longest = max((side for pair in pairs for side in pair), default=1) * _ROOM
    places = ((_digit(width, longest), _digit(height, longest)) for width, height in pairs)
    return "".join(dict.fromkeys(f"{across}{up}" for across, up in places))


def _digit(side: int, longest: float) -> str:
    return _DIGITS[max(0, min(_GRID, round(side / longest * _GRID)))]
