"""A small project that is released again and again: its specs, and what was given up in a release."""

import json
from pathlib import Path
from typing import Any

from small_specs import HEAD
from specwright.cli.app import main

AIR = "acme:kite@1"
PACKAGES = ("python", "pydantic", "typescript")
_SETTINGS = '[tool.specwright]\n# What users install.\nversion = "{}"  # of every package\n'


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


def project(root: Path, version: str = "1.0.0", **specs: dict[str, Any]) -> Path:
    """A project of these models, by slugs with `_` for `-`."""
    folder = root / "specs" / "models" / "acme"
    folder.mkdir(parents=True)
    api = {"title": "Acme", "discriminator": "model"}
    (root / "specs" / "api.yaml").write_text(json.dumps(api), encoding="utf-8")
    (root / "pyproject.toml").write_text(_SETTINGS.format(version), encoding="utf-8")
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
