"""An issue is a value: it tells what was true when it was made, whatever becomes of the request."""

import copy
import json
import math
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any

import pytest

import targets

airmodels: Any = targets.of_the_repository().package


class Hostile:
    """An object whose every method raises."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __repr__(self) -> str:
        raise RuntimeError("repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("eq")

    __hash__ = None  # type: ignore[assignment]


def faulty() -> dict[str, Any]:
    """A request with faults of every phase, and values of every type that may be at fault."""
    return {
        "taskType": "imageInference",
        "model": "ideogram:1@2",
        "width": 1000,
        "height": 768,
        "ttl": 600,
        "outputType": "dataURI",
        "outputFormat": "jpg",
        "numberResults": [{"n": [1]}],
        "outputQuality": 10**400,
        "includeCost": {"yes": True},
        "styleTyp": "ANIME",
        "palette": {"members": [{"color": "#fff"}]},
        "inputs": {"referenceImages": ["x y", 5, ["https://a.example/b.png"]], "kept": [1, [2]]},
        "\ud800lone": "\udfff",
        "not a number": math.nan,
        "odd": Hostile(),
    }


REQUESTS: dict[str, Callable[[], Any]] = {
    "of JSON's types": lambda: {key: value for key, value in faulty().items() if key != "odd"},
    "with an object that raises": faulty,
    "with a key that is no text": lambda: {**faulty(), 5: [1]},
    "with a key that JSON cannot write": lambda: {**faulty(), b"5": [1], (1, 2): [1]},
    "with a key of too many digits": lambda: {**faulty(), 10**5000: [1]},
    "with an object that raises as a parameter": lambda: {**faulty(), "ttl": Hostile()},
    "of huge numbers": lambda: {
        "model": "ideogram:1@2",
        "width": 10**6000,
        "height": -(10**5000),
        "z": 10**9000,
    },
    "no object": lambda: [{"model": "ideogram:1@2"}],
    "of an unknown model": lambda: {"model": ["ideogram:1@2"]},
}
FACTS = (
    *("code", "rule", "severity", "parameter", "path", "pointer", "message", "type", "min", "max", "step"),
    *("allowed_values", "suggestion", "documentation", "task_type", "task_uuid", "model"),
)


def spoilt(value: Any) -> None:
    """Changes every list and dict of a request, the innermost first."""
    if type(value) is dict:
        for each in list(value.values()):
            spoilt(each)
        value.clear()
        value["model"] = "spoilt"
    elif type(value) is list:
        for each in value:
            spoilt(each)
        value[:] = ["spoilt"] * 3


def told(issues: list[Any]) -> list[Any]:
    """All that issues tell, with a fresh UUID left out."""
    found = [(json.dumps(each.to_dict()), str(each), repr(each), each.pointer) for each in issues]
    listed = [[*texts, facts(each)] for texts, each in zip(found, issues, strict=True)]
    read: list[Any] = json.loads(json.dumps(listed))
    return read


def facts(issue: Any) -> list[str]:
    """What its attributes are; Python writes no number of more than 4,300 digits in decimal."""
    values = [getattr(issue, name) for name in (*FACTS, "value", "suggestions", "fix")]
    return [pickle.dumps(each).hex() if is_huge(each) else repr(each) for each in values]


def is_huge(value: Any) -> bool:
    try:
        repr(value)
    except ValueError:
        return True
    return False


def without_new(issues: list[Any]) -> list[Any]:
    """What issues tell but for suggestions that bring a new UUID."""
    return told([each for each in issues if each.rule != "taskUUID.required"])


@pytest.mark.parametrize("name", REQUESTS)
def test_it_tells_what_was_true_when_it_was_made(name: str) -> None:
    request = REQUESTS[name]()
    issues = airmodels.validate(request)
    assert issues
    spoilt(request)
    assert without_new(issues) == without_new(airmodels.validate(REQUESTS[name]()))


@pytest.mark.parametrize("name", REQUESTS)
@pytest.mark.parametrize("is_read", [False, True], ids=["unread", "read"])
def test_copies_tell_the_same(name: str, is_read: bool) -> None:
    request = REQUESTS[name]()
    issues = airmodels.validate(request)
    if is_read:
        told(issues)
    copies = [[copy.copy(each) for each in issues], copy.deepcopy(issues)]
    copies += [pickle.loads(pickle.dumps(issues, protocol)) for protocol in (2, pickle.HIGHEST_PROTOCOL)]
    spoilt(request)
    for each in copies:
        assert each == issues and [hash(one) for one in each] == [hash(one) for one in issues]
        assert told(each) == told(issues)


def test_threads_may_read_it_at_once() -> None:
    for _ in range(20):
        request = faulty()
        issues = airmodels.validate(request)
        with ThreadPoolExecutor(8) as threads:
            reading = [threads.submit(told, issues) for _ in range(8)]
            spoilt(request)
            results = [each.result() for each in reading]
        assert all(each == results[0] for each in results)


def refused(request: Any) -> None:
    """Raises InvalidRequest in another process."""
    airmodels.check(request)


def test_exceptions_come_whole_from_other_processes() -> None:
    request = REQUESTS["of JSON's types"]()
    del request["\ud800lone"]
    with ProcessPoolExecutor(1) as processes:
        raised = processes.submit(refused, request).exception()
        issues = processes.submit(airmodels.validate, request).result()
    assert isinstance(raised, airmodels.InvalidRequest)
    due = airmodels.validate(request)
    assert raised.issues == issues == due
    assert str(raised) == str(airmodels.InvalidRequest(due))


def test_a_response_that_is_refused_survives_too() -> None:
    Ideogram10RemixResponse = targets.of_the_repository().module("ideogram-1-0-remix").Ideogram10RemixResponse  # noqa: N806

    with pytest.raises(airmodels.InvalidResponse) as caught:
        Ideogram10RemixResponse.from_dict({"taskType": "imageInference"})
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.deepcopy(caught.value)):
        assert type(again) is airmodels.InvalidResponse and str(again) == str(caught.value)
        assert vars(again) == vars(caught.value)


def test_what_it_hands_out_is_the_readers_own() -> None:
    issues = airmodels.validate(faulty())
    before = told(issues)
    for issue in issues:
        spoilt(issue.value)
        for each in issue.suggestions:
            spoilt(each.patch)
            spoilt(each.value)
        spoilt(issue.fix)
        spoilt(issue.to_dict())
    assert told(issues) == before


def test_equality_is_of_what_is_told() -> None:
    one, same = airmodels.validate(faulty()), airmodels.validate(faulty())
    assert one == same and len({*one, *same}) == len(one)
    other = airmodels.validate({**faulty(), "outputFormat": "jpeg"})
    differing = [each.rule for each, there in zip(one, other, strict=True) if each != there]
    assert differing == ["outputFormat.enum"]
    assert one[0] != "styleTyp" and one[0] != one[1]


def test_issues_about_what_is_no_json_are_values_too() -> None:
    issues = airmodels.validate_json("{")
    assert pickle.loads(pickle.dumps(issues)) == issues == copy.deepcopy(issues)
    assert json.loads(json.dumps(issues[0].to_dict()))["code"] == "invalidJSON"


@pytest.mark.parametrize("key", [b"k", (1, 2), frozenset()])
def test_a_key_that_json_cannot_write_is_told_by_its_own_type(key: object) -> None:
    issues = airmodels.validate({"model": "ideogram:1@2", key: 1})
    (issue,) = (each for each in issues if each.code == "unsupportedParameter")
    assert issue.message == f"{issue.path[-1]!r} is not a parameter"
    assert issue.parameter == f"a key of type {type(key).__name__}"
