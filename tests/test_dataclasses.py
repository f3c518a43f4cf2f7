"""The dataclasses, the mapping of models and the lazy front of the generated package."""

import copy
import dataclasses
import json
import pickle
import subprocess
import sys
import types
import typing
import uuid
from collections.abc import Mapping
from typing import Any

import pytest

import targets

SLUGS = ["ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix"]
PROMPT = "A signal box at the end of the line, enamel sign reads MIND THE GAP YEAR"
NAMED = {"positive_prompt": PROMPT, "width": 1024, "height": 1024}
RESPONSE = {
    "taskType": "imageInference",
    "taskUUID": "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58",
    "imageUUID": "1c8f3e5d-62a8-4b94-a7e1-83f5d28e4b69",
    "cost": 0.06,
}


@pytest.fixture(scope="module")
def airmodels() -> Any:
    return targets.of_the_repository().package


@pytest.fixture(scope="module")
def request_type(airmodels: Any) -> Any:
    return airmodels.models["ideogram-3-0"].request_type


def classes(airmodels: Any) -> list[Any]:
    """Every dataclass of every model, those inside others too."""
    found = []
    for slug in SLUGS:
        names = vars(sys.modules[airmodels.models[slug].request_type.__module__])
        found += [each for each in names.values() if dataclasses.is_dataclass(each)]
    return found


def test_every_class_is_frozen_has_slots_and_takes_keywords(airmodels: Any) -> None:
    assert len(classes(airmodels)) > 16
    for each in classes(airmodels):
        parameters = vars(each)["__dataclass_params__"]
        assert parameters.frozen and each.__slots__ == tuple(f.name for f in dataclasses.fields(each))
        assert all(field.kw_only for field in dataclasses.fields(each))
        assert each.__doc__
        typing.get_type_hints(each, vars(sys.modules[each.__module__]))


def test_what_is_constant_or_filled_need_not_be_given(request_type: Any, airmodels: Any) -> None:
    one = request_type(positive_prompt=PROMPT, width=1024, height=1024)
    other = request_type(positive_prompt=PROMPT, width=1024, height=1024)
    assert one.is_valid() and airmodels.is_valid(one.to_dict())
    assert one.model == "ideogram:4@1" and one.task_type == "imageInference"
    assert uuid.UUID(one.task_uuid).version == 4 and one.task_uuid != other.task_uuid
    assert list(one.to_dict()) == ["taskType", "taskUUID", "model", "positivePrompt", "width", "height"]
    assert one != other and one == dataclasses.replace(other, task_uuid=one.task_uuid)


def test_it_cannot_be_changed_nor_given_what_there_is_not(request_type: Any) -> None:
    made = request_type(positive_prompt=PROMPT, width=1024, height=1024)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.width = 512
    with pytest.raises((AttributeError, TypeError)):
        made.seed = 7
    with pytest.raises(TypeError):
        request_type(PROMPT, 1024, 1024)
    with pytest.raises(TypeError):
        request_type(positivePrompt=PROMPT, width=1024, height=1024)
    with pytest.raises(TypeError, match="width"):
        request_type(positive_prompt=PROMPT, height=1024)


def test_annotations_name_the_allowed_values(request_type: Any, airmodels: Any) -> None:
    hints = typing.get_type_hints(request_type)
    assert hints["model"] == typing.Literal["ideogram:4@1"]
    assert hints["output_type"] == typing.Literal["URL", "base64Data", "dataURI"] | None
    assert hints["positive_prompt"] is str and hints["number_results"] == int | None
    widths = {size.width for size in airmodels.models["ideogram-3-0"].sizes}
    assert typing.get_args(hints["width"]) == tuple(sorted(widths))
    assert hints["include_cost"] == bool | None
    settings = typing.get_args(hints["provider_settings"])[0]
    inner = typing.get_type_hints(typing.get_args(typing.get_type_hints(settings)["ideogram"])[0])
    facts = airmodels.models["ideogram-3-0"].parameters["providerSettings.ideogram.stylePreset"]
    literal = typing.get_args(inner["style_preset"])[0]
    assert typing.get_args(literal) == facts.allowed_values and len(facts.allowed_values) == 62


