"""Samples of a request run as they are copied: by a shell, by Python, by the SDK of the service, by tsc."""

import ast
import builtins
import importlib.util
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import httpx
import pytest

import node
import npm
import sdk
import standins
import targets
from sources import ROOT
from test_npm_package import STRICT

STATIC = ROOT / "templates" / "explorer" / "static"
SCRIPT = Path(__file__).parent / "explorer" / "samples.mjs"
ENDPOINT = "https://api.example.com/v1?a='b'&c=$d"
COMPILED = targets.of_the_repository()
PROJECT = {
    "sdk": sdk.MODULE,
    "npmPackage": COMPILED.names.npm_package,
    "pythonPackage": COMPILED.names.package,
}
SLUGS = [model.slug for model in COMPILED.catalog.models]
HOSTILE = "it's \"$HOME\" `id` \\ \n\t\r é 🦊 \u2028 \u202e \x00 ${x} %s {x} </script> \\' @f !!"
BASH = shutil.which("bash")

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
has_sdk = pytest.mark.skipif(
    not importlib.util.find_spec(sdk.MODULE), reason="the SDK is missing: pip install --group conformance"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorer's modules, where Node takes them for such."""
    copied = tmp_path_factory.mktemp("samples") / "explorer"
    shutil.copytree(STATIC, copied)
    (copied / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    return copied


@cache
def examples(slug: str) -> list[dict[str, Any]]:
    """Valid requests, the last one with a text that no quoting is safe from."""
    module = COMPILED.module(slug)
    given = [each["request"] for each in module.MODEL.page.examples]
    return [*given, {**given[0], "positivePrompt": HOSTILE}]


def samples(folder: Path, slug: str, requests: list[Any], endpoint: str = ENDPOINT) -> list[dict[str, str]]:
    """The samples of requests by the names of their tabs."""
    asked = {"slug": slug, "project": PROJECT, "endpoint": endpoint, "requests": requests}
    package = COMPILED.folder / "typescript"
    environment = {**os.environ, "EXPLORER": str(folder), "PACKAGE": str(package), "SLUGS": slug}
    command = [node.NODE or "", str(SCRIPT)]
    run = subprocess.run(
        command, env=environment, input=json.dumps(asked), capture_output=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    texts: list[dict[str, str]] = json.loads(run.stdout)
    return texts


@pytest.mark.parametrize("slug", SLUGS)
def test_json_and_curl(folder: Path, slug: str, tmp_path: Path) -> None:
    """A shell passes the request on as it is, whatever stands in its texts."""
    if BASH is None:
        pytest.skip("bash is not installed: command lines go unchecked")
    requests = examples(slug)
    for request, texts in zip(requests, samples(folder, slug, requests), strict=True):
        assert json.loads(texts["JSON"]) == request
        script = f"""curl() {{ printf '%s\\0' "$@" > arguments; }}\n{texts["cURL"]}\n"""
        run = subprocess.run([BASH, "-eu"], input=script, cwd=tmp_path, env=key(), text=True)
        assert run.returncode == 0
        arguments = (tmp_path / "arguments").read_text(encoding="utf-8").split("\0")[:-1]
        assert arguments[0] == ENDPOINT
        assert arguments[1:5] == [
            "-H",
            f"Authorization: Bearer {standins.KEY}",
            "-H",
            "Content-Type: application/json",
        ]
        assert arguments[5] == "--data-raw"
        assert json.loads(arguments[6]) == [request]


@pytest.mark.parametrize("slug", SLUGS)
def test_python_checks_and_posts(folder: Path, slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    requests = [*examples(slug), {**examples(slug)[0], "unknown": None}]
    posted: list[Any] = []

    def post(address: str, **arguments: Any) -> httpx.Response:
        posted.append((address, arguments))
        return httpx.Response(200, json={"data": []})

    monkeypatch.setattr(httpx, "post", post)
    for name, value in key().items():
        monkeypatch.setenv(name, value)
    for request, texts in zip(requests, samples(folder, slug, requests), strict=True):
        ast.parse(texts["Python SDK"])
        if "unknown" in request:
            with pytest.raises(COMPILED.package.InvalidRequest):
                exec(texts["Python"], {})
            continue
        exec(texts["Python"], {})
        address, arguments = posted.pop()
        assert (address, arguments["json"]) == (ENDPOINT, [request])
        assert arguments["headers"] == {"Authorization": f"Bearer {standins.KEY}"}
    assert posted == []


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    with standins.running(api_keys=frozenset({standins.KEY})) as running:
        yield running


@has_sdk
@pytest.mark.parametrize("slug", SLUGS)
def test_the_sdk_runs_the_sample(
    folder: Path, slug: str, standin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is copied, but for the address of the service."""
    client = sdk.module("client").Runware
    placed = partial(client, transport="rest", http_base_url=standin.http_url, ws_base_url=standin.ws_url)
    monkeypatch.setattr(importlib.import_module(sdk.MODULE), "Runware", placed)
    for name, value in key().items():
        monkeypatch.setenv(name, value)
    (request,) = examples(slug)[:1]
    wanted = {**request, "deliveryMethod": "sync", "numberResults": 2}
    wanted.pop("webhookURL", None)
    wanted.pop("uploadEndpoint", None)
    (texts,) = samples(folder, slug, [wanted])
    printed: list[Any] = []
    monkeypatch.setattr(builtins, "print", lambda *values: printed.extend(values))
    exec(texts["Python SDK"], {})
    assert [each["taskUUID"] for each in printed] == [request["taskUUID"]] * 2


def test_typescript_compiles(folder: Path, tmp_path: Path) -> None:
    """Valid requests do; one with a value that is not allowed does not."""
    place = npm.installed(tmp_path, COMPILED)
    wrong = {}
    declared = "declare const process: { env: Record<string, string | undefined> };\n"
    names = []
    for slug in SLUGS:
        requests = [*examples(slug), {**examples(slug)[0], "outputFormat": "jpg"}]
        for number, texts in enumerate(samples(folder, slug, requests)):
            names.append(f"{slug}-{number}.ts")
            (place / names[-1]).write_text(declared + texts["TypeScript"], encoding="utf-8")
        wrong[slug] = names[-1]
    run = npm.tool("tsc", *STRICT, "--module", "nodenext", *names, folder=place)
    failing = {line.partition("(")[0] for line in run.stdout.splitlines() if "error TS" in line}
    assert failing == set(wrong.values()), run.stdout


def key() -> dict[str, str]:
    """The variable that samples read the key from."""
    return {"RUNWARE_API_KEY": standins.KEY}
