"""Compiled verdicts: what the package that they were compiled from takes in the place of its own.

Nothing here is asked by hand: that package asks, and goes on in Python where this has nothing for it.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

RUNTIME = ("values", "totals", "text_formats")
"""The modules of the package's runtime that were compiled as well."""

_same_runtime: dict[str, bool] = {}


def counterpart(verdict: Callable[[Any], bool]) -> Callable[[Any], bool] | None:
    """The compiled function of a Python one; None where there is none, or one of another source."""
    package, folder, module = verdict.__module__.split(".")
    read, file = verdict.__globals__["__loader__"].get_data, verdict.__globals__["__file__"]
    if read(file) != _source(f"verdicts/{folder}"):
        return None
    if package not in _same_runtime:
        root = file.removesuffix(f"{module}.py").rstrip("/\\").removesuffix(folder)
        _same_runtime[package] = all(
            read(f"{root}_runtime/{name}.py") == _source(f"runtime/{name}") for name in RUNTIME
        )
    if not _same_runtime[package]:
        return None
    compiled: Any = __import__(f"{__name__}.verdicts.{folder}", fromlist=("_request",))
    function: Callable[[Any], bool] = compiled._request
    return function


def _source(name: str) -> bytes | None:
    """The source of a compiled module, None where there is no such module."""
    try:
        with open(f"{__path__[0]}/{name}.txt", "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
