"""Makes extension modules of prepared Python modules, by mypyc and the compiler that Python was made by."""

import os
import sys
from contextlib import chdir
from itertools import count
from pathlib import Path

from mypyc.build import mypycify
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

LINUX = (
    ["-fno-semantic-interposition", "-fno-plt", "-fvisibility=hidden", "-ffunction-sections"],
    ["-Wl,--gc-sections", "-Wl,--strip-all"],
)
"""For the compiler: calls go straight to where they lead, which saves a tenth of a verdict's time; for the
linker: what is never called goes, which halves a module."""


def compile_modules(folder: Path, native: str, files: list[str]) -> Path:
    """The folder of the extension modules of files below `in/`, each apart, so that importing one loads one.

    Raises SystemExit with what mypy or the compiler says.
    """
    with chdir(folder / "in"):
        for place in {Path(each).parent for each in files} | {Path(native)}:
            (place / "__init__.py").write_text("", encoding="utf-8")
        options = ["--config-file=", "--ignore-missing-imports", "--follow-imports=skip"]
        print(f"{len(files)} modules: mypyc reads them", file=sys.stderr)
        modules = mypycify([*options, *files], opt_level="3", debug_level="0", separate=True, target_dir="c")
        extensions = [each for each in modules if isinstance(each, Extension)]
        command = _Compiler(Distribution({"ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder / "out"), str(folder / "objects")
        command.parallel = (
            len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        )
        command.ensure_finalized()
        command.run()
    return folder / "out" / native


class _Compiler(build_ext):
    """Tells how far it is."""

    numbers = count(1)

    def build_extension(self, ext: Extension) -> None:
        """Called by setuptools for each module."""
        if sys.platform == "linux":
            ext.extra_compile_args = [*ext.extra_compile_args, *LINUX[0]]
            ext.extra_link_args = [*ext.extra_link_args, *LINUX[1]]
        super().build_extension(ext)
        number, total = next(self.numbers), len(self.extensions)
        if number % 10 == 0 or number == total:
            print(f"{number} of {total} compiled", file=sys.stderr)
