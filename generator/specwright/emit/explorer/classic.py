"""The classic form of ES modules: scripts for pages opened from a disk, where modules do not load.

Each module is defined in a registry of the package's name, from its CommonJS form, and made when it is first
used.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from specwright.emit.output import Output
from specwright.emit.render import Renderer
from specwright.emit.typescript.commonjs import required
from specwright.emit.typescript.literals import FILTERS

_REQUIRED = re.compile(r"\brequire\(\"(?P<path>\.{1,2}/[^\"\n]+)\.cjs\"\)")
_USED = re.compile(r"\buse\(\"(?P<name>[^\"\n]+)\"\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A module of the registry: its name, and the body of the function that makes it."""

    name: str
    body: str

    @property
    def used(self) -> frozenset[str]:
        """The names of the modules that it uses."""
        return frozenset(_USED.findall(self.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One script of several modules, at a path below the output folder.

    `loads` are scripts that a worker needs first, `starts` is the module that is used at once. With `finds`
    the script brings the function that finds modules, too.
    """

    path: str
    header: str
    definitions: tuple[Definition, ...]
    loads: tuple[str, ...] = ()
    starts: str = ""
    finds: bool = False

    def output(self, renderer: Renderer, registry: str) -> Output:
        """The script as a file; raises TemplateFault."""
        values = {"script": self, "registry": registry}
        return Output(path=self.path, text=renderer.render("explorer/classic.js.j2", values, FILTERS))


def definition(name: str, text: str, path: str = "") -> Definition:
    """The text of an ES module as a definition; raises TemplateFault for an import in an unknown form.

    The fault names its path, where it has one of its own.
    """

    def used(match: re.Match[str]) -> str:
        return f'use("{posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"]))}.js")'

    return Definition(name=name, body=_REQUIRED.sub(used, required(text, path or name)))


def needed(name: str, known: Mapping[str, Definition]) -> tuple[Definition, ...]:
    """A module and all that it uses of those that are known, sorted by name."""
    seen: set[str] = set()
    open_names = [name]
    while open_names:
        current = open_names.pop()
        if current in known and current not in seen:
            seen.add(current)
            open_names += known[current].used
    return tuple(known[each] for each in sorted(seen))


def definitions(modules: Iterable[Output]) -> tuple[Definition, ...]:
    """The definitions of an npm package's modules, by their paths in it."""
    return tuple(definition(each.path.partition("/")[2], each.text, each.path) for each in modules)
