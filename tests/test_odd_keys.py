"""Keys with a hash and an equality of their own: every target says the same of them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

import small_specs
import targets
from boundary_requests import full_requests

SLUG = "ideogram-2-0-remix"
OPEN = small_specs.HEAD | {
    "model": "open:keys@1",
    "creator": "Open",
    "additionalProperties": True,
    "request": [
        {
            "title": "Core",
            "parameters": {
                "model": {"type": "string", "required": True, "const": "open:keys@1"},
                "need": {"type": "integer", "required": True},
                "extra": {"type": "integer"},
                "also": {"type": "integer"},
            },
        }
    ],
}


class Elsewhere(str):
    """Is looked for where no other text is."""

    def __hash__(self) -> int:
        return 5

    def __eq__(self, other: object) -> bool:
        return self is other


class Unequal(str):
    """Equals nothing."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return False


class Agreeing(str):
    """Equals everything."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return True


class Raising(str):
    """Cannot be compared."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        raise RuntimeError


class Lacking(str):
    """Cannot be compared, and says so as an object does that lacks a key."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        raise KeyError(other)


class Caseless(str):
    """Equals what differs in case alone, and the names of parameters even then."""

    def __hash__(self) -> int:
        return hash({"ttl": "ttl", "width": "width", "model": "model"}.get(self.lower(), str.__str__(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and str.lower(self) == str.lower(other)


class Posing:
    """No text at all, but is found where one is looked for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return other == self.name


KINDS: dict[str, Callable[[str], Any]] = {
    **{each.__name__: each for each in (Elsewhere, Unequal, Agreeing, Raising, Lacking, Caseless, Posing)},
    "louder": lambda name: Caseless(name.upper()),
}


UNLIKE = ("Raising", "Lacking")
"""Those that no look-up finds."""


@pytest.fixture(scope="module")
def request_in_full() -> Any:
    return next(full_requests(targets.of_the_repository().model(SLUG)))


def verdicts(request: Any) -> dict[str, bool]:
    """Whether each target takes the request; none of them raises, and all that issues say can be read."""
    compiled = targets.of_the_repository()
    judges = {
        name: judge for name, judge in compiled.judges(SLUG).items() if name.startswith(("python", "pyd"))
    }
    for issue in compiled.package.validate(request):
        assert issue.message and json.dumps(issue.to_dict())
    return {name: judge(request) for name, judge in judges.items()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("word", [str, type("Word", (str,), {})], ids=["plain", "with a word of a class"])
def test_every_target_says_the_same_of_a_key(kind: str, word: type[str], request_in_full: Any) -> None:
    """A value of a subclass makes verdicts look at a copy, which may not change what keys are."""
    whole = {**request_in_full, "outputType": word(request_in_full["outputType"])}
    for spot in ("", *(name for name, each in whole.items() if type(each) is dict)):
        for name in whole[spot] if spot else whole:
            holder = whole[spot] if spot else whole
            renamed = {KINDS[kind](key) if key == name else key: each for key, each in holder.items()}
            found = verdicts({**whole, spot: renamed} if spot else renamed)
            assert set(found.values()) == {kind not in UNLIKE and name in renamed}, (spot, name, found)


@pytest.mark.parametrize("kind", [*KINDS])
def test_a_second_key_of_the_same_text_is_another_key(kind: str, request_in_full: Any) -> None:
    for name in ("width", "ttl", "model"):
        twin = KINDS[kind](name)
        try:
            request = {**request_in_full, twin: 5}
        except (RuntimeError, KeyError):
            continue
        assert set(verdicts(request).values()) == {False}


@pytest.mark.parametrize("kind", UNLIKE)
def test_a_key_that_cannot_be_compared_is_one_key_more(kind: str) -> None:
    """An open object takes it: an error of the key's own is not that of a key that is missing."""
    compiled = targets.of_the_specs(f"open_{kind.lower()}", "Open", {"open": OPEN})
    request = {"model": "open:keys@1", "need": 1, KINDS[kind]("extra"): 1, KINDS[kind]("also"): 1}
    for judge in (compiled.package.is_valid, compiled.module("open").is_valid):
        assert judge(request) is True
        assert judge({**request, "need": "1"}) is False


def test_what_completes_or_repairs_leaves_the_keys_alone(request_in_full: Any) -> None:
    package = targets.of_the_repository().package
    for kind in KINDS.values():
        request = {kind(name): each for name, each in request_in_full.items()}
        keys = [*map(id, request)]
        repaired = package.repair(request)
        assert not repaired or package.is_valid(repaired.request)
        package.narrow(request)
        try:
            package.with_defaults(request)
        except package.InvalidRequest as error:
            assert error.issues
        assert [*map(id, request)] == keys
