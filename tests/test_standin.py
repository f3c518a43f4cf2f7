"""The stand-in answers valid tasks as the response's schema says, and refuses others as `to_api` does."""

import base64
import importlib
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from PIL import Image

import standins
from standins import CLIENT

EXAMPLES = [(slug, number) for slug in standins.slugs() for number, _ in enumerate(standins.examples(slug))]
SLUG = "ideogram-3-0"


@pytest.fixture(scope="module")
def standin() -> Iterator[Any]:
    with standins.running(latency=(0.0, 0.0)) as running:
        yield running


def fitting(slug: str, items: list[dict[str, Any]]) -> list[Any]:
    """The items as objects of the model's response class; they fit its schema."""
    folder = standins.GENERATED / "json-schema"
    schema = json.loads((folder / f"{slug}.response.schema.json").read_text(encoding="utf-8"))
    for item in items:
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(item)
    answer = standins.validators().models[slug].response_type.from_answer({"data": items})
    assert answer.errors == ()
    return list(answer.results)


@pytest.mark.parametrize(("slug", "number"), EXAMPLES)
def test_each_example_is_answered_as_the_schema_says(standin: Any, slug: str, number: int) -> None:
    task = standins.example(slug, number)
    items = standins.data(standin, task)
    results = fitting(slug, items)
    assert len(results) == task.get("numberResults", 1)
    assert {item["taskUUID"] for item in items} == {task["taskUUID"]}
    assert len({item["imageUUID"] for item in items}) == len(items)


@pytest.mark.parametrize("form", ["JPG", "PNG", "WEBP"])
@pytest.mark.parametrize("way", ["URL", "base64Data", "dataURI"])
def test_an_image_has_the_size_and_format_asked_for(standin: Any, form: str, way: str) -> None:
    task = standins.example(SLUG, outputFormat=form, outputType=way, width=1280, height=800, numberResults=1)
    (item,) = standins.data(standin, task)
    fitting(SLUG, [item])
    match way:
        case "URL":
            response = CLIENT.get(item["imageURL"])
            content = response.content
            assert response.headers["content-type"] == f"image/{form.lower()}".replace("jpg", "jpeg")
        case "base64Data":
            content = base64.b64decode(item["imageBase64Data"], validate=True)
        case _:
            head, _, text = item["imageDataURI"].partition(";base64,")
            assert head == f"data:image/{form.lower()}".replace("jpg", "jpeg")
            content = base64.b64decode(text, validate=True)
    image = Image.open(BytesIO(content))
    image.load()
    assert (image.size, image.format) == ((1280, 800), {"JPG": "JPEG"}.get(form, form))


def test_images_of_several_results_differ_and_one_seed_gives_the_same_again(standin: Any) -> None:
    task = standins.example(SLUG, outputType="base64Data", numberResults=2)
    answers = []
    for seed in (1, 1, 2):
        with standins.running(seed=seed) as seeded:
            answers.append(standins.data(seeded, task))
    assert answers[0] == answers[1]
    images = {item["imageBase64Data"] for items in answers for item in items}
    assert len(images) == len({item["imageUUID"] for items in answers for item in items}) == 4


def test_a_price_is_told_where_it_is_asked_for_and_stated(standin: Any) -> None:
    task = standins.example(SLUG, outputType="URL", numberResults=2, includeCost=True)
    price = standins.validators().cost(task)
    assert price.usd == 2 * price.per_result > 0
    assert [item["cost"] for item in standins.data(standin, task)] == [price.usd] * 2
    assert all("cost" not in item for item in standins.data(standin, task | {"includeCost": False}))
    unstated = standins.example("ideogram-1-0-remix", outputType="URL", includeCost=True)
    assert standins.validators().cost(unstated).usd is None
    assert all("cost" not in item for item in standins.data(standin, unstated))


def test_what_is_invalid_is_refused_as_the_validator_says(standin: Any) -> None:
    validators = standins.validators()
    for fault in ({"width": 3}, {"positivePrompt": None}, {"seeds": 1}, {"model": "acme:none@1"}):
        task = standins.example(SLUG) | fault
        response = standins.post(standin, [task])
        assert response.status_code == 400
        assert standins.errors(response) == validators.to_api(validators.validate(task))["errors"]


def test_good_tasks_are_run_beside_bad_ones(standin: Any) -> None:
    good, bad = standins.example(SLUG), standins.example(SLUG, width=3)
    response = standins.post(standin, [bad, good])
    assert response.status_code == 200
    assert {item["taskUUID"] for item in response.json()["data"]} == {good["taskUUID"]}
    assert {error["taskUUID"] for error in standins.errors(response)} == {bad["taskUUID"]}


