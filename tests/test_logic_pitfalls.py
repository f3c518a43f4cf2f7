"""Where a reader of rules goes wrong: values alike in Python, names that nobody declares, endless time."""

import time
from typing import Any

import pytest

from logic_rounds import is_kept, rule_checks, stated, tree
from logic_schemas import PAINTING, as_stated, has, painting, read, recognised, said
from specwright.importer.logic.combine import exactly_one
from specwright.importer.logic.rules import Unstated, rules
from specwright.ir.evaluate import is_valid
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
    HasType,
    Implies,
    JsonType,
    Length,
    Not,
    Predicate,
    Present,
    Product,
    Range,
)


def test_other_rules_leave_texts_as_they_are() -> None:
    both = {"dependentRequired": {"width": ["height"], "height": ["width"]}}
    refused = {"not": {"allOf": [has("resolution"), {"anyOf": [has("width"), has("height")]}]}}
    assert said(recognised(both, refused)) == [
        {"together": ["width", "height"]},
        {"excludes": {"when": "resolution", "refuse": ["width", "height"]}},
    ]


def test_rules_do_not_prove_each_other_away() -> None:
    needs = {"dependentRequired": {"loop": ["fps"]}}
    assert said(recognised(needs, {"if": has("loop"), "then": has("fps")})) == [
        {"requires": {"when": "loop", "need": ["fps"]}}
    ]


def test_a_refused_value_is_not_turned_into_the_others() -> None:
    (rule,) = recognised({"if": has(fps={"not": {"const": 24}}), "then": has("prompt")})
    assert rule.argument == {"when": {"all": ["fps", {"not": {"fps": 24}}]}, "need": ["prompt"]}


def test_a_condition_on_an_inner_name_is_read_literally() -> None:
    sound = has(settings={"properties": {"acme": has("sound")}})
    (rule,) = recognised({"if": sound, "then": has("prompt")})
    inner = {"any": [{"absent": "settings.acme"}, "settings.acme.sound"]}
    assert rule.argument == {"when": {"all": ["settings", inner]}, "need": ["prompt"]}


def test_undeclared_names_vanish_in_closed_objects_alone() -> None:
    schema = {"not": {"anyOf": [has("ghost", "loop"), has("fps", "loop")]}}
    assert said(recognised(schema)) == [{"excludes": {"when": "fps", "refuse": ["loop"]}}]
    opened = tree(PAINTING, additionalProperties=True).request.root
    with pytest.raises(Unstated, match="'ghost' is no declared parameter"):
        recognised(schema, root=opened)


def test_one_and_true_are_two_values() -> None:
    base = tree({"a": {"type": ["integer", "boolean"]}, "b": {"type": "integer"}})
    one, yes = (
        Implies(
            given=AllOf(of=(Present(path=("a",)), Enum(path=("a",), values=(value,)))),
            then=Present(path=("b",)),
        )
        for value in (1, True)
    )
    assert said(rules([stated(one), stated(yes)], base.request.root)) == [
        {"requires": {"when": {"a": 1}, "need": ["b"]}},
        {"requires": {"when": {"a": True}, "need": ["b"]}},
    ]


def test_a_rule_of_items_that_may_be_text_stands_at_the_array() -> None:
    scope = ("inputs", "names", "[]")
    rule = stated(Not(of=HasType(path=scope, kind=JsonType.INTEGER)), scope)
    found = rules([rule], painting())
    assert [(each.scope, each.kind) for each in found] == [("inputs", "matching-items")]
    assert found[0].argument == {"array": "names", "where": {"type": {".": "integer"}}, "maxItems": 0}


def test_what_no_request_keeps_is_said_of_a_parameter() -> None:
    rule = stated(AllOf(of=(Present(path=("loop",)), Not(of=Present(path=("loop",))))))
    assert said(rules([rule], painting())) == [{"demands": {"that": {"all": ["loop", {"absent": "loop"}]}}}]


def test_a_refusal_of_all_is_named_with_its_place() -> None:
    with pytest.raises(Unstated, match="no request keeps it"):
        recognised(False)


