"""What the IR offers to every package: traversals of predicates, decimals, keywords, wording, defaults."""

from fractions import Fraction
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from specwright.codegen.type_names import type_description, type_names, value_type_names
from specwright.diagnostics import Code, Location
from specwright.ir import decimals, keywords, wording
from specwright.ir.defaults import completed, default_tree
from specwright.ir.evaluate import holds
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Choice, Numeric, Object, Parameter, String, Type
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Enum,
    Implies,
    ItemCount,
    Length,
    Not,
    Predicate,
    Present,
    Range,
)
from specwright.ir.visitors import FALSE, TRUE, atoms, collect, conjuncts, negate, normal_form, rewrite

PLACE = Location(file="")
A, B = Present(path=("a",)), Present(path=("b",))
BIG, ONE = Range(path=("a",), minimum=2), Enum(path=("b",), values=(1,))
PREDICATES: tuple[Predicate, ...] = (
    A,
    Not(of=Not(of=BIG)),
    AllOf(of=(A, Not(of=ONE))),
    AnyOf(of=(BIG, AllOf(of=()), B)),
    Implies(given=AllOf(of=(A, BIG)), then=AnyOf(of=(Not(of=B), ONE))),
    Not(of=Implies(given=AnyOf(of=(A, B)), then=Not(of=AllOf(of=(BIG, ONE))))),
    Implies(given=Implies(given=A, then=B), then=AnyOf(of=())),
)
STATES: tuple[dict[str, int], ...] = ({}, {"a": 1}, {"a": 2}, {"b": 1}, {"b": 3})
REQUESTS = [{**one, **other} for one, other in product(STATES, STATES)]


def is_normal(predicate: Predicate) -> bool:
    match predicate:
        case AllOf(of=parts) | AnyOf(of=parts):
            return all(map(is_normal, parts))
        case Not(of=of):
            return [of] == list(atoms(of))
        case Implies():
            return False
        case _:
            return True


@pytest.mark.parametrize("predicate", PREDICATES, ids=range(len(PREDICATES)))
def test_predicates_keep_their_meaning(predicate: Predicate) -> None:
    for truth in (True, False):
        form = normal_form(predicate, holds=truth)
        assert is_normal(form)
        assert [holds(form, each) is truth for each in REQUESTS] == [
            holds(predicate, each) for each in REQUESTS
        ]
    for request in REQUESTS:

        def judged(atom: Atom, request: dict[str, int] = request) -> Predicate:
            return TRUE if holds(atom, request) else FALSE

        truth = holds(predicate, request)
        assert holds(rewrite(predicate, lambda atom: atom), request) is truth
        assert holds(negate(predicate), request) is not truth
        assert all(holds(each, request) for each in conjuncts(predicate)) is truth
        assert rewrite(predicate, judged) == (TRUE if truth else FALSE)


def test_atoms_are_collected_once() -> None:
    assert collect(Present, PREDICATES) == [A, B]
    assert collect(Enum, PREDICATES) == [ONE]


def test_numbers_are_meant_in_decimal() -> None:
    assert decimals.exact(0.1) == Fraction(1, 10)
    assert (decimals.plain(Fraction(3, 10)), decimals.plain(Fraction(4, 2))) == (0.3, 2)
    assert [decimals.decimal_places(step) for step in (16, 0.01, 1e-07, 2.5)] == [0, 2, 7, 1]
    assert [decimals.as_units(step) for step in (0.07, 16, 2.5)] == [(7, 100), (16, 1), (25, 10)]
    assert decimals.is_multiple(0.57, 0.01)
    assert not decimals.is_multiple(0.575, 0.01)
    assert [decimals.is_binary(step) for step in (16, 0.25, 0.01)] == [True, True, False]
    assert list(decimals.counts(0.1, 0.25, 0.5)) == [3, 4, 5]


@pytest.mark.parametrize(
    ("bounds", "noun", "text"),
    [
        ((None, 4), "", "at most 4"),
        ((0.5, None), "", "at least 0.5"),
        ((3, 3), "", "3"),
        ((1, 1), "item", "exactly 1 item"),
        ((0, 0), "item", "exactly 0 items"),
        ((0, 1), "item", "from 0 to 1 items"),
        ((None, 1), "character", "at most 1 character"),
        ((2, None), "item", "at least 2 items"),
    ],
)
def test_bounds_are_said_in_english(bounds: tuple[Any, Any], noun: str, text: str) -> None:
    assert wording.span(*bounds, noun) == text


