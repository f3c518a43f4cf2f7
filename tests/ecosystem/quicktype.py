"""quicktype makes types of every schema in eight languages; compilers that are here read them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from ecosystem import places
from ecosystem.row import Missing, Row

GROUP = "schemas"
TAKES = "json-schema/*"
SERDE = '[dependencies]\nserde = { version = "=1.0.229", features = ["derive"] }\nserde_json = "=1.0.154"\n'
DECODE = """
import importlib.util, json, sys
for path in sys.argv[1:]:
    spec = importlib.util.spec_from_file_location("message", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["message"] = module
    spec.loader.exec_module(module)
    assert module.message_from_dict
"""
Compiled: TypeAlias = Callable[[Path], subprocess.CompletedProcess[str]]


def rows() -> Iterator[Row]:
    """A row for each language: types of all schemas, compiled where the language is here."""
    folder = places.workspace(GROUP, "quicktype")
    done = places.script(GROUP, "quicktype.mjs", places.GENERATED / "json-schema", folder)
    outcomes = json.loads(done.stdout) if done.returncode == 0 else []
    version = places.version(GROUP, "quicktype")
    for language in LANGUAGES:
        faults = [each["fault"] for each in outcomes if each["language"] == language]
        failed = [each for each in faults if each is not None]
        does, kept = f"{len(faults) - len(failed)} of {len(faults)} schemas", bool(faults) and not failed
        if failed or not faults:
            does = f"{does}; {failed[0][:80] if failed else places.told(done)}"
        else:
            compiled, said = _compiled(language, folder / language)
            does, kept = f"{does}; {said}", compiled
        yield Row(
            tool=f"quicktype {language}",
            version=version,
            takes=TAKES,
            does=does,
            promise="types of every schema, which compile where a compiler is",
            kept=kept,
        )


def _compiled(language: str, folder: Path) -> tuple[bool, str]:
    """Whether nothing speaks against the types, and what was tried."""
    compiler = LANGUAGES[language]
    if compiler is None:
        return True, "not compiled: no test installs its compiler"
    try:
        done = compiler(folder)
    except Missing as absent:
        return True, f"not compiled: {absent}"
    return done.returncode == 0, "compiled" if done.returncode == 0 else places.told(done)


def _python(folder: Path) -> subprocess.CompletedProcess[str]:
    return places.run([sys.executable, "-c", DECODE, *sorted(folder.glob("*/*.py"))], folder)


def _java(folder: Path) -> subprocess.CompletedProcess[str]:
    """With the Jackson that another tool's archive carries."""
    archive = next((places.INSTALLED / "venv").glob("lib/*/site-packages/openapi_generator_cli/*.jar"), None)
    if archive is None:
        raise Missing("make ecosystem installs Jackson")
    command: list[str | Path] = [
        _program("javac"),
        "-proc:none",
        "-nowarn",
        "-cp",
        archive,
        "-d",
        folder / "classes",
    ]
    sources = sorted(folder.glob("*/*.java"))
    return places.run([*command, *sources], folder)


def _go(folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "go.mod").write_text("module messages\n\ngo 1.19\n", encoding="utf-8")
    return places.run([_program("go"), "vet", "./..."], folder, settings={"GOFLAGS": "-mod=mod"})


def _rust(folder: Path) -> subprocess.CompletedProcess[str]:
    """One crate with a module for each schema; what cargo builds of others is kept."""
    sources = folder / "src"
    sources.mkdir()
    for path in folder.glob("*/*.rs"):
        path.rename(sources / f"{path.parent.name}.rs")
    modules = [f"#[allow(dead_code)] mod {path.stem};" for path in sorted(sources.glob("*.rs"))]
    (sources / "lib.rs").write_text("\n".join(modules), encoding="utf-8")
    manifest = f'[package]\nname = "messages"\nversion = "0.0.0"\nedition = "2021"\n\n{SERDE}'
    (folder / "Cargo.toml").write_text(manifest, encoding="utf-8")
    cargo, kept = _program("cargo"), {"CARGO_TARGET_DIR": str(places.INSTALLED / "cargo")}
    fetched = places.run([cargo, "fetch", "--quiet"], folder, settings=kept)
    if fetched.returncode != 0:
        raise Missing(f"cargo cannot fetch serde: {places.told(fetched)}")
    return places.run([cargo, "check", "--quiet", "--offline"], folder, settings=kept)


def _program(name: str) -> str:
    program = shutil.which(name)
    if program is None:
        raise Missing(f"{name} is not installed")
    return program


LANGUAGES: Mapping[str, Compiled | None] = {
    "java": _java,
    "csharp": None,
    "python": _python,
    "php": None,
    "go": _go,
    "rust": _rust,
    "kotlin": None,
    "swift": None,
}
"""The languages, each with what compiles its types."""
