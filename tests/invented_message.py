"""An invented message, its checks, and strategies of predicates and documents about it."""

from typing import Any

from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from specwright.diagnostics import Location
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Numeric, Object, Parameter, String
from specwright.ir.path import ITEM, ROOT, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
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
