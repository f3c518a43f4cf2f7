"""The project of `dispatch.yaml`: models that AIR identifiers find, and tasks that their kind does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from specwright.cli.app import main

DATA = yaml.safe_load((Path(__file__).parent / "dispatch.yaml").read_text(encoding="utf-8"))
API = "title: Works\ndiscriminator: model\ntaskType: taskType\ntaskUUID: taskUUID\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """A model of the project."""

    slug: str
    kind: str
    air: str | None = None
    naming: Mapping[str, Any] | None = None
    is_open: bool = False

    @property
    def key(self) -> str:
        return self.air or self.slug

    def document(self) -> dict[str, Any]:
        named = {"type": "string", "required": True, "const": self.air} if self.air else self.naming
        parameters: dict[str, Any] = {"taskType": {"type": "string", "required": True, "const": self.kind}}
        parameters |= {"model": dict(named)} if named else {}
        parameters["steps"] = {"type": "integer", "minimum": 1, "maximum": 9, "default": 3}
        page = f"https://docs.example.com/{self.slug}"
        source = {"url": page, "rendering": "markdown", "sha256": "5d" * 32, "read": "2026-11-21"}
        return {
            **({"model": self.air} if self.air else {"task": self.kind}),
            "title": f"The {self.slug}",
            "summary": "Makes something.",
            "status": "live",
            "creator": "Acme",
            "capabilities": ["Something"],
            "documentation": page,
            "sources": [source],
            "request": [{"title": "Parameters", "parameters": parameters}],
            **({"additionalProperties": True} if self.is_open else {}),
            "response": [{"title": "Response", "parameters": {"imageURL": {"type": "string"}}}],
        }


SPECS = tuple(
    Spec(slug=slug, kind=kind, air=air, naming=naming, is_open=is_open)
    for slug, (kind, air, naming, is_open) in DATA["models"].items()
)


def lay_down(root: Path, specs: tuple[Spec, ...], api: str = API, package: str = "") -> Path:
    """Writes the specs, and gives the folder of the project, whose Python package has a name of its own."""
    folder = root / "specs" / "models" / "acme"
    folder.mkdir(parents=True)
    if api:
        (root / "specs" / "api.yaml").write_text(api, encoding="utf-8")
    if package:
        settings = f'[tool.specwright]\npackage = "{package}"\npydantic-package = "{package}_pydantic"\n'
        (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    for spec in specs:
        text = yaml.safe_dump(spec.document(), sort_keys=False, allow_unicode=True)
        (folder / f"{spec.slug}.yaml").write_text(text, encoding="utf-8")
    return root


def generated(root: Path, specs: tuple[Spec, ...], api: str = API, package: str = "") -> Path:
    """The outputs of a project of these specs."""
    assert main(["--project", str(lay_down(root, specs, api, package)), "generate"]) == 0
    return root / "generated"


def random_requests(count: int) -> Iterator[Any]:
    """Requests of models and kinds, known, alike and foreign."""
    random = Random(7)
    models: list[Any] = [*(spec.air for spec in SPECS if spec.air), *(spec.slug for spec in SPECS)]
    models += ["acme:other@1", "bolt:1@1", "__proto__", "", None, 5, True, [], {}, ["acme:brush@1"]]
    kinds: list[Any] = [
        *sorted({spec.kind for spec in SPECS}),
        "toString",
        "__proto__",
        "",
        None,
        0,
        [],
        {},
        ["blur"],
    ]
    rest: list[Any] = [1, 9, 10, "1", None]
    for _ in range(count):
        request: dict[str, Any] = {}
        for name, values, share in (("taskType", kinds, 0.9), ("model", models, 0.6), ("steps", rest, 0.3)):
            if random.random() < share:
                request[name] = random.choice(values)
        yield request


def due(request: Any, specs: Sequence[Spec] = SPECS) -> str | None:
    """The slug of the model that judges the request, after the table of the specs alone."""
    if not isinstance(request, dict):
        return None
    kind, model = request.get("taskType"), request.get("model")
    named = [spec for spec in specs if spec.air and spec.air == model]
    if named:
        return named[0].slug
    tasks = [spec for spec in specs if not spec.air and spec.kind == kind]
    if "model" not in request:
        fitting = [spec for spec in tasks if not (spec.naming or {}).get("required")]
    else:
        alone = not any(spec.air and spec.kind == kind for spec in specs)
        fitting = [spec for spec in tasks if spec.naming]
        fitting = fitting or [spec for spec in tasks if spec.is_open or alone]
    return fitting[0].slug if len(fitting) == 1 else None
