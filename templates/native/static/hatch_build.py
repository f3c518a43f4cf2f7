"""Compiles the verdicts of the package beside this one while a wheel is built of it.

A source distribution brings the Python sources of the verdicts along; a checkout has them next door.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

from compiling import compile_modules
from preparing import RUNTIME, Preparation


class NativeBuildHook(BuildHookInterface[Any]):
    """Adds the sources to a source distribution, and what is compiled of them to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Told by hatchling that a distribution is about to be built."""
        files: dict[str, str] = build_data["force_include"]
        if self.target_name == "sdist":
            files |= {
                str(path): f"sources/{path.relative_to(self.package)}" for path in self.sources.values()
            }
        elif version == "editable":
            raise RuntimeError("an editable install holds no compiled verdicts: leave out --editable")
        else:
            build_data |= {"pure_python": False, "infer_tag": True}
            if not self.sources:
                raise SystemExit(self.lacking())
            self.folder = Path(tempfile.mkdtemp())
            native = self.config["native"]
            for path in self.compiled(native).rglob("*.*"):
                files[str(path)] = f"{native}/{path.relative_to(self.folder / 'out' / native)}"
            files |= {str(path): f"{native}/{name}.txt" for name, path in self.sources.items()}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Told by hatchling that the distribution is there."""
        if folder := getattr(self, "folder", None):
            shutil.rmtree(folder)

    def lacking(self) -> str:
        """What is said where there is nothing to compile."""
        package, place = self.config["package"], self.package
        if not place.is_dir():
            return (
                f"{place} is not there, whose verdicts are compiled: build this beside the folder of "
                f"{package}, where 'specwright generate' puts it, or take the sdist that is made there"
            )
        return f"{place} has no verdicts to compile"

    @property
    def package(self) -> Path:
        """The sources of the package of Python verdicts."""
        packed = Path(self.root, "sources")
        return packed if packed.is_dir() else Path(self.root, self.config["sources"]).resolve()

    @property
    def sources(self) -> dict[str, Path]:
        """What is compiled, by where it stands in the package of compiled verdicts."""
        verdicts = [
            each for each in sorted(self.package.glob("*/verdict.py")) if each.parent.name != "_dispatch"
        ]
        texts = [each.read_text(encoding="utf-8") for each in verdicts]
        used = [name for name in RUNTIME if any(f"._runtime.{name} import" in text for text in texts)]
        runtime = {f"runtime/{name}": self.package / "_runtime" / f"{name}.py" for name in used}
        return runtime | {f"verdicts/{each.parent.name}": each for each in verdicts}

    def compiled(self, native: str) -> Path:
        """The folder of the compiled modules."""
        preparation = Preparation(package=self.config["package"], native=native)
        names = []
        for name, path in self.sources.items():
            text = path.read_text(encoding="utf-8")
            kind, _, module = name.partition("/")
            prepared = preparation.runtime(module, text) if kind == "runtime" else preparation.verdict(text)
            target = self.folder / "in" / native / f"{name}.py"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(prepared, encoding="utf-8")
            names.append(f"{native}/{name}.py")
        return compile_modules(self.folder, native, names)
