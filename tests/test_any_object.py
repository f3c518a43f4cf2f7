"""Whatever is passed, the validators answer: no exception, one verdict, issues that can be shown."""

import json
import traceback
from collections import OrderedDict
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

import targets
from boundary_requests import full_requests, places, replaced
from odd_objects import ODD, Keyed, Listed, RaisingKey, Text, TwinKey, Whole, Word

SLUG = "ideogram-2-0-remix"
MOST_SHOWN = 2_000
MOST_TOLD = 250_000


@pytest.fixture(scope="module")
def validators() -> dict[str, Any]:
    """The package and one of its models: whatever has `is_valid` and `validate`."""
    compiled = targets.of_the_repository()
    return {
        "package": compiled.package,
        "module": compiled.module(SLUG),
        "model": compiled.package.models[SLUG],
    }


@pytest.fixture(scope="module")
def request_in_full() -> Any:
    return next(full_requests(targets.of_the_repository().model(SLUG)))


def answers(validators: dict[str, Any], request: Any) -> bool:
    """The verdict that every validator gives; a failure is told without showing the request."""
    try:
        return verdict(validators, request)
    except Exception:
        pytest.fail(traceback.format_exc(), pytrace=False)


def verdict(validators: dict[str, Any], request: Any) -> bool:
    """The verdict, after asking that every validator gives it and that what they say can be shown."""
    verdicts = set()
    for name, validator in validators.items():
        verdict = validator.is_valid(request)
        assert verdict is True or verdict is False
        issues = validator.validate(request)
        assert verdict == (not any(issue.severity == "error" for issue in issues)), name
        verdicts.add(verdict)
        for issue in (*issues[:20], *issues[-3:]):
            shown(issue)
    try:
        validators["package"].check(request)
        verdicts.add(True)
    except validators["package"].InvalidRequest:
        verdicts.add(False)
    assert len(verdicts) == 1
    return verdicts.pop()


def shown(issue: Any) -> None:
    for text in (issue.message, repr(issue), str(issue)):
        assert 0 < len(text) < MOST_SHOWN
        text.encode()
    assert len(json.dumps(issue.to_dict(), allow_nan=False)) < MOST_TOLD
    assert issue == issue and isinstance(hash(issue), int)
    assert type(issue.fix) in (list, type(None))
    assert isinstance(issue.parameter, str | tuple)


def snapshot(value: Any, depth: int = 0) -> Any:
    """What a value holds, by identity, as far as it can be told without asking the value."""
    if issubclass(type(value), dict) and depth < 3 and dict.__len__(value) < 1000:
        return [(id(key), id(each), snapshot(each, depth + 1)) for key, each in dict.items(value)]
    if issubclass(type(value), list) and depth < 3 and list.__len__(value) < 1000:
        return [(id(each), snapshot(each, depth + 1)) for each in list.__iter__(value)]
    return id(value)


@pytest.mark.parametrize("name", ODD)
def test_as_the_request(name: str, validators: dict[str, Any]) -> None:
    odd = ODD[name]()
    assert not answers(validators, odd)


@pytest.mark.parametrize("name", ODD)
def test_in_the_place_of_every_parameter(name: str, validators: dict[str, Any], request_in_full: Any) -> None:
    """The request is not mutated either."""
    model = targets.of_the_repository().model(SLUG)
    heavy = name.startswith(("long", "many", "deep", "bomb", "endless"))
    odd = ODD[name]()
    for place in list(spots(model, request_in_full))[:: 3 if heavy else 1]:
        request = deepcopy(request_in_full)
        set_at(request, place, odd)
        before = snapshot(request)
        answers(validators, request)
        assert snapshot(request) == before


def spots(model: Any, request: Any) -> Iterator[tuple[Any, ...]]:
    """Every place of the request but the root, and some where nothing is due."""
    yield from (place for place, _ in places(model.request.root, request) if place)
    yield from (("seed",), ("safety", "level"), ("inputs", "seedImage"), ("providerSettings", "acme"))


def set_at(request: Any, place: tuple[Any, ...], value: Any) -> None:
    for name in place[:-1]:
        request = request[name]
    request[place[-1]] = value


def test_subclasses_are_judged_by_what_they_hold(validators: dict[str, Any], request_in_full: Any) -> None:
    """Enumeration members, ordered and lying objects: valid where their content is."""

    def foreign(value: Any) -> Any:
        match value:
            case dict():
                return Keyed({Text(key): foreign(each) for key, each in value.items()})
            case list():
                return Listed([foreign(each) for each in value])
            case str():
                return Text(value)
            case bool() | float():
                return value
            case int():
                return Whole(value)

    assert answers(validators, request_in_full)
    assert answers(validators, foreign(request_in_full))
    assert answers(validators, OrderedDict(request_in_full))
    assert answers(validators, {**request_in_full, "model": Word.AIR})
    settings = ("providerSettings", "ideogram", "renderingSpeed")
    assert answers(validators, replaced(request_in_full, settings, Word.FAST))
    for place, wrong in ((("width",), 1000), (("outputType",), "url"), (("ttl",), 59), (("seed",), 1)):
        refused = deepcopy(request_in_full)
        set_at(refused, place, wrong)
        issues = validators["module"].validate(foreign(refused))
        assert [issue.path for issue in issues] == [place]
        assert not answers(validators, foreign(refused))


def test_a_key_more(validators: dict[str, Any], request_in_full: Any) -> None:
    """A key that equals another is that one; any other makes the request invalid, whatever it is."""
    for key in (
        RaisingKey("seed"),
        TwinKey("seed"),
        Text("seed"),
        5,
        None,
        True,
        b"width",
        (1, 2),
        float("nan"),
    ):
        assert not answers(validators, {**request_in_full, key: 1024})
    assert answers(validators, {**request_in_full, Word.KEY: request_in_full["width"]})


def test_the_air_identifier_alone_decides_which_model_judges(validators: dict[str, Any]) -> None:
    package = validators["package"]
    for odd in ODD.values():
        request = {"model": odd()}
        assert not package.is_valid(request)
        assert [issue.rule for issue in package.validate(request)][:1] != []
