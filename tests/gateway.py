"""A web application of FastAPI that takes requests for any model of a project, asked without a server."""

import asyncio
import importlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx
import jsonschema_rs
from fastapi import FastAPI

import corpus
import targets
import vector_files
from dispatching import DATA, SPECS, random_requests
from specwright.codegen.type_names import type_prefix

TASK, TASKS = "/task", "/tasks"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """The application with an endpoint for one request and one for an array; `received` is what they got."""

    package: Any
    models: Any
    client: httpx.AsyncClient
    runner: asyncio.Runner
    received: list[Any] = field(default_factory=list)

    def post(self, path: str, body: str) -> httpx.Response:
        """The answer to JSON text."""
        headers = {"content-type": "application/json"}
        return self.runner.run(self.client.post(path, content=body, headers=headers))

    def document(self) -> Any:
        """The OpenAPI document."""
        return self.runner.run(self.client.get("/openapi.json")).json()

    def body(self, path: str) -> jsonschema_rs.Draft202012Validator:
        """A validator of the bodies that the document describes."""
        document = self.document()
        content = document["paths"][path]["post"]["requestBody"]["content"]
        schema = content["application/json"]["schema"]
        whole = {"$schema": DRAFT, "allOf": [schema], "components": document["components"]}
        return jsonschema_rs.Draft202012Validator(whole)

    def errors(self, request: Any, *where: int) -> list[tuple[Any, ...]]:
        """What a refusal must list: the errors among the issues, each at its place in the body."""
        return [
            (["body", *where, *map(written, each.path)], written(each.code), written(each.message))
            for each in self.package.validate(request)
            if each.severity == "error"
        ]


@contextmanager
def gateway(compiled: targets.Compiled) -> Iterator[Gateway]:
    """The application for the models of a project."""
    models = importlib.import_module(compiled.names.pydantic_package)
    app, received = FastAPI(), list[Any]()

    @app.post(TASK)
    async def task(request: models.Request) -> models.Request:  # type: ignore[name-defined]
        received.append(request)
        return request

    @app.post(TASKS)
    async def tasks(requests: list[models.Request]) -> int:  # type: ignore[name-defined]
        received.extend(requests)
        return len(requests)

    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway")
    with asyncio.Runner() as runner:
        yield Gateway(
            package=compiled.package, models=models, client=client, runner=runner, received=received
        )


def listed(errors: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """The same of the errors that pydantic lists."""
    return [(list(each["loc"]), each["type"], each["msg"]) for each in errors]


def written(value: Any) -> Any:
    """A text without lone surrogates; an index stays one."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value


@cache
def of_tasks() -> targets.Compiled:
    """The models and tasks of `dispatch.yaml`."""
    return targets.of_the_specs("tasks", "Acme", {spec.slug: spec.document() for spec in SPECS})


def requests(compiled: targets.Compiled) -> list[Any]:
    """What the models of a project are asked: vectors, or cases of the corpus, or random ones."""
    if compiled is targets.of_the_corpus():
        return [each.request for one in corpus.corpora() for each in one.cases]
    if compiled is of_tasks():
        return [*(request for request, _, _ in DATA["requests"]), *random_requests(300)]
    slugs = [each.slug for each in compiled.catalog.models]
    return [each["request"] for slug in slugs for each in vector_files.cases(compiled.folder, slug)]


def due(compiled: targets.Compiled) -> Callable[[Any], bool]:
    """The verdict of the JSON Schema of the model that a request comes to, which a rule may be beyond."""
    judges = {
        compiled.module(each.slug).__name__: jsonschema_rs.Draft202012Validator(compiled.schema(each.slug))
        for each in compiled.catalog.models
    }

    def judge(request: Any) -> bool:
        module = compiled.package._dispatcher.module_of(request)
        return module is not None and judges[module.__name__].is_valid(request)

    return judge


def is_shown(request: Any) -> bool:
    """Whether FastAPI can say what is valid of it: its documents hold bounds of numbers as floats."""
    texts = re.findall(r"\d{17,}", json.dumps(request))
    return is_text(request) and all(float(each) == int(each) or int(each) < 2**64 for each in texts)


def is_text(request: Any) -> bool:
    """Whether UTF-8 can hold the request, as an answer or a schema's reader must."""
    try:
        json.dumps(request, ensure_ascii=False, allow_nan=False).encode()
    except ValueError:
        return False
    return True


def union_of(compiled: targets.Compiled) -> Any:
    """The type of all requests of a project."""
    return importlib.import_module(compiled.names.pydantic_package).Request


def class_of(compiled: targets.Compiled, slug: str, kind: str = "Request") -> Any:
    """A class of a model."""
    return getattr(importlib.import_module(compiled.names.pydantic_package), f"{type_prefix(slug)}{kind}")


def schema_of(schema: Any) -> jsonschema_rs.Draft202012Validator:
    """A validator of a schema that pydantic makes."""
    return jsonschema_rs.Draft202012Validator({"$schema": DRAFT, **schema})
