"""Where an answer changes along a line of steps: by halves, one by one, and past steps without an answer."""

import itertools
import math
import random

import pytest

from specwright.cli.versions.turning_points import LineSearch, TurningPoint, search


def searched(answers: str, *, every: bool = False) -> tuple[LineSearch, list[int]]:
    """The search of a line: `+` for yes, `-` for no, `?` for no answer; and the steps asked, in order."""
    asked: list[int] = []

    def answer(step: int) -> bool | None:
        asked.append(step)
        return {"+": True, "-": False, "?": None}[answers[step]]

    return search(len(answers), answer, every=every), asked


@pytest.mark.parametrize(
    ("answers", "points"),
    [
        ("", []),
        ("+", []),
        ("???", []),
        ("?+?", []),
        ("+++", []),
        ("+-", [TurningPoint(last=0, first=1)]),
        ("++--", [TurningPoint(last=1, first=2)]),
        ("+???-", [TurningPoint(last=0, first=4, skipped=(1, 2, 3))]),
        ("?+-?", [TurningPoint(last=1, first=2)]),
        ("+-+", [TurningPoint(last=1, first=2)]),
        ("+-?+++", [TurningPoint(last=1, first=3, skipped=(2,))]),
    ],
)
def test_the_latest_turn_is_found(answers: str, points: list[TurningPoint]) -> None:
    assert searched(answers)[0].points == points


def test_every_turn_is_found_where_that_is_wanted() -> None:
    found, asked = searched("+-+?-", every=True)
    assert [(each.last, each.first) for each in found.points] == [(0, 1), (1, 2), (2, 4)]
    assert sorted(asked) == [0, 1, 2, 3, 4]
    assert found.way == "one by one"


@pytest.mark.parametrize("length", [2, 3, 64, 1000])
def test_one_turn_is_found_by_halves(length: int) -> None:
    for turn in {1, length // 2, length - 1}:
        found, asked = searched("+" * turn + "-" * (length - turn))
        assert found.points == [TurningPoint(last=turn - 1, first=turn)]
        assert found.way == "by halves"
        assert len(asked) == len({*asked}) <= 2 + math.ceil(math.log2(length))


def test_a_point_is_where_the_answer_changes_whatever_the_line() -> None:
    chance = random.Random(5)
    for _ in range(500):
        answers = "".join(chance.choice("+-?") for _ in range(chance.randrange(12)))
        known = [step for step, each in enumerate(answers) if each != "?"]
        turns = [(a, b) for a, b in itertools.pairwise(known) if answers[a] != answers[b]]
        every = searched(answers, every=True)[0].points
        assert [(each.last, each.first) for each in every] == turns
        found = searched(answers)[0]
        assert bool(found.points) == bool(turns)
        assert {(each.last, each.first) for each in found.points} <= {*turns}
        assert all({answers[s] for s in each.skipped} <= {"?"} for each in found.points)
        assert all(
            found.answers[step] == {"+": True, "-": False, "?": None}[answers[step]] for step in found.answers
        )
