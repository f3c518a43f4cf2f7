"""Paths of parameters: tuples of the API's own names.

`[]` stands for each item of an array, `{}` for each value of a map. As text a path has dots between its
names; a name that is no plain word stands in JSON's quotes: `settings."a.b".mode`.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

Path: TypeAlias = tuple[str, ...]

ITEM = "[]"
VALUE = "{}"
PARTS = (ITEM, VALUE)
ROOT: Path = ()
MOST_SPELT = 4_096
"""Paths whose text is remembered: the same few are named by every vector, check and message."""

_LABEL = "\0"
"""What the name of one of several objects begins with in a path: no key of the API does."""

_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]*")
_UNSEEN = re.compile("[`\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_BARE = r'[^."\[\]{}]+'
_STEP = re.compile(rf"{_QUOTED}|\[\]|\{{\}}|{_BARE}")
SPELLING = rf"(?:{_QUOTED}|{_BARE})(?:\.(?:{_QUOTED}|{_BARE}))*"
"""A path of names alone, as a regular expression for its whole text."""


@lru_cache(maxsize=MOST_SPELT)
def dotted(path: Path) -> str:
    """The path as specs write it: `palette.members[].colorHex`."""
    steps = (name if name in PARTS else f".{spelt(name)}" for name in path)
    return "".join(steps).removeprefix(".")


def spelt(name: str) -> str:
    """A name as it stands in a path, in quotes where it is no plain word."""
    is_plain = _WORD.fullmatch(name) and name != "$"
    if is_plain:
        return name
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(name, ensure_ascii=False))


@lru_cache(maxsize=MOST_SPELT)
def api_name(path: Path) -> str:
    """The path as the API writes it, items and values of maps left out: `palette.members.colorHex`."""
    return ".".join(name for name in without_labels(path) if name not in PARTS)


def labelled(path: Path, label: str) -> Path:
    """The path of one of several objects that the value may be, where types tell them apart."""
    return (*path, _LABEL + label)


def is_label(name: str) -> bool:
    """Whether a path has the name for one of several objects."""
    return name.startswith(_LABEL)


def without_labels(path: Path) -> Path:
    """The path as requests have it."""
    return tuple(name for name in path if not is_label(name))


def parse(text: str) -> Path:
    """The path that a spec's text names: the inverse of `dotted`.

    Without quotes a name may have all letters but dots and brackets.
    """
    if '"' in text:
        steps = _STEP.findall(text)
        if _joined(steps) == text:
            return tuple(map(_named, steps))
    parted = text.replace(ITEM, f".{ITEM}").replace(VALUE, f".{VALUE}")
    return tuple((parted.removeprefix(".") if text.startswith(PARTS) else parted).split("."))


def _joined(steps: Sequence[str]) -> str:
    return "".join(step if step in PARTS else f".{step}" for step in steps).removeprefix(".")


def _named(step: str) -> str:
    if not step.startswith('"'):
        return step
    try:
        return str(json.loads(step, strict=False))
    except ValueError:
        return step


def of_names(path: Path) -> str:
    """The path as text, items and values of maps left out."""
    return dotted(tuple(name for name in path if name not in PARTS))


def below(text: str, name: str) -> str:
    """The path of a name inside what another path leads to, both as text."""
    return f"{text}.{spelt(name)}" if text else spelt(name)


def split_last(text: str) -> tuple[str, str]:
    """What is above the last name of a path, as text, and that name."""
    path = parse(text)
    return dotted(path[:-1]), path[-1]


def prefixes(text: str) -> list[str]:
    """The path and all above it, the shortest first, as text."""
    path = parse(text)
    return [dotted(path[:length]) for length in range(1, len(path) + 1)]


def pointer_step(name: str | int) -> str:
    """A key or an index as a step of a JSON Pointer (RFC 6901)."""
    return str(name).replace("~", "~0").replace("/", "~1")


def is_within(path: Path, scope: Path) -> bool:
    """Whether `path` lies below `scope`."""
    return len(path) > len(scope) and path[: len(scope)] == scope
