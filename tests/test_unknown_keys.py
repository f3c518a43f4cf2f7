"""Keys that no parameter has may pass, as warnings or unsaid: all else is judged as if they were absent."""

import json
import pickle
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

import node
import targets
import vector_files

SLUGS = [model.slug for model in targets.of_the_repository().catalog.models]
PLANTED = "newKey"


def closed(value: Any, names: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of objects in a request: those of our models know all their keys."""
    if isinstance(value, dict):
        yield names
        for name, each in value.items():
            yield from closed(each, (*names, name))
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from closed(each, (*names, number))


def planted(request: Any) -> Any:
    """The request with an unknown key in each of its objects."""
    changed = deepcopy(request)
    for place in closed(request):
        holder = changed
        for name in place:
            holder = holder[name]
        holder[PLANTED] = {"a": [1]}
    return changed


@pytest.mark.parametrize("slug", SLUGS)
def test_the_verdict_is_that_of_the_request_without_them(slug: str) -> None:
    """On every vector, with a key planted in each object of it."""
    package = targets.of_the_repository().package
    asked = 0
    for vector in vector_files.cases(targets.of_the_repository().folder, slug):
        request = vector["request"]
        due = rules(package.validate(request))
        if any("unknown" in rule or rule.startswith("model.") for rule in due) or not isinstance(
            request, dict
        ):
            continue
        changed = planted(request)
        asked += 1
        assert package.is_valid(changed, unknown="ignore") is package.is_valid(request)
        assert rules(package.validate(changed, unknown="ignore")) == due
        warned = package.validate(changed, unknown="warning")
        assert rules([each for each in warned if each.path[-1:] != (PLANTED,)]) == due
        assert package.is_valid(changed, unknown="warning") is package.is_valid(request)
        warnings = [each for each in warned if each.path[-1:] == (PLANTED,)]
        assert warnings and {each.severity for each in warnings} == {"warning"}
        assert not package.is_valid(changed)
    assert asked > 100


def rules(issues: list[Any]) -> list[str]:
    return [each.rule for each in issues]


@pytest.fixture
def request_() -> dict[str, Any]:
    good = (
        each for each in vector_files.cases(targets.of_the_repository().folder, SLUGS[0]) if each["valid"]
    )
    return planted(next(good)["request"])  # type: ignore[no-any-return]


def test_a_repair_leaves_them_as_they_are(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    request_["outputQuality"] = 7
    before = deepcopy(request_)
    repaired = package.repair(request_, unknown="ignore")
    assert repaired.request == {**before, "outputQuality": 20} and request_ == before
    assert [edit["path"] for edit in repaired.patch] == ["/outputQuality"]
    assert package.is_valid(repaired.request, unknown="warning") and not package.is_valid(repaired.request)
    model = package.models[request_["model"]]
    assert model.repair(request_, unknown="warning").request == repaired.request
    assert PLANTED not in package.repair(request_).request


def test_choices_are_those_without_them(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    assert package.narrow(request_, unknown="ignore").complete
    assert list(package.narrow(request_, unknown="ignore")) == list(package.narrow(request_))


def test_every_function_takes_the_word_and_refuses_others(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    package.check(request_, unknown="ignore")
    with pytest.raises(package.InvalidRequest):
        package.check(request_)
    model = package.models[request_["model"]]
    assert model.is_valid(request_, unknown="warning") and not model.is_valid(request_)
    functions = (package.is_valid, package.validate, package.check, package.repair, package.narrow)
    for function in (*functions, model.is_valid, model.validate, model.repair, model.narrow):
        with pytest.raises(ValueError, match="unknown is one of 'error', 'warning', 'ignore', not 'eror'"):
            function(request_, unknown="eror")


def test_json_is_judged_alike(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    text = json.dumps(request_)
    assert package.is_valid_json(text, unknown="ignore") and not package.is_valid_json(text)
    assert {each.severity for each in package.validate_json(text, unknown="warning")} == {"warning"}


def test_an_unknown_model_is_no_unknown_key() -> None:
    package = targets.of_the_repository().package
    assert not package.is_valid({"model": "no:such@1"}, unknown="ignore")


def test_warnings_survive_pickling(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    warned = package.validate(request_, unknown="warning")
    again = pickle.loads(pickle.dumps(warned))
    assert [each.to_dict() for each in again] == [each.to_dict() for each in warned]


def test_a_request_that_names_no_known_model_is_repaired_so_too(request_: dict[str, Any]) -> None:
    """Its unknown keys stay, also where the model that it comes to refuses more."""
    package = targets.of_the_repository().package
    given = {**request_, "outputQuality": 7, "model": "ideogam:1@2"}
    before = deepcopy(given)
    for word in ("ignore", "warning"):
        repaired = package.repair(given, unknown=word)
        assert given == before and package.is_valid(repaired.request, unknown=word)
        assert repaired.request == {**before, "outputQuality": 20, "model": "ideogram:1@2"}


def test_the_fix_of_a_misspelt_model_uncovers_no_unknown_key(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    given = {**request_, "model": "ideogam:1@2", "outputQuality": 7}
    for word, left in (("error", 3), ("warning", 1), ("ignore", 1)):
        [issue] = [each for each in package.validate(given, unknown=word) if each.path == ("model",)]
        assert len(issue.suggestions[0].uncovers) == left, word
        again = pickle.loads(pickle.dumps(issue))
        assert again.suggestions == issue.suggestions


def test_choices_of_a_model_are_those_without_unknown_keys(request_: dict[str, Any]) -> None:
    package = targets.of_the_repository().package
    for named in ({}, {"model": "ideogam:1@2"}):
        given = {**{key: each for key, each in request_.items() if key != "model"}, **named}
        [choice] = [each for name, each in package.narrow(given, unknown="ignore").items() if name == "model"]
        assert choice.offers
        assert not package.narrow(given)["model"].offers


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_javascript_finds_models_so_too(request_: dict[str, Any]) -> None:
    compiled = targets.of_the_repository()
    given = {**request_, "outputQuality": 7, "model": "ideogam:1@2"}
    asked = {"request": given, "unknown": "warning"}
    repaired = compiled.package.repair(given, unknown="warning")
    assert compiled.ask(None, "repairEased", asked)["patch"] == repaired.patch
    [issue] = compiled.ask(None, "validateEased", asked)
    assert issue["suggestions"][0]["uncovers"] == list(
        compiled.package.validate(given, unknown="warning")[0].suggestions[0].uncovers
    )
    del given["outputQuality"]
    narrowed = compiled.ask(None, "narrowEased", asked)["choices"]["model"]
    assert narrowed["offers"] and not compiled.ask(None, "narrow", given)["choices"]["model"]["offers"]


def test_functions_can_be_sent_to_other_processes(request_: dict[str, Any]) -> None:
    """Also when they have read JSON before."""
    package = targets.of_the_repository().package
    assert not package.is_valid_json(json.dumps(request_))
    again = pickle.loads(pickle.dumps(package.validate_json))
    assert again(json.dumps(request_), unknown="ignore") == []
