"""Compiled verdicts: the distribution of a project, built, and its functions beside those in Python."""

import importlib
import importlib.util
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any, TypeAlias

from specwright.emit.python import names
from targets import Compiled

Verdict: TypeAlias = Callable[[Any], bool]


def missing() -> str:
    """What is not installed that compiling needs; empty where nothing is missing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if not shutil.which(compiler):
        return f"there is no C compiler ({compiler}): no verdict is compiled"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "Python's headers are missing: no verdict is compiled"
    if not importlib.util.find_spec("mypyc"):
        return "mypyc is not installed: no verdict is compiled"
    return ""


def build(source: Path, target: Path, *kinds: str) -> list[Path]:
    """The distributions of these kinds (a wheel, if none is named) made of the sources in a folder."""
    chosen = [word for kind in kinds or ("wheel",) for word in ("-t", kind)]
    command = [sys.executable, "-m", "hatchling", "build", *chosen, "-d", str(target)]
    run = subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    return sorted(target.iterdir())


def unpacked(wheel: Path, target: Path) -> Path:
    """The folder to import from what a wheel brings."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def pairs(compiled: Compiled, folder: Path) -> Iterator[tuple[str, Verdict, Verdict]]:
    """The slug of each model, its verdict in Python, and the compiled one that lies in a folder."""
    package, native = compiled.names.package, compiled.names.native_package
    modules = {model.slug: names.module(model.slug) for model in compiled.catalog.models}
    plain = {slug: importlib.import_module(f"{package}.{each}.verdict") for slug, each in modules.items()}
    sys.path.append(str(folder))
    importlib.invalidate_caches()
    for slug, module in modules.items():
        both = plain[slug]._request, importlib.import_module(f"{native}.verdicts.{module}")._request
        assert [type(each) is FunctionType for each in both] == [True, False]
        python, machine = (asked(compiled, each) for each in both)
        yield slug, python, machine


def asked(compiled: Compiled, verdict: Verdict) -> Verdict:
    """The function that is asked from outside, of one that may raise."""
    plain = importlib.import_module(f"{compiled.names.package}._runtime.plain")

    def is_valid(request: Any) -> bool:
        try:
            return verdict(request)
        except Exception:
            found: bool = plain.on_plain_copy(verdict, request)
            return found

    return is_valid
