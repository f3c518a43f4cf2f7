"""The package with its compiled verdicts, beside the one in Python that the bench asks as well."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import native_builds
from bench import sets

NATIVE = "airmodels[native]"


def compiled(folder: Path) -> Any:
    """A second `airmodels` that has loaded every model, compiled; raises OSError where that cannot be."""
    if reason := native_builds.missing():
        raise OSError(reason)
    target = folder / "native"
    for old in target.glob("*.whl"):
        old.unlink()
    wheel, *_ = native_builds.build(sets.ROOT / "generated" / "native", target)
    places = [str(native_builds.unpacked(wheel, target / "site")), str(sets.ROOT / "generated/python/src")]
    aside = _taken()
    sys.path[:0] = places
    try:
        package = import_module("airmodels")
        for air in package.models:
            package.is_valid({"model": air})
        package.is_valid_json(b"{}")
    finally:
        del sys.path[: len(places)]
        _taken()
        sys.modules.update(aside)
    if {type(each).__name__ for each in package._loaded.values()} != {"builtin_function_or_method"}:
        raise OSError("the package has not taken the compiled verdicts")
    return package


def _taken() -> dict[str, Any]:
    """The modules of both packages, which are not known any more."""
    names = [name for name in sys.modules if name.partition(".")[0] in ("airmodels", "airmodels_native")]
    return {name: sys.modules.pop(name) for name in names}
