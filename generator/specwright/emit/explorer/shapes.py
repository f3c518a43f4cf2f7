"""The ratios and sizes that a model lists, as the search of the index asks for them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from specwright.ir.parameter import Parameter
from specwright.ir.tree import variants, walk

_SIDE = r"[1-9][0-9]{0,3}(?:\.[0-9]{1,3})?"
_RATIO = rf"~?{_SIDE}:{_SIDE}"
_IN_LABEL = re.compile(rf"(?<![\w.:]){_RATIO}(?![\w.:])")
_WHOLE = re.compile(_RATIO)
_SIZE = re.compile(r"([1-9][0-9]{0,4})[x\u00d7*]([1-9][0-9]{0,4})")
_UNNAMED = ""

Labelled = tuple[str, tuple[int, int]]
"""A row of a table: its label, and its two numbers."""


def shape_text(rows: Iterable[Labelled], values: Iterable[str]) -> str:
    """The ratios that labels and allowed values name, each with the sizes listed under it, in one text.

    `4:5 832x1040 896x1120,~21:9 1536x576, 640x512`: behind a ratio its sizes, some of which have none.
    """
    under: dict[str, list[str]] = {}
    for label, (width, height) in rows:
        for aspect in _IN_LABEL.findall(label) or [_UNNAMED]:
            under.setdefault(aspect, []).append(f"{width}x{height}")
    for value in sorted(set(values)):
        if _WHOLE.fullmatch(value):
            under.setdefault(value, [])
        elif size := _SIZE.fullmatch(value):
            under.setdefault(_UNNAMED, []).append("x".join(size.groups()))
    return ",".join(" ".join([aspect, *dict.fromkeys(sizes)]) for aspect, sizes in under.items())


def listed_texts(root: Parameter) -> Iterator[str]:
    """The texts that parameters of a request may be, where they are listed."""
    for form in (form for each in walk(root) for form in (each, *variants(each))):
        for value in (form.const, *(choice.value for choice in form.choices)):
            if isinstance(value, str):
                yield value


def written_texts(root: Mapping[str, Any]) -> Iterator[str]:
    """The same texts, out of a resolved form."""
    for value in (root.get("const"), *(choice["value"] for choice in root.get("choices", ()))):
        if isinstance(value, str):
            yield value
    below = root["type"]
    parts = (*below.get("properties", ()), below.get("values"), below.get("items"), *below.get("options", ()))
    for part in parts:
        if part is not None:
            yield from written_texts(part)


def numbered(rows: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, ...], list[dict[str, Any]]]:
    """The different shapes of rows, and the rows with the place of theirs; many models share one list."""
    places: dict[str, int] = {}
    told = [{**each, "shapes": places.setdefault(each["shapes"], len(places))} for each in rows]
    return tuple(places), told
