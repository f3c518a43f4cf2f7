"""What a dataclass is given is judged as it is: values mean one thing, all else is an issue in its place."""

import copy
import dataclasses
import json
import pickle
import uuid
from collections import UserDict, deque
from collections.abc import Callable
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

import targets
import typed_shapes
from given_values import HostileMeta, Loud, OfHostileMeta, Pair, Size, Word, holding_itself
from odd_objects import Hostile, Keyed, Liar, Listed, Text

UUID = uuid.UUID("0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58")


@pytest.fixture(scope="module")
def package() -> Any:
    return typed_shapes.compiled().package


MODULE: Any = typed_shapes.compiled().module(typed_shapes.SLUG)
UNSET: Any = typed_shapes.compiled().package.UNSET

MEANT: dict[str, tuple[Callable[[], dict[str, Any]], Any]] = {
    "a tuple": (lambda: {"tags": ("a", "b")}, ["a", "b"]),
    "a tuple with names": (lambda: {"note": Pair(1, "a")}, [1, "a"]),
    "a list of another class": (lambda: {"tags": Listed(["a"])}, ["a"]),
    "a member of an enumeration": (lambda: {"tone": Loud.WARM}, "warm"),
    "a member that is a text": (lambda: {"speed": Word.AUTO}, "auto"),
    "a member that is a number": (lambda: {"speed": Size.LARGE}, 1024),
    "members in an array": (lambda: {"tags": [Loud.WARM, Word.AUTO]}, ["warm", "auto"]),
    "members as keys": (lambda: {"labels": {Loud.WARM: "a", Word.AUTO: "b"}}, {"warm": "a", "auto": "b"}),
    "a UUID": (lambda: {"caption": UUID}, str(UUID)),
    "a UUID in any value": (lambda: {"note": {"id": UUID}}, {"id": str(UUID)}),
    "a mapping that cannot be changed": (lambda: {"labels": MappingProxyType({"a": "b"})}, {"a": "b"}),
    "a mapping of objects": (
        lambda: {"characters": MappingProxyType({"a": MODULE.AcmeAtlasCharacter(age=1)})},
        {"a": {"age": 1}},
    ),
    "any value of tuples": (lambda: {"note": ({"a": (1, (2,))},)}, [{"a": [1, [2]]}]),
    "a text of another class": (lambda: {"caption": Text("warm")}, "warm"),
    "further keys that cannot be changed": (
        lambda: {"layout": MODULE.AcmeAtlasLayout(columns=2, extra=MappingProxyType({"gap": 1}))},
        {"columns": 2, "gap": 1},
    ),
}
"""What is given, and what it is for the API."""

