"""Whatever a spec says, the stages return outputs or problems with places; nothing else ends them."""

import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

import mutated_specs
import wide_specs
from small_specs import AIR, HEAD
from specwright.driver.compile import compile_project
from specwright.driver.project import Project
from specwright.emit.output import Names

REPOSITORY = Path(__file__).resolve().parents[1]
ROUNDS = int(os.environ.get("MUTATED_SPECS", "300"))
BLOCKS = 4
SMALL = 12_000
MODEL, SHARED, API = "specs/models/acme/small.yaml", "specs/shared/generation.yaml", "specs/api.yaml"

KEPT: dict[str, dict[str, Any]] = {
    "an object's default, and a rule about each of its values": {
        "parameters": {"e": {"type": "object", "default": {}}},
        "rules": [{"demands": {"that": {"every-value": {"e": {"type": {".": "integer"}}}}}}],
    },
    "a required item in one of several objects": {
        "parameters": {
            "e": {
                "anyOf": [
                    {"type": "object", "properties": {"o": {"type": "object"}}},
                    {
                        "type": "object",
                        "properties": {
                            "p": {"type": "array", "items": {"type": "object", "required": True}},
                            "o": {"type": "string"},
                        },
                    },
                ]
            }
        }
    },
    "a required item in the values of a map": {
        "parameters": {
            "e": {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "properties": {"o": {"type": "array", "items": {"type": "string", "required": True}}},
                },
            }
        }
    },
}
"""What once ended a stage with an exception."""


def written(path: str) -> Any:
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def spec_of(random: Random) -> Any:
    """A random spec, or one of everything that specs can say."""
    while random.random() < 0.7:
        made = wide_specs.spec(random.randrange(10**9))
        if len(json.dumps(made)) < SMALL:
            return made | {"creator": "Acme"}
    return written(f"tests/specs/{random.choice(['everything', 'parts'])}.yaml") | {"creator": "Acme"}


def project(root: Path, files: dict[str, str]) -> Project:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return Project(
        root=root,
        specs=root / "specs",
        templates=root / "templates",
        generated=root / "generated",
        names=Names(),
        targets=(
            "catalog",
            "json-schema",
            "python",
            "typescript",
            "pydantic",
            "cases",
            "markdown",
            "openapi",
        ),
    )


def judged(root: Path, files: dict[str, str]) -> None:
    """Asserts that the project gives outputs, or errors each of which has its place in one of the files."""
    result = compile_project(project(root, files))
    for problem in result.diagnostics:
        assert problem.location.file in files, problem
        lines = files[problem.location.file].split("\n")
        assert 1 <= problem.location.line <= len(lines) + 1, problem
        assert problem.message and "\n" not in str(problem), problem
    assert result.outputs if not result.has_errors else True


@pytest.mark.parametrize("block", range(BLOCKS))
def test_changed_specs_give_outputs_or_problems(block: int, tmp_path: Path) -> None:
    base = {name: (REPOSITORY / name).read_text(encoding="utf-8") for name in (SHARED, API)}
    for number in range(ROUNDS // BLOCKS):
        seed = block * 1_000_000 + number
        random = Random(seed)
        files = base | {MODEL: json.dumps(spec_of(random), ensure_ascii=False)}
        name = random.choice([MODEL] * 6 + [SHARED, API])
        plain = json.loads(files[name]) if name == MODEL else written(name)
        files[name] = (
            mutated_specs.text(random, plain)
            if random.random() < 0.25
            else json.dumps(mutated_specs.document(random, plain, random.randint(1, 3)), indent=1)
        )
        try:
            judged(tmp_path, files)
        except Exception as fault:
            raise AssertionError(f"seed {seed}: {type(fault).__name__}: {fault}") from fault


@pytest.mark.parametrize("name", KEPT)
def test_what_once_ended_a_stage_gives_outputs_or_problems(name: str, tmp_path: Path) -> None:
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    group = {"title": "Core", "parameters": known | KEPT[name]["parameters"]}
    spec = HEAD | {"creator": "Acme", "request": [group]}
    spec |= {"rules": KEPT[name]["rules"]} if "rules" in KEPT[name] else {}
    judged(tmp_path, {MODEL: json.dumps(spec, indent=1)})
