"""Makes extension modules of prepared Python modules, by mypyc and the compiler that Python was made by."""

import os
import sys
from contextlib import chdir
from itertools import count
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

UNIX = ["-fno-semantic-interposition", "-fno-plt", "-fvisibility=hidden"]
"""Calls inside a module go straight to where they lead: a tenth of a verdict's time."""


def compile_modules(folder: Path, native: str, files: list[str]) -> Path:
    """The folder of the extension modules of files below `in/`, each apart, so that importing one loads one.

    Raises SystemExit with what mypy or the compiler says.
    """
    with chdir(folder / "in"):
        for place in {Path(each).parent for each in files} | {Path(native)}:
            (place / "__init__.py").write_text("", encoding="utf-8")
        options = ["--config-file=", "--ignore-missing-imports", "--follow-imports=skip", "--warn-unreachable"]
        print(f"{len(files)} modules: mypyc reads them", file=sys.stderr)
        extensions = mypycify(
            [*options, *files], opt_level="3", debug_level="0", separate=True, target_dir="c"
        )
        _Compiler.compile_all(extensions, folder / "out")
    return folder / "out" / native


class _Compiler(build_ext):
    """Compiles on all processors, and tells how far it is."""

    @classmethod
    def compile_all(cls, extensions: list[Extension], target: Path) -> None:
        command = cls(Distribution({"ext_modules": extensions}))
        command.build_lib, command.build_temp = str(target), str(target.with_name("objects"))
        command.parallel = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        command.ensure_finalized()
        command.numbers, command.total = count(1), len(extensions)
        command.run()

    def build_extension(self, ext: Any) -> None:
        """Called by setuptools for each module."""
        if self.compiler.compiler_type == "unix":
            ext.extra_compile_args = [*ext.extra_compile_args, *UNIX]
        super().build_extension(ext)
        number: int = next(self.numbers)
        if number % 10 == 0 or number == self.total:
            print(f"{number} of {self.total} compiled", file=sys.stderr)
