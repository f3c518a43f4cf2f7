"""Every name that the generated packages give to something, and the words of their languages: read off the files."""

import ast
import builtins
import json
import keyword
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

import node
from specwright.ir.naming import words

_DECLARED = re.compile(
    r"\b(?:function|const|let|class|interface|type|import \* as) ([A-Za-z_$][\w$]*)|^export \{([^}]*)\}|^import (?:type )?\{([^}]*)\}",
    re.MULTILINE,
)
_JAVASCRIPT = """
    arguments async await break case catch class const continue debugger default delete do else enum eval export
    extends false finally for from function get if implements import in instanceof interface let new null of package
    private protected public return set static super switch this throw true try typeof undefined var void while with
    yield any as asserts declare infer is keyof module namespace never readonly require type unique unknown
"""
_FILE_SYSTEMS = "con prn aux nul com1 com9 lpt1 lpt9 index readme license package main init test"


def of_python(*folders: Path) -> set[str]:
    """Modules, what they bind, arguments, attributes that classes have."""
    files = [file for folder in folders for file in folder.rglob("*.py")]
    bound = {name for file in files for name in _bound(ast.parse(file.read_text(encoding="utf-8")))}
    return {*bound, *(file.stem for file in files), *(file.parent.name for file in files)}


def _bound(tree: ast.Module) -> Iterator[str]:
    for each in ast.walk(tree):
        match each:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.alias(name=name, asname=other):
                yield from (other or name).split(".")


def of_javascript(folder: Path) -> set[str]:
    """Modules, what they declare and import."""
    files = [each for ending in ("*.js", "*.d.ts") for each in folder.rglob(ending)]
    found = {each.name.partition(".")[0] for each in files}
    for file in files:
        for declared, *lists in _DECLARED.findall(file.read_text(encoding="utf-8")):
            found |= {declared, *re.findall(r"[A-Za-z_$][\w$]*", " ".join(lists))}
    return found - {""}


def of_languages() -> set[str]:
    """Keywords, what is there without an import, what every object has, what file systems keep for themselves."""
    python = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *dir(object), *dir(BaseModel)}
    return {*python, *re.findall(r"\w+", _JAVASCRIPT), *_FILE_SYSTEMS.split(), *_inherited()}


def _inherited() -> list[str]:
    """What every object of JavaScript has, and what stands in its global scope."""
    if node.NODE is None:
        return ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"]
    listed = "[Object.prototype, Function.prototype, globalThis].flatMap((each) => Object.getOwnPropertyNames(each))"
    run = subprocess.run(
        [node.NODE, "-p", f"JSON.stringify({listed})"], capture_output=True, encoding="utf-8"
    )
    names: list[str] = json.loads(run.stdout)
    return names


def slugs(names: set[str]) -> list[str]:
    """The names as models can have them; of those that would be one, the first."""
    made: dict[str, str] = {}
    for name in sorted(names):
        slug = "-".join(words(name))
        made.setdefault(slug.replace("-", ""), slug)
    return sorted(made.values())
