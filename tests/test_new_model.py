"""A model is one YAML file: in a copy of the project it gets its targets, and nothing else is touched."""

import filecmp
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import node

SPEC = Path(__file__).with_name("models") / "kite-1.yaml"
UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"
GOOD: dict[str, Any] = {
    "taskType": "imageInference",
    "taskUUID": UUID,
    "model": "acme:kite@1",
    "wish": "A red kite",
    "width": 1344,
    "height": 768,
    "providerSettings": {"acme": {"wind": 0.35, "tail": {"bows": [{"color": "#fff", "knot": 3}]}}},
}


def settings(**values: Any) -> dict[str, Any]:
    return {"providerSettings": {"acme": values}}


VALID: list[dict[str, Any]] = [
    {},
    settings(),
    settings(tail={"pattern": "DOTS"}),
    settings(skies=[UUID, "https://acme.example/sky.png"], masks=[UUID, "aGFsbG8="]),
    {"outputType": "URL", "ttl": 60},
    {"width": 2048.0, "height": 2048},
]
INVALID: dict[str, dict[str, Any]] = {
    "model": {"model": "acme:kite@2"},
    "wish.length": {"wish": ""},
    "wish.type": {"wish": None},
    "unknown": {"wisch": "A red kite"},
    "sizes.width+height": {"height": 1024},
    "excludes.ttl.outputType=dataURI": {"outputType": "dataURI", "ttl": 60},
    "providerSettings.acme.wind.step": settings(wind=0.34),
    "providerSettings.acme.tail.exactly-one-of.pattern+bows.none": settings(tail={}),
    "providerSettings.acme.tail.bows.items": settings(tail={"bows": []}),
    "providerSettings.acme.tail.bows[].color.format": settings(tail={"bows": [{"color": "red"}]}),
    "providerSettings.acme.tail.bows[].color.required": settings(tail={"bows": [{"knot": 1}]}),
    "providerSettings.acme.same-length.masks+skies": settings(skies=[UUID], masks=[UUID, UUID]),
    "providerSettings.acme.requires.skies.masks": settings(masks=[UUID]),
}
REQUESTS = [{**GOOD, **changes} for changes in (*VALID, *INVALID.values())]
VERDICTS = [True] * len(VALID) + [False] * len(INVALID)

ASK_AIRMODELS = """
import airmodels
from airmodels.kite_1 import Kite1Request

def judge(request):
    issues = [issue.rule for issue in airmodels.validate(request)]
    assert airmodels.is_valid(request) == (not issues)
    if not issues:
        assert Kite1Request.from_dict(request).to_dict() == request
    return issues
"""
ASK_PYDANTIC = """
from airmodels_pydantic.kite_1 import Kite1Request
from pydantic import ValidationError

def judge(request):
    try:
        Kite1Request.model_validate(request)
    except ValidationError as error:
        return [str(error)]
    return []
"""


def specwright(project: Path, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "specwright", "--project", str(project), *arguments],
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def asked(script: str, project: Path) -> list[list[str]]:
    """What a generated package says of the requests, in an interpreter that has nothing else to import."""
    generated = project / "generated"
    paths = [str(generated / name / "src") for name in ("python", "pydantic")]
    code = script + "import json, sys\nprint(json.dumps([judge(each) for each in json.load(sys.stdin)]))\n"
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(REQUESTS),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    issues: list[list[str]] = json.loads(run.stdout)
    return issues


def add_model(project: Path) -> None:
    target = project / "specs" / "models" / "acme" / SPEC.name
    target.parent.mkdir(parents=True)
    shutil.copy(SPEC, target)


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's project with one model more, compiled."""
    root = tmp_path_factory.mktemp("project")
    for name in ("specs", "templates"):
        shutil.copytree(repository / name, root / name)
    shutil.copy(repository / "pyproject.toml", root)
    add_model(root)
    specwright(root, "generate")
    return root


@pytest.fixture(scope="module")
def lone_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the model's spec and nothing else, compiled."""
    root = tmp_path_factory.mktemp("lone")
    add_model(root)
    specwright(root, "generate")
    return root


@pytest.fixture(scope="module", params=["project", "lone_project"])
def either(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_the_validator_package_judges_its_requests(either: Path) -> None:
    issues = asked(ASK_AIRMODELS, either)
    assert [not each for each in issues] == VERDICTS
    assert [each[0] for each in issues[len(VALID) + 1 :]] == list(INVALID)[1:]


def test_the_schema_judges_its_requests(either: Path) -> None:
    path = either / "generated" / "json-schema" / "kite-1.request.schema.json"
    validator = Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    assert [validator.is_valid(each) for each in REQUESTS] == VERDICTS


def test_the_pydantic_models_judge_its_requests(either: Path) -> None:
    assert [not each for each in asked(ASK_PYDANTIC, either)] == VERDICTS


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_the_npm_package_judges_its_requests(either: Path) -> None:
    folder = either / "generated" / "typescript"
    for module in ("all.js", "models/kite-1.js"):
        assert [node.ask(folder, module, "isValid", each) for each in REQUESTS] == VERDICTS


def test_the_command_judges_its_requests(project: Path) -> None:
    good = project / "good.json"
    good.write_text(json.dumps(REQUESTS[: len(VALID)]), encoding="utf-8")
    assert "0 errors" in specwright(project, "validate", str(good))
    assert "up to date" in specwright(project, "check")


def test_nothing_but_the_spec_is_new(project: Path, repository: Path) -> None:
    def differences(found: "filecmp.dircmp[str]", folder: str) -> list[str]:
        here = [*found.left_only, *found.right_only, *found.diff_files, *found.funny_files]
        names = [f"{folder}/{name}" for name in here]
        return names + [
            each for name, below in found.subdirs.items() for each in differences(below, f"{folder}/{name}")
        ]

    found = [
        each
        for name in ("specs", "templates")
        for each in differences(filecmp.dircmp(repository / name, project / name), name)
    ]
    assert found == ["specs/models/acme"]
    assert not list(project.glob("generator"))
