"""Tables among alternatives: what they say with either side absent, and which are none."""

from itertools import product
from random import Random
from typing import Any

import pytest

from logic_rounds import rule_checks, stated, tree
from logic_schemas import PAINTING, as_stated, painting, said
from specwright.importer.logic.combine import any_of, exactly_one
from specwright.importer.logic.context import Context
from specwright.importer.logic.declared import Declared
from specwright.importer.logic.rules import rules
from specwright.importer.logic.tables import with_tables
from specwright.ir.evaluate import holds, is_valid
from specwright.ir.predicate import AllOf, Enum, HasType, Implies, InTable, JsonType, Predicate, Present
from specwright.ir.visitors import atoms

W, H, N = ("w",), ("h",), ("n",)
SIDES = {"w": {"type": "integer"}, "h": {"type": "integer"}, "n": {"type": ["integer", "string"]}}


def row(random: Random, columns: tuple[tuple[str], tuple[str]] = (W, H)) -> Predicate:
    """An alternative that binds two numbers, of which it may ask one, both or neither to be given."""
    parts: list[Predicate] = []
    for path in columns:
        values = tuple(random.sample([1, 2, 3], random.choice([1, 1, 2])))
        parts.append(Implies(given=Present(path=path), then=Enum(path=path, values=values)))
        if random.random() < 0.3:
            parts.append(Implies(given=HasType(path=(), kind=JsonType.OBJECT), then=Present(path=path)))
    return AllOf(of=tuple(parts))


@pytest.mark.parametrize("join", [any_of, exactly_one])
def test_a_table_says_what_its_alternatives_do_with_either_side_absent(join: Any) -> None:
    context = Context(declared=Declared(tree(SIDES).request.root))
    tables = 0
    for seed in range(150):
        random = Random(seed)
        parts = [row(random) for _ in range(random.choice([2, 3, 4]))]
        whole = join(parts)
        table = with_tables(whole, context)
        tables += any(isinstance(atom, InTable) for atom in atoms(table))
        for one, other in product([None, 1, 2, 3, 4], repeat=2):
            request = {name: side for name, side in (("w", one), ("h", other)) if side is not None}
            assert holds(table, request) == holds(whole, request), (seed, request)
    assert tables > 140


def test_columns_that_may_be_text_make_no_table() -> None:
    parts = [
        AllOf(of=(Enum(path=N, values=(one,)), Enum(path=H, values=(other,))))
        for one, other in ((1, 2), (2, 1))
    ]
    context = Context(declared=Declared(tree(SIDES).request.root))
    assert with_tables(exactly_one(parts), context) == exactly_one(parts)


def test_a_value_in_two_rows_is_no_answer_alone() -> None:
    rows = [
        {"properties": {"width": {"const": w}, "height": {"const": h}}} for w, h in ((512, 512), (512, 768))
    ]
    table = as_stated({"oneOf": rows})
    ruled = rule_checks(tree(PAINTING), tree(PAINTING, rules([table], painting())))
    verdicts = [is_valid(ruled, {"width": 512} | more) for more in ({}, {"height": 512}, {"height": 768})]
    assert verdicts == [False, True, True]


def test_two_tables_under_one_condition_are_the_common_rows() -> None:
    rows = [[(64, 65), (65, 64), (66, 66)], [(66, 66), (64, 65)]]
    made = [stated(InTable(columns=(("width",), ("height",)), rows=tuple(each))) for each in rows]
    assert said(rules(made, painting())) == [
        {"sizes": {"parameters": ["width", "height"], "rows": ["64x65", "66x66"]}}
    ]
