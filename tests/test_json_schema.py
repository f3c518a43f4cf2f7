"""JSON Schemas say what the predicates mean, under the reference engine, with formats checked or not."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from specwright.diagnostics import Location
from specwright.emit.schema import SHAPES, Dialect, inexact, message_schema
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Numeric, Object, Parameter, String
from specwright.ir.path import ITEM, ROOT, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
    EqualItemCount,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Range,
)
from specwright.ir.tree import walk

PLACE = Location(file="test.yaml")

A, B, S, OBJECT, X, L, M = ("a",), ("b",), ("s",), ("o",), ("o", "x"), ("l",), ("m",)
ITEM_OF_L, ITEM_OF_M, K, N = ("l", ITEM), ("m", ITEM), ("m", ITEM, "k"), ("m", ITEM, "n")
WITHIN_ITEM: dict[Path, list[Path]] = {ITEM_OF_L: [ITEM_OF_L], ITEM_OF_M: [ITEM_OF_M, K, N]}


def parameter(path: Path, type_: Any) -> Parameter:
    return Parameter(name=path[-1] if path else "", path=path, type=type_, location=PLACE)


INTEGER = Numeric(integer=True)
ITEMS = Object(properties=(parameter(K, String()), parameter(N, INTEGER)))
TYPES = {
    A: INTEGER,
    B: INTEGER,
    S: String(),
    OBJECT: Object(properties=(parameter(X, Numeric(integer=False)),)),
    L: Array(items=parameter(ITEM_OF_L, INTEGER)),
    M: Array(items=parameter(ITEM_OF_M, ITEMS)),
}
TREE = parameter(ROOT, Object(properties=tuple(parameter(path, each) for path, each in TYPES.items())))


def check(predicate: Predicate, scope: Path = ROOT, *, advice: bool = False) -> Check:
    return Check(
        rule="test",
        kind="test",
        phase=Phase.VALUE,
        scope=scope,
        subjects=(ROOT,),
        predicate=predicate,
        code="test",
        message="{0} and {1:length} are {{wrong}}",
        advice=advice,
        location=PLACE,
    )


TYPED = tuple(
    check(HasType(path=each.path, kind=kind), each.path if each.path[-1:] == (ITEM,) else each.path[:-1])
    for each in walk(TREE)
    for kind in each.kinds
)


def message(*checks: Check, typed: bool = True) -> Message:
    return Message(root=TREE, checks=(*(TYPED if typed else ()), *checks))


def accepts(schema: dict[str, Any], value: Any) -> bool:
    """The verdict of the reference engine, which must be the same whether or not it checks formats."""
    strict = Draft202012Validator(schema, format_checker=FormatChecker()).is_valid(value)
    assert strict == Draft202012Validator(schema).is_valid(value)
    return bool(strict)


def predicates(scope: Path) -> st.SearchStrategy[Predicate]:
    path = st.sampled_from([A, B, S, OBJECT, X, L, M, *WITHIN_ITEM.get(scope, [])])
    small = st.none() | st.integers(0, 2)
    bound = st.none() | st.sampled_from([0, 1, 1.5])
    rows = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1).map(tuple)
    values = st.lists(st.sampled_from(["x", 1, 0.5, True, "#fff"]), min_size=1, unique_by=repr).map(tuple)
    names = st.lists(st.sampled_from(["x", "k", "a", "o"]), unique=True).map(tuple)
    atoms = st.one_of(
        st.builds(Present, path=path),
        st.builds(HasType, path=path, kind=st.sampled_from(JsonType)),
        st.builds(NoAdditionalProperties, path=path, names=names),
        st.builds(Enum, path=path, values=values),
        st.builds(Range, path=path, minimum=bound, maximum=bound),
        st.builds(MultipleOf, path=path, step=st.sampled_from([0.5, 2])),
        st.builds(Length, path=path, minimum=small, maximum=small),
        st.builds(ItemCount, path=path, minimum=small, maximum=small),
        st.builds(Matches, path=path, format=st.just("color")),
        st.builds(InTable, columns=st.tuples(path, path), rows=rows),
    )
    return st.recursive(atoms, compounds, max_leaves=5)


def compounds(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Predicate]:
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Not, of=inner),
        st.builds(AllOf, of=parts),
        st.builds(AnyOf, of=parts),
        st.builds(Implies, given=inner, then=inner),
    )


def documents() -> st.SearchStrategy[Any]:
    leaf = st.sampled_from([0, 1, 2, 1.0, 0.5, 1.25, True, False, None, "", "x", "#fff", "#fff\n"])
    odd = leaf | st.sampled_from([[], {}, [1, 2], {"x": 1}, {"k": "x"}])
    fields: Any = lambda **values: st.fixed_dictionaries({}, optional=values)  # noqa: E731
    items = st.lists(fields(k=leaf, n=leaf) | odd, max_size=3)
    return st.one_of(
        odd, *[fields(a=odd, b=odd, s=odd, o=fields(x=odd) | odd, l=st.lists(odd) | odd, m=items | odd)] * 4
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
