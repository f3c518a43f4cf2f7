"""Whatever is passed, repairing, narrowing and completing answer: no exception, no mutation, no long wait."""

import json
import time
import traceback
from copy import deepcopy
from typing import Any

import pytest

import targets
from boundary_requests import full_requests
from odd_objects import ODD, Keyed, Listed, RaisingKey, Text, TwinKey, Whole
from test_any_object import set_at, snapshot, spots

SLUG = "ideogram-2-0-remix"
# Of the processor, which other work does not lengthen: far above what any call takes, far below what a
# quadratic one would.
MOST_SECONDS = 20


@pytest.fixture(scope="module")
def package() -> Any:
    return targets.of_the_repository().package


@pytest.fixture(scope="module")
def request_in_full() -> Any:
    return next(full_requests(targets.of_the_repository().model(SLUG)))


def answered(package: Any, request: Any) -> None:
    """Every answer is given; a failure is told without showing the request."""
    try:
        before = snapshot(request)
        answers(package, request)
        assert snapshot(request) == before
    except Exception:
        pytest.fail(traceback.format_exc(), pytrace=False)


def answers(package: Any, request: Any) -> None:
    start = time.process_time()
    repair = package.repair(request)
    assert type(repair) is package.Repair
    assert not repair or package.is_valid(repair.request)
    assert bool(repair) == (repair.remaining == 0)
    narrowed = package.narrow(request)
    assert type(narrowed) is package.Narrowed
    assert narrowed.possible == (narrowed.example is not None)
    assert not narrowed.possible or package.is_valid(narrowed.example)
    issues = package.validate(request)
    assert json.dumps(package.to_api([*issues[:20], *issues[-3:]]), allow_nan=False)
    for issue in (*issues[:10], *issues[-3:]):
        assert issue.pointer == "" or issue.pointer.startswith("/")
        assert all(type(each.patch) is list for each in issue.suggestions)
    assert 0 < len(str(package.InvalidRequest(issues))) < 20_000
    assert time.process_time() - start < MOST_SECONDS


@pytest.mark.parametrize("name", ODD)
def test_as_the_request(name: str, package: Any) -> None:
    answered(package, ODD[name]())


@pytest.mark.parametrize("name", ODD)
def test_in_some_places(name: str, package: Any, request_in_full: Any) -> None:
    odd = ODD[name]()
    model = targets.of_the_repository().model(SLUG)
    for place in list(spots(model, request_in_full))[:: 7 if name in QUICK else 11]:
        request = deepcopy(request_in_full)
        set_at(request, place, odd)
        answered(package, request)


QUICK = [name for name in ODD if not name.startswith(("long", "many", "deep", "bomb", "endless"))]


def test_a_key_more(package: Any, request_in_full: Any) -> None:
    keys = (RaisingKey("seed"), TwinKey("seed"), Text("seed"), 5, None, True, b"width", (1, 2), float("nan"))
    for key in keys:
        answered(package, {**request_in_full, key: 1024})


def test_subclasses_are_repaired_by_what_they_hold(package: Any, request_in_full: Any) -> None:
    broken = Keyed({**request_in_full, Text("ttl"): Whole(59), "outputFormat": Text("png")})
    repair = package.repair(broken)
    assert repair.request["ttl"] == 60 and repair.request["outputFormat"] == "PNG"
    assert package.is_valid(repair.request)
    images = {"referenceImages": Listed([Text("https://assets.example.com/a.png")])}
    assert package.repair({**request_in_full, "inputs": images})


@pytest.mark.parametrize("depth", [300, 100_000])
def test_defaults_are_filled_in_however_deep_a_request_is(
    depth: int, package: Any, request_in_full: Any
) -> None:
    request: Any = 1
    for _ in range(depth):
        request = [{"a": request}]
    completed = package.with_defaults({**request_in_full, "deep": request})
    assert completed["deep"] is not request
    assert completed["outputType"] == request_in_full.get("outputType", "URL")


def test_the_work_grows_with_the_size_alone(package: Any, request_in_full: Any) -> None:
    """A key, a text, a number and many faults: ten times as large takes at most some thirty times as long."""

    def made(size: int) -> list[Any]:
        return [
            {**request_in_full, "outputFormat" * size: 1},
            {**request_in_full, "outputFormat": "JPG" * size},
            {**request_in_full, "numberResults": 10**size},
            {**request_in_full, **{f"outputForma{each}": 1 for each in range(size)}},
            {**request_in_full, "inputs": {"referenceImages": [1] * size}},
        ]

    def seconds(request: Any) -> float:
        start = time.process_time()
        answers(package, request)
        return time.process_time() - start

    for small, large in zip(made(3_000), made(30_000), strict=True):
        assert seconds(large) < 30 * max(seconds(small), 0.05)


def completed(package: Any, request: Any) -> Any:
    """The request with its defaults, None where it is refused; it is not changed."""
    before = snapshot(request)
    try:
        result = package.with_defaults(request)
    except package.InvalidRequest as error:
        result = None
        assert error.issues and 0 < len(str(error)) < 20_000
    except Exception:
        pytest.fail(traceback.format_exc(), pytrace=False)
    assert snapshot(request) == before
    return result


@pytest.mark.parametrize("name", ODD)
def test_any_object_is_completed_or_refused(name: str, package: Any, request_in_full: Any) -> None:
    """In a parameter's place it is kept, or copied where it is an object or a list."""
    odd = ODD[name]()
    model = targets.of_the_repository().model(SLUG)
    assert completed(package, odd) is None
    assert completed(package, {**request_in_full, "model": odd}) is None or name == "lying text"
    for place in spots(model, request_in_full):
        request = deepcopy(request_in_full)
        set_at(request, place, odd)
        result = completed(package, request)
        if result is not None:
            assert result is not request and type(result) is dict
            assert dict.keys(request) <= result.keys()


def test_objects_of_other_classes_are_completed_by_what_they_hold(package: Any, request_in_full: Any) -> None:
    due = package.with_defaults(request_in_full)
    inputs = {
        key: Listed(each) if type(each) is list else each for key, each in request_in_full["inputs"].items()
    }
    found = completed(package, Keyed({**request_in_full, "inputs": Keyed(inputs)}))
    assert found == due and type(found) is type(found["inputs"]) is dict
