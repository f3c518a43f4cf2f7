"""The pytest plugin: its fixture serves a stand-in, its strategies draw requests of both verdicts."""

import importlib
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import standins
import targets
from standins import GENERATED

testing = importlib.import_module("airmodels.testing")
FEW = settings(max_examples=25, database=None, deadline=None, derandomize=True)
PLAIN = settings(FEW, suppress_health_check=[HealthCheck.too_slow])
TESTS = '''
import json
import os
import urllib.request

import pytest
from hypothesis import given, settings

from airmodels.testing import assert_valid, invalid_requests, valid_requests

TASK = {
    "taskType": "imageInference", "taskUUID": "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046", "model": "ideogram:4@1",
    "positivePrompt": "A tide table cut in wood", "width": 1024, "height": 1024,
}


LATER = {**TASK, "deliveryMethod": "async"}


def run(task):
    """An app, which reads its address and key where its settings are."""
    headers = {"Authorization": f"Bearer {os.environ['AIRMODELS_API_KEY']}"}
    body = json.dumps([task]).encode()
    request = urllib.request.Request(os.environ["AIRMODELS_HTTP_URL"], body, headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["data"]


def test_a_task_is_run(standin):
    assert run(LATER)


def test_a_task_does_not_run_from_another_test(standin):
    assert run(LATER)


def test_an_image_comes_back(standin):
    assert run(TASK)[0]["imageURL"].startswith(standin.address)
    assert standin.recorder.tasks(model="ideogram:4@1") == (TASK,)


def test_nothing_is_left_of_another_test(standin):
    assert standin.recorder.requests == ()
    standin.faults.expect("rate-limit", times=9)


def test_and_no_fault_is_expected(standin):
    assert run(TASK)


IMAGES = []


@pytest.mark.parametrize("time", [1, 2])
def test_each_test_is_answered_as_if_it_were_the_first(standin, time):
    IMAGES.append(run(TASK)[0]["imageUUID"])
    assert len({*IMAGES}) == 1 and len(IMAGES) == time


def test_settings_are_taken(standin):
    assert standin.settings.latency == (0.0, 0.001)


def test_a_request_that_is_not_valid():
    assert_valid(TASK)
    assert_valid({**TASK, "width": 1000})


def test_a_strategy_in_an_app(standin):
    @settings(max_examples=5, database=None, deadline=None)
    @given(valid_requests("ideogram:4@1"))
    def tried(task):
        assert_valid(task)

    tried()
'''
CONFTEST = """
import pytest

pytest_plugins = ["airmodels.testing"]


@pytest.fixture(scope="session")
def standin_settings():
    return {"latency": (0.0, 0.001)}
"""


def test_an_app_is_tested_with_it(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_app.py").write_text(TESTS, encoding="utf-8")
    paths = [str(GENERATED / name / "src") for name in ("python", "standin")]
    found = f"pythonpath={' '.join(paths)}"
    options = ["-q", "-p", "no:cacheprovider", "-o", found, "--rootdir", str(tmp_path)]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(tmp_path)], capture_output=True, encoding="utf-8"
    )
    assert "1 failed, 9 passed" in run.stdout, run.stdout + run.stderr
    assert "test_app.py::test_a_request_that_is_not_valid" in run.stdout
    assert "- 1000x1024 is not a supported size of 'width' and 'height'" in run.stdout
    assert 'fix: [{"op": "replace", "path": "/width"' in run.stdout


@pytest.mark.parametrize("slug", standins.slugs())
def test_requests_of_both_verdicts_are_drawn(slug: str) -> None:
    package, seen = standins.validators(), Counter[str]()

    @FEW
    @given(testing.valid_requests(slug))
    def valid(request: Any) -> None:
        assert package.is_valid(request)
        testing.assert_valid(request)
        seen.update(list(request))

    @FEW
    @given(testing.invalid_requests(slug))
    def invalid(case: Any) -> None:
        (issue,) = [each for each in package.validate(case.request) if each.severity == "error"]
        assert (issue.code, issue.message) == (case.issue.code, case.issue.message)
        with pytest.raises(AssertionError) as failed:
            testing.assert_valid(case.request)
        assert issue.message in str(failed.value)
        seen[f"code {issue.code}"] += 1

    valid()
    invalid()
    parameters = package.models[slug].parameters.items()
    required = {name for name, each in parameters if each.required and "." not in name}
    assert required <= seen.keys() and len(seen.keys() - required) > 8
    assert len([name for name in seen if name.startswith("code ")]) > 4


@pytest.mark.parametrize("slug", ["everything", "tiny", "parts"])
def test_requests_of_models_with_every_kind_of_rule_are_drawn(slug: str) -> None:
    compiled = targets.of_the_small_specs()
    strategies = importlib.import_module(f"{compiled.names.package}.testing")

    @PLAIN
    @given(strategies.valid_requests(slug))
    def valid(request: Any) -> None:
        assert compiled.package.is_valid(request)

    @PLAIN
    @given(strategies.invalid_requests(slug))
    def invalid(case: Any) -> None:
        assert not compiled.package.is_valid(case.request)

    valid()
    invalid()


def test_the_stand_in_answers_the_issue_that_is_due() -> None:
    with standins.running() as standin:

        @settings(FEW, max_examples=20)
        @given(testing.invalid_requests("ideogram:4@1"))
        def told(case: Any) -> None:
            (error,) = standins.errors(standins.post(standin, [case.request]))
            assert (error["code"], error["message"]) == (case.issue.code, case.issue.message)

        @settings(FEW, max_examples=20)
        @given(testing.valid_requests("ideogram:4@1"))
        def run(request: Any) -> None:
            request = {**request, "deliveryMethod": "sync", "outputType": "URL"}
            assert len(standins.data(standin, request)) == request.get("numberResults", 1)

        told()
        run()


def test_a_model_that_is_not_known() -> None:
    for strategy in (testing.valid_requests, testing.invalid_requests):
        with pytest.raises(KeyError, match="ideogram"):
            strategy("ideogram:4@9")
