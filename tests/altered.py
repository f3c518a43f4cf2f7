"""A source file with another text for as long as a test takes: a fault in an emitter, without copies."""

import importlib
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

PACKAGES = ("codegen", "emit")


@contextmanager
def emitters(path: Path, text: str) -> Iterator[None]:
    """Imports of emitters give new modules, that of `path` with this text; what was there comes back."""
    finder = _Finder(path, text)
    parent = sys.modules["specwright"]
    packages = {name: getattr(parent, name, None) for name in PACKAGES}
    before = _taken()
    sys.meta_path.insert(0, finder)
    try:
        yield
        assert finder.found, f"no emitter imports {path.name}"
    finally:
        sys.meta_path.remove(finder)
        _taken()
        sys.modules.update(before)
        for name, package in packages.items():
            setattr(parent, name, package)
        importlib.invalidate_caches()


def _taken() -> dict[str, ModuleType]:
    """The emitters' modules, which are not known any more."""
    pattern = re.compile(rf"specwright\.({'|'.join(PACKAGES)})(\..*)?")
    names = [name for name in sys.modules if pattern.fullmatch(name)]
    return {name: sys.modules.pop(name) for name in names}


class _Finder:
    """Finds the one module; the others are found as always."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text
        self.found = False

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module, if it is asked for."""
        place = next((Path(each, f"{name.rpartition('.')[2]}.py") for each in path or ()), None)
        if place is None or place.resolve() != self._path.resolve():
            return None
        self.found = True
        return spec_from_file_location(name, place, loader=_Loader(name, str(place), self._text))


class _Loader(SourceFileLoader):
    """Compiles the other text, whatever was compiled before."""

    def __init__(self, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._text = text

    def get_code(self, fullname: str) -> CodeType:
        """The module's code."""
        return compile(self._text, self.path, "exec")
