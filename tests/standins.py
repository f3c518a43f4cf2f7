"""The generated stand-in of the service, as tests start and ask it."""

import importlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any
from uuid import uuid4

import httpx

import targets
from specwright.lowering.examples import completed
from targets import Compiled

KEY = "a-key-of-tests"
HEADERS = {"Authorization": f"Bearer {KEY}"}
CLIENT = httpx.Client(trust_env=False, timeout=30)


@cache
def package_of(folder: str, name: str) -> ModuleType:
    """The package in a folder of outputs."""
    sys.path.append(f"{folder}/standin/src")
    importlib.invalidate_caches()
    return importlib.import_module(name)


def package(compiled: Compiled) -> ModuleType:
    """The stand-in of a project."""
    return package_of(str(compiled.folder), compiled.names.standin_package)


@contextmanager
def running(compiled: Compiled | None = None, **settings: Any) -> Iterator[Any]:
    """A stand-in that runs, of the repository's models unless others are given."""
    with package(compiled or targets.of_the_repository()).Standin(**settings) as standin:
        yield standin


def post(standin: Any, tasks: Any, **headers: str) -> httpx.Response:
    """The answer to tasks that come with a key."""
    return CLIENT.post(standin.http_url, json=tasks, headers={**HEADERS, **headers})


def data(standin: Any, task: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a task is answered, which must be good."""
    response = post(standin, [task])
    assert response.status_code == 200, response.text
    items: list[dict[str, Any]] = response.json()["data"]
    return items


def example(slug: str, number: int = 0, **changes: Any) -> dict[str, Any]:
    """A valid task of a model of the repository, that goes by itself and is answered at once."""
    model = targets.of_the_repository().model(slug)
    task = completed(model, model.examples[number])
    for name in ("webhookURL", "uploadEndpoint"):
        task.pop(name, None)
    return {**task, "taskUUID": str(uuid4()), "deliveryMethod": "sync", **changes}


def errors(response: httpx.Response) -> Sequence[Mapping[str, Any]]:
    """The errors of an answer, each of which has a code and a message."""
    found: list[dict[str, Any]] = response.json()["errors"]
    assert found and all(error["code"] and error["message"] for error in found)
    return found
