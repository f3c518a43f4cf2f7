"""A small project that is released again and again: its specs, and what was given up in a release."""

import json
import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from small_specs import HEAD
from specwright.cli.app import main

TARGETS = ("python",)
PROMPT = {"type": "string", "required": True, "maxLength": 100}
AIR = "acme:kite@1"
PACKAGES = ("python", "pydantic", "typescript")
SETTINGS = '[tool.specwright]\n# What users install.\nversion = "{}"  # of every package\ntargets = {}\n'


def spec(**changes: Any) -> dict[str, Any]:
    """A model with an object in it, with other keys than it has by itself."""
    size = {"type": "object", "properties": {"mode": {"type": "string", "enum": ["fit", "fill"]}}}
    parameters = {
        "model": {"type": "string", "required": True, "const": AIR},
        "prompt": {"type": "string", "required": True, "maxLength": 100},
        "size": size,
    }
    request = [{"title": "Core", "parameters": parameters | changes.pop("parameters", {})}]
    return HEAD | {"model": AIR, "title": "Kite", "request": request} | changes


def settings(version: str, targets: Sequence[str] = PACKAGES) -> str:
    """The text of a project's settings."""
    return SETTINGS.format(version, json.dumps([*targets]))


def project(
    root: Path, version: str = "1.0.0", targets: Sequence[str] = PACKAGES, **specs: dict[str, Any]
) -> Path:
    """A project of these models, by slugs with `_` for `-`."""
    folder = root / "specs" / "models" / "acme"
    folder.mkdir(parents=True)
    api = {"title": "Acme", "discriminator": "model"}
    (root / "specs" / "api.yaml").write_text(json.dumps(api), encoding="utf-8")
    (root / "pyproject.toml").write_text(settings(version, targets), encoding="utf-8")
    for name, each in (specs or {"kite_one": spec()}).items():
        put(root, name.replace("_", "-"), each)
    return root


def put(root: Path, slug: str, spec: dict[str, Any]) -> None:
    """Writes a model's spec."""
    path = root / "specs" / "models" / "acme" / f"{slug}.yaml"
    path.write_text(json.dumps(spec, indent=1), encoding="utf-8")


def move(root: Path, old: str, new: str) -> None:
    """Gives a model's spec another slug."""
    folder = root / "specs" / "models" / "acme"
    (folder / f"{old}.yaml").rename(folder / f"{new}.yaml")


def run(root: Path, *arguments: str) -> int:
    """Runs a command in the project."""
    return main(["--project", str(root), *arguments])


def record(root: Path) -> Any:
    """What the project knows of its last release."""
    return json.loads((root / "specs" / "released" / "release.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has released 1.2.3, with few outputs."""
    root = project(tmp_path_factory.mktemp("first"), "1.2.3", TARGETS)
    assert run(root, "generate", "--release") == 0
    return root


@pytest.fixture
def root(first: Path, tmp_path: Path) -> Path:
    """The same, for one test."""
    return shutil.copytree(first, tmp_path / "project")


def version(root: Path, *targets: str) -> str:
    """The one version of packages, and of the settings; of these nothing else has changed."""
    generated, text = root / "generated", (root / "pyproject.toml").read_text(encoding="utf-8")
    texts = [
        (generated / each / "pyproject.toml").read_text(encoding="utf-8") for each in ("python", *targets)
    ]
    stated = {tomllib.loads(text)["project"]["version"] for text in texts}
    (one,) = stated | {tomllib.loads(text)["tool"]["specwright"]["version"]}
    assert text == settings(one, [*TARGETS] if not targets else PACKAGES)
    return str(one)


def prompt(**facts: Any) -> dict[str, Any]:
    """The model with other facts of its prompt."""
    return spec(parameters={"prompt": PROMPT | facts})
