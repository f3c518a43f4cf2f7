"""What a spec may state beyond what any request can be: it compiles, in steps that are bounded."""

import time
from typing import Any

import pytest

from small_specs import AIR, HEAD, model
from specwright.ir import limits
from specwright.ir.model import Model
from specwright.lint.report import report
from specwright.vectors.requests import vectors

HUGE = 10**9
ITEMS = {"type": "integer"}
THOUSANDS = {"type": "array", "minItems": 1000, "items": ITEMS}
SECONDS_OF_A_TABLE = 20


def made(parameters: dict[str, Any], *rules: Any) -> Model:
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    spec = HEAD | {"request": [{"title": "Core", "parameters": known | parameters}]}
    model_made = model(spec | ({"rules": [*rules]} if rules else {}))
    assert model_made is not None
    return model_made


IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "minLength": HUGE},
    "long text": {"type": "string", "maxLength": limits.LARGEST_COUNT},
    "address": {"type": "string", "format": "uri", "minLength": HUGE},
    "pattern": {"type": "string", "pattern": "^[ab]+$", "minLength": HUGE},
    "array": {"type": "array", "minItems": HUGE, "items": ITEMS},
    "long array": {"type": "array", "maxItems": limits.LARGEST_COUNT, "items": ITEMS},
    "nested arrays": {
        "type": "array",
        "minItems": 1000,
        "items": {"type": "array", "minItems": 1000, "items": THOUSANDS},
    },
    "different items": {"type": "array", "minItems": HUGE, "uniqueItems": True, "items": ITEMS},
    "object": {"type": "object", "minProperties": HUGE},
    "large object": {"type": "object", "maxProperties": limits.LARGEST_COUNT},
    "map": {"type": "object", "minProperties": HUGE, "additionalProperties": ITEMS},
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
@pytest.mark.parametrize("required", [False, True])
def test_an_impossible_size_compiles_without_its_vector(name: str, required: bool) -> None:
    """And the linter says so."""
    broad = made({"a": IMPOSSIBLE[name] | {"required": required}})
    found = vectors(broad.request)
    assert all(len(each.text) <= 4 * limits.MOST_CHARACTERS + 1000 for each in found)
    assert bool(found) or required
    assert "unbuilt-value" in {problem.code for problem in report(broad)}


@pytest.mark.parametrize("count", [2_000, 10_000])
def test_a_large_table_takes_as_long_as_it_is(count: int) -> None:
    """CPU seconds of what looks at rows one by one: the linter and the maker of vectors."""
    rows = [f"{64 + 7 * number % 19_997}x{64 + 11 * number % 19_991}" for number in range(count)]
    sizes = {"parameters": ["width", "height"], "rows": rows}
    table = made({"width": ITEMS, "height": ITEMS}, {"together": ["width", "height"]}, {"sizes": sizes})
    started = time.process_time()
    report(table)
    assert len(vectors(table.request)) > count
    assert time.process_time() - started < SECONDS_OF_A_TABLE * count / 10_000 + 2


def test_a_labelled_table_takes_as_long_as_it_is() -> None:
    """Labels that no row keeps, and rows that lack the same on its side."""
    tiers = {
        f"{tier}K": [f"1:{n + 1} {512 + 7 * tier + n}x{600 + 3 * n + tier}" for n in range(1000)]
        for tier in range(1, 11)
    }
    sizes = {"parameters": ["width", "height"], "rows": tiers}
    table = made({"width": ITEMS, "height": ITEMS}, {"sizes": sizes})
    started = time.process_time()
    assert len(report(table)) > 1000
    assert time.process_time() - started < SECONDS_OF_A_TABLE