WRONG: dict[str, tuple[Callable[[], dict[str, Any]], tuple[Any, ...]]] = {
    "a text for texts": (lambda: {"tags": "ab"}, ("tags",)),
    "a text for objects": (lambda: {"frames": "ab"}, ("frames",)),
    "a text for values of several types": (lambda: {"marks": "ab"}, ("marks",)),
    "a number for an array": (lambda: {"frames": 5}, ("frames",)),
    "a number for a class": (lambda: {"layout": 5}, ("layout",)),
    "a number for a map": (lambda: {"characters": 5}, ("characters",)),
    "pairs for a map": (lambda: {"labels": [("a", "b")]}, ("labels",)),
    "an iterator": (lambda: {"tags": iter("ab")}, ("tags",)),
    "a set": (lambda: {"tags": {"a"}}, ("tags",)),
    "a queue": (lambda: {"tags": deque("ab")}, ("tags",)),
    "bytes": (lambda: {"tags": b"ab"}, ("tags",)),
    "a decimal": (lambda: {"weight": Decimal("1.5")}, ("weight",)),
    "a mapping of another class": (lambda: {"labels": UserDict(a="b")}, ("labels",)),
    "a map with a number as key": (lambda: {"labels": {1: "b"}}, ("labels",)),
    "a dict for a class": (lambda: {"layout": {"columns": 2}}, ("layout",)),
    "a dict for an open class": (lambda: {"hints": {"level": 1}}, ("hints",)),
    "a dict in a map of a class": (lambda: {"characters": {"a": {"age": 1}}}, ("characters", "a")),
    "a dict beside true": (lambda: {"sharpen": {"radius": 1}}, ("sharpen",)),
    "a dict for one of two classes": (lambda: {"source": {"kind": "file", "url": "x"}}, ("source",)),
    "a dict among texts and objects": (lambda: {"frames": ["a", {"image": "b"}]}, ("frames", 1)),
    "a dict among three forms": (lambda: {"marks": ["start", {"at": 3}]}, ("marks", 1)),
    "an object of another class": (lambda: {"layout": MODULE.AcmeAtlasCharacter(age=1)}, ("layout",)),
    "an object of a class for any value": (lambda: {"note": MODULE.AcmeAtlasCharacter()}, ("note",)),
    "no JSON in any value": (lambda: {"note": [{"a": object()}]}, ("note", 0, "a")),
    "no number in any value": (lambda: {"note": [float("nan")]}, ("note", 0)),
    "a number as key in any value": (lambda: {"note": [{1: 2}]}, ("note", 0)),
    "a value that holds itself": (lambda: {"note": holding_itself()}, ("note", 0, "items")),
    "no JSON in further keys": (lambda: {"hints": MODULE.AcmeAtlasHints(extra={"a": {1}})}, ("hints", "a")),
    "a number for further keys": (lambda: {"hints": MODULE.AcmeAtlasHints(extra=5)}, ("hints", "extra")),
    "a further key with a field of its own": (
        lambda: {"layout": MODULE.AcmeAtlasLayout(columns=2, extra={"columns": 7})},
        ("layout", "columns"),
    ),
    "the key of a field that is not set": (
        lambda: {"layout": MODULE.AcmeAtlasLayout(columns=2, extra={"title": "a"})},
        ("layout", "title"),
    ),
    "nothing as an item": (lambda: {"tags": ["a", UNSET]}, ("tags", 1)),
    "a class": (lambda: {"layout": MODULE.AcmeAtlasLayout}, ("layout",)),
    "what raises": (lambda: {"frames": Hostile()}, ("frames",)),
    "what raises as an item": (lambda: {"frames": ["a", Hostile()]}, ("frames", 1)),
    "what raises in any value": (lambda: {"note": {"a": Hostile()}}, ("note", "a")),
    "what claims to be a dict": (lambda: {"labels": Liar(dict)}, ("labels",)),
    "what claims to be a list": (lambda: {"tags": Liar(list)}, ("tags",)),
    "a class that cannot be hashed": (lambda: {"weight": OfHostileMeta()}, ("weight",)),
    "such a class as an item": (lambda: {"tags": ["a", OfHostileMeta()]}, ("tags", 1)),
    "a member without a value of JSON": (lambda: {"note": Loud.ODD}, ("note",)),
}
"""What is given, and where it is an issue."""


def request_of(given: dict[str, Any]) -> Any:
    return MODULE.AcmeAtlasRequest(**{"tone": "warm", **given})


@pytest.mark.parametrize("name", MEANT)
def test_values_of_python_have_one_meaning(name: str, package: Any) -> None:
    make, due = MEANT[name]
    made = request_of(make())
    assert made.to_dict()[next(iter(make()))] == due
    assert made.validate() == [] == package.validate(made)
    assert made.is_valid() and package.is_valid(made) and package.is_valid(made.to_dict())
    assert json.loads(json.dumps(made.to_dict())) == made.to_dict()
    assert type(made).from_dict(made.to_dict()).to_dict() == made.to_dict()
    assert package.repair(made).request == made.to_dict() and package.check(made) is made.check() is None


@pytest.mark.parametrize("name", WRONG)
def test_all_else_is_an_issue_at_its_place(name: str, package: Any) -> None:
    make, place = WRONG[name]
    made = request_of(make())
    assert not made.is_valid() and not package.is_valid(made) and not MODULE.is_valid(made)
    for issues in (made.validate(), package.validate(made), package.models[typed_shapes.SLUG].validate(made)):
        assert [issue.path for issue in issues] == [place]
        assert json.dumps(issues[0].to_dict()) and issues[0].parameter and "{" not in issues[0].message
        assert issues[0].model == "acme:atlas@1"
    for check in (made.check, lambda: package.check(made)):
        with pytest.raises(package.InvalidRequest):
            check()
    assert package.repair(made).request is None or package.is_valid(package.repair(made).request)
    assert len(package.narrow(made)) and package.with_defaults(made)["model"] == "acme:atlas@1"


def test_what_is_not_set_is_left_out_wherever_it_is_due() -> None:
    made = request_of({"tags": UNSET, "code": UNSET, "layout": UNSET, "caption": UNSET, "note": UNSET})
    assert made.to_dict() == {"model": "acme:atlas@1", "tone": "warm"}
    assert [each.rule for each in MODULE.AcmeAtlasRequest(tone=UNSET).validate()] == ["tone.required"]


