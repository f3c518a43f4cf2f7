"""A project without models: its packages can be imported and compiled, and know no model."""

import json
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import node
import npm
from specwright.cli.app import main

REQUESTS: tuple[Any, ...] = (
    {"model": "acme:paint@2"},
    {"model": "", "width": 5},
    {"model": 5},
    {},
    [],
    None,
    "model",
)
ASK = """
import json, sys
import airmodels, airmodels_pydantic, pydantic
from airmodels._dispatch import verdict

asked = [json.loads(line) for line in sys.stdin]
assert not any(map(airmodels.is_valid, asked)) and not any(map(verdict.is_valid, asked))
assert list(airmodels.models) == [] and airmodels.models.find() == ()
assert airmodels_pydantic.__all__ == ["Request"]
requests = pydantic.TypeAdapter(airmodels_pydantic.Request)
assert not any(map(requests.validator.isinstance_python, asked)) and requests.json_schema() == {"not": {}}
answers = []
for request in asked:
    assert not airmodels.repair(request) and not airmodels.narrow(request).possible
    try:
        airmodels.with_defaults(request)
    except airmodels.InvalidRequest as error:
        answers.append([issue.message for issue in error.issues])
    assert answers[-1] == [issue.message for issue in airmodels.validate(request)]
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is made of an empty folder of specs."""
    project = tmp_path_factory.mktemp("none")
    (project / "specs").mkdir()
    assert main(["--project", str(project), "generate"]) == 0
    assert main(["--project", str(project), "check"]) == 0
    return project / "generated"


def of_python(generated: Path) -> Any:
    """The messages about each request."""
    paths = {"PYTHONPATH": ":".join(str(generated / name / "src") for name in ("python", "pydantic"))}
    lines = "".join(f"{json.dumps(each)}\n" for each in REQUESTS)
    command = [sys.executable, "-W", "error", "-c", ASK]
    run = subprocess.run(command, input=lines, env=paths, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_every_request_names_an_unknown_model(generated: Path) -> None:
    answers = of_python(generated)
    assert all(answers)
    assert answers[0] == ["\"acme:paint@2\" is no known model: there is none yet that 'model' could name"]
    assert [each[0].partition(";")[0] for each in answers[2:4]] == [
        "'model' must be a string, not 5",
        "'model' is required",
    ]


def test_the_packages_type_check(generated: Path, tmp_path: Path) -> None:
    sources = [generated / "python/src/airmodels", generated / "pydantic/src/airmodels_pydantic"]
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), *map(str, sources)]
    paths = {"MYPYPATH": str(generated / "python/src")}
    run = subprocess.run(command, cwd=tmp_path, env=paths, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_the_npm_package_says_the_same(generated: Path) -> None:
    answers = of_python(generated)
    for request, due in zip(REQUESTS, answers, strict=True):
        asked = partial(node.ask, generated / "typescript", "all.js")
        assert asked("isValid", request) is False
        assert [each["message"] for each in asked("validate", request)] == due
        assert asked("withDefaults", request) is None
        assert asked("repair", request)["request"] is None


@pytest.mark.skipif(npm.NPM is None, reason="npm is not installed: nothing compiles the types")
def test_the_npm_package_type_checks(generated: Path, tmp_path: Path) -> None:
    shutil.copytree(generated / "typescript", tmp_path / "package")
    (tmp_path / "use.ts").write_text(
        'import { find, isValid, models, validate } from "./package/all.js";\n'
        "export const none: never[] = find();\n"
        'export const faults: number = validate({ model: "x" }).length;\n'
        "export const known: boolean = isValid({});\n"
        "export const all: {} = models;\n",
        encoding="utf-8",
    )
    strict = ["--strict", "--noEmit", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2022"]
    run = npm.tool("tsc", *strict, "use.ts", folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.skipif(npm.NPM is None or node.NODE is None, reason="npm is not installed: Zod is asked nothing")
def test_the_schemas_for_zod_refuse_the_same(generated: Path, tmp_path: Path) -> None:
    shutil.copytree(generated / "typescript", npm.with_zod(tmp_path) / "package")
    asked = partial(node.ask, tmp_path / "package")
    due = asked("all.js", "validateAsZod", list(REQUESTS))
    answers = asked("zod/index.js", "parsed", list(REQUESTS))
    assert answers == [{"success": False, "issues": issues, "isSame": False} for issues in due]
    assert not any(asked("zod/index.js", "fitZod", list(REQUESTS)))
    use = 'import { Request } from "./package/zod/index.js";\nexport const none: never = Request.parse({});\n'
    (tmp_path / "use.ts").write_text(use, encoding="utf-8")
    options = [
        "--strict",
        "--noEmit",
        "--skipLibCheck",
        "false",
        "--module",
        "nodenext",
        "--target",
        "es2022",
    ]
    run = npm.tool("tsc", *options, "use.ts", folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")


def test_the_openapi_document_takes_no_task(generated: Path) -> None:
    document = json.loads((generated / "openapi/openapi.json").read_text(encoding="utf-8"))
    openapi = pytest.importorskip("openapi_spec_validator", reason="pip install --group conformance")
    openapi.OpenAPIV31SpecValidator(document).validate()
    body = Draft202012Validator({"$ref": "#/components/schemas/RequestBody", **document})
    assert not any(body.is_valid([each]) for each in REQUESTS)
