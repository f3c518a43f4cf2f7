"""What large and hostile requests cost: issues with every message read, repairs, choices, in both packages.

Suggestions stop after 200 issues, repair after 200 faults, a search for choices ends early. Each says what
it left.
"""

import time
from collections.abc import Callable
from typing import Any

import pytest

import node
import targets

N = 100_000
MOST_SECONDS = 10.0
BASE = {
    "taskType": "imageInference",
    "taskUUID": "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046",
    "model": "ideogram:4@1",
    "positivePrompt": "a lighthouse",
}


def deep(number: int) -> Any:
    value: Any = 1
    for _ in range(number):
        value = [value]
    return value


def settings(**given: Any) -> dict[str, Any]:
    return {**BASE, "providerSettings": {"ideogram": given}}


SHAPES: dict[str, Callable[[int], Any]] = {
    "unknown keys": lambda n: {**BASE, **{f"k{number}": 1 for number in range(n)}},
    "near keys": lambda n: {
        **BASE,
        **{f"positivePromp{chr(0x4E00 + number)}": 1 for number in range(n // 5)},
    },
    "inner keys": lambda n: settings(**{f"stylePrese{number}": 1 for number in range(n)}),
    "mistyped items": lambda n: settings(styleReferenceImages=[5] * n),
    "items": lambda n: settings(styleReferenceImages=[f"not an address {number}" for number in range(n)]),
    "lengths": lambda n: settings(
        characterReferenceImages=["a.example.com/a.png"] * n, characterReferenceImagesMask=["m"] * (2 * n)
    ),
    "objects": lambda n: settings(characterReferenceImages=[{"a": number} for number in range(n)]),
    "a moved object": lambda n: {**BASE, "setting": {f"k{number}": number for number in range(n)}},
    "a text": lambda n: {**BASE, "positivePrompt": "a" * (10 * n)},
    "texts": lambda n: {**BASE, "outputFormat": "P" * (10 * n), "webhookURL": " " * (10 * n)},
    "depth": lambda n: {**BASE, "providerSettings": {"ideogram": deep(n)}},
    "unknown depth": lambda n: {**BASE, "x": deep(n)},
    "no model": lambda n: {**{f"k{number}": 1 for number in range(n)}, "model": "ideogram:4@2"},
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_large_request_is_answered_in_time(name: str) -> None:
    package, request = targets.of_the_repository().package, SHAPES[name](N)
    begun = time.process_time()
    issues = package.validate(request)
    messages = [issue.message for issue in issues]
    repair = package.repair(request)
    narrowed = package.narrow(request)
    assert time.process_time() - begun < MOST_SECONDS
    assert issues and all(messages)
    assert narrowed.left == sum(not each.complete for each in narrowed.values())
    if len(issues) > 200:
        suggested = sum(bool(issue.suggestions) for issue in issues[:200])
        assert suggested + issues[0].suggestions_left <= len(issues)
        assert issues[-1].suggestions == () and issues[-1].suggestions_left >= len(issues) - 200
        assert not repair and repair.remaining >= N // 5


def test_few_issues_leave_nothing() -> None:
    package = targets.of_the_repository().package
    assert {issue.suggestions_left for issue in package.validate({**BASE, "widht": 1})} == {0}
    many = package.validate({**BASE, **{f"k{number}": 1 for number in range(300)}})
    assert {issue.suggestions_left for issue in many} == {len(many) - 200}
    assert [bool(issue.suggestions) for issue in many].index(False) >= 198


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("name", [name for name in SHAPES if "depth" not in name])
def test_the_npm_package_answers_in_time_and_alike(name: str) -> None:
    compiled, request = targets.of_the_repository(), SHAPES[name](N)
    told = compiled.ask(None, "costs", request)
    assert told["seconds"] < MOST_SECONDS
    package = compiled.package
    issues, repair = package.validate(request), package.repair(request)
    assert told["issues"] == len(issues) and told["remaining"] == repair.remaining
    assert told["suggestionsLeft"] == issues[0].suggestions_left
    assert told["suggested"] == sum(bool(issue.suggestions) for issue in issues)
