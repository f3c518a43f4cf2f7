"""What pydantic's users do with the models and their union: parts of dumps, copies, errors, other types."""

import json
import operator
import os
import subprocess
import sys
from functools import reduce
from typing import Annotated, Any

import pytest
from pydantic import Field, TypeAdapter, ValidationError, create_model

import gateway
import targets
from dispatching import SPECS
from gateway import class_of, schema_of, union_of
from specwright.emit.python.names import module
from specwright.lowering.examples import completed


def test_filters_of_dumps_name_fields() -> None:
    given = example("ideogram-3-0")
    assert given.model_dump(include={"task_uuid"}) == {"taskUUID": given.task_uuid}
    assert given.to_dict().keys() - given.model_dump(exclude={"task_uuid"}).keys() == {"taskUUID"}
    assert "model" not in given.model_dump(exclude_defaults=True)
    body = given.to_dict() | {"safety": {"checkContent": True, "mode": "fast"}}
    safe = type(given).model_validate(body)
    assert safe.model_dump(exclude={"safety": {"mode"}})["safety"] == {"checkContent": True}
    assert safe.model_dump(by_alias=False)["safety"] == {"check_content": True, "mode": "fast"}


def test_a_copy_is_dumped_with_what_was_changed() -> None:
    given = example("ideogram-3-0")
    changed = given.model_copy(update={"number_results": 3})
    assert changed.model_dump() == {**given.model_dump(), "numberResults": 3}


@pytest.mark.parametrize("count", [2, 4])
def test_any_models_make_a_union_by_what_names_them(count: int) -> None:
    compiled = targets.of_the_repository()
    classes = [class_of(compiled, each.slug) for each in compiled.catalog.models[:count]]
    any_of: Any = reduce(operator.or_, classes)
    union: TypeAdapter[Any] = TypeAdapter(Annotated[any_of, Field(discriminator="model")])
    modules = [compiled.module(each.slug) for each in compiled.catalog.models[:count]]
    for request in gateway.requests(compiled):
        known = compiled.package._dispatcher.module_of(request)
        is_due = known in modules and compiled.package.is_valid(request)
        try:
            assert type(union.validate_python(request)) in classes and is_due
        except ValidationError as error:
            assert not is_due
            if known in modules:
                assert error.errors()[0]["loc"][0] == request["model"], "pydantic puts what it went by first"
    mapping = union.json_schema()["discriminator"]["mapping"]
    assert [*mapping] == [each.air for each in compiled.catalog.models[:count]]


def test_errors_say_what_to_do() -> None:
    compiled = targets.of_the_repository()
    request = {**example("ideogram-3-0").to_dict(), "width": 1000, "seeds": [{}], "outputQuality": 5}
    errors = refusal(compiled, request).errors()
    issues = [each for each in compiled.package.validate(request) if each.severity == "error"]
    assert len(errors) == len(issues) > 2
    for error, issue in zip(errors, issues, strict=True):
        told = issue.to_dict()
        names = ("rule", "parameter", "suggestions", "fix", "documentation")
        assert error["ctx"] == {name: told[name] for name in names if name in told}
        assert error["msg"] == issue.message and error["input"] == told.get("value")
    assert any("fix" in each["ctx"] for each in errors)
    assert json.loads(json.dumps(errors)) == json.loads(refusal(compiled, request).json(include_url=False))


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("outputType", "{rule} {message} {fix}", "{rule} {message} {fix}"),
        ("width", float("nan"), "NaN"),
        ("outputType", "\ud800", "\\ud800"),
        ("ttl", object(), None),
        ("\ud800", {"\ud800": float("inf")}, {"\\ud800": "Infinity"}),
    ],
)
def test_errors_are_json_whatever_the_request_holds(name: str, value: Any, told: Any) -> None:
    compiled = targets.of_the_repository()
    request = {**example("ideogram-3-0").to_dict(), name: value}
    error = refusal(compiled, request).errors()[0]
    assert json.dumps(error, ensure_ascii=False, allow_nan=False).encode()
    assert error["loc"] == (gateway.written(name),)
    assert told is None or error["input"] == told
    assert error["msg"] == gateway.written(compiled.package.validate(request)[0].message)


def test_the_union_is_a_type_like_others() -> None:
    compiled = targets.of_the_repository()
    union: Any = union_of(compiled)
    given = example("ideogram-3-0")
    job: Any = create_model("Job", request=union, more=(list[union] | None, None))
    made = job(request=given.to_dict(), more=[given])
    assert made.request == given and made.more == [given]
    assert made.model_dump(exclude_unset=True) == {"request": given.to_dict(), "more": [given.to_dict()]}
    with pytest.raises(ValidationError) as caught:
        job(request=given, more=[given, {**given.to_dict(), "width": 1}])
    assert caught.value.errors()[0]["loc"][:2] == ("more", 1)
    assert TypeAdapter(union).validate_json(json.dumps(given.to_dict())) == given
    kept = TypeAdapter(class_of(compiled, "ideogram-3-0", "Response"))
    assert kept.json_schema(mode="serialization")["title"] == "Ideogram 3.0 response"


def test_the_union_imports_a_model_when_it_is_named() -> None:
    """With hundreds of models, what starts a gateway must not pay for all of them."""
    compiled = targets.of_the_repository()
    package, slug = compiled.names.pydantic_package, compiled.catalog.models[0].slug
    body = example(slug).to_dict()
    code = f"""
import json, sys
from pydantic import TypeAdapter
from {package} import Request

union = TypeAdapter(list[Request])
loaded = lambda: sorted(each for each in sys.modules if each.startswith("{package}.") and "._" not in each)
assert not loaded(), loaded()
union.validate_json(sys.stdin.read())
assert loaded() == ["{package}.{module(slug)}"], loaded()
"""
    places = os.pathsep.join(str(compiled.folder / each / "src") for each in ("python", "pydantic"))
    subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps([body]),
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": places},
    )


def test_one_model_alone_is_a_union_too() -> None:
    spec = next(each for each in SPECS if each.air)
    compiled = targets.of_the_specs("alone", "Acme", {spec.slug: spec.document()})
    union: TypeAdapter[Any] = TypeAdapter(union_of(compiled))
    body = {"taskType": spec.kind, "model": spec.air}
    assert union.validate_python(body).model_dump() == body
    assert list(union.json_schema()["discriminator"]["mapping"]) == [spec.air]
    assert schema_of(union.json_schema()).is_valid(body)
    with pytest.raises(ValidationError, match="must be"):
        union.validate_python({**body, "model": "acme:other@1"})


def refusal(compiled: targets.Compiled, request: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(union_of(compiled)).validate_python(request)
    return caught.value


def example(slug: str) -> Any:
    """The first example of a model as a request."""
    compiled = targets.of_the_repository()
    model = compiled.model(slug)
    return class_of(compiled, slug).model_validate(completed(model, model.examples[0]))
