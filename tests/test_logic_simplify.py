"""Simplified predicates hold of the requests of small domains that the original holds of, and no others."""

from collections.abc import Iterator
from itertools import combinations_with_replacement, product
from random import Random
from typing import Any

import pytest

from logic_rounds import tree
from specwright.importer.logic.context import Context
from specwright.importer.logic.declared import Declared
from specwright.importer.logic.simplify import simplify
from specwright.ir.evaluate import holds
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    ExclusiveRange,
    HasType,
    ItemCount,
    JsonType,
    Not,
    Predicate,
    Present,
    Range,
)

A, L, ITEM = ("a",), ("l",), ("l", "[]")
VALUES: dict[str, list[Any]] = {
    "integer": [0, 1, 2, 3],
    "boolean": [True, False],
    "any": [0, 1, True, False, None, "x", 1.5],
}
ATOMS: list[Predicate] = [
    Present(path=A),
    Enum(path=A, values=(1,)),
    Enum(path=A, values=(True, 2)),
    Enum(path=A, values=(1, 2, False)),
    Range(path=A, minimum=1, maximum=2),
    Range(path=A, maximum=1),
    ExclusiveRange(path=A, minimum=1),
    HasType(path=A, kind=JsonType.INTEGER),
]


def trios() -> Iterator[Predicate]:
    """Every conjunction and disjunction of three atoms or their opposites, some nested."""
    literals = [*ATOMS, *(Not(of=atom) for atom in ATOMS)]
    for parts in combinations_with_replacement(literals, 3):
        yield AllOf(of=parts)
        yield AnyOf(of=parts)
        yield AnyOf(of=(parts[0], AllOf(of=parts[1:])))
        yield AllOf(of=(parts[0], AnyOf(of=parts[1:])))


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("required", [False, True])
def test_three_statements_about_one_value(kind: str, required: bool) -> None:
    facts = {"a": {"type": kind} | ({"required": True} if required else {})}
    declared = Declared(tree(facts).request.root)
    given: list[dict[str, Any]] = [{"a": value} for value in VALUES[kind]]
    for predicate in trios():
        simpler = simplify(predicate, Context(declared=declared))
        for request in given + ([] if required else [{}]):
            assert holds(simpler, request) == holds(predicate, request), (predicate, simpler, request)


def test_counts_of_items() -> None:
    facts = {"l": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 0}}}
    declared = Declared(tree(facts).request.root)
    wheres: list[Predicate] = [
        AnyOf(of=(Enum(path=ITEM, values=(0,)), Enum(path=ITEM, values=(2,)))),
        AnyOf(of=(Range(path=ITEM, maximum=0), Range(path=ITEM, minimum=2))),
        AllOf(of=(Range(path=ITEM, minimum=1), Not(of=Enum(path=ITEM, values=(2,))))),
        Range(path=ITEM, minimum=0),
        Not(of=Present(path=ITEM)),
    ]
    lists = [list(items) for size in (1, 2, 3) for items in product([0, 1, 2], repeat=size)]
    bounds: list[dict[str, int]] = [
        {"maximum": 0},
        {"maximum": 1},
        {"minimum": 1},
        {"minimum": 2, "maximum": 2},
    ]
    for where, counts in product(wheres, bounds):
        for whole in (predicate := CountWhere(path=L, where=where, **counts), Not(of=predicate)):
            simpler = simplify(whole, Context(declared=declared))
            for request in ({}, *({"l": items} for items in lists)):
                assert holds(simpler, request) == holds(whole, request), (whole, simpler, request)


@pytest.mark.parametrize(
    "predicate, simpler",
    [
        (AllOf(of=(Present(path=A), Not(of=Present(path=A)))), AnyOf(of=())),
        (AnyOf(of=(Not(of=Present(path=A)), Enum(path=A, values=(1,)))), Enum(path=A, values=(1,))),
        (AnyOf(of=(Enum(path=A, values=(1,)), Enum(path=A, values=(2,)))), Enum(path=A, values=(1, 2))),
        (AllOf(of=(Range(path=A, minimum=1), Range(path=A, maximum=2))), Range(path=A, minimum=1, maximum=2)),
        (Enum(path=A, values=("x", 3)), Enum(path=A, values=(3,))),
        (Enum(path=A, values=("x",)), Not(of=Present(path=A))),
        (HasType(path=A, kind=JsonType.NUMBER), AllOf(of=())),
        (Present(path=("ghost",)), AnyOf(of=())),
        (CountWhere(path=L, where=Present(path=ITEM), minimum=2), ItemCount(path=L, minimum=2)),
        (CountWhere(path=L, where=Not(of=Present(path=ITEM)), maximum=0), AllOf(of=())),
    ],
)
def test_what_is_left(predicate: Predicate, simpler: Predicate) -> None:
    facts = {"a": {"type": "integer"}, "l": {"type": "array", "items": {"type": "integer"}}}
    assert simplify(predicate, Context(declared=Declared(tree(facts).request.root))) == simpler


def test_what_others_know_is_used() -> None:
    names = ("a", "b", "c")
    facts = {name: {"type": "integer"} for name in names}
    declared = Declared(tree(facts).request.root)
    a, b, c = (Present(path=(name,)) for name in names)
    context = Context(declared=declared, leads=((("a",), ("b",)),))
    assert simplify(AllOf(of=(a, b)), context) == a
    assert simplify(AnyOf(of=(a, b, c)), context) == AnyOf(of=(b, c))
    assert context.knowing([a]).given(("b",)) is True
    assert context.knowing([Not(of=b)]).given(("a",)) is False


def test_a_spent_budget_changes_nothing() -> None:
    random = Random(3)
    declared = Declared(tree({"a": {"type": "any"}}).request.root)
    predicate = AllOf(of=tuple(random.sample(list(trios()), 40)))
    context = Context(declared=declared)
    context.budget.left = 0
    simpler = simplify(predicate, context)
    for value in VALUES["any"]:
        assert holds(simpler, {"a": value}) == holds(predicate, {"a": value})
