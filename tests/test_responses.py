"""Responses are read as they are: every fault at once, results and errors of a whole answer."""

import pickle
import traceback
from collections import UserDict
from types import MappingProxyType
from typing import Any

import pytest

import targets
from odd_objects import ODD
from small_specs import HEAD

TASK = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
RESULT = {"taskType": "imageInference", "taskUUID": TASK, "imageUUID": "1c8f3e5d-62a8-4b94-a7e1-83f5d28e4b69"}
PARAMETERS: dict[str, Any] = {
    "id": {"type": "string", "required": True},
    "score": {"type": ["number", "null"], "required": True},
    "count": {"type": "integer"},
    "safe": {"type": "boolean"},
    "note": {"type": "any"},
    "tags": {"type": "array", "items": {"type": "string"}},
    "labels": {"type": "object", "additionalProperties": {"type": "integer"}},
    "size": {"type": "object", "properties": {"width": {"type": "integer", "required": True}}},
    "shots": {
        "type": "array",
        "items": {"type": ["string", "object"], "properties": {"url": {"type": "string", "required": True}}},
    },
}
FULL: dict[str, Any] = {
    "id": "a",
    "score": None,
    "count": 3.0,
    "safe": True,
    "note": [None],
    "tags": ["a"],
    "labels": {"a": 1},
    "size": {"width": 1, "more": 2},
    "shots": ["x", {"url": "y"}],
    "new": {"a": 1},
}
FAULTS: dict[str, tuple[dict[str, Any], list[tuple[Any, ...]]]] = {
    "nothing": ({"id": None, "score": 1}, [("id",)]),
    "what must be there may be null": ({"score": None}, []),
    "another type": ({"id": 5}, [("id",)]),
    "true for a number": ({"score": True}, [("score",)]),
    "no number of JSON": ({"score": float("nan")}, [("score",)]),
    "a number without end": ({"score": float("-inf")}, [("score",)]),
    "a fraction": ({"count": 1.5}, [("count",)]),
    "a number for true": ({"safe": 1}, [("safe",)]),
    "a text for an array": ({"tags": "ab"}, [("tags",)]),
    "items": ({"tags": ["a", 1, None]}, [("tags", 1), ("tags", 2)]),
    "values of keys": ({"labels": {"a": "1", "b": 2}}, [("labels", "a")]),
    "a number for an object": ({"size": 5}, [("size",)]),
    "an object inside": ({"size": {}}, [("size", "width")]),
    "a type inside": ({"size": {"width": "1"}}, [("size", "width")]),
    "items of two types": (
        {"shots": ["x", 5, {"url": 7}, {}]},
        [("shots", 1), ("shots", 2, "url"), ("shots", 3, "url")],
    ),
    "all at once": (
        {"id": 1, "count": "x", "tags": 5, "size": []},
        [("id",), ("count",), ("tags",), ("size",)],
    ),
    "null is absent": (dict.fromkeys(("count", "safe", "tags", "size", "shots", "note")), []),
}


@pytest.fixture(scope="module")
def small() -> Any:
    model = {"type": "string", "required": True, "const": "acme:lens@1"}
    spec = {
        **HEAD,
        "title": "Lens",
        "model": "acme:lens@1",
        "request": [{"title": "Core", "parameters": {"model": model}}],
        "response": [{"title": "Response", "parameters": PARAMETERS}],
    }
    return targets.of_the_specs("lens", "Acme", {"acme-lens": spec})


@pytest.fixture(scope="module")
def response_type(small: Any) -> Any:
    return small.package.models["acme-lens"].response_type


@pytest.fixture(scope="module")
def image() -> Any:
    return targets.of_the_repository().package.models["ideogram-3-0"].response_type


def faults(small: Any, read: Any, given: Any) -> list[Any]:
    """The issues of what is raised; none where nothing is."""
    try:
        read(given)
    except small.package.InvalidResponse as invalid:
        assert all(issue.to_dict() and issue.code == "invalidResponse" for issue in invalid.issues)
        assert all(issue.message in str(invalid) for issue in invalid.issues)
        return list(invalid.issues)
    return []


def test_what_is_documented_is_read(response_type: Any) -> None:
    read = response_type.from_dict(FULL)
    assert read.to_dict() == FULL and read.extra == {"new": {"a": 1}} and read.score is None
    assert read.size.width == 1 and read.size.extra == {"more": 2} and read.shots[1].url == "y"
    assert response_type.from_dict(MappingProxyType(FULL)) == response_type.from_dict(UserDict(FULL)) == read


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_told_at_once(name: str, small: Any, response_type: Any) -> None:
    given, places = FAULTS[name]
    whole = {"id": "a", "score": 1, **given}
    assert [issue.path for issue in faults(small, response_type.from_dict, whole)] == places
    answer = {"data": [FULL, whole]}
    told = faults(small, response_type.from_answer, answer)
    assert [issue.path for issue in told] == [("data", 1, *place) for place in places]
    assert all("'data[1]" in issue.message for issue in told)