def test_parts_are_written_with_the_names_of_the_api(airmodels: Any) -> None:
    module = targets.of_the_repository().module("ideogram-2-0-remix")
    palette = module.Ideogram20RemixColorPalette(
        members=[module.Ideogram20RemixColorPaletteMember(color_hex="#1B4965", color_weight=0.57)]
    )
    settings = module.Ideogram20RemixIdeogram(color_palette=palette, remix_strength=40)
    made = module.Ideogram20RemixRequest(
        inputs=module.Ideogram20RemixInputs(reference_images=("https://img.example.com/a.png",)),
        positive_prompt=PROMPT,
        width=1024,
        height=1024,
        provider_settings=module.Ideogram20RemixProviderSettings(ideogram=settings),
    )
    written = made.to_dict()
    assert written["inputs"] == {"referenceImages": ["https://img.example.com/a.png"]}
    assert written["providerSettings"]["ideogram"] == {
        "colorPalette": {"members": [{"colorHex": "#1B4965", "colorWeight": 0.57}]},
        "remixStrength": 40,
    }
    assert made.is_valid() and json.loads(json.dumps(written)) == written
    read = type(made).from_dict(written)
    assert read.to_dict() == written and isinstance(
        read.provider_settings.ideogram.color_palette.members, tuple
    )


def test_what_is_wrong_shows_in_the_instance_too(request_type: Any) -> None:
    made = request_type(positive_prompt="", width=1000, height=1024, output_quality=100)
    assert not made.is_valid()
    assert [issue.rule for issue in made.validate()] == [
        "outputQuality.bounds",
        "positivePrompt.length",
        "sizes.width+height",
    ]


@pytest.mark.parametrize("wrong", [None, 5, [], "x", {}, {"model": "ideogram:4@1"}, {"width": 1}])
def test_reading_a_request_is_strict(wrong: Any, request_type: Any, airmodels: Any) -> None:
    with pytest.raises(airmodels.InvalidRequest) as raised:
        request_type.from_dict(wrong)
    assert raised.value.issues and issubclass(airmodels.InvalidRequest, ValueError)
    assert str(raised.value) == "; ".join(issue.message for issue in raised.value.issues)


@pytest.mark.parametrize("slug", SLUGS)
def test_reading_a_response_is_lenient(slug: str, airmodels: Any) -> None:
    response_type = airmodels.models[slug].response_type
    unknown = {"moderation": {"score": 0.1}, "tags": ["a"]}
    sent = {**RESPONSE, "seed": None, "imageURL": "not an address", **unknown}
    read = response_type.from_dict(sent)
    assert read.cost == 0.06 and read.image_url == "not an address" and read.seed is None
    assert read.extra == unknown
    assert read.to_dict() == {key: value for key, value in sent.items() if value is not None}
    refused: tuple[Any, ...] = (None, [], "x", {}, {"taskUUID": RESPONSE["taskUUID"]})
    for wrong in refused:
        with pytest.raises(airmodels.InvalidResponse):
            response_type.from_dict(wrong)


def test_the_models_are_a_mapping_by_air_identifier_and_slug(airmodels: Any) -> None:
    models = airmodels.models
    assert isinstance(models, Mapping) and len(models) == 4
    assert list(models) == ["ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"]
    assert [models[air].slug for air in models] == SLUGS
    assert all(models[slug] is models[models[slug].air] for slug in SLUGS)
    assert (
        "ideogram-3-0" in models
        and "ideogram:4@1" in models
        and "ideogram-5" not in models
        and 5 not in models
    )
    assert models.get("ideogram-5") is None and dict(models.items()).keys() == set(models)
    with pytest.raises(KeyError, match="ideogram-5"):
        models["ideogram-5"]
    sizes = {slug: len(models[slug].sizes) for slug in SLUGS}
    assert sizes == dict(zip(SLUGS, (11, 73, 69, 23), strict=True))
    assert models["ideogram-3-0"].sizes[0] == ("1K (3:1)", 1536, 512)


