"""What the goals of the Makefile install is pinned, and goes with what the `pyproject.toml` files admit."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from sources import ROOT, files, shown

PINS = ROOT / ".ci" / "versions.txt"
PROJECTS = [
    ROOT / each / "pyproject.toml"
    for each in (".", *(f"generated/{name}" for name in ("native", "python", "pydantic", "standin")))
]
GROUPS = ("dev", "conformance", "browser")
PYTHONS = ("3.11", "3.12", "3.13")
PIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*==\d+(\.\w+)*( ; [\w '.<>=!()]+)?")


@cache
def lines() -> list[str]:
    return [line for line in PINS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@cache
def project(path: Path) -> Any:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def is_own(name: str) -> bool:
    return canonicalize_name(name) in {project(path)["project"]["name"] for path in PROJECTS}


def pinned(name: str, **surroundings: str) -> list[str]:
    """The versions that are pinned of a distribution, for a Python here unless something else is said."""
    found = [each for each in map(Requirement, lines()) if each.name == canonicalize_name(name)]
    here = [each for each in found if each.marker is None or each.marker.evaluate({**surroundings})]
    return [clause.version for each in here for clause in each.specifier]


def of_group(groups: Mapping[str, list[Any]], name: str) -> Iterator[Requirement]:
    """The requirements of a dependency group and of those that it includes."""
    for each in groups[name]:
        if isinstance(each, str):
            yield Requirement(each)
        else:
            yield from of_group(groups, each["include-group"])


def declared(path: Path) -> Iterator[Requirement]:
    """Every requirement in a `pyproject.toml`: to build, to run, of extras and of groups."""
    data = project(path)
    extras = data["project"].get("optional-dependencies", {})
    texts = [*data["build-system"]["requires"], *data["project"]["dependencies"]]
    yield from map(Requirement, [*texts, *(each for extra in extras.values() for each in extra)])
    groups = data.get("dependency-groups", {})
    for name in groups:
        yield from of_group(groups, name)


def installed() -> dict[str, str]:
    """The versions of the distributions here that the goals bring, and of all that these need."""
    root = project(PROJECTS[0])
    extras = ",".join(root["project"]["optional-dependencies"])
    waiting = [Requirement(f"{root['project']['name']}[{extras}]")]
    waiting += [each for name in GROUPS for each in of_group(root["dependency-groups"], name)]
    found: dict[str, str] = {}
    asked: set[str] = set()
    while waiting:
        asking = waiting.pop()
        if str(asking) in asked:
            continue
        asked.add(str(asking))
        try:
            known = distribution(asking.name)
        except PackageNotFoundError:  # make generate alone installs fewer
            continue
        found[asking.name] = known.version
        for need in map(Requirement, known.requires or ()):
            marker = need.marker
            if marker is None or any(marker.evaluate({"extra": each}) for each in ("", *asking.extras)):
                waiting.append(need)
    return found


def test_a_pin_is_a_version_and_nothing_else() -> None:
    names = [line.partition("==")[0] for line in lines()]
    assert names == sorted(names)
    assert len(lines()) == len(set(lines()))
    assert not [line for line in lines() if not PIN.fullmatch(line)]
    assert "//" not in PINS.read_text(encoding="utf-8")


def test_what_the_goals_install_is_pinned() -> None:
    versions = {name: version for name, version in installed().items() if not is_own(name)}
    assert {"hatchling", "jinja2", "mypy", "pydantic-core", "pytest"} <= set(map(canonicalize_name, versions))
    astray = {name: version for name, version in versions.items() if pinned(name) != [version]}
    assert not astray, "make generate installs what is pinned, make pin pins what is new"


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("path", PROJECTS, ids=shown)
def test_pins_are_what_is_declared(path: Path, python: str) -> None:
    for each in declared(path):
        if not is_own(each.name):
            (version,) = pinned(each.name, python_version=python, python_full_version=f"{python}.0")
            assert each.specifier.contains(version), each


def test_every_supported_python_is_pinned_for() -> None:
    classifiers = project(PROJECTS[0])["project"]["classifiers"]
    assert {each.rpartition(" ")[2] for each in classifiers if " :: 3." in each} == set(PYTHONS)


@pytest.mark.parametrize("path", files(r"tests/.*/package-lock\.json"), ids=shown)
def test_packages_of_npm_are_pinned_without_addresses(path: Path) -> None:
    lock = json.loads(path.read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    assert not [name for name, each in packages.items() if not {"version", "integrity"} <= each.keys()]
    assert not [name for name, each in packages.items() if "resolved" in each]
    asked = json.loads(path.with_name("package.json").read_text(encoding="utf-8"))
    exact = re.compile(r"\d+\.\d+\.\d+(-[\w.]+)?")
    for name, version in {**asked.get("dependencies", {}), **asked.get("devDependencies", {})}.items():
        assert exact.fullmatch(version) and packages[f"node_modules/{name}"]["version"] == version


def test_help_shows_every_goal() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(re.findall(r"^([a-z]+):.*  ## \w", makefile, re.MULTILINE)) == set(phony.split())


def test_the_quick_tests_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", "")
    (names,) = re.findall(r"^QUICK := (.*)$", makefile, re.MULTILINE)
    assert {f"tests/test_{name}.py" for name in names.split()} <= {shown(each) for each in files(r"tests/.*")}
