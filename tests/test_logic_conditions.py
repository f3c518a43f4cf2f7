"""Every predicate has words that hold of exactly the requests that it holds of."""

from itertools import product
from typing import Any

import pytest

from logic_rounds import rule_checks, tree
from logic_words import ANY, ITEM, WORDS, A, B, L
from specwright.importer.facts import RuleFact
from specwright.importer.logic.conditions import condition
from specwright.importer.logic.context import Context
from specwright.importer.logic.declared import Declared
from specwright.importer.logic.names import Unsayable
from specwright.ir.evaluate import holds, is_valid
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    JsonType,
    Not,
    Predicate,
    Present,
    Range,
)

VALUES = [
    "x",
    "yx",
    "https://a.example/b",
    1,
    2,
    2.5,
    3,
    True,
    None,
    [],
    [1],
    [1, 1.0],
    [1, "x"],
    {},
    {"x": 1},
]
VALUES += [{"x": 1, "y": 2}, {"x": 2}, [{"x": 1}, {"x": 2}], [{"x": 1}, 1]]
GIVEN: dict[str, list[Any]] = dict.fromkeys("ao", VALUES)
GIVEN |= {"b": [1], "f": [True, False], "w": [0, 1, 2, 3], "h": [0, 1, 2]}
GIVEN |= {
    "l": [v for v in VALUES if isinstance(v, list | str)],
    "m": [v for v in VALUES if isinstance(v, dict)],
}


def requests(names: set[str]) -> list[dict[str, Any]]:
    """Every combination of boundary values of the parameters, each absent too."""
    absent = object()
    choices: list[list[Any]] = [[absent, *GIVEN[name]] for name in sorted(names)]
    rows = product(*choices)
    return [
        {"model": "acme:logic@1"}
        | {name: value for name, value in zip(sorted(names), row, strict=True) if value is not absent}
        for row in rows
    ]


@pytest.mark.parametrize("name", WORDS)
def test_words_say_exactly_the_predicate(name: str) -> None:
    predicate, words = WORDS[name]
    base = tree(ANY)
    found = condition(predicate, Context(declared=Declared(base.request.root)), ())
    assert found == words
    for turned, said in ((predicate, found), (Not(of=predicate), {"not": found})):
        argument: Any = {"when": said, "that": {"absent": "model"}}
        rule = RuleFact(kind="demands", argument=argument, origins=())
        checks = rule_checks(base, tree(ANY, [rule]))
        for request in requests({name for name in GIVEN if f"('{name}'" in repr(predicate)}):
            assert is_valid(checks, request) != holds(turned, request), (request, said)


def test_what_always_holds_is_a_value() -> None:
    context = Context(declared=Declared(tree(ANY).request.root))
    assert condition(AllOf(of=()), context, ()) == {"value": True}
    assert condition(AnyOf(of=()), context, ()) == {"value": False}


def test_names_that_are_words_are_asked_with_is() -> None:
    base = tree({"items": {"type": "integer"}, "any": {"type": "integer"}, "c": {"type": "integer"}})
    context = Context(declared=Declared(base.request.root))
    parts = tuple(
        part for name in ("items", "c") for part in (Present(path=(name,)), Enum(path=(name,), values=(1,)))
    )
    assert condition(AllOf(of=parts), context, ()) == {"is": {"items": 1, "c": 1}}
    assert condition(Present(path=("any",)), context, ()) == "any"
    assert condition(Not(of=Range(path=("any",), maximum=1)), context, ()) == {"above": {"any": 1}}


def test_guards_are_left_out_where_facts_or_neighbours_tell() -> None:
    base = tree({"a": {"type": "integer", "required": True}, "b": {"type": ["integer", "string"]}})
    context = Context(declared=Declared(base.request.root))
    assert condition(Range(path=A, maximum=1), context, ()) == {"at-most": {"a": 1}}
    parts = (Present(path=B), HasType(path=B, kind=JsonType.INTEGER), Range(path=B, maximum=1))
    assert condition(AllOf(of=parts), context, ()) == {
        "all": [{"type": {"b": "integer"}}, {"at-most": {"b": 1}}]
    }


def test_names_outside_of_the_item_start_from_the_root() -> None:
    base = tree(ANY)
    where = AllOf(of=(Enum(path=ITEM, values=(1,)), Present(path=A)))
    every = AllOf(
        of=(Present(path=L), HasType(path=L, kind=JsonType.ARRAY), CountWhere(path=L, where=where, minimum=1))
    )
    found = condition(every, Context(declared=Declared(base.request.root)), ())
    assert found == {"all": [{"type": {"l": "array"}}, {"some": {"l": {"all": ["$.a", {".": 1}]}}}]}


@pytest.mark.parametrize(
    "predicate", [EqualItemCount(left=L, right=A), Present(path=("ghost",)), Present(path=(*ITEM, "x"))]
)
def test_what_no_word_says_is_named(predicate: Predicate) -> None:
    with pytest.raises(Unsayable, match=r"EqualItemCount|no declared parameter"):
        condition(predicate, Context(declared=Declared(tree(ANY).request.root)), ())
