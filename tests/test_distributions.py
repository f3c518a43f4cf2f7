"""Every wheel, sdist and tarball brings its licence, and nothing that is not meant to be there."""

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import npm
import targets

LITTER = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", "node_modules")
HEAD = ("PKG-INFO", "pyproject.toml", "README.md", "LICENSE", ".gitignore")
OWN = {
    "specwright": re.compile(r"CHANGELOG\.md|(generator|templates)/.+|specs/README\.md"),
    "airmodels": re.compile(r"ARROW\.md|src/airmodels/(.+\.(py|typed)|[^/]+/tool\.json)"),
    "airmodels_pydantic": re.compile(r"src/airmodels_pydantic/(.+\.py|_schemas/.+\.json|py\.typed)"),
    "airmodels_standin": re.compile(r"src/airmodels_standin/(.+\.py|models/.+\.json|py\.typed)"),
}
NEVER = re.compile(
    r"(^|/)(tests?|generated|__pycache__|\.[^/]*|node_modules|[^/]*\.egg-info|dist|build)/|\.pyc$"
)
SOURCES = {
    "specwright": ".",
    "airmodels": "generated/python",
    "airmodels_pydantic": "generated/pydantic",
    "airmodels_standin": "generated/standin",
}


@pytest.fixture(scope="module")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel and the sdist of each distribution, built from a copy that holds litter, too."""
    folder = tmp_path_factory.mktemp("built")
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=repository,
        capture_output=True,
        text=True,
    )
    if run.returncode:
        pytest.skip("not a Git checkout: its files are unknown")
    for name in filter(None, run.stdout.split("\0")):
        if (repository / name).is_file() and not name.startswith("tests/typescript"):
            (folder / "source" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(repository / name, folder / "source" / name)
    for root in SOURCES.values():
        for name in (
            "src/airmodels/__pycache__/a.pyc",
            ".venv/pyvenv.cfg",
            "notes.txt",
            "build/a.py",
            "tests/a.py",
        ):
            (folder / "source" / root / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "source" / root / name).write_text("litter", encoding="utf-8")
    for root in SOURCES.values():
        command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder / "out")]
        made = subprocess.run(command, cwd=folder / "source" / root, capture_output=True, encoding="utf-8")
        assert made.returncode == 0, made.stdout + made.stderr
    return folder / "out"


def wheel(built: Path, name: str) -> dict[str, bytes]:
    (path,) = built.glob(f"{name}-[0-9]*.whl")
    with zipfile.ZipFile(path) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def sdist(built: Path, name: str) -> dict[str, bytes]:
    """The files of the source distribution, without the folder around them."""
    (path,) = built.glob(f"{name}-[0-9]*.tar.gz")
    with tarfile.open(path) as archive:
        files = [each for each in archive if each.isfile()]
        return {each.name.partition("/")[2]: archive.extractfile(each).read() for each in files}  # type: ignore[union-attr]


@pytest.mark.parametrize("name", SOURCES)
def test_the_licence_is_in_every_distribution(name: str, built: Path, repository: Path) -> None:
    due = (repository / "LICENSE").read_bytes()
    files = wheel(built, name)
    (licence,) = [each for each in files if each.endswith(".dist-info/licenses/LICENSE")]
    (metadata,) = [files[each].decode() for each in files if each.endswith(".dist-info/METADATA")]
    assert files[licence] == sdist(built, name)["LICENSE"] == due
    assert {"License-Expression: MIT", "License-File: LICENSE"} <= {*metadata.splitlines()}


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_distribution_holds_what_it_is_made_of(name: str, built: Path, repository: Path) -> None:
    files = sdist(built, name)
    found = {*files} - {*HEAD}
    assert [each for each in found if not OWN[name].fullmatch(each) or NEVER.search(each)] == []
    assert {"PKG-INFO", "pyproject.toml", "README.md"} <= files.keys()
    packed = {each for each in wheel(built, name) if ".dist-info/" not in each}
    roots = ("generator/", "src/", "")
    held = {each.removeprefix(root) for each in files for root in roots}
    held |= {f"specwright/{each}" for each in files if each.startswith("templates/")}
    assert {each for each in packed if each not in held} <= {"specwright/specs.md"}


@pytest.mark.parametrize("name", SOURCES)
def test_a_wheel_made_of_the_sources_is_the_same(name: str, built: Path, tmp_path: Path) -> None:
    for path, data in sdist(built, name).items():
        (tmp_path / "source" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / path).write_bytes(data)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "out")]
    made = subprocess.run(command, cwd=tmp_path / "source", capture_output=True, encoding="utf-8")
    assert made.returncode == 0, made.stdout + made.stderr
    assert wheel(tmp_path / "out", name) == wheel(built, name)


@pytest.mark.skipif(npm.NPM is None, reason="npm is not installed: the npm package goes unchecked")
def test_the_licence_is_in_the_npm_package(repository: Path, tmp_path: Path) -> None:
    package = targets.of_the_repository().folder / "typescript"
    tarball, entry = npm.packed(package, tmp_path)
    paths = [each["path"] for each in entry["files"]]
    assert "LICENSE" in paths
    with tarfile.open(tarball) as archive:
        file = archive.extractfile("package/LICENSE")
        assert file is not None and file.read() == (repository / "LICENSE").read_bytes()
    known = re.compile(
        r"LICENSE|README\.md|package\.json|bin\.js|(cjs/)?(zod/)?(index|all)(\.[a-z]+)*\.c?(js|ts)"
        r"|command/[\w.-]+\.js|(cjs/)?(models|runtime|zod|zod/models)/[\w.-]+\.c?(js|ts)"
    )
    assert [each for each in paths if not known.fullmatch(each)] == []


@pytest.mark.parametrize("target", ["python", "pydantic", "typescript"])
def test_the_licence_of_what_is_generated_is_the_same(target: str, repository: Path) -> None:
    licence = repository / "templates" / target / "static" / "LICENSE"
    assert licence.read_bytes() == (repository / "LICENSE").read_bytes()
