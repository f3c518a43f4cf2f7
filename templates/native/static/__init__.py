"""Compiled verdicts: what the package that they were compiled from takes in the place of its own.

Nothing here is asked by hand: that package asks, and goes on in Python where this has nothing for it.
"""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_RUNTIME = ("values", "totals", "text_formats")
_same_runtime: dict[str, bool] = {}


def counterpart(verdict: Callable[[Any], bool]) -> Callable[[Any], bool] | None:
    """The compiled function of a Python one; None where there is none, or one of another source.

    The function is `_request` of the module `verdict` in a model's folder. Raises ImportError where what is
    compiled cannot be loaded.
    """
    package, folder, _ = verdict.__module__.split(".")
    source = _source(f"verdicts/{folder}")
    read, file = verdict.__globals__["__loader__"].get_data, verdict.__globals__["__file__"]
    if source is None or source != read(file):
        return None
    if package not in _same_runtime:
        root = file[: -len(f"{folder}/verdict.py")]
        compiled = {name: held for name in _RUNTIME if (held := _source(f"runtime/{name}")) is not None}
        _same_runtime[package] = all(
            held == read(f"{root}_runtime/{name}.py") for name, held in compiled.items()
        )
    if not _same_runtime[package]:
        return None
    module: Any = __import__(f"{__name__}.verdicts.{folder}", fromlist=("_request",))
    function: Callable[[Any], bool] = module._request
    return function


def _source(name: str) -> bytes | None:
    """The source of a compiled module, None where there is no such module."""
    loader: Any = globals()["__loader__"]
    try:
        source: bytes = loader.get_data(f"{__path__[0]}/{name}.txt")
    except FileNotFoundError:
        return None
    return source
