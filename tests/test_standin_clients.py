"""The service's SDKs, as they are installed, work with the stand-in: only their addresses are others."""

import importlib.util
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import node
import sdk
import standins
from ecosystem import places

HERE = Path(__file__).parent / "clients"
OLDER = places.INSTALLED / "venv" / "bin" / "python"
JAVASCRIPT = places.INSTALLED / "npm/clients/node_modules/@runware/sdk-js/dist/index.js"
SECONDS = 120
SLUGS = standins.slugs()
INVALID = {"width": 3}

has_sdk = pytest.mark.skipif(
    not importlib.util.find_spec(sdk.MODULE), reason="the SDK is missing: pip install --group conformance"
)


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A stand-in whose only right key is that of the tests; the SDK's constant for schemas is its address."""
    with standins.running(api_keys=frozenset({standins.KEY})) as running:
        if importlib.util.find_spec(sdk.MODULE):
            for name in ("constants", "validate", "client"):
                monkeypatch.setitem(vars(sdk.module(name)), "SCHEMAS_BASE_URL", running.address)
        yield running


def asked(standin: Any, transport: str, *tasks: dict[str, Any], key: str = standins.KEY, **more: Any) -> Any:
    """What the newer SDK for Python makes of tasks: a list of results for each."""

    async def results() -> list[Any]:
        client = sdk.module("client").Runware(
            api_key=key,
            transport=transport,
            http_base_url=standin.http_url,
            ws_base_url=standin.ws_url,
            retry_delay=1,
            **more,
        )
        try:
            await client.connect()
            return [await client.run(task) for task in tasks]
        finally:
            await client.close()

    return sdk.run(results())


def refused(work: Callable[[], Any]) -> Any:
    """The error that the SDK raises."""
    with pytest.raises(sdk.module("errors").RunwareError) as raised:
        work()
    return raised.value


@has_sdk
@pytest.mark.parametrize("transport", ["rest", "websocket"])
def test_the_sdk_runs_every_model(standin: Any, transport: str) -> None:
    tasks = [standins.example(slug, numberResults=2, outputType="URL") for slug in SLUGS]
    tasks.append(standins.example(SLUGS[0], numberResults=2, outputType="URL", deliveryMethod="async"))
    answered = asked(standin, transport, *tasks, validate=True)
    for task, results in zip(tasks, answered, strict=True):
        assert [result["taskUUID"] for result in results] == [task["taskUUID"]] * 2
        assert all(result["imageURL"].startswith(standin.address) for result in results)
    models = [each["model"] for each in standin.recorder.tasks(task_type="imageInference")]
    assert models == [task["model"] for task in tasks]


@has_sdk
@pytest.mark.parametrize("transport", ["rest", "websocket"])
def test_the_sdk_hears_what_is_wrong(standin: Any, transport: str) -> None:
    task = standins.example("ideogram-3-0") | INVALID
    error = refused(lambda: asked(standin, transport, task))
    (issue,) = standins.validators().validate(task)
    assert (error.code, error.parameter, error.message) == ("validation", "width", issue.message)
    assert error.task_uuid == task["taskUUID"]
    error = refused(lambda: asked(standin, transport, task, key="wrong"))
    assert error.code == "auth" and "key" in error.message
    standin.faults.expect("provider")
    error = refused(lambda: asked(standin, transport, standins.example("ideogram-3-0")))
    assert error.code == "provider"


@has_sdk
@pytest.mark.parametrize("meeting", ["rest rate-limit", "rest drop", "websocket drop"])
def test_the_sdk_tries_again(standin: Any, meeting: str) -> None:
    transport, fault = meeting.split()
    standin.faults.expect(fault)
    task = standins.example("ideogram-3-0", deliveryMethod="async", numberResults=1)
    ((result,),) = asked(standin, transport, task)
    assert result["taskUUID"] == task["taskUUID"]
    met = [request.fault for request in standin.recorder.requests if request.tasks[0].get("model")]
    assert met == [fault, None]


@has_sdk
def test_the_sdk_finds_models(standin: Any) -> None:
    async def found() -> Any:
        async with sdk.module("client").Runware(
            api_key=standins.KEY, transport="rest", http_base_url=standin.http_url
        ) as client:
            return await client.model_search({"search": "remix", "limit": 2})

    (result,) = sdk.run(found())
    assert result["totalResults"] == 3
    assert [each["air"] for each in result["results"]] == ["ideogram:1@2", "ideogram:3@2"]


def plain(slug: str, **changes: Any) -> dict[str, Any]:
    """An example as keywords of the older SDKs' requests: they fill in the rest."""
    task = standins.example(slug, numberResults=2, **changes)
    names = ("model", "positivePrompt", "width", "height", "numberResults", "inputs", *changes)
    return {name: task[name] for name in names if name in task}


def run(command: list[str], tasks: list[dict[str, Any]]) -> list[Any]:
    """What a client in a process of its own tells of the tasks."""
    ran = subprocess.run(
        command, input=json.dumps(tasks), capture_output=True, encoding="utf-8", timeout=SECONDS
    )
    assert ran.returncode == 0, ran.stderr
    told: list[Any] = json.loads(ran.stdout)
    return told


def command(language: str, standin: Any, key: str) -> list[str]:
    """How a client is started; skips where it is not installed."""
    if language == "python":
        if (
            not OLDER.is_file()
            or subprocess.run([OLDER, "-c", "import runware"], capture_output=True).returncode
        ):
            pytest.skip("the older SDK for Python is missing; make ecosystem installs it")
        return [str(OLDER), str(HERE / "older_python.py"), standin.ws_url, key]
    if node.NODE is None or not JAVASCRIPT.is_file():
        pytest.skip("the SDK for JavaScript is missing; make ecosystem installs it")
    return [node.NODE, str(HERE / "javascript.mjs"), str(JAVASCRIPT), standin.ws_url, key]


@pytest.mark.parametrize("language", ["python", "javascript"])
def test_other_sdks_run_every_model(standin: Any, language: str) -> None:
    tasks = [plain(slug) for slug in SLUGS]
    tasks += [plain("ideogram-3-0", deliveryMethod="async"), plain("ideogram-3-0") | INVALID]
    *good, bad = run(command(language, standin, standins.KEY), tasks)
    for results in good:
        first, second = results
        assert first["taskUUID"] == second["taskUUID"]
        assert all(each["imageURL"].startswith(standin.address) for each in results)
    assert bad["error"]["code"] == "unsupportedWidth"
    assert bad["error"]["parameter"] == ["width", "height"]
    assert bad["error"]["message"].startswith("3x")


@pytest.mark.parametrize("language", ["python", "javascript"])
def test_other_sdks_try_again_and_hear_of_a_wrong_key(standin: Any, language: str) -> None:
    standin.faults.expect("drop")
    ((first, _),) = run(command(language, standin, standins.KEY), [plain("ideogram-3-0")])
    assert first["imageURL"].startswith(standin.address)
    assert "drop" in [request.fault for request in standin.recorder.requests]
    told = run(command(language, standin, "wrong"), [plain("ideogram-3-0")])
    assert "the key of the API is not right" in told[0]["error"]["message"]