def test_an_area_among_alternatives_has_the_rest_as_its_condition() -> None:
    columns = (("width",), ("height",))
    either = AnyOf(of=(Present(path=("loop",)), Product(columns=columns, maximum=100)))
    assert said(rules([stated(either)], painting())) == [
        {"area": {"when": {"absent": "loop"}, "parameters": ["width", "height"], "maximum": 100}}
    ]


@pytest.mark.parametrize(
    "one, other, to",
    [
        ({"maximum": 90}, {"maximum": 70, "minimum": 65}, {"maximum": 70, "minimum": 65}),
        ({"enum": [64, 65, 66]}, {"enum": [66, 65]}, {"enum": [65, 66]}),
        ({"enum": [64, 65]}, {"const": 65}, {"const": 65}),
        ({"minimum": 70}, {"minimum": 80}, {"minimum": 80}),
        ({"multipleOf": 4}, {"multipleOf": 8}, None),
        ({"const": 64}, {"const": 65}, None),
        ({"minimum": 90}, {"maximum": 70}, None),
    ],
)
def test_two_narrowings_of_one_parameter_are_one_or_have_ids(one: Any, other: Any, to: Any) -> None:
    made = [
        as_stated({"if": has("loop"), "then": {"properties": {"width": facts}}}) for facts in (one, other)
    ]
    found = rules(made, painting())
    assert [rule.argument["to"] for rule in found if isinstance(rule.argument, dict)] == (
        [to] if to else [one, other]
    )
    assert [rule.id for rule in found] == ([None] if to else [None, "narrows-2"])
    ruled = rule_checks(tree(PAINTING), tree(PAINTING, found))
    for width in range(64, 100):
        request = {"loop": True, "width": width}
        assert is_valid(ruled, request) == all(is_kept(rule, request) for rule in made)


def hard(name: str) -> list[Predicate]:
    """Rules that take long if nothing bounds the time."""
    path = {each: (each,) for each in PAINTING}
    given = {each: Present(path=path[each]) for each in PAINTING}
    match name:
        case "eleven narrows":
            bounds = [Range(path=path["width"], maximum=2000 - 10 * n) for n in range(11)]
            lengths = [Length(path=path["prompt"], maximum=n) for n in range(11)]
            return [
                AllOf(
                    of=tuple(
                        Implies(
                            given=AllOf(of=(given["loop"], Length(path=path["prompt"], minimum=n))), then=each
                        )
                        for n, each in enumerate(bounds)
                    )
                ),
                AnyOf(of=tuple(AllOf(of=(one, other)) for one, other in zip(bounds, lengths, strict=True))),
            ]
        case "seventy pairs of texts":
            pairs = (
                AllOf(
                    of=(Length(path=path["prompt"], maximum=n), Length(path=("inputs", "image"), minimum=n))
                )
                for n in range(70)
            )
            return [exactly_one([*pairs])]
        case _:
            nested: Predicate = given["loop"]
            for n in range(12):
                nested = Implies(
                    given=nested, then=AnyOf(of=(Length(path=path["prompt"], minimum=n), given["fps"]))
                )
            return [nested]


@pytest.mark.parametrize("name", ["eleven narrows", "seventy pairs of texts", "twelve ifs"])
def test_the_time_of_a_rule_is_bounded(name: str) -> None:
    made = [stated(predicate) for predicate in hard(name)]
    begin = time.process_time()
    found = rules(made, painting())
    assert time.process_time() - begin < 5
    ruled = rule_checks(tree(PAINTING), tree(PAINTING, found))
    for request in (
        {},
        {"prompt": "x" * 9},
        {"loop": True, "fps": 24, "width": 1999},
        {"inputs": {"image": "xx"}},
    ):
        assert is_valid(ruled, request) == all(is_kept(rule, request) for rule in made)


def test_many_rules_are_put_together_in_little_time() -> None:
    patterns = ({"properties": {"prompt": {"pattern": f"^x{n}"}}} for n in range(600))
    made = [stated(read({"if": has("loop"), "then": each})) for each in patterns]
    begin = time.process_time()
    found = rules(made, painting())
    assert time.process_time() - begin < 10
    assert len({rule.id for rule in found}) == 600
