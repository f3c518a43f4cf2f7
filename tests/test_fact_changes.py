"""How a changed fact is told: members of lists that come and go by name, values with those before."""

from typing import Any

import pytest

from specwright.cli.fact_changes import line
from specwright.importer.update.changes import FactChange, FactChanges
from specwright.importer.update.rules import merged_rules

MANY = [f"scheduler {number}" for number in range(90)]


@pytest.mark.parametrize(
    ("old", "new", "due"),
    [
        ([1, 2], [1, 2, 4], "3 values, 2 before: + 4"),
        (["4", "6"], [4, "6"], '2 values, 2 before: - "4", + 4'),
        (["a", "b"], ["b", "a"], "the same 2 values in another order"),
        ([True, None], [True], "1 value, 2 before: - null"),
        (None, ["a", "b"], "new [a, b]"),
        (["a", "b"], None, "gone, was [a, b]"),
        (None, True, "new true"),
        (1000, 900, "1000 is now 900"),
        ("a", ["a"], "a is now [a]"),
        (
            {"when": {"mode": "fast"}, "then": {"steps": {"enum": [1, 2]}}},
            {"when": {"mode": "fast"}, "then": {"steps": {"enum": [2, 3], "maximum": 9}}},
            "then.steps.enum 2 values, 2 before: - 1, + 3; then.steps.maximum new 9",
        ),
        (
            [{"type": "integer", "minimum": 1}, {"const": "auto"}],
            [{"type": "integer", "minimum": 2}, {"const": "auto"}],
            "[0].minimum 1 is now 2",
        ),
        ([{"const": 1}], [{"const": 1}, {"const": 2}], "2 values, 1 before: + {const: 2}"),
    ],
)
def test_a_change_is_told_by_what_differs(old: Any, new: Any, due: str) -> None:
    assert line(FactChange(name="request.x.enum", old=old, new=new)) == f"request.x.enum: {due}"


def test_no_list_is_cut() -> None:
    told = line(FactChange(name="request.x.enum", old=MANY[:45], new=[*MANY[5:45], *MANY[50:]]))
    assert "80 values, 45 before: " in told
    assert told.count("- ") == 5 and told.count("+ ") == 40
    assert line(FactChange(name="request.x.enum", new=MANY)).count("scheduler") == 90
    assert line(FactChange(name="request.x.enum", old=MANY)).count("scheduler") == 90


def test_rules_that_differ_in_one_key_are_one() -> None:
    """Of two rules of a kind, both with other values, each is told by these, not as one gone and one new."""
    old = [{"narrows": {"when": {"mode": mode}, "then": {"steps": {"enum": [1, 2]}}}} for mode in "ab"]
    new = [{"narrows": {"when": {"mode": mode}, "then": {"steps": {"enum": [2, 3]}}}} for mode in "ab"]
    changes = FactChanges(stated=lambda name: True)
    assert merged_rules(old, (), new, "", changes) == new
    told = [line(each) for each in changes.found]
    assert len(told) == 2
    assert all(each.endswith("then.steps.enum 2 values, 2 before: - 1, + 3") for each in told)


def test_rules_that_could_be_several_are_gone_and_new() -> None:
    old = [{"excludes": {"when": "a", "refuse": [name]}} for name in "bc"]
    new = [{"excludes": {"when": "a", "refuse": [name]}} for name in "de"]
    changes = FactChanges(stated=lambda name: True)
    assert {str(each) for each in merged_rules(old, (), new, "", changes)} == {str(each) for each in new}
    assert sorted(each.old is None for each in changes.found) == [False, False, True, True]
