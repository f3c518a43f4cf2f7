"""The classic form of the package's modules: scripts for pages opened from a disk, where modules do not load.

Each module is defined in a registry of the package's name, from its CommonJS form, and made when it is first
used.
"""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass

from specwright.emit.output import Output
from specwright.emit.render import Renderer
from specwright.emit.typescript.commonjs import required
from specwright.emit.typescript.literals import FILTERS

FOLDER = "classic"
_REQUIRED = re.compile(r"\brequire\((?P<quote>\")(?P<path>\.{1,2}/[^\"\n]+)\.cjs\"\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Definition:
    """A module of the registry: its name, and the body of the function that makes it."""

    name: str
    body: str


def script(
    renderer: Renderer, path: str, header: str, registry: str, modules: Iterable[Output], *, is_runtime: bool
) -> Output:
    """One script of several modules, at a path below the folder of all; raises TemplateFault."""
    values = {
        "header": header,
        "registry": registry,
        "modules": [_definition(each) for each in modules if each.path.endswith(".js")],
        "is_runtime": is_runtime,
    }
    text = renderer.render("typescript/classic.js.j2", values, FILTERS)
    return Output(path=f"typescript/{FOLDER}/{path}", text=text)


def _definition(module: Output) -> _Definition:
    name = module.path.partition("/")[2]

    def used(match: re.Match[str]) -> str:
        return f'use("{posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"]))}.js")'

    return _Definition(name=name, body=_REQUIRED.sub(used, required(module.text, module.path)))
