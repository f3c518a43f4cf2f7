"""Keys planted into every object of the corpus's requests: whatever rule calls one unknown, it may pass."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

import corpus
import node
import targets
from corpus import Corpus

CORPORA = {each.name: each for each in corpus.corpora()}
UNKNOWN = "unsupportedParameter"
WORDS = ("warning", "ignore")
STRANGE: tuple[Any, ...] = ("zebra", 7, None, {"model": 1, "more": {}}, [[]], True, "")
NAMES = ("zebra", "__proto__", "[]", "{}", "a/b~", "constructor", "")
Place = tuple[str | int, ...]


def objects(value: Any, place: Place = ()) -> Iterator[Place]:
    """The places of all objects in a request."""
    if isinstance(value, dict):
        yield place
        for name, part in value.items():
            yield from objects(part, (*place, name))
    elif isinstance(value, list) and len(value) < 50:
        for number, part in enumerate(value):
            yield from objects(part, (*place, number))


def planted(request: Any, place: Place, name: str, value: Any) -> Any:
    """The request with one more key in the object at the place."""
    changed = deepcopy(request)
    holder = changed
    for part in place:
        holder = holder[part]
    holder.setdefault(name, value)
    return changed


def told(issues: list[Any]) -> list[Any]:
    return [[each.rule, list(each.path), each.message, each.severity, each.fix] for each in issues]


def sayings(issues: list[Any]) -> list[Any]:
    """What is told but for fixes: an open object, which takes the keys, may be no way out with them."""
    return [each[:4] for each in told(issues)]


def told_in_javascript(issues: list[Any]) -> list[Any]:
    names = ("rule", "path", "message", "severity", "fix")
    return [[each.get(name) for name in names] for each in issues]


@cache
def requests(name: str) -> tuple[tuple[Any, Any], ...]:
    """Requests with a key planted into one of their objects, or into all that take none, and without."""
    validate = targets.of_the_corpus().module(CORPORA[name].slug).validate
    pairs = []
    for number, case in enumerate(CORPORA[name].cases):
        whole = case.request
        for depth, place in enumerate(objects(case.request)):
            key, value = NAMES[(number + depth) % len(NAMES)], STRANGE[(number + 2 * depth) % len(STRANGE)]
            one = planted(case.request, place, key, value)
            pairs.append((one, case.request))
            if refused_as_unknown(validate, one, case.request):
                whole = planted(whole, place, key, value)
        pairs.append((whole, case.request))
    return tuple(pairs)


def refused_as_unknown(validate: Any, one: Any, other: Any) -> bool:
    """Whether the one is refused for what the other is, and for unknown keys besides."""
    before, after = validate(other), validate(one)
    rests = ([named(each) for each in issues if each.code != UNKNOWN] for issues in (before, after))
    return next(rests) == next(rests) and {*map(named, after)} > {*map(named, before)}


def named(issue: Any) -> tuple[str, Place]:
    return issue.rule, issue.path


@pytest.mark.parametrize("name", CORPORA)
def test_what_is_refused_as_unknown_passes(name: str) -> None:
    """Of a valid request, and of one that is refused for other things these alone are told."""
    model = targets.of_the_corpus().package.models[f"conformance:{name}@1"]
    for one, other in requests(name):
        if one != other and refused_as_unknown(model.validate, one, other):
            before = model.validate(other, unknown="ignore")
            assert sayings(model.validate(one, unknown="ignore")) == sayings(before), one
            assert model.is_valid(one, unknown="ignore") is model.is_valid(other, unknown="ignore"), one


@pytest.mark.parametrize("name", CORPORA)
def test_nothing_is_refused_as_unknown(name: str) -> None:
    """What a warning says is what the strict verdict refuses."""
    model = targets.of_the_corpus().package.models[f"conformance:{name}@1"]
    for one, other in requests(name):
        silent, warned, strict = (model.validate(one, unknown=each) for each in (*WORDS[::-1], "error"))
        left = [*map(named, silent)]
        passed = [each for each in warned if named(each) not in left]
        assert told(warned[len(passed) :]) == told(silent), one
        assert [each.severity for each in passed] == ["warning"] * len(passed), one
        assert [*map(named, passed)] == [each for each in map(named, strict) if each not in left], one
        if model.is_valid(other) and not model.is_valid(one) and model.is_valid(one, unknown="ignore"):
            assert passed, one


@pytest.mark.parametrize("name", CORPORA)
def test_every_function_gives_one_verdict(name: str) -> None:
    package = targets.of_the_corpus().package
    model = package.models[f"conformance:{name}@1"]
    for number, (one, _) in enumerate(requests(name)):
        for word in WORDS:
            valid = model.is_valid(one, unknown=word)
            errors = [each for each in model.validate(one, unknown=word) if each.severity == "error"]
            assert valid is not bool(errors), one
            if isinstance(one, dict) and one.get("model") == model.air:
                assert package.is_valid(one, unknown=word) is valid, one
        if number % 9 == 0:
            repair = model.repair(one, unknown="ignore")
            assert repair.patch == [] if valid else repair.patch or not repair, one
            assert not repair or model.is_valid(repair.request, unknown="ignore"), one
        if number % 40 == 0 and valid:
            assert model.narrow(one, unknown="ignore").possible, one


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("name", CORPORA)
def test_javascript_says_the_same(name: str) -> None:
    judged, slug = targets.of_the_corpus(), CORPORA[name].slug
    model = judged.package.models[f"conformance:{name}@1"]
    for number, (one, _) in enumerate(requests(name)):
        if not is_alike(one):
            continue
        word = WORDS[number % 2]
        asked, read = {"request": one, "unknown": word}, node.as_read(one)
        found = told_in_javascript(judged.ask(slug, "validateEased", asked))
        assert found == told(model.validate(read, unknown=word)), one
        assert judged.ask(slug, "isValidEased", asked) is model.is_valid(read, unknown=word), one
        if number % 9 == 0:
            repair = model.repair(read, unknown=word)
            answer = judged.ask(slug, "repairEased", asked)
            assert [answer["request"], answer["patch"]] == [repair.request, repair.patch], one
        if number % 60 == 0:
            narrowed = judged.ask(slug, "narrowEased", asked)["choices"]
            due = model.narrow(read, unknown=word)
            assert {key: each["required"] for key, each in narrowed.items()} == {
                key: each.required for key, each in due.items()
            }, one


def is_alike(request: Any) -> bool:
    try:
        json.dumps(request, allow_nan=False).encode()
    except ValueError:
        return False
    return node.is_exact(request)


def test_keys_are_planted_where_no_tree_tells_them() -> None:
    """Inside maps, inside one of several objects, and beside open ones."""
    rules = set()
    for name in ("maps", "shape"):
        model = targets.of_the_corpus().package.models[f"conformance:{name}@1"]
        for one, _ in requests(name):
            rules |= {each.rule for each in model.validate(one) if each.code == UNKNOWN}
    assert {
        "deep{}.unknown",
        "lists{}[].unknown",
        "loose.shape-1.c.unknown",
        "clip.from.shape-1.unknown",
    } <= rules


@pytest.mark.parametrize("each", [CORPORA["shape"]], ids=lambda each: each.name)
def test_a_key_of_another_object_is_no_unknown_one(each: Corpus) -> None:
    model = targets.of_the_corpus().package.models[f"conformance:{each.name}@1"]
    request = each.cases[0].request | {"source": {"kind": "file", "url": "https://a.example/b", "text": "a"}}
    assert [one.code for one in model.validate(request, unknown="ignore")] == ["invalidCombination"]
