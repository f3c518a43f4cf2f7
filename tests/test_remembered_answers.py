"""What is remembered of faults changes no answer, is bounded, and belongs to no one request."""

import importlib
import json
import pickle
from collections.abc import Iterator
from itertools import islice, permutations
from typing import Any

import pytest

import fuzzed_fixes
import node
import targets
import vector_files
from javascript_issues import of_javascript, of_python

SLUGS = ("everything", "parts", "tiny")
ALIKE: list[Any] = [
    *(0, -0.0, 0.0, "0", "-0", 1, 1.0, True, "1", "1.0", "true", None, "null", "absent", [], {}, "[]", "{}"),
    *([1], [1.0], [True], ["1"], [[1]], [None], [{}], {"a": 1}, {"a": True}, {"a": 1.0}, {"a": "1"}, "a"),
    *(2**53, 2**53 + 1, 1e22, 10**22, 1e-9, -1, "", " ", "A", "x" * 300, ["x" * 300], [1, 2, 3, 4, 5, 6]),
]


class Forgetful:
    """Remembers nothing."""

    def get(self, key: object) -> None:
        return None

    def put(self, key: object, result: object) -> None:
        pass


def runtime(compiled: targets.Compiled, name: str) -> Any:
    return importlib.import_module(f"{compiled.names.package}._runtime.{name}")


def told(compiled: targets.Compiled, requests: list[Any]) -> list[Any]:
    """All that is said of requests, one after the other."""
    return [of_python(compiled.package.validate, request) for request in requests]


def fresh(compiled: targets.Compiled, requests: list[Any]) -> list[Any]:
    """The same where nothing is remembered."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("suggest", "unknown_keys"):
            patch.setattr(runtime(compiled, name), "RECENT", Forgetful())
        return told(compiled, requests)


def alike(compiled: targets.Compiled, slug: str) -> Iterator[Any]:
    """A valid request with one value replaced by others, which equal each other here and there."""
    base = next(each["request"] for each in vector_files.cases(compiled.folder, slug) if each["valid"])
    for child in compiled.model(slug).request.root.children[::3]:
        for value in ALIKE:
            yield {**base, child.name: value}
            yield {**base, f"{child.name}s": value}


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_remembered_is_what_a_fresh_look_tells(slug: str) -> None:
    """Of the same request again, and of others with the same fault."""
    compiled = targets.of_the_small_specs()
    requests = list(islice(fuzzed_fixes.faulty(compiled, slug, 11), 150))
    requests += requests[::3]
    assert told(compiled, requests) == fresh(compiled, requests)


@pytest.mark.parametrize("slug", SLUGS)
def test_values_that_equal_others_have_answers_of_their_own(slug: str) -> None:
    compiled = targets.of_the_small_specs()
    requests = [each for each in alike(compiled, slug) if not compiled.package.is_valid(each)]
    assert len(requests) > 100
    due = fresh(compiled, requests)
    assert told(compiled, requests) == due
    assert told(compiled, requests[::-1]) == due[::-1]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_javascript_tells_them_apart_as_well() -> None:
    compiled = targets.of_the_small_specs()
    for request in alike(compiled, "everything"):
        if node.is_exact(request) and not compiled.package.is_valid(request):
            due = of_python(compiled.package.validate, request)
            assert of_javascript(compiled, None, request) == due, request


def test_no_more_than_twice_as_much_is_remembered_as_is_said() -> None:
    recent = runtime(targets.of_the_small_specs(), "recent").Recent(100)
    kept = "asked for again and again"
    recent.put(kept, 1)
    for number in range(10_000):
        recent.put(number, number)
        assert recent.get(kept) == 1
    remembered = [number for number in range(10_000) if recent.get(number) is not None]
    assert 50 <= len(remembered) <= 200
    assert remembered[-1] == 9_999


def test_a_new_uuid_is_one_request_s_own() -> None:
    package = targets.of_the_repository().package
    request = {"taskType": "imageInference", "model": "ideogram:4@1", "positivePrompt": "x"}
    fixes = []
    for _ in range(3):
        (issue,) = (each for each in package.validate(request) if each.code == "missingTaskUUID")
        assert (
            issue.message and issue.fix == issue.suggestions[0].patch == pickle.loads(pickle.dumps(issue)).fix
        )
        fixes.append(json.dumps(issue.fix))
    assert len({*fixes}) == 3


def test_what_is_handed_out_is_the_callers_own() -> None:
    package = targets.of_the_repository().package
    request = {"taskType": "imageInference", "model": "ideogram:4@1", "positivePrompt": "x", "ttl": "60"}

    def issue() -> Any:
        return next(each for each in package.validate(request) if each.path == ("ttl",))

    before = json.dumps(issue().to_dict())
    for each in (issue().fix, issue().suggestions[0].patch, issue().to_dict()["fix"]):
        each[0]["value"] = "changed"
        each.clear()
    shown = issue().to_dict()
    shown["suggestions"][0]["patch"].clear()
    assert json.dumps(issue().to_dict()) == before


@pytest.mark.parametrize("names", [*permutations(("message", "fix", "suggestions"))])
def test_answers_do_not_depend_on_the_order_of_questions(names: tuple[str, ...]) -> None:
    """A message needs the first suggestion alone, a fix maybe more."""
    compiled = targets.of_the_small_specs()
    for request in islice(fuzzed_fixes.faulty(compiled, "everything", 12), 40):
        due = [each.to_dict() for each in compiled.package.validate(request)]
        for issue, was in zip(compiled.package.validate(request), due, strict=True):
            shown = {name: getattr(issue, name) for name in names}
            assert (shown["message"], shown["fix"]) == (was["message"], was.get("fix"))
            assert [each._asdict() for each in shown["suggestions"]] == [
                {**each, "uncovers": tuple(each["uncovers"])} for each in was.get("suggestions", ())
            ]