def test_checking_raises_with_all_issues(airmodels: Any) -> None:
    request = {"model": "ideogram:4@1", "positivePrompt": PROMPT, "width": 1, "heigth": 2}
    with pytest.raises(airmodels.InvalidRequest) as raised:
        airmodels.check(request)
    told = raised.value.issues
    assert told == airmodels.validate(request) and len(told) == 4
    valid = airmodels.models["ideogram-3-0"].request_type(positive_prompt=PROMPT, width=1024, height=1024)
    assert airmodels.check(valid.to_dict()) is None
    with pytest.raises(airmodels.InvalidRequest, match="model"):
        airmodels.with_defaults({"model": "ideogram:5@1"})


def test_the_package_is_lazy_and_stands_on_the_standard_library(airmodels: Any) -> None:
    """Importing loads no model, a verdict no more than one; nothing comes with it but Python's own."""
    package = airmodels.__name__
    code = (
        "import sys, json; before = set(sys.modules)\n"
        f"import {package} as p; first = set(sys.modules) - before\n"
        "p.is_valid(json.loads(sys.argv[1])); second = set(sys.modules) - before\n"
        "p.validate({'model': 'ideogram:1@2'}); p.models['ideogram-3-0'].request_type\n"
        "print(json.dumps([sorted(first), sorted(second), sorted(set(sys.modules) - before)]))"
    )
    request = json.dumps({"model": "ideogram:4@1"})
    source = targets.of_the_repository().folder / "python" / "src"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, request],
        env={"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    )
    first, second, third = json.loads(done.stdout)
    own = {f"{package}.{name}" for name in ("_finder", "_registry")} | {package}
    assert {name for name in first if name.startswith(package)} == own
    assert [name for name in second if "ideogram" in name and name.count(".") == 1] == [
        f"{package}.ideogram_3_0"
    ]
    assert not [name for name in second if name.endswith((".faults", ".shapes", ".issue"))]
    outside = {name.partition(".")[0] for name in third} - {package}
    assert outside <= sys.stdlib_module_names


def test_names_that_are_not_there_are_missing_attributes(airmodels: Any) -> None:
    module = targets.of_the_repository().module("ideogram-3-0")
    assert isinstance(module, types.ModuleType)
    for holder, name in ((airmodels, "nothing"), (module, "Nothing"), (module, "_private")):
        with pytest.raises(AttributeError, match=name):
            getattr(holder, name)
    assert set(airmodels.__all__) <= set(dir(airmodels))
    assert all(getattr(airmodels, name) is not None for name in airmodels.__all__)
    assert all(getattr(module, name) is not None for name in module.__all__)


def test_what_is_read_is_frozen_and_like_what_is_made(request_type: Any) -> None:
    values = request_type(positive_prompt=PROMPT, width=1024, height=1024).to_dict()
    read, made = request_type.from_dict(values), request_type(**NAMED, task_uuid=values["taskUUID"])
    assert type(read) is request_type and read == made and hash(read) == hash(made)
    assert repr(read) == repr(made) and copy.copy(read) == read and pickle.loads(pickle.dumps(read)) == read
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.width = 512


def test_a_subclass_is_made_by_its_own_constructor(request_type: Any) -> None:
    values = request_type(positive_prompt=PROMPT, width=1024, height=1024).to_dict()
    seen = []

    def start(made: Any, **fields: Any) -> None:
        seen.append(fields["width"])
        request_type.__init__(made, **fields)

    own: Any = type("Own", (request_type,), {"__init__": start})
    assert type(read := own.from_dict(values)) is own and read.to_dict() == values and seen == [1024]