@pytest.mark.parametrize("name", [each for each in ODD if not each.startswith(("long", "many", "deep"))])
def test_nothing_else_is_raised(name: str, small: Any, response_type: Any) -> None:
    odd = ODD[name]
    try:
        for given in (
            odd(),
            {**FULL, "size": odd()},
            {"data": [odd()]},
            {"errors": [odd()]},
            {"data": odd()},
        ):
            for read in (response_type.from_dict, response_type.from_answer):
                faults(small, read, given)
    except Exception:
        pytest.fail(traceback.format_exc(), pytrace=False)


def test_an_issue_tells_what_was_given(small: Any, response_type: Any) -> None:
    given: dict[str, Any] = {**FULL, "id": [1, {"a": MappingProxyType({})}]}
    (issue,) = faults(small, response_type.from_dict, given)
    given["id"][0] = "changed"
    given["id"][1]["b"] = object()
    copied = pickle.loads(pickle.dumps(issue))
    for each in (issue, copied):
        assert each.to_dict()["value"] == [1, {"a": "a value of type mappingproxy"}]
    assert copied.to_dict() == issue.to_dict()


class _Refusing(type):
    """A class that cannot be compared."""

    __hash__ = type.__hash__

    def __eq__(cls, other: object) -> bool:
        raise RuntimeError


class Refused(metaclass=_Refusing):
    """An object of it."""


def test_a_value_of_a_class_that_cannot_be_compared(small: Any, response_type: Any) -> None:
    (issue,) = faults(small, response_type.from_dict, {**FULL, "id": Refused()})
    assert issue.message == "'id' must be a string, not a value of type Refused"
    assert pickle.loads(pickle.dumps(issue)).message == issue.message


def test_a_whole_answer(image: Any) -> None:
    error = {
        "code": "invalidWidth",
        "message": "Too wide.",
        "parameter": ["width", "height"],
        "taskType": "imageInference",
        "taskUUID": TASK,
        "documentation": "https://a.example",
        "max": 5,
    }
    answer = image.from_answer({"data": [RESULT, {**RESULT, "cost": 0.1}], "errors": [error, {}]})
    assert [each.cost for each in answer.results] == [None, 0.1] and type(answer.results[0]) is image
    first, second = answer.errors
    assert (first.code, first.message, first.parameter) == ("invalidWidth", "Too wide.", ("width", "height"))
    assert (first.task_uuid, first.task_type, first.raw) == (TASK, "imageInference", error)
    assert (second.code, second.parameter, second.raw) == ("", None, {})
    assert pickle.loads(pickle.dumps(answer)) == answer
    assert (
        image.from_answer({"data": [RESULT]}).errors == () == image.from_answer({"errors": [error]}).results
    )
    assert image.from_answer({"data": [], "errors": None}) == ((), ())


def test_a_result_of_another_kind_of_task_is_not_read(image: Any) -> None:
    """In an answer to several tasks, or as the one result."""
    invalid = targets.of_the_repository().package.InvalidResponse
    other = {**RESULT, "taskType": "videoInference"}
    with pytest.raises(invalid) as raised:
        image.from_answer({"data": [RESULT, other]})
    [issue] = raised.value.issues
    assert (issue.path, issue.rule) == (("data", 1, "taskType"), "const")
    assert issue.message.startswith("'data[1].taskType' is 'imageInference' in this model's responses, not ")
    assert pickle.loads(pickle.dumps(issue)).message == issue.message
    with pytest.raises(invalid, match="taskType"):
        image.from_dict(other)
    for untold in (None, "imageInference"):
        assert image.from_dict({**RESULT, "taskType": untold}).image_uuid


@pytest.mark.parametrize(
    "given", [None, 5, [], "x", {}, {"data": None}, {"data": 5}, {"errors": {}}, {"errors": [5]}]
)
def test_what_is_no_answer(given: Any, image: Any, small: Any) -> None:
    invalid = targets.of_the_repository().package.InvalidResponse
    with pytest.raises(invalid) as raised:
        image.from_answer(given)
    assert len(raised.value.issues) == 1


def test_a_whole_answer_where_a_result_is_due(image: Any) -> None:
    with pytest.raises(targets.of_the_repository().package.InvalidResponse, match="from_answer") as raised:
        image.from_dict({"data": [RESULT]})
    assert len(raised.value.issues) == 1
