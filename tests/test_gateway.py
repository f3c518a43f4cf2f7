"""pydantic's models behind one endpoint: their union, their schemas, dumps and errors are exactly ours."""

import copy
import json
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

import gateway
import targets
from gateway import TASK, TASKS, Gateway, class_of, is_text, listed, schema_of

Project = Callable[[], targets.Compiled]
PROJECTS: tuple[Project, ...] = (targets.of_the_repository, targets.of_the_corpus, gateway.of_tasks)
MODES = ("validation", "serialization")


@pytest.fixture(scope="module", params=PROJECTS, ids=["repository", "corpus", "tasks"])
def compiled(request: pytest.FixtureRequest) -> targets.Compiled:
    made: targets.Compiled = request.param()
    return made


@pytest.fixture(scope="module")
def app(compiled: targets.Compiled) -> Iterator[Gateway]:
    with gateway.gateway(compiled) as opened:
        yield opened


@pytest.fixture(scope="module")
def valid(compiled: targets.Compiled) -> list[Any]:
    return [each for each in gateway.requests(compiled) if compiled.package.is_valid(each)]


def test_an_endpoint_takes_what_is_valid_and_says_what_is_not(
    app: Gateway, compiled: targets.Compiled
) -> None:
    for request in gateway.requests(compiled):
        app.received.clear()
        if app.package.is_valid(request) and not is_text(request):
            continue  # no answer in UTF-8 can repeat it
        answer = app.post(TASK, json.dumps(request))
        if app.package.is_valid(request):
            assert (answer.status_code, answer.json()) == (200, request)
            assert [each.to_dict() for each in app.received] == [request]
        else:
            assert answer.status_code == 422 and not app.received
            assert listed(answer.json()["detail"]) == app.errors(request)


def test_an_endpoint_takes_arrays(app: Gateway, compiled: targets.Compiled, valid: list[Any]) -> None:
    app.received.clear()
    assert app.post(TASKS, json.dumps(valid)).json() == len(valid)
    assert [each.to_dict() for each in app.received] == valid
    every = gateway.requests(compiled)[:200]
    due = [error for number, request in enumerate(every) for error in app.errors(request, number)]
    assert listed(app.post(TASKS, json.dumps(every)).json()["detail"]) == due


def test_the_document_says_exactly_what_is_valid(app: Gateway, compiled: targets.Compiled) -> None:
    task, tasks, is_due = app.body(TASK), app.body(TASKS), gateway.due(compiled)
    for request in filter(gateway.is_shown, gateway.requests(compiled)):
        assert task.is_valid(request) == tasks.is_valid([request]) == is_due(request), request


@pytest.mark.parametrize("mode", MODES)
def test_schemas_say_exactly_what_is_valid(mode: Any, app: Gateway, compiled: targets.Compiled) -> None:
    union = schema_of(TypeAdapter(app.models.Request).json_schema(mode=mode))
    every = [*filter(is_text, gateway.requests(compiled))]
    is_due = gateway.due(compiled)
    assert all(union.is_valid(request) == is_due(request) for request in every)


@pytest.mark.parametrize("mode", MODES)
def test_a_schema_is_that_of_the_target_for_schemas(mode: Any) -> None:
    compiled = targets.of_the_repository()
    for model in compiled.catalog.models:
        stated = compiled.schema(model.slug)
        for word in ("$schema", "$id", "$comment"):
            del stated[word]
        assert class_of(compiled, model.slug).model_json_schema(mode=mode) == stated


def test_no_schema_is_wrong_about_a_vector() -> None:
    compiled = targets.of_the_repository()
    is_due = gateway.due(compiled)
    assert all(is_due(each) == compiled.package.is_valid(each) for each in gateway.requests(compiled))


def test_dumps_say_what_was_given(app: Gateway, valid: list[Any]) -> None:
    union: TypeAdapter[Any] = TypeAdapter(app.models.Request)
    for request in valid:
        given = union.validate_python(copy.deepcopy(request))
        kind = type(given)
        dumps = [
            given.model_dump(warnings="error"),
            given.model_dump(by_alias=True, exclude_unset=True),
            given.model_dump(mode="json"),
            union.dump_python(given),
            {**given.model_dump(include={"model"}), **given.model_dump(exclude={"model"})},
            given.model_copy().to_dict(),
        ]
        if is_text(request):
            dumps += [json.loads(given.model_dump_json()), json.loads(union.dump_json(given))]
        assert all(dump == request for dump in dumps)
        for again in (
            kind.model_validate(dumps[0]),
            kind(**given.model_dump(by_alias=False)),
            pickle.loads(pickle.dumps(given)),
            copy.deepcopy(given),
        ):
            assert (
                again == given
                and again.to_dict() == request
                and again.model_fields_set == given.model_fields_set
            )
