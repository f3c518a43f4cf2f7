"""What follows by its shape alone is true of every value; and predicates of one meaning have one spelling."""

from collections.abc import Callable
from itertools import product
from random import Random
from typing import Any

import pytest

from specwright.compare.canonical import canonical
from specwright.compare.implied import implies
from specwright.ir.evaluate import holds
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    Not,
    Predicate,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)

A, B = ("a",), ("b",)
ITEM, VALUE = ("a", "[]"), ("a", "{}")
_UUIDS = ("0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58", "0b9e2d4c-51f7-1a83-b6d0-92e4c17f3a58")
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, 1.5, 2, 3, 4, -1, "", "p", "pq", "p:q", *_UUIDS),
    *([], [0], [1], [2], [1, 1], [0, 1], [1, 2, 3], ["p"], [{"m": 1}, {"m": 2}], [{}]),
    *({}, {"k": 0}, {"k": 1}, {"k": 2, "l": 1}, {"k": "p"}),
)
REQUESTS = [
    {},
    *({"a": value} for value in VALUES),
    *({"a": a, "b": b} for a, b in product((1, 2, 3), (1, 2))),
]
PAIRS = 60_000


def bounds(random: Random, most: int = 3) -> dict[str, Any]:
    low = random.choice((None, *range(most)))
    return {"minimum": low, "maximum": random.choice((None, *range(low or 0, most + 1)))}


ATOMS: tuple[Callable[[Random], Predicate], ...] = (
    lambda random: Present(path=random.choice((A, B))),
    lambda random: HasType(path=A, kind=random.choice(list(JsonType))),
    lambda random: Enum(path=A, values=tuple(random.sample((0, 1, True, None, "p", "pq", 1.5), 2))),
    lambda random: Range(path=A, **bounds(random)),
    lambda random: ExclusiveRange(path=A, **bounds(random)),
    lambda random: MultipleOf(path=A, step=random.choice((0.5, 1, 2))),
    lambda random: Length(path=A, **bounds(random)),
    lambda random: Matches(path=A, format=random.choice(("uuid", "uuid4", "uri", "uuid-or-uri", "media"))),
    lambda random: ItemCount(path=A, **bounds(random)),
    lambda random: PropertyCount(path=A, **bounds(random)),
    lambda random: UniqueItems(path=A),
    lambda random: ItemTotal(path=A, names=random.choice(((), ("m",))), **bounds(random)),
    lambda random: InTable(columns=(A, B), rows=tuple(random.sample(((1, 1), (2, 1), (3, 2)), 2))),
    lambda random: CountWhere(path=A, where=Range(path=ITEM, **bounds(random)), **bounds(random, 2)),
    lambda random: EveryValue(
        path=A, where=Range(path=VALUE, **bounds(random)), names=random.choice(((), ("k",)))
    ),
)


def made(random: Random, depth: int = 0) -> Predicate:
    if depth == 2 or random.random() < 0.5:
        return random.choice(ATOMS)(random)
    one, other = made(random, depth + 1), made(random, depth + 1)
    joined: tuple[Predicate, ...] = (
        *(AllOf(of=(one, other)), AnyOf(of=(one, other)), Not(of=one)),
        Implies(given=one, then=other),
    )
    return random.choice(joined)


def test_what_is_implied_is_true() -> None:
    random, found = Random(7), 0
    for _ in range(PAIRS):
        ours, theirs = made(random), made(random)
        if implies(ours, theirs):
            found += 1
            wrong = [each for each in REQUESTS if holds(ours, each) and not holds(theirs, each)]
            assert not wrong, (ours, theirs, wrong[0])
    assert found > 1000


def test_one_spelling_means_one_thing() -> None:
    random, spelt = Random(3), dict[str, tuple[Predicate, list[bool]]]()
    repeated = 0
    for _ in range(6_000):
        predicate = made(random, 1)
        truths = [holds(predicate, each) for each in REQUESTS]
        first, before = spelt.setdefault(canonical(predicate), (predicate, truths))
        repeated += first != predicate
        assert before == truths, (first, predicate)
    assert repeated > 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Not(of=Not(of=Present(path=A))), Present(path=A)),
        (Range(path=A, minimum=1.0), Range(path=A, minimum=1)),
        (AnyOf(of=(Present(path=A), Present(path=B))), AnyOf(of=(Present(path=B), Present(path=A)))),
        (
            Implies(given=Present(path=A), then=Present(path=B)),
            AnyOf(of=(Not(of=Present(path=A)), Present(path=B))),
        ),
        (InTable(columns=(A, B), rows=((1, 2), (3, 4))), InTable(columns=(B, A), rows=((4, 3), (2, 1)))),
    ],
)
def test_another_spelling_of_the_same(one: Predicate, other: Predicate) -> None:
    assert canonical(one) == canonical(other)


def test_true_is_not_spelt_as_one() -> None:
    assert canonical(Enum(path=A, values=(True,))) != canonical(Enum(path=A, values=(1,)))
