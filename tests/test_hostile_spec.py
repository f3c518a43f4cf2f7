"""Whatever a page says reaches every target as a text and as nothing else."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hostile import AIR, LONG, NAMES, PARTS, SHORT, Hostile, compiled, label
from specwright.ir.evaluate import broken

UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"
UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")

ASK_AIRMODELS = """
import importlib, json, sys
import airmodels

air, good, bad, names = json.load(sys.stdin)
known = airmodels.models[air]
assert not airmodels.validate(good), [issue.message for issue in airmodels.validate(good)]
assert airmodels.is_valid(good) and not airmodels.is_valid(bad)
written = known.request_type.from_dict(good).to_dict()
assert {name: written[name] for name in good} == good, written
answer = dict.fromkeys(names, "x")
assert known.response_type.from_dict(answer).to_dict() == answer
print(json.dumps({
    "title": known.title,
    "summary": known.summary,
    "creator": known.creator,
    "capabilities": known.capabilities,
    "documentation": known.documentation,
    "pricing": dict(known.pricing),
    "sizes": known.sizes,
    "descriptions": {name: each.description for name, each in known.parameters.items()},
    "groups": sorted({each.group for each in known.parameters.values()}),
    "allowed": known.parameters["style"].allowed_values,
    "defaults": airmodels.with_defaults({"model": air}),
    "issues": [issue.to_dict() for issue in airmodels.validate(bad)],
}))
"""
ASK_PYDANTIC = """
import json, sys
from airmodels_pydantic.import_ import ImportRequest, ImportResponse
from pydantic import ValidationError

air, good, bad, names = json.load(sys.stdin)
dumped = ImportRequest.model_validate(good).model_dump(mode="json", by_alias=True, exclude_unset=True)
assert dumped == good, dumped
answer = dict.fromkeys(names, "x")
dumped = ImportResponse.model_validate(answer).model_dump(mode="json", by_alias=True, exclude_unset=True)
assert dumped == answer, dumped
try:
    ImportRequest.model_validate(bad)
    print(json.dumps(""))
except ValidationError as error:
    print(json.dumps(str(error)))
"""


@pytest.fixture(scope="module", params=[LONG, SHORT], ids=["long", "short"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return compiled(request.param, tmp_path_factory.mktemp("hostile"))


def ask(script: str, hostile: Hostile) -> Any:
    """What a generated package says, any warning of the compiler being an error."""
    paths = [str(hostile.folder / name / "src") for name in ("python", "pydantic")]
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        input=json.dumps([AIR, hostile.good, hostile.bad, NAMES]),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def schema(hostile: Hostile, name: str) -> Draft202012Validator:
    path = hostile.folder / "json-schema" / f"import.{name}.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def ruff(hostile: Hostile, repository: Path, *command: str) -> str:
    """What ruff says of the generated Python, under the repository's settings."""
    sources = [str(hostile.folder / name) for name in ("python", "pydantic")]
    settings = ["--config", str(repository / "pyproject.toml"), "--no-cache", "--quiet"]
    run = subprocess.run(
        [sys.executable, "-m", "ruff", *command, *settings, *sources], capture_output=True, encoding="utf-8"
    )
    return run.stdout + run.stderr


def test_the_python_is_in_order(hostile: Hostile, repository: Path) -> None:
    assert not ruff(hostile, repository, "check", "--select", "E9,F,W6")
    if hostile.text == SHORT:  # no layout is promised for texts longer than a line
        assert not ruff(hostile, repository, "format", "--check")


def test_the_facts_are_as_the_spec_states_them(hostile: Hostile) -> None:
    answer, text = ask(ASK_AIRMODELS, hostile), hostile.text
    for name in ("title", "summary", "creator", "capabilities", "documentation", "pricing"):
        assert answer[name] == hostile.spec[name]
    assert answer["sizes"] == [[f"{text} ({label(text)})", 1024, 768]]
    assert answer["groups"] == [text]
    assert answer["allowed"] == [text, *PARTS]
    assert answer["descriptions"]["only"] == answer["descriptions"]["class.__init__.None.self"] == text
    assert answer["defaults"]["open"] == {text: [text, {text: None}]}
    assert answer["defaults"]["style"] == text


def test_issues_hold_the_texts_as_they_are(hostile: Hostile) -> None:
    issues = {issue["rule"]: issue for issue in ask(ASK_AIRMODELS, hostile)["issues"]}
    text, quoted = hostile.text, json.dumps(hostile.text, ensure_ascii=False)
    assert issues.keys() == {check.rule for check in broken(hostile.model.request.checks, hostile.bad)}
    assert issues["only.enum"]["message"] == f"'only' must be {quoted}, not \"?\""
    assert quoted in issues["style.enum"]["message"]
    assert issues["style.enum"]["allowed_values"] == [text, *PARTS]
    assert issues["only.enum"]["code"] == f"{text}Only"
    assert issues["only.enum"]["model"] == AIR
    assert issues["unknown"]["parameter"] == text
    needs = next(issue for rule, issue in issues.items() if ".requires.extra." in rule)
    assert needs["code"] == f"{text}Extra"
    assert needs["message"] == (
        f"'class.__init__.None.extra' is required when 'class.__init__.None.self' is {quoted}"
    )


def test_the_schemas_are_schemas(hostile: Hostile) -> None:
    for path in hostile.folder.rglob("*.schema.json"):
        Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))
    for path in hostile.folder.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    assert schema(hostile, "request").is_valid({**hostile.good, "taskUUID": UUID})
    assert not schema(hostile, "request").is_valid(hostile.bad)
    assert schema(hostile, "response").is_valid(dict.fromkeys(NAMES, "x"))


def test_the_pydantic_models_judge_requests(hostile: Hostile) -> None:
    assert "validation error" in ask(ASK_PYDANTIC, hostile)


def test_no_output_holds_what_an_editor_would_not_show(hostile: Hostile) -> None:
    found = [
        path.relative_to(hostile.folder).as_posix()
        for path in hostile.folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and UNSEEN.search(path.read_bytes().decode())
    ]
    assert not found
