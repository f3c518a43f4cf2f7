"""Verdicts in Go, printed from the low-level IR for the tests alone: compiled once, asked over pipes."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from go_printer import GoModule
from programs import Asked, shown
from specwright.codegen.verdicts import verdict
from specwright.ir.formats import FORMATS
from specwright.ir.model import Catalog

GO = shutil.which("go")
MISSING = "Go is not installed: the language that the tests print goes unjudged"
NAMES = ("go",)
SOURCES = Path(__file__).parent / "go"
_PROGRAMS: dict[Path, Asked] = {}


def judges(catalog: Catalog, folder: Path, slug: str) -> dict[str, Callable[[Any], bool]]:
    """The verdict on a request; the program lies beside the outputs."""

    def valid(request: Any) -> bool:
        return bool(program(catalog, folder).ask(model=slug, **shown(request)))

    return {"go": valid}


def readers(catalog: Catalog, folder: Path, slug: str) -> dict[str, Callable[[str], bool]]:
    """The verdict on the text of a request, which Go reads."""

    def valid(text: str) -> bool:
        return bool(program(catalog, folder).ask(model=slug, text=text, strange=False))

    return {"go": valid}


def program(catalog: Catalog, folder: Path) -> Asked:
    """The program that judges requests to all models of a catalog, compiled when it is first asked for."""
    if folder not in _PROGRAMS:
        assert GO is not None, MISSING
        sources = folder / "go"
        shutil.copytree(SOURCES, sources, dirs_exist_ok=True)
        (sources / "main.go").write_text("\n".join(_main(catalog)), encoding="utf-8")
        subprocess.run([GO, "build", "-o", "judge", "."], cwd=sources, check=True)
        _PROGRAMS[folder] = Asked(sources / "judge")
    return _PROGRAMS[folder]


def _main(catalog: Catalog) -> Iterator[str]:
    yield 'package main\n\nimport (\n\t"judge/runtime"\n\t"regexp"\n)\n'
    yield "var formats = map[string]*regexp.Regexp{"
    yield from (f'\t"{each.name}": runtime.Whole(`{each.pattern}`),' for each in FORMATS.values())
    yield "}\n"
    modules = {
        model.slug: GoModule(verdict(model.request, model.examples), f"model{number}")
        for number, model in enumerate(catalog.models)
    }
    for module in modules.values():
        yield from module.lines()
    yield "func main() {\n\truntime.Answer(map[string]func(any) bool{"
    for slug, module in modules.items():
        yield f'\t\t"{slug}": func(request any) bool {{ return {module.root}(request, request) }},'
    yield "\t})\n}\n"
