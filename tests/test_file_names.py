"""Every file can be held by every file system: Windows' too, and those that do not tell capitals apart."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest

import targets
from specwright.driver import listing
from specwright.emit.bundle import file_name

FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])", re.IGNORECASE)
LONGEST = 120
"""Windows has room for 260 characters, those of the folder around a project among them."""

KEYS = (
    *(
        "acme:paint@2",
        "acme:Paint@2",
        "acme%3Apaint@2",
        "acme%3apaint@2",
        "acme/paint@2",
        "con",
        "CON",
        "nul",
    ),
    *(
        "nul.x",
        "com1",
        "lpt9.a:b@c",
        "aux",
        "a.",
        "a ",
        'a?*<>|\\"',
        "é",
        "É",
        "%C3%A9",
        "İ",
        "i̇",
        "ß",
        "ẞ",
        "~",
        "-",
    ),
)


def committed(repository: Path) -> list[str]:
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=repository,
        capture_output=True,
        text=True,
    )
    if run.returncode:
        pytest.skip("not a Git checkout: its files are unknown")
    return [name for name in run.stdout.split("\0") if name and (repository / name).exists()]


def unfit(paths: list[str]) -> list[str]:
    """The paths that some file system cannot hold, or cannot tell from another."""
    folded = [path.casefold() for path in paths]
    found = [path for path in paths if folded.count(path.casefold()) > 1 or len(path) > LONGEST]
    for path in paths:
        parts = PurePosixPath(path).parts
        if any(FORBIDDEN.search(part) or DEVICES.fullmatch(part.partition(".")[0]) for part in parts):
            found.append(path)
    return found


@pytest.mark.parametrize(
    "compiled", [targets.of_the_repository, targets.of_the_small_specs, targets.of_the_corpus]
)
def test_what_is_generated_has_a_name_everywhere(compiled: Callable[[], targets.Compiled]) -> None:
    paths = [*listing.files(compiled().folder)]
    assert len(paths) > 100 and unfit(paths) == []


def test_what_is_committed_has_a_name_everywhere(repository: Path) -> None:
    assert unfit(committed(repository)) == []


def test_files_of_keys_are_apart_on_every_file_system() -> None:
    names = [file_name(key) for key in KEYS]
    assert unfit(names) == []
    assert [unquote(name.removesuffix(".json")) for name in names] == [*KEYS]
    assert all(name.isascii() for name in names)


@pytest.mark.parametrize("setting", ["core.autocrlf=true", "core.eol=crlf"])
def test_a_checkout_for_windows_has_the_same_bytes(setting: str, repository: Path, tmp_path: Path) -> None:
    """Hashes in `lock.json` are of the bytes that were written, which no checkout may change."""
    names = [
        ".gitattributes",
        *(name for name in committed(repository) if not name.startswith("tests/test_")),
    ]
    for name in names:
        (tmp_path / "first" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(repository / name, tmp_path / "first" / name)
    who = ["-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "core.safecrlf=false"]
    for command in (
        ["init", "--quiet"],
        ["add", "--all", "--force"],
        [*who, "commit", "--quiet", "--no-verify", "-m", "all"],
        ["clone", "--quiet", "-c", setting, ".", str(tmp_path / "second")],
    ):
        subprocess.run(["git", *command], cwd=tmp_path / "first", check=True, capture_output=True)
    different = [
        name
        for name in names
        if (tmp_path / "second" / name).read_bytes() != (repository / name).read_bytes()
    ]
    assert different == [] and len(names) > 1000
