"""Which lines of which page state a fact: one file per model, `specs/origins/<slug>.json`.

One fact per line, by its name: `"request.ttl.minimum": "0:210"` is line 210 of the first source of the
spec; `0:27,29-101 1:33` are lines of two sources.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from specwright.load import plain_files

ROOM = "origins"

Lines: TypeAlias = tuple[tuple[int, int], ...]

_WRITTEN = re.compile(r"\d+:\d+(-\d+)?(,\d+(-\d+)?)*( \d+:\d+(-\d+)?(,\d+(-\d+)?)*)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """By fact, and by the position of the source in the spec: ranges of lines, first and last."""

    facts: dict[str, dict[int, Lines]] = field(default_factory=dict)


def read(folder: Path, slug: str) -> tuple[Origins, str | None]:
    """The origins of a model's facts, none where they are not known; and what is wrong with the file."""
    path = place(folder, slug)
    try:
        document = json.loads(plain_files.read_text(path))
    except FileNotFoundError:
        return Origins(), None
    except (OSError, UnicodeDecodeError, ValueError, RecursionError):
        return Origins(), "not readable as JSON; import the pages of the model again"
    if not isinstance(document, dict) or not all(_is_written(each) for each in document.values()):
        return Origins(), 'a fact\'s lines are due as in "0:12,14-20"; import the pages of the model again'
    return Origins(facts={name: _parsed(lines) for name, lines in document.items()}), None


def place(folder: Path, slug: str) -> Path:
    """Where the origins of a model are kept, `folder` being that of the specs."""
    return folder / name(slug)


def name(slug: str) -> str:
    """The path of that file below the folder of the specs."""
    return f"{ROOM}/{slug}.json"


def _is_written(value: object) -> bool:
    return isinstance(value, str) and bool(_WRITTEN.fullmatch(value))


def _parsed(text: str) -> dict[int, Lines]:
    found: dict[int, Lines] = {}
    for part in text.split(" "):
        source, _, ranges = part.partition(":")
        pairs = [each.partition("-") for each in ranges.split(",")]
        found[int(source)] = tuple((int(first), int(last or first)) for first, _, last in pairs)
    return found