def test_a_dataclass_is_judged_by_the_model_of_its_class() -> None:
    repository = targets.of_the_repository()
    request_type = repository.package.models["ideogram-3-0"].request_type
    other = request_type(positive_prompt="abc", width=1024, height=1024, model="ideogram:4@remix")
    rules = [issue.rule for issue in other.validate()]
    assert rules == [issue.rule for issue in repository.package.validate(other)] == ["model.enum"]
    assert not repository.package.is_valid(other)
    own: Any = type("Own", (request_type,), {"__slots__": ()})
    assert repository.package.is_valid(own(positive_prompt="abc", width=1024, height=1024))
    remix = repository.package.models["ideogram-4-0-remix"]
    assert not remix.is_valid(request_type(positive_prompt="abc", width=1024, height=1024))


def test_a_part_is_no_request(package: Any) -> None:
    part = MODULE.AcmeAtlasLayout(columns=2)
    assert not package.is_valid(part) and not MODULE.is_valid(part) and not package.repair(part)
    assert [issue.path for issue in MODULE.validate(part)] == [()]
    with pytest.raises(package.InvalidRequest):
        package.with_defaults(part)


def test_a_repair_is_a_dict_and_changes_nothing_given(package: Any) -> None:
    made = request_of({"weight": 2.5, "layout": MODULE.AcmeAtlasLayout(columns=2)})
    repair = package.repair(made)
    assert repair.request["weight"] == 2 and made.weight == 2.5 and package.is_valid(repair.request)
    assert repair.request["layout"] == {"columns": 2}


def test_own_to_dict_is_asked_and_may_fail(package: Any) -> None:
    def refuse(made: Any) -> Any:
        raise RuntimeError

    layout: Any = type("Layout", (MODULE.AcmeAtlasLayout,), {"to_dict": refuse})
    assert [issue.path for issue in request_of({"layout": layout(columns=2)}).validate()] == [("layout",)]
    request: Any = type("Request", (MODULE.AcmeAtlasRequest,), {"to_dict": refuse})
    assert not package.is_valid(request(tone="warm"))
    assert [issue.path for issue in package.validate(request(tone="warm"))] == [()]


def test_from_dict_holds_plain_values() -> None:
    """What raises when it is read, or lies about itself, is not kept."""
    given = Keyed({Text("model"): Text("acme:atlas@1"), "tone": Word.WARM, "tags": Listed([Text("a")])})
    made = MODULE.AcmeAtlasRequest.from_dict(given)
    assert made.to_dict() == {"model": "acme:atlas@1", "tone": "warm", "tags": ["a"]}
    assert type(made.tone) is str and [type(tag) for tag in made.tags] == [str]


def test_from_dict_takes_a_dataclass_for_what_it_writes(package: Any) -> None:
    made = request_of({"tags": ["a"], "layout": MODULE.AcmeAtlasLayout(columns=2)})
    assert type(made).from_dict(made).to_dict() == made.to_dict()
    for wrong in ({"tags": "ab"}, {"note": object()}):
        with pytest.raises(package.InvalidRequest) as raised:
            type(made).from_dict(request_of(wrong))
        assert [issue.path for issue in raised.value.issues] == [(next(iter(wrong)),)]


def test_instances_are_copied_pickled_compared_and_hashed() -> None:
    read = MODULE.AcmeAtlasRequest.from_dict(typed_shapes.REQUEST)
    again = MODULE.AcmeAtlasRequest.from_dict(typed_shapes.REQUEST)
    assert read == again and copy.deepcopy(read) == pickle.loads(pickle.dumps(read)) == read
    assert copy.copy(read) == dataclasses.replace(read, weight=read.weight)
    assert dataclasses.replace(read, weight=9).validate()[0].path == ("weight",)
    assert hash(request_of({})) == hash(request_of({})) and not hasattr(read, "__dict__")
    invalid = request_of({"layout": {"columns": 2}}).to_dict()
    assert repr(pickle.loads(pickle.dumps(invalid))) == repr(invalid)
    with pytest.raises(TypeError):
        json.dumps(invalid)


def test_a_hostile_class_is_as_hostile_as_it_says() -> None:
    with pytest.raises(RuntimeError):
        hash(OfHostileMeta)
    assert isinstance(OfHostileMeta, HostileMeta)
