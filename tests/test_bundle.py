"""The bundle: its files say the same, in words that their readers know, and the SDK works with them."""

import importlib.util
import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

import sdk
import targets
from specwright.emit.bundle import file_name
from specwright.ir.model import Model
from specwright.lowering.examples import completed

# What draft 7 has and the bundle uses, and words that make a schema looser for readers that do not know them.
WORDS = {
    *(
        "$comment",
        "title",
        "description",
        "type",
        "const",
        "enum",
        "$ref",
        "pattern",
        "minLength",
        "maxLength",
    ),
    *(
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minItems",
        "maxItems",
        "uniqueItems",
        "items",
        "contains",
        "required",
        "properties",
    ),
    *("propertyNames", "additionalProperties", "not", "anyOf", "allOf", "if", "then", "else", "$defs"),
    *("minContains", "maxContains", "minProperties", "maxProperties", "patternProperties"),
}
IN_NAMES = ("properties", "patternProperties", "$defs")
has_sdk = pytest.mark.skipif(
    not importlib.util.find_spec(sdk.MODULE), reason="the SDK is missing: pip install --group conformance"
)
SLUGS = [model.slug for model in targets.of_the_repository().catalog.models]


def document(compiled: targets.Compiled, file: str) -> Any:
    return json.loads((compiled.folder / compiled.names.bundle / file).read_text(encoding="utf-8"))


def schemas(value: Any, named: bool = False) -> Iterator[dict[str, Any]]:
    """A schema and all schemas in it."""
    if isinstance(value, list):
        for each in value:
            yield from schemas(each)
    elif isinstance(value, dict):
        if not named:
            yield value
        for name, each in value.items():
            if named or name not in ("const", "enum", "required"):
                yield from schemas(each, named=not named and name in IN_NAMES)


@pytest.mark.parametrize("compiled", [targets.of_the_repository, targets.of_the_small_specs])
def test_the_files_are_about_the_same_models(compiled: Any) -> None:
    made = compiled()
    registry, mapped = document(made, "registry.json"), document(made, "schema-map.json")
    models = {model.air: model for model in made.catalog.models}
    assert {air: entry["id"] for air, entry in registry["models"].items()} == {
        air: model.slug for air, model in models.items()
    }
    assert [(each["air"], each["slug"]) for each in mapped["inference"]] == [
        (air, model.slug) for air, model in models.items()
    ]
    assert mapped.keys() >= {"architectures", "modalities", "operations", "utilities"}
    for each in mapped["inference"]:
        resolved = document(made, f"resolve/{file_name(each['air'])}")
        assert resolved.keys() == {"requestSchema", "responseSchema", "documentation"}
        assert resolved["documentation"] == models[each["air"]].documentation
        for name in ("requestSchema", "responseSchema"):
            assert resolved[name] == each[name]


@pytest.mark.parametrize(
    "compiled", [targets.of_the_repository, targets.of_the_small_specs, targets.of_the_corpus]
)
def test_the_schemas_keep_to_words_that_their_readers_know(compiled: Any) -> None:
    """No default, which the SDK would write into the request; no format, of which it has tests of its own."""
    for each in document(compiled(), "schema-map.json")["inference"]:
        for schema in schemas([each["requestSchema"], each["responseSchema"]]):
            assert schema.keys() <= WORDS, each["slug"]
            assert "$ref" not in schema or schema.keys() == {"$ref"}, each["slug"]


@pytest.mark.parametrize(
    ("air", "file"),
    [
        ("acme:1@2", "acme%3A1@2.json"),
        ("a/../b:c?@é", "a%2F..%2Fb%3Ac%3F@%C3%A9.json"),
        ("Acme:É@1", "%41cme%3A%C3%89@1.json"),
        ("con", "%63on.json"),
        ("nul.2:a@b", "%6Eul.2%3Aa@b.json"),
        ("com1", "%63om1.json"),
        ("console~", "console~.json"),
    ],
)
def test_a_file_has_a_plain_name(air: str, file: str) -> None:
    assert file_name(air) == file


def example(slug: str) -> tuple[Model, dict[str, Any]]:
    """A model and a valid request, which says how it wants its results."""
    model = targets.of_the_repository().model(slug)
    return model, {**completed(model, model.examples[0]), "deliveryMethod": "sync"}


async def ran(task: dict[str, Any]) -> Any:
    """What the SDK's client makes of a task, where it is told to validate."""
    client = sdk.module("client").Runware(
        api_key="none", transport="rest", http_base_url=f"{sdk.server()}/v1", validate=True
    )
    try:
        return await client.run(deepcopy(task))
    finally:
        await client.close()


@pytest.fixture
def served() -> None:
    compiled = targets.of_the_repository()
    sdk.hand_out(compiled.folder / compiled.names.bundle)


@has_sdk
@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("slug", SLUGS)
def test_the_sdk_sends_a_valid_task_as_it_is(slug: str) -> None:
    _, task = example(slug)
    (result,) = sdk.run(ran(task))
    assert result["imageUUID"] == sdk.SOME_UUID
    assert sdk.POSTED[-1] == [task]


@has_sdk
@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("fault", [{"width": 1001}, {"positivePromt": "x"}, {"taskUUID": "x\n"}])
def test_the_sdk_refuses_a_task_that_breaks_a_rule(slug: str, fault: dict[str, Any]) -> None:
    model, task = example(slug)
    sent = len(sdk.POSTED)
    with pytest.raises(sdk.module("errors").RunwareError) as refused:
        sdk.run(ran({**task, **fault}))
    assert refused.value.code == "validation"
    assert refused.value.documentation.startswith(model.documentation)
    assert len(sdk.POSTED) == sent


@has_sdk
@pytest.mark.usefixtures("served")
def test_the_sdk_reads_the_registry() -> None:
    """Without the list that the SDK brings: slugs and task types come from our file."""
    log = sdk.module("logger").create_logger(False)

    async def asked() -> list[tuple[str, str]]:
        registry = sdk.module("registry").create_registry(url=f"{sdk.server()}/registry.json", log=log)
        try:
            return [
                (await registry.resolve_model_air(slug), await registry.get_model_task_type(slug))
                for slug in SLUGS
            ]
        finally:
            await registry.close()

    models = targets.of_the_repository().catalog.models
    assert sdk.run(asked()) == [(model.air, "imageInference") for model in models]
