"""The files of the repository as its own tests look at them."""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generator" / "specwright"


@cache
def tracked() -> tuple[str, ...]:
    """The files under version control, or to be; all of them where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        names = [name for name in run.stdout.splitlines() if (ROOT / name).exists()]
    except (OSError, subprocess.CalledProcessError):
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
        names = [p.as_posix() for p in found if not re.search(r"(^|/)(\.|__pycache__)", p.as_posix())]
    return tuple(sorted(names))


def files(*patterns: str) -> list[Path]:
    return [ROOT / name for name in tracked() if any(re.fullmatch(each, name) for each in patterns)]


def modules() -> list[Path]:
    return files(r"generator/.*\.py")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path: Path, line: int = 0) -> str:
    return path.relative_to(ROOT).as_posix() + (f":{line}" if line else "")


def imports(path: Path) -> Iterator[str]:
    """The full names of what a module imports, wherever in it; relative ones begin with a dot."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (f"{node.module}." if node.module else "")
            yield from (f"{start}{alias.name}" for alias in node.names)


def room(name: str) -> str:
    """The part of the package that a module's full name lies in."""
    return name.split(".")[1] if "." in name else ""


def texts(path: Path) -> Iterator[tuple[str, int]]:
    """The names and the texts in a module's code; docstrings are none of them."""
    docs = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        match node:
            case ast.Constant(value=str() as text) if id(node) not in docs:
                yield text, node.lineno
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name, node.lineno
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno


def offending(paths: Iterable[Path], pattern: re.Pattern[str]) -> list[str]:
    """The lines of text files in which the pattern occurs."""
    found = []
    for path in paths:
        text = path.read_bytes().decode(errors="replace")
        lines = enumerate(text.splitlines(), start=1)
        found += [
            f"{shown(path, number)} {line.strip()[:80]}" for number, line in lines if pattern.search(line)
        ]
    return found
