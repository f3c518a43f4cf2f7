"""Statements about whole numbers: all ways in which they are true and false together are found."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest

from specwright.solver.paired_statements import OneOfRows, ProductWithin, RatioWithin
from specwright.solver.statements import Among, Multiple, SumWithin
from specwright.solver.whole_numbers import ANY, NumberRange, Ways


def statement(random: Random) -> Any:
    """A random statement about the first three numbers."""
    one, other = random.sample(range(3), 2)
    low, high = sorted((random.randint(-9, 20), random.randint(-5, 40)))
    bounds = random.choice((NumberRange(low, None), NumberRange(None, high), NumberRange(low, high)))
    rows = frozenset((random.randint(-2, 5), random.randint(-2, 5)) for _ in range(4))
    return random.choice(
        (
            SumWithin((one,), bounds),
            SumWithin((one, other), bounds),
            SumWithin((one,), bounds, (other,)),
            ProductWithin(one, other, bounds),
            RatioWithin(one, other, *(None if each is None else Fraction(each, 7) for each in bounds)),
            Among(one, (-1, 0, 3, 4)),
            Multiple(one, random.randint(1, 4)),
            OneOfRows(one, other, rows),
        )
    )


def every_point(box: tuple[NumberRange, ...]) -> Iterator[tuple[int, ...]]:
    return product(*(range(each.low or 0, (each.high or 0) + 1) for each in box))


@pytest.mark.parametrize("first", range(0, 150, 15))
def test_all_ways_to_make_statements_true_and_false_are_found(first: int) -> None:
    for seed in range(first, first + 15):
        random = Random(seed)
        statements = [statement(random) for _ in range(random.randint(2, 5))]
        box = tuple(NumberRange(-random.randint(0, 4), random.randint(0, 6)) for _ in range(3))
        points = {p: tuple(NumberRange(number, number) for number in p) for p in every_point(box)}
        expected = {tuple(each.truth(point) for each in statements) for point in points.values()}
        ways = Ways(statements, {})
        found: dict[tuple[bool, ...], tuple[int, ...]] = {}
        for point, truths in ways.points(box):
            found[tuple(truths[number] for number in range(len(statements)))] = point
            assert point in points
        assert ways.complete
        assert {*found} == expected
        for answers, point in found.items():
            assert tuple(each.truth(points[point]) for each in statements) == answers


def test_work_without_end_is_given_up() -> None:
    below, above = SumWithin((0,), NumberRange(None, -1), (1,)), SumWithin((1,), NumberRange(None, -1), (0,))
    ways = Ways([below, above], {0: True, 1: True}, work=500)
    assert not list(ways.points((ANY, ANY)))
    assert not ways.complete


def test_a_side_without_numbers_leaves_none() -> None:
    box = (NumberRange(-3, 0), NumberRange(1, 1))
    assert any(side.is_empty for side in ProductWithin(0, 1, NumberRange(5, None)).narrowed(box, True))
    assert not list(Ways([ProductWithin(0, 1, NumberRange(5, None))], {0: True}).points(box))
