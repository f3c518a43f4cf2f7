"""Paths of parameters: tuples of the API's own names.

`[]` stands for each item of an array, `{}` for each value of a map.
"""

from typing import TypeAlias

Path: TypeAlias = tuple[str, ...]

ITEM = "[]"
VALUE = "{}"
PARTS = (ITEM, VALUE)
ROOT: Path = ()


def dotted(path: Path) -> str:
    """The path as specs write it: `palette.members[].colorHex`."""
    return ".".join(path).replace(f".{ITEM}", ITEM).replace(f".{VALUE}", VALUE)


def api_name(path: Path) -> str:
    """The path as the API writes it, items and values of maps left out: `palette.members.colorHex`."""
    return ".".join(name for name in path if name not in PARTS)


def parse(text: str) -> Path:
    """The path that a spec's text names: the inverse of `dotted`."""
    return tuple(text.replace(ITEM, f".{ITEM}").replace(VALUE, f".{VALUE}").split("."))


def pointer_step(name: str | int) -> str:
    """A key or an index as a step of a JSON Pointer (RFC 6901)."""
    return str(name).replace("~", "~0").replace("/", "~1")


def is_within(path: Path, scope: Path) -> bool:
    """Whether `path` lies below `scope`."""
    return len(path) > len(scope) and path[: len(scope)] == scope
