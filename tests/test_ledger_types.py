"""What the ledger takes for kept by types: what a type checker would complain about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

from specwright.coverage.typed import Misfit, built


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    level: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    kind: Literal["a", 1]
    size: int | Inner | None = None
    items: Sequence[str] = ()
    given: str = field(default="x")
    named: Mapping[str, Inner] | None = None


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ({"kind": "a"}, True),
        ({"kind": 1, "size": 2, "items": ["x"]}, True),
        ({"kind": "a", "size": {"level": 1}}, True),
        ({"kind": "a", "size": True}, True),
        ({"kind": True}, False),
        ({"kind": "b"}, False),
        ({"kind": "a", "size": 1.5}, False),
        ({"kind": "a", "size": {"level": "1"}}, False),
        ({"kind": "a", "size": {"depth": 1}}, False),
        ({"kind": "a", "items": "x"}, False),
        ({"kind": "a", "items": [1]}, False),
        ({"kind": "a", "named": {"x": {"level": 1}}}, True),
        ({"kind": "a", "named": {"x": {"level": "1"}}}, False),
        ({"kind": "a", "named": [1]}, False),
        ({"size": 1}, False),
        ([], False),
    ],
)
def test_types_let_through_what_a_type_checker_does(value: Any, fits: bool) -> None:
    try:
        built(Outer, value, str)
    except Misfit:
        assert not fits
    else:
        assert fits


def test_objects_under_the_keys_of_a_map_are_built() -> None:
    assert built(Outer, {"kind": "a", "named": {"x": {"level": 1}}}, str).named == {"x": Inner(level=1)}