def test_a_task_that_is_answered_later_is_asked_for(standin: Any) -> None:
    with standins.running(latency=(3600, 3600)) as slow:
        task = standins.example(SLUG, deliveryMethod="async", numberResults=2, outputType="URL")
        named = {name: task[name] for name in ("taskType", "taskUUID")}
        assert standins.data(slow, task) == [named]
        asking = {"taskType": "getResponse", "taskUUID": task["taskUUID"]}
        assert standins.data(slow, asking) == [{**named, "status": "processing"}]
        (conflict,) = standins.errors(standins.post(slow, [task]))
        assert conflict["code"] == "conflictTaskUUID"
        waiting = slow.service.running.get(task["taskUUID"])
        slow.service.running[task["taskUUID"]] = replace(waiting, ready_at=0)
        items = standins.data(slow, asking)
        assert standins.data(slow, asking) == items
        assert [item.pop("status") for item in items] == ["success"] * 2
        fitting(SLUG, items)
        assert CLIENT.get(items[0]["imageURL"]).status_code == 200
    (unknown,) = standins.errors(standins.post(standin, [{**asking, "taskUUID": "nobody"}]))
    assert unknown["code"] == "taskFailedOrNotFound" and unknown["taskUUID"] == "nobody"


def test_results_are_forgotten() -> None:
    with standins.running(ttl=0) as forgetful:
        task = standins.example(SLUG, outputType="URL")
        (item, *_) = standins.data(forgetful, task)
        assert CLIENT.get(item["imageURL"]).status_code == 404
        standins.data(forgetful, {**task, "deliveryMethod": "async"})
        asking = {"taskType": "getResponse", "taskUUID": task["taskUUID"]}
        (error,) = standins.errors(standins.post(forgetful, [asking]))
        assert error["code"] == "taskFailedOrNotFound"
        assert len(forgetful.service.running) == len(forgetful.service.files) == 0


def test_what_is_kept_is_bounded_in_time_number_and_bytes() -> None:
    expiring = importlib.import_module(f"{standins.package().__name__}.expiring")
    now = [0.0]
    kept = expiring.Expiring(10, most=3, most_bytes=100, size=len, clock=lambda: now[0])
    for number in range(5):
        kept[number] = b"x" * 10
    assert [number for number in range(5) if number in kept] == [2, 3, 4]
    kept[2] = b"y" * 85
    assert [kept.get(number) for number in (2, 3, 4)] == [b"y" * 85, None, b"x" * 10]
    now[0] = 9.9
    assert len(kept) == 2
    now[0] = 10
    assert len(kept) == 0 and kept.get(2) is None


def test_the_sdk_finds_its_registry_and_schemas(standin: Any) -> None:
    bundle = standins.GENERATED / "runware"
    first = CLIENT.get(f"{standin.address}/registry.json")
    assert first.json() == json.loads((bundle / "registry.json").read_text(encoding="utf-8"))
    again = CLIENT.get(f"{standin.address}/registry.json", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    for slug in standins.slugs():
        model = standins.validators().models[slug]
        resolved = CLIENT.get(f"{standin.address}/resolve/{model.air}").json()
        assert resolved.keys() == {"requestSchema", "responseSchema", "documentation"}
        Draft202012Validator(resolved["requestSchema"]).validate(standins.example(slug))
    assert CLIENT.get(f"{standin.address}/resolve/acme:none@1").status_code == 404


def test_it_says_that_it_is_not_real(standin: Any) -> None:
    for response in (
        standins.post(standin, [standins.example(SLUG)]),
        CLIENT.get(f"{standin.address}/registry.json"),
        CLIENT.get(f"{standin.address}/nothing"),
    ):
        assert response.headers["x-stand-in"].startswith("not Runware")
    assert "not Runware" in CLIENT.get(standin.address).text


def test_requests_are_recorded_without_keys(standin: Any) -> None:
    standin.recorder.clear()
    task = standins.example(SLUG)
    standins.post(standin, [{"taskType": "authentication", "apiKey": standins.KEY}, task])
    (request,) = standin.recorder.requests
    assert request.tasks == [{"taskType": "authentication"}, task]
    assert standin.recorder.tasks(model="ideogram:4@1") == (task,)
    assert request.status == 200 and request.data[-1]["taskUUID"] == task["taskUUID"]
    assert standins.KEY not in repr(standin.recorder.requests)
    told = CLIENT.get(f"{standin.address}/stand-in/requests").json()
    assert told["requests"][0]["tasks"] == request.tasks
    assert CLIENT.delete(f"{standin.address}/stand-in/requests").status_code == 204
    assert standin.recorder.requests == ()
