"""Which files of a folder import which others, in Python and in JavaScript."""

import re
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TypeAlias

from sources import imports

Graph: TypeAlias = Mapping[str, set[str]]

_COMMENTS = re.compile(r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_IMPORTS = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")


def circle(graph: Graph) -> list[str]:
    """Files that import each other in a circle, the first of them at both ends; [] where there are none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def python_graph(root: Path) -> Graph:
    """The modules below a folder, by dotted names. Imports in functions and for type checkers count."""
    modules = {_module(path.relative_to(root)): path for path in root.rglob("*.py")}
    return {name: _imported(name, path, modules) - {name} for name, path in modules.items()}


def javascript_graph(root: Path, suffix: str = ".js") -> Graph:
    """The files below a folder that end in `.js` or, with it as suffix, `.d.ts`. `import()` counts.

    Raises ValueError for an import of a file that is not there.
    """
    paths = {path.resolve(): path.relative_to(root).as_posix() for path in root.rglob(f"*{suffix}")}
    graph: dict[str, set[str]] = {}
    for path, name in paths.items():
        found = {(path.parent / each).resolve() for each in _statements(path)}
        wanted = {each.with_name(each.name.removesuffix(".js") + suffix) for each in found}
        if not wanted <= paths.keys():
            raise ValueError(f"{name} imports what is not there: {sorted(map(str, wanted - paths.keys()))}")
        graph[name] = {paths[each] for each in wanted}
    return graph


def _module(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _imported(name: str, path: Path, modules: Iterable[str]) -> set[str]:
    """The modules that one imports: `from a import b` imports `a.b` where that is one, else `a`."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for each in imports(path):
        level = len(each) - len(each.lstrip("."))
        above = package[: len(package) - level + 1] if level else []
        full = ".".join([*above, each.lstrip(".")])
        found |= {full if full in modules else full.rpartition(".")[0]} & {*modules}
    return found


def _statements(path: Path) -> list[str]:
    code = _COMMENTS.sub(lambda match: match[1] or " ", path.read_text(encoding="utf-8"))
    return _IMPORTS.findall(code)