def test_words_are_counted_and_listed() -> None:
    assert [wording.counted(number, "file") for number in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
    lists = [wording.join_words(words, "or") for words in (["a"], ["a", "b"], ["a", "b", "c"])]
    assert lists == ["a", "a or b", "a, b or c"]


def test_keywords_fit_types_and_bound_values() -> None:
    assert keywords.limits(Numeric(integer=True, minimum=1)) == {
        "minimum": 1,
        "maximum": None,
        "exclusiveMinimum": None,
        "exclusiveMaximum": None,
        "multipleOf": None,
    }
    path = ("a",)
    assert keywords.bounds(Range(path=path, maximum=2)) == {"maximum": 2}
    assert keywords.bounds(Length(path=path, minimum=0)) == {"minLength": 0}
    assert keywords.bounds(ItemCount(path=path, minimum=1, maximum=3)) == {"minItems": 1, "maxItems": 3}
    pairs = {keyword: None for pair in keywords.BOUNDS for keyword in pair}
    wrong = SimpleNamespace(
        **{**pairs, "minItems": 3, "maxItems": 2, "multipleOf": 0, "const": 1, "enum": (1,)},
        pattern="(",
        exclusiveMinimum=2,
        exclusiveMaximum=2,
        locations={"const": PLACE},
        minProperties=None,
        maxProperties=None,
    )
    told = [(keyword, code) for keyword, _, code in keywords.faults(wrong)]
    assert told == [
        ("minItems", Code.BOUNDS_REVERSED),
        ("exclusiveMinimum", Code.BOUNDS_REVERSED),
        ("multipleOf", Code.WRONG_VALUE),
        ("pattern", Code.WRONG_VALUE),
        ("enum", Code.CONFLICTING_FACTS),
    ]


def parameter(path: Path, type_: Type, **facts: Any) -> Parameter:
    return Parameter(name=path[-1] if path else "", path=path, type=type_, location=PLACE, **facts)


def tree(*children: Parameter) -> Parameter:
    return parameter((), Object(properties=children))


def test_requests_are_completed_with_defaults() -> None:
    level = parameter(("safe", "level"), String(), default="low")
    weight = parameter(("parts", ITEM, "weight"), Numeric(integer=True), default=1)
    item = parameter(("parts", ITEM), Object(properties=(weight,)))
    root = tree(
        parameter(("safe",), Object(properties=(level,))),
        parameter(("parts",), Array(items=item)),
        parameter(("mode",), String(), default="fast"),
    )
    strict = Check(
        rule="safe.key",
        kind="required",
        phase=Phase.MISSING,
        scope=("safe",),
        subjects=(("safe", "key"),),
        predicate=Present(path=("safe", "key")),
        code="missing",
        message="",
        location=PLACE,
    )
    request = {"parts": [{}, {"weight": 2}, 3], "mode": "slow"}
    whole = {"parts": [{"weight": 1}, {"weight": 2}, 3], "mode": "slow"}
    made = completed(request, default_tree(Message(root=root, checks=())))
    assert made == {"safe": {"level": "low"}, **whole}
    tree_of_strict = default_tree(Message(root=root, checks=(strict,)))
    assert completed(request, tree_of_strict) == whole
    assert completed({"safe": {"key": 1}}, tree_of_strict)["safe"] == {"key": 1, "level": "low"}


def test_constants_and_uuids_make_no_object_that_defaults_do_not_make() -> None:
    inner = [
        parameter(("safe", "kind"), String(), const="strict", required=True),
        parameter(("safe", "mark"), String(), const="x"),
        parameter(("safe", "id"), String(), fill="uuid4"),
    ]
    root = tree(parameter(("safe",), Object(properties=tuple(inner))))
    found = default_tree(Message(root=root, checks=()))
    assert (found.constants, found.uuids) == ({}, ())
    (safe,) = found.inside.values()
    assert (safe.values, safe.constants, safe.uuids, safe.creatable) == (
        {},
        {"kind": "strict"},
        ("id",),
        False,
    )
    assert completed({}, found) == {}


def test_types_are_named_by_what_they_hold() -> None:
    def items_of(*path: str) -> Parameter:
        kind = parameter((*path, ITEM, "kind"), String(), choices=(Choice(value="a"),))
        item = parameter((*path, ITEM), Object(properties=(kind,)))
        return parameter(path, Array(items=item))

    names = ("members", "boxes", "classes", "data", "status")
    root = tree(*(parameter((name,), Object(properties=(items_of(name, name),))) for name in names))
    found = type_names("Paint", root, "Request")
    ends = [found[name, name, ITEM] for name in names]
    assert ends == [
        "PaintMembersMember",
        "PaintBoxesBox",
        "PaintClassesClass",
        "PaintDataItem",
        "PaintStatusItem",
    ]
    assert type_description(items_of("members").children[0], "Request", "Paint") == "An item of `members`."
    values = value_type_names("Paint", root, "Request", found.values())
    assert list(values.values()) == [
        "PaintKind",
        *(f"Paint{name.capitalize()}Kind" for name in names[1:]),
    ]
