"""The generated stand-in of the service, as tests start and ask it."""

import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import httpx

from targets import Compiled

GENERATED = Path(__file__).resolve().parents[1] / "generated"
KEY = "a-key-of-tests"
HEADERS = {"Authorization": f"Bearer {KEY}"}
CLIENT = httpx.Client(trust_env=False, timeout=30)


@cache
def package(folder: Path = GENERATED, name: str = "airmodels_standin") -> ModuleType:
    """The stand-in in a folder of outputs: the repository's unless another is given."""
    sys.path.append(str(folder / "standin" / "src"))
    importlib.invalidate_caches()
    return importlib.import_module(name)


@contextmanager
def running(compiled: Compiled | None = None, **settings: Any) -> Iterator[Any]:
    """A stand-in that runs, of the repository's models unless others are given."""
    made = package(compiled.folder, compiled.names.standin_package) if compiled else package()
    with made.Standin(**settings) as standin:
        yield standin


def validators() -> Any:
    """The validator package of the repository."""
    return importlib.import_module("airmodels")


@cache
def slugs() -> tuple[str, ...]:
    """The models of the repository."""
    listed = json.loads((GENERATED / "catalog" / "index.json").read_text(encoding="utf-8"))
    return tuple(model["slug"] for model in listed["models"])


@cache
def examples(slug: str) -> tuple[dict[str, Any], ...]:
    """The requests that the documentation of a model shows, with what is the same in all of them."""
    model = json.loads((GENERATED / "catalog" / f"{slug}.json").read_text(encoding="utf-8"))
    parameters = validators().models[slug].parameters.items()
    fixed = {name: each.const for name, each in parameters if each.const is not None and "." not in name}
    return tuple(fixed | each["request"] for each in model["examples"])


def example(slug: str, number: int = 0, **changes: Any) -> dict[str, Any]:
    """A valid task of a model, which sends nothing to others and is answered at once."""
    task = dict(examples(slug)[number])
    for name in ("webhookURL", "uploadEndpoint"):
        task.pop(name, None)
    return {**task, "taskUUID": str(uuid4()), "deliveryMethod": "sync", **changes}


def post(standin: Any, tasks: Any, **headers: str) -> httpx.Response:
    """The answer to tasks that come with a key."""
    return CLIENT.post(standin.http_url, json=tasks, headers={**HEADERS, **headers})


def data(standin: Any, task: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a task is answered, which must be good."""
    response = post(standin, [task])
    assert response.status_code == 200, response.text
    items: list[dict[str, Any]] = response.json()["data"]
    return items


def errors(response: httpx.Response) -> Sequence[Mapping[str, Any]]:
    """The errors of an answer, each of which has a code and a message."""
    told: list[dict[str, Any]] = response.json()["errors"]
    assert told and all(error["code"] and error["message"] for error in told)
    return told
