"""Takes compiled verdicts in the place of those in Python, where they are installed.

Those of a package `airmodels` are in `airmodels_native`; `AIRMODELS_NATIVE=0` in the environment keeps them
out.
"""

from __future__ import annotations

from .values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Verdict = Callable[[Any], bool]

_libraries: dict[str, Any] = {}


def native(verdict: Verdict) -> Verdict:
    """The compiled counterpart of a verdict function, or the function itself.

    It was made of the very file that the function stands in: one of another source is never taken, and what
    cannot be loaded is as if it were not there.
    """
    package = verdict.__module__.partition(".")[0]
    try:
        library = _libraries[package] if package in _libraries else _library(package)
        return library.counterpart(verdict) or verdict if library else verdict
    except Exception:
        return verdict


def _library(package: str) -> Any:
    """The package of compiled verdicts, None where there is none or it is not wanted."""
    from os import environ

    _libraries[package] = None
    if environ.get(f"{package.upper()}_NATIVE") != "0":
        _libraries[package] = __import__(f"{package}_native")
    return _libraries[package]
