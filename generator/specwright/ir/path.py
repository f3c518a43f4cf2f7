"""Paths of parameters: tuples of the API's own names.

`[]` stands for each item of an array, `{}` for each value of a map.
"""

from typing import TypeAlias

Path: TypeAlias = tuple[str, ...]

ITEM = "[]"
VALUE = "{}"
PARTS = (ITEM, VALUE)
ROOT: Path = ()
_LABEL = "\0"
"""What the name of one of several objects begins with in a path: no key of the API does."""


def dotted(path: Path) -> str:
    """The path as specs write it: `palette.members[].colorHex`."""
    return ".".join(path).replace(f".{ITEM}", ITEM).replace(f".{VALUE}", VALUE)


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
    """The path that a spec's text names: the inverse of `dotted`."""
    return tuple(text.replace(ITEM, f".{ITEM}").replace(VALUE, f".{VALUE}").split("."))


def pointer_step(name: str | int) -> str:
    """A key or an index as a step of a JSON Pointer (RFC 6901)."""
    return str(name).replace("~", "~0").replace("/", "~1")


def is_within(path: Path, scope: Path) -> bool:
    """Whether `path` lies below `scope`."""
    return len(path) > len(scope) and path[: len(scope)] == scope
