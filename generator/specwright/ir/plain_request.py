"""The plainest request that holds a value at a path."""

from typing import Any

from specwright.ir.path import ITEM, VALUE, Path

A_KEY = "key"
"""The key of maps that stands for any other."""


def request_with(path: Path, value: Any) -> Any:
    """A request that has the value at the path and nothing else; arrays have one item, maps one key."""
    for name in reversed(path):
        value = [value] if name == ITEM else {A_KEY if name == VALUE else name: value}
    return value
