"""Every form that rules have in official schemas becomes the kind of rule that people write."""

from dataclasses import replace
from random import Random

import pytest

from logic_forms import FORMS, SIDE, SIZES
from logic_random import Requests
from logic_rounds import is_kept, rule_checks, stated, tree
from logic_schemas import PAINTING, as_stated, has, node, painting, read, recognised, said
from specwright.diagnostics import Location
from specwright.importer.logic.rules import rules
from specwright.importer.schema.declare import declare
from specwright.importer.schema.tree import parameter_of
from specwright.ir.evaluate import is_valid
from specwright.ir.predicate import EqualItemCount, TotalCount


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_recognised(name: str) -> None:
    schemas, expected = FORMS[name]
    assert said(recognised(*schemas)) == expected


@pytest.mark.parametrize("name", FORMS)
def test_its_rules_say_what_the_schemas_do(name: str) -> None:
    rules_of = [as_stated(schema) for schema in FORMS[name][0]]
    base = tree(PAINTING)
    ruled = rule_checks(base, tree(PAINTING, rules(rules_of, base.request.root)))
    requests = Requests(model=base, random=Random(7), integers=(5, 20, 100, 768, 1024)).many(300)
    verdicts = {is_valid(ruled, request) for request in requests}
    assert all(
        is_valid(ruled, request) == all(is_kept(rule, request) for rule in rules_of) for request in requests
    )
    assert verdicts == {True, False}


def test_rows_keep_the_titles_of_alternatives() -> None:
    titles = {read(pair): title for pair, title in zip(SIZES["oneOf"], ("4:3", "768x1024"), strict=True)}
    table = replace(as_stated({"if": SIDE, "then": SIZES | has("width", "height")}), titles=titles)
    found = rules([table], painting())
    assert said(found)[0]["sizes"]["rows"] == ["4:3 1024x768", "768x1024"]


def test_titles_with_tiers_are_rows_by_tier() -> None:
    titled = [pair | {"title": f"1k (~{n}:3)"} for n, pair in enumerate(SIZES["oneOf"])]
    root, sink = declare(
        node(
            {
                "type": "object",
                "properties": {side: {"type": "integer"} for side in ("width", "height")},
                "required": ["width", "height"],
                "oneOf": titled,
            }
        )
    )
    (table,) = rules(sink.stated, parameter_of(root))
    assert table.argument == {
        "parameters": ["width", "height"],
        "rows": {"1k": ["~0:3 1024x768", "~1:3 768x1024"]},
    }


def test_what_the_facts_say_already_is_kept_as_read() -> None:
    schema = {"if": has("loop"), "then": {"properties": {"width": {"maximum": 4096}}}}
    (rule,) = recognised(schema)
    assert rule.kind == "narrows" and rule.because and "follows" in rule.because
    assert rule.argument == {"when": "loop", "parameter": "width", "to": {"maximum": 4096}}


def test_equal_conditions_are_joined_with_all_their_places() -> None:
    parts = [{"if": has("loop"), "then": has(name)} for name in ("fps", "prompt")]
    places = [Location(file="x.json", line=line) for line in (3, 9)]
    rules_of = [replace(as_stated(part), location=at) for part, at in zip(parts, places, strict=True)]
    (rule,) = rules(rules_of, painting())
    assert rule.argument == {"when": "loop", "need": ["fps", "prompt"]}
    assert [*rule.origins] == places


def test_rules_of_an_object_use_its_names() -> None:
    (rule,) = recognised({"if": has("mask"), "then": has("image")}, scope=("inputs",))
    assert (rule.scope, rule.argument) == ("inputs", {"when": "mask", "need": ["image"]})


def test_rules_of_items_stand_in_the_item() -> None:
    scope = ("inputs", "frames", "[]")
    (rule,) = recognised({"dependentRequired": {"at": ["image"]}}, scope=scope)
    assert (rule.scope, rule.argument) == ("inputs.frames[]", {"when": "at", "need": ["image"]})


def test_bounds_of_two_numbers() -> None:
    properties = {name: {"type": "integer"} for name in ("width", "height")}
    constraints = [
        {"operation": "area", "parameters": ["width", "height"], "minimum": 655360, "maximum": 8294400},
        {"operation": "ratio", "parameters": ["width", "height"], "maximum": 3},
    ]
    stated = as_stated({"x-constraints": constraints}, root={"properties": properties})
    assert said(rules([stated], painting())) == [
        {"area": {"parameters": ["width", "height"], "minimum": 655360, "maximum": 8294400}},
        {"ratio": {"parameters": ["width", "height"], "maximum": 3}},
    ]


def test_equal_lengths_and_totals() -> None:
    columns = (("inputs", "frames"), ("inputs", "names"))
    equal, total = EqualItemCount(left=columns[0], right=columns[1]), TotalCount(arrays=columns, maximum=5)
    names = [".".join(path) for path in columns]
    assert said(rules([stated(equal), stated(total)], painting())) == [
        {"same-length": names},
        {"total-items": {"of": names, "maximum": 5}},
    ]
