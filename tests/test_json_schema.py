"""JSON Schemas say what the predicates mean, under the reference engine, with formats checked or not."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invented_message import (
    ITEM_OF_L,
    ITEM_OF_M,
    OBJECT,
    WITHIN_ITEM,
    A,
    B,
    L,
    M,
    S,
    X,
    accepts,
    check,
    documents,
    message,
    predicates,
)
from specwright.emit.schema import SHAPES, Dialect, inexact, message_schema
from specwright.ir.evaluate import is_valid
from specwright.ir.path import ROOT, Path
from specwright.ir.predicate import (
    EqualItemCount,
    Implies,
    InTable,
    ItemCount,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Range,
)


@settings(max_examples=150, deadline=None)
@given(data=st.data(), scope=st.sampled_from([ROOT, OBJECT, ITEM_OF_L, ITEM_OF_M]), typed=st.booleans())
def test_a_schema_judges_as_its_predicates(data: st.DataObject, scope: Path, typed: bool) -> None:
    checks = [check(each, scope) for each in data.draw(st.lists(predicates(scope), min_size=1, max_size=3))]
    made = message(*checks, typed=typed)
    schema = message_schema(made)
    for document in data.draw(st.lists(documents(), min_size=4, max_size=4)):
        assert accepts(schema, document) == is_valid(made.checks, document), (json.dumps(schema), document)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), scope=st.sampled_from([ROOT, ITEM_OF_M]), turned=st.booleans())
def test_equal_numbers_of_items(data: st.DataObject, scope: Path, turned: bool) -> None:
    inner = data.draw(st.sampled_from([L, M, *WITHIN_ITEM.get(scope, [])]))
    left, right = (inner, L) if turned else (L, inner)
    same = EqualItemCount(left=left, right=right)
    forms: list[Predicate] = [same, Not(of=same), Implies(given=Present(path=A), then=same)]
    wrapped = data.draw(st.sampled_from(forms))
    made = message(check(wrapped, scope), typed=data.draw(st.booleans()))
    schema = message_schema(made)
    for document in data.draw(st.lists(documents(), min_size=6, max_size=6)):
        assert accepts(schema, document) == is_valid(made.checks, document)


def test_numbers_of_items_are_compared_as_far_as_a_bound_allows() -> None:
    free = message(check(EqualItemCount(left=L, right=M)))
    assert inexact(free) == [("test", "numbers of items are compared up to 32")]
    assert not accepts(message_schema(free), {"l": [1] * 32, "m": [{}] * 33})
    assert accepts(message_schema(free), {"l": [1] * 33, "m": [{}] * 34}), "the weakness that is listed"
    bounded = message(check(EqualItemCount(left=L, right=M)), check(ItemCount(path=M, minimum=1, maximum=40)))
    assert inexact(bounded) == []
    assert not accepts(message_schema(bounded), {"l": [1] * 41, "m": [{}] * 40})
    assert accepts(message_schema(bounded), {"l": [1] * 40, "m": [{}] * 40})


TABLE = InTable(columns=(A, B), rows=((512, 1536), (1024, 1024), (512, 1024)))


def test_a_table_is_read_by_its_first_column() -> None:
    schema = message_schema(message(check(TABLE)))
    assert schema["if"] == {} and "allOf" not in schema
    rows = [
        {"if": {"properties": {"a": {"const": one}}}, "then": {"properties": {"b": others}}}
        for one, others in ((512, {"enum": [1024, 1536]}), (1024, {"const": 1024}))
    ]
    listed = {"properties": {"a": {"enum": [512, 1024]}}}
    both = {"required": ["a", "b"], "properties": {"a": {}, "b": {}}}
    (stated,) = schema["then"]["allOf"]
    assert stated == {
        "$comment": "test",
        "description": "A and B are {wrong}",
        "properties": {"a": {"examples": [512, 1024]}},
        "if": {"required": ["a"], **listed},
        "then": {"allOf": rows},
        "else": {"properties": {"b": {"examples": [1024, 1536]}}, "if": both, "then": listed},
    }


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("turned", [TABLE, Not(of=TABLE), Implies(given=TABLE, then=Present(path=S))])
def test_a_table_holds_wherever_a_number_is_absent_or_no_integer(typed: bool, turned: Predicate) -> None:
    made = message(check(turned), typed=typed)
    schema = message_schema(made)
    values = [512, 1024, 1024.0, 1536, 512.5, True, None, "512", ...]
    for a in values:
        for b in values:
            document = {key: value for key, value in (("a", a), ("b", b)) if value is not ...}
            assert accepts(schema, document) == is_valid(made.checks, document), document


@pytest.mark.parametrize(
    ("step", "low", "high", "form"),
    [
        (16, 0, 2048, "multipleOf"),
        (0.25, 0, 1, "multipleOf"),
        (0.01, 0.05, 1, "enum"),
        (0.01, -0.5, 9.5, "enum"),
        (0.3, -1, 1, "enum"),
        (0.001, 0, 1, "enum"),
        (0.01, 0, 20, "enum"),
        (0.01, 0, 20.01, "multipleOf"),
        (0.01, None, 1, "multipleOf"),
    ],
)
def test_a_decimal_step(step: float, low: float | None, high: float, form: str) -> None:
    made = message(
        check(MultipleOf(path=X, step=step), OBJECT), check(Range(path=X, minimum=low, maximum=high), OBJECT)
    )
    schema = message_schema(made)
    stated = schema["properties"]["o"]["properties"]["x"]
    (said,) = [stated] if "then" not in stated else stated["then"]["allOf"]
    assert form in said and "enum" not in stated
    assert bool(inexact(made)) == (form == "multipleOf" and step == 0.01)
    if not inexact(made):
        for thousandth in range(-1001, 2050, 3 if step == 0.001 else 5):
            document = {"o": {"x": thousandth / 1000}}
            assert accepts(schema, document) == is_valid(made.checks, document), document


def test_advice_and_what_a_dialect_leaves_out() -> None:
    steps = MultipleOf(path=A, step=2)
    made = message(
        check(Present(path=A), advice=True),
        check(TABLE),
        check(steps),
        check(NoAdditionalProperties(path=OBJECT, names=("x",)), OBJECT),
    )
    full = message_schema(made)
    assert "required" not in full and full["properties"]["o"]["additionalProperties"] is False
    assert message_schema(made, SHAPES)["properties"]["a"] == {"type": "integer"}
    elsewhere = Dialect(definitions="#/components/schemas/", titles={OBJECT: "Inner"})
    schema = message_schema(message(check(Matches(path=S, format="uri"))), elsewhere)
    parts = schema["properties"]
    assert parts["s"]["$ref"] == "#/components/schemas/uri" and parts["o"]["title"] == "Inner"
