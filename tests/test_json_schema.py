"""JSON Schemas say what the predicates mean, under the reference engine, with formats checked or not."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema import FormatChecker
from rfc3986_validator import validate_rfc3986  # type: ignore[import-untyped]

from specwright.emit.schema import FULL, SHAPES, inexact, message_schema
from specwright.ir.evaluate import holds, is_valid
from specwright.ir.model import Array, Boolean, Check, Message, Numeric, Object, Parameter, Stage, String
from specwright.ir.path import ITEM, ROOT, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Closed,
    Count,
    Implies,
    InTable,
    IsKind,
    Kind,
    Length,
    Matches,
    Not,
    OneOf,
    OnStep,
    Predicate,
    Present,
    SameCount,
    Within,
)
from specwright.ir.text_format import FORMATS
from specwright.ir.tree import walk
from specwright.problems import Location

PLACE = Location(file="test.yaml")

A, B, S, O, OX, L, M = ("a",), ("b",), ("s",), ("o",), ("o", "x"), ("l",), ("m",)
ITEM_OF_L, ITEM_OF_M, K, N = ("l", ITEM), ("m", ITEM), ("m", ITEM, "k"), ("m", ITEM, "n")
WITHIN_ITEM = {ITEM_OF_L: [ITEM_OF_L], ITEM_OF_M: [ITEM_OF_M, K, N]}


def parameter(path: Path, type_: Any) -> Parameter:
    return Parameter(name=path[-1] if path else "", path=path, type=type_, place=PLACE)


INTEGER = Numeric(integer=True)
TREE = parameter(
    ROOT,
    Object(
        properties=(
            parameter(A, INTEGER),
            parameter(B, INTEGER),
            parameter(S, String()),
            parameter(O, Object(properties=(parameter(OX, Numeric(integer=False)),))),
            parameter(L, Array(items=parameter(ITEM_OF_L, INTEGER))),
            parameter(
                M,
                Array(
                    items=parameter(
                        ITEM_OF_M, Object(properties=(parameter(K, String()), parameter(N, INTEGER)))
                    )
                ),
            ),
        )
    ),
)


def check(predicate: Predicate, scope: Path = ROOT, *, advice: bool = False) -> Check:
    return Check(
        rule="test",
        kind="test",
        stage=Stage.VALUE,
        scope=scope,
        about=(ROOT,),
        holds=predicate,
        code="test",
        message="{0} and {1:length} are {{wrong}}",
        advice=advice,
        place=PLACE,
    )


TYPED = tuple(
    check(IsKind(path=each.path, kind=each.kind), each.path if each.path[-1:] == (ITEM,) else each.path[:-1])
    for each in walk(TREE)
)


def message(*checks: Check, typed: bool = True) -> Message:
    return Message(root=TREE, checks=(*(TYPED if typed else ()), *checks))


def accepts(schema: dict[str, Any], value: Any) -> bool:
    """The verdict of the reference engine, which must be the same whether or not it checks formats."""
    strict = Draft202012Validator(schema, format_checker=FormatChecker()).is_valid(value)
    assert strict == Draft202012Validator(schema).is_valid(value)
    return bool(strict)


def predicates(scope: Path) -> st.SearchStrategy[Predicate]:
    path = st.sampled_from([A, B, S, O, OX, L, M, *WITHIN_ITEM.get(scope, [])])
    small = st.none() | st.integers(0, 2)
    bound = st.none() | st.sampled_from([0, 1, 1.5])
    rows = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1).map(tuple)
    values = st.lists(st.sampled_from(["x", 1, 0.5, True, "#fff"]), min_size=1, unique_by=repr).map(tuple)
    names = st.lists(st.sampled_from(["x", "k", "a", "o"]), unique=True).map(tuple)
    atoms = st.one_of(
        st.builds(Present, path=path),
        st.builds(IsKind, path=path, kind=st.sampled_from(Kind)),
        st.builds(Closed, path=path, names=names),
        st.builds(OneOf, path=path, values=values),
        st.builds(Within, path=path, minimum=bound, maximum=bound),
        st.builds(OnStep, path=path, step=st.sampled_from([0.5, 2])),
        st.builds(Length, path=path, minimum=small, maximum=small),
        st.builds(Count, path=path, minimum=small, maximum=small),
        st.builds(Matches, path=path, format=st.just("color")),
        st.builds(InTable, columns=st.tuples(path, path), rows=rows),
        st.builds(SameCount, left=path, right=path),
    )
    return st.recursive(
        atoms,
        lambda inner: st.one_of(
            st.builds(Not, of=inner),
            st.builds(AllOf, of=st.lists(inner, max_size=3).map(tuple)),
            st.builds(AnyOf, of=st.lists(inner, max_size=3).map(tuple)),
            st.builds(Implies, given=inner, then=inner),
        ),
        max_leaves=5,
    )


def documents() -> st.SearchStrategy[Any]:
    leaf = st.sampled_from([0, 1, 2, 1.0, 0.5, 1.25, True, False, None, "", "x", "#fff", "#fff\n"])
    odd = leaf | st.sampled_from([[], {}, [1, 2], {"x": 1}, {"k": "x"}])

    def fields(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.fixed_dictionaries({}, optional=values)

    items = st.lists(fields(k=leaf, n=leaf) | odd, max_size=3)
    return st.one_of(
        odd, *[fields(a=odd, b=odd, s=odd, o=fields(x=odd) | odd, l=st.lists(odd) | odd, m=items | odd)] * 4
    )


@settings(max_examples=1500, deadline=None)
@given(data=st.data(), scope=st.sampled_from([ROOT, O, ITEM_OF_L, ITEM_OF_M]), typed=st.booleans())
def test_a_schema_judges_as_its_predicates(data: st.DataObject, scope: Path, typed: bool) -> None:
    checks = [check(each, scope) for each in data.draw(st.lists(predicates(scope), min_size=1, max_size=3))]
    made = message(*checks, typed=typed)
    schema = message_schema(made)
    Draft202012Validator.check_schema(schema)
    for document in data.draw(st.lists(documents(), min_size=6, max_size=6)):
        assert accepts(schema, document) == is_valid(made.checks, document), (json.dumps(schema), document)
