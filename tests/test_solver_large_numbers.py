"""Numbers so large that doubles have no fractions: what is not there is no proof that there is none."""

import pytest

from small_specs import HEAD, model
from specwright.ir.predicate import HasType, JsonType, Not, Predicate, Present, Range
from specwright.solver.space import Space

A = ("a",)
WHOLE = HasType(path=A, kind=JsonType.INTEGER)


def space(**facts: object) -> Space:
    known = {"type": "string", "required": True, "const": "acme:small@1"}
    group = {"title": "Core", "parameters": {"model": known, "a": {"type": "number", **facts}}}
    spec = model(HEAD | {"request": [group]})
    assert spec
    return Space(spec.request)


@pytest.mark.parametrize("bound", [10**15, 10**16, 10**17, 10**22, 1e21, 1e300])
def test_numbers_lie_beyond_every_bound(bound: float) -> None:
    below: Predicate = Not(of=Range(path=A, minimum=-bound))
    above: Predicate = Not(of=Range(path=A, maximum=bound))
    for wanted in (below, above):
        assert isinstance(space().request([Present(path=A), WHOLE, wanted]), dict)


def test_fractions_lie_below_a_bound_that_has_none_beside_it() -> None:
    for facts in ({"maximum": 1e21}, {"minimum": -1e21}, {"minimum": -1e21, "maximum": 1e21}):
        found = space(**facts).request([Present(path=A), Not(of=WHOLE)])
        assert isinstance(found, dict) and found["a"] % 1


def test_no_double_is_a_fraction_beyond_them() -> None:
    assert space(minimum=1e21).request([Present(path=A), Not(of=WHOLE)]) is None
