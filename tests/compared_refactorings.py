"""Changes of specs that change no meaning: `refactorings/*.yaml`, compiled before and after."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from hostile import as_yaml
from small_specs import HEAD
from specwright.compare.change import Effect
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.ir.model import Model

FOLDER = Path(__file__).parent / "refactorings"
AIR = {"type": "string", "required": True, "const": "acme:small@1"}


@dataclass(frozen=True, kw_only=True)
class Refactoring:
    """A spec before and after, and the effects that may be told of it."""

    name: str
    old: dict[str, Any]
    new: dict[str, Any]
    allowed: tuple[Effect, ...]


def refactorings() -> list[Refactoring]:
    """All cases, by the files in their order."""
    cases = [
        case for path in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
    ]
    return [_of_case(case) for case in cases]


def compiled(spec: dict[str, Any], root: Path) -> Model:
    """The model of a spec and its shared files, written to a project and loaded as any other."""
    specs = root / "specs"
    shared = spec.get("shared", {})
    files = {specs / "shared" / f"{name}.yaml": content for name, content in shared.items()}
    files[specs / "api.yaml"] = {"title": "Acme"}
    files[specs / "models" / "acme" / "small.yaml"] = {k: v for k, v in spec.items() if k != "shared"}
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_yaml(content), encoding="utf-8")
    result = compile_project(at(root), targets=(), lint=False)
    assert not result.has_errors, result.diagnostics
    (model,) = result.models
    return model


def _of_case(case: dict[str, Any]) -> Refactoring:
    allowed = [Effect.DOCUMENTATION] * case.get("documentation", False) + [Effect.NONE] * case.get(
        "none", False
    )
    common = {key: value for key, value in case.items() if key in ("parameters", "rules", "shared")}
    old, new = (spec_of(common | case[side]) for side in ("old", "new"))
    return Refactoring(name=case["name"], old=old, new=new, allowed=tuple(allowed))


def spec_of(stated: dict[str, Any]) -> dict[str, Any]:
    """A spec of these parameters and rules; what is not stated is that of small specs."""
    stated = dict(stated)
    parameters = stated.pop("parameters", None)
    groups = stated.get("request", [])
    if parameters is not None:
        groups = [{"title": "Core", "parameters": parameters}, *groups]
    groups = [{"title": "Model", "parameters": {"model": AIR}}, *groups]
    return HEAD | stated | {"request": groups}
