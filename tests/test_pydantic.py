"""The pydantic models accept what the validator package accepts, and say why not in its words."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import targets
from small_specs import HEAD
from specwright.codegen.type_names import type_prefix
from specwright.driver.compile import CompileResult, compile_project
from specwright.driver.project import find
from specwright.emit.output import Names, Output
from specwright.emit.python.names import module
from specwright.ir.model import Catalog, Model
from specwright.lowering.examples import completed

NAMES = Names(package="probe_models", pydantic_package="probe_pydantic")
ROOT = Path(__file__).parents[1]


def compiled() -> CompileResult:
    return compile_project(replace(find(ROOT), names=NAMES, targets=("python", "pydantic")), lint=False)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    """The repository's models, with both packages importable under names of their own."""
    made = compiled()
    folder = tmp_path_factory.mktemp("packages")
    for output in made.outputs or ():
        assert isinstance(output, Output)
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")
    places = [str(folder / name / "src") for name in ("python", "pydantic")]
    sys.path[:0] = places
    assert made.catalog, made.diagnostics
    yield made.catalog
    for place in places:
        sys.path.remove(place)


def request_class(model: Model) -> type[Any]:
    named: type[Any] = getattr(import_module("probe_pydantic"), f"{type_prefix(model.slug)}Request")
    return named


def validator(model: Model) -> ModuleType:
    return import_module(f"probe_models.{module(model.slug)}")


def accepts(request: type[Any], value: object) -> bool:
    try:
        request.model_validate(value)
    except ValidationError:
        return False
    return True


def test_examples_come_back_as_they_went(catalog: Catalog) -> None:
    for model in catalog.models:
        request = request_class(model)
        for example in model.examples:
            body = completed(model, example)
            assert request.model_validate(body).to_dict() == body
            assert request.model_validate_json(json.dumps(body)).to_dict() == body


ODD = [
    *(
        None,
        True,
        False,
        0,
        1,
        2.0,
        0.07,
        0.055,
        -1,
        1e300,
        float("nan"),
        float("inf"),
        1024.0,
        "",
        "x",
        "#fff\n",
    ),
    *([], {}, [1], {"x": 1}, "URL", "\ud800", "a\udfff", object(), (1, 2), b"x", {1: 2}, {"\ud800": 1}),
]


def test_the_verdict_is_the_validators(catalog: Catalog) -> None:
    for model in catalog.models:
        request, module_ = request_class(model), validator(model)
        for body in [completed(model, example) for example in model.examples]:
            changed = [{**body, name: odd} for name in [*body, "unknown", "\ud800", 5] for odd in ODD]
            without = [{key: body[key] for key in body if key != name} for name in body]
            for value in [*changed, *without, *ODD]:
                assert accepts(request, value) == module_.is_valid(value), value


def test_errors_are_the_issues(catalog: Catalog) -> None:
    for model in catalog.models:
        bad: list[Any] = [
            {"width": 1, "\ud800": 2},
            [],
            {**completed(model, model.examples[0]), "width": 1000},
        ]
        for value in bad:
            with pytest.raises(ValidationError) as caught:
                request_class(model).model_validate(value)
            issues = [each for each in validator(model).validate(value) if each.severity == "error"]
            assert [each["type"] for each in caught.value.errors()] == [each.code for each in issues]
            assert issues[0].message.isascii() and caught.value.errors()[0]["msg"] == issues[0].message


def test_a_request_is_made_of_field_names(catalog: Catalog) -> None:
    model = catalog.models[0]
    request = request_class(model)
    body = completed(model, model.examples[0])
    given = request.model_validate(body)
    arguments = {name: getattr(given, name) for name in given.model_fields_set}
    assert request(**arguments).to_dict() == body
    constants = {each.name for each in model.request.root.children if each.const is not None or each.fill}
    for name, field in request.model_fields.items():
        if (field.alias or field.validation_alias) in constants:
            arguments.pop(name)
    again = request(**arguments, model=None).to_dict()
    assert again.keys() == body.keys()
    with pytest.raises(ValidationError, match="is not a parameter"):
        request(**arguments, unheard_of=1)
    with pytest.raises(ValidationError):
        given.model = "other"


def test_a_request_inside_another_model(catalog: Catalog) -> None:
    request = request_class(catalog.models[0])
    body = completed(catalog.models[0], catalog.models[0].examples[0])
    job: Any = type("Job", (BaseModel,), {"__annotations__": {"request": request}})
    assert job(request=body).request == request.model_validate(body)
    with pytest.raises(ValidationError) as caught:
        job(request={**body, "width": "1"})
    assert caught.value.errors()[0]["loc"] == ("request", "width")


def test_a_response_keeps_what_it_does_not_know(catalog: Catalog) -> None:
    response = getattr(import_module("probe_pydantic"), f"{type_prefix(catalog.models[0].slug)}Response")
    values = {"string": "x", "integer": 1, "number": 0.5, "boolean": True, "object": {}, "array": []}
    body: dict[str, Any] = {
        each.name: each.const or values[each.kinds[0]] for each in catalog.models[0].response.root.children
    }
    assert response.model_validate({**body, "new": {"a": 1}}).to_dict() == {**body, "new": {"a": 1}}


def test_the_same_specs_give_the_same_bytes() -> None:
    assert compiled().outputs == compiled().outputs


def request_of(label: str, spec: dict[str, Any]) -> Any:
    made = targets.of_the_specs(label, "Acme", {"small": spec})
    sys.path.insert(0, str(made.folder / "pydantic" / "src"))
    request = import_module(made.names.pydantic_package).SmallRequest
    sys.path.pop(0)
    return request


def test_a_key_is_read_as_no_other() -> None:
    twins = {"foo_bar": {"type": "integer"}, "fooBar": {"type": "integer"}}
    box = {"type": "object", "additionalProperties": False, "properties": twins}
    words = {"class": {"type": "integer"}, "class_": {"type": "string"}}
    known = {"model": {"type": "string", "required": True, "const": "acme:small@1"}}
    spec = {**HEAD, "request": [{"title": "Core", "parameters": {**known, **twins, **words, "box": box}}]}
    request = request_of("keys", spec)
    for keys in ({"foo_bar": 1}, {"fooBar": 1}, {"class_": "x"}, {"box": {"foo_bar": 1}}):
        body = {"model": "acme:small@1", **keys}
        assert request.model_validate(body).to_dict() == body
    given = request(foo_bar=1, foo_bar_2=2, class_=3).to_dict()
    assert given == {"model": "acme:small@1", "fooBar": 1, "foo_bar": 2, "class": 3}


def test_a_key_that_is_not_known_is_sent_as_it_is() -> None:
    """Also one that is called as a field is here: an open object takes both."""
    known = {"model": {"type": "string", "required": True, "const": "acme:small@1"}}
    box = {"type": "object", "additionalProperties": True, "properties": {"seedImage": {"type": "integer"}}}
    parameters = {**known, "imageURL": {"type": "string"}, "box": box}
    core = [{"title": "Core", "parameters": parameters}]
    request = request_of("open_keys", {**HEAD, "request": core, "additionalProperties": True})
    for more in (
        {"image_url": 5},
        {"image_url": 5, "imageURL": "u"},
        {"box": {"seed_image": "x"}},
        {"a_b": {"c_d": 1}},
    ):
        body = {"model": "acme:small@1", **more}
        assert request.model_validate(body).to_dict() == body
    assert request(image_url="u", a_b=1).to_dict() == {"model": "acme:small@1", "imageURL": "u", "a_b": 1}
