"""Each change in one short line: what it is about and what is said of it, and a request that proves it."""

from typing import Any

import pytest

from invented_changes import change, gone, model, new
from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import grouped
from specwright.compare.report.lines import lines
from specwright.compare.report.proofs import proof
from specwright.compare.values_in_words import LONGEST_LINE, near_pairs, request, value

RULE: dict[str, Any] = {"when": {"mode": "fast"}, "parameter": "strength", "to": {"maximum": 0.5}}


def tighter(limit: float) -> dict[str, Any]:
    return {"narrows": RULE | {"to": {"maximum": limit}}}


def said(*changes: Change, total: tuple[FactName, ...] = ()) -> list[str]:
    groups = grouped([model(1, *changes, total=total)], ())
    return [line.text for consequence in Consequence for line in lines(groups, consequence)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (gone("mask"), "mask: gone"),
        (new("mask"), "mask: new, optional"),
        (change(FactKind.PARAMETER, "mask", new={"required": True}), "mask: new, required"),
        (new("a.b", Effect.NARROWED), "a.b: new, optional; any value was accepted before"),
        (new("mask", Effect.NARROWED, side=Side.RESPONSE), "mask: new"),
        (
            change(FactKind.PARAMETER, "a", "b.c", effect=Effect.RENAMED),
            "a: renamed to b.c? (same facts)",
        ),
        (
            change(FactKind.PARAMETER, "seed", "settings.seed", effect=Effect.RENAMED),
            "seed: moved to settings.seed? (same facts)",
        ),
        (change(FactKind.REQUIRED, "width", new=True), "width: required now"),
        (change(FactKind.REQUIRED, "width", effect=Effect.WIDENED, old=True), "width: optional now"),
        (
            change(FactKind.REQUIRED, "url", effect=Effect.WIDENED, old=True, side=Side.RESPONSE),
            "url: may be missing now",
        ),
        (
            change(FactKind.TYPE, "day", old="string", new=["integer", "null"]),
            "day: type string -> integer or null",
        ),
        (change(FactKind.TYPE, "n", old=["a", "b"], new=["b", "a"]), "n: other values of type a or b"),
        (change(FactKind.LONGEST, "prompt", old=2000, new=1500), "prompt: at most 2000 characters -> 1500"),
        (change(FactKind.MOST, "masks", old=4, new=1), "masks: at most 4 items -> 1"),
        (change(FactKind.FEWEST, "masks", new=1), "masks: any number -> at least 1 item"),
        (change(FactKind.MAXIMUM, "steps", old=50), "steps: at most 50 -> no maximum"),
        (
            change(FactKind.MAXIMUM, "steps", old=50, new={"exclusiveMaximum": 50}),
            "steps: at most 50 -> below 50",
        ),
        (change(FactKind.STEP, "width", old=8, new=16), "width: multiples of 8 -> 16"),
        (
            change(FactKind.MOST, "tags", old={"maxProperties": 4}, new={"maxProperties": 1}),
            "tags: at most 4 keys -> at most 1 key",
        ),
        (
            change(FactKind.TYPE, "a", old=[{"b": "string"}], new=[{"b": "string"}, {"c": "integer"}]),
            'a: type {"b": "string"} -> {"b": "string"} or {"c": "integer"}',
        ),
        (change(FactKind.FORMAT, "link", new="uri"), "link: no format -> format uri"),
        (change(FactKind.UNIQUE, "tags[]", new=True), "tags[]: items have to differ now"),
        (change(FactKind.OPEN, "settings", new=True), "settings: other keys are refused now"),
        (
            change(FactKind.OPEN, "settings", effect=Effect.WIDENED, old=True),
            "settings: other keys are accepted now",
        ),
        (
            change(FactKind.DEFAULT, "scale", effect=Effect.BEHAVIOUR, old=3.5, new=4.0),
            "scale: default 3.5 -> 4",
        ),
        (
            change(FactKind.VALUES, "mode", old=["a", "b"], new=["b", "c"], lost=("a",), gained=("c",)),
            'mode: no longer "a"; now also "c"',
        ),
        (
            change(FactKind.VALUES, "n", old=[5, 10], new=[["auto"], [10, 20]]),
            'n: no longer 5; now also "auto", 20',
        ),
        (change(FactKind.VALUES, "mode", new=["a", 2, None]), 'mode: only "a", 2, null from now on'),
        (change(FactKind.VALUES, "mode", effect=Effect.WIDENED, old=["a"]), 'mode: no longer only "a"'),
        (
            change(FactKind.VALUES, "mode", old=["a b"], new=["ab", "x"], lost=("a b",), gained=("ab", "x")),
            'mode: likely renamed: "a b" -> "ab"; now also "x"',
        ),
        (
            change(FactKind.TABLE, "width", "height", old=[[1, 2]], new=[], lost=([1280, 720], [64, 64])),
            "width x height: no longer 1280x720, 64x64",
        ),
        (
            change(FactKind.VALUES, "n", old=[0], new=[0], lost=tuple(range(9))),
            "n: no longer 0, 1, 2, 3, 4, 5 and 3 more",
        ),
        (
            change(FactKind.RULE, "a", "b", rule="together", old={"together": ["a", "b"]}),
            "a, b: rule together gone: [a, b]",
        ),
        (
            change(FactKind.RULE, "a", rule="requires", new={"requires": {"when": "a", "need": ["true"]}}),
            'a: new rule requires: {when: a, need: ["true"]}',
        ),
        (
            change(FactKind.RULE, "mode", "strength", rule="narrows", old=tighter(0.5), new=tighter(0.4)),
            "mode, strength: rule narrows, to.maximum 0.5 -> 0.4",
        ),
        (
            change(
                FactKind.RULE,
                "a",
                rule="sizes",
                old={"sizes": {"rows": ["1x1"]}},
                new={"sizes": {"rows": []}},
            ),
            "a: rule sizes, rows no longer 1x1",
        ),
        (
            change(FactKind.RULE, scope=("frames", "[]"), rule="shape", old="one", new="two"),
            "frames[]: rule shape, one -> two",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_change_in_words(told: Change, expected: str) -> None:
    assert said(told) == [expected]


def test_every_kind_of_fact_has_words_for_what_comes_and_goes() -> None:
    for kind in FactKind:
        for facts in ({"old": 1}, {"new": 2}, {"old": 1, "new": 2}, {}):
            (line,) = said(change(kind, "a", effect=Effect.UNDECIDED, **facts))
            subject, _, words = line.partition(": ")
            assert subject == "a" and words.strip() and "None" not in words


def test_siblings_that_say_the_same_are_one_line() -> None:
    changes = [new(f"settings.{name}") for name in ("a", "b", "c")]
    assert said(*changes, new("other.d")) == ["settings.{a, b, c}: new, optional", "other.d: new, optional"]
    assert said(*(change(FactKind.REQUIRED, name, new=True) for name in ("width", "height"))) == [
        "width, height: required now"
    ]


def test_both_bounds_of_one_measure_are_told_together() -> None:
    fewest = change(FactKind.FEWEST, "images", effect=Effect.WIDENED, old=1)
    most = change(FactKind.MOST, "images", effect=Effect.WIDENED, old=4)
    assert said(fewest, most) == said(most, fewest) == ["images: from 1 to 4 items -> any number"]
    bounds = (change(kind, "seed", new=9) for kind in (FactKind.MINIMUM, FactKind.MAXIMUM))
    assert said(*bounds) == ["seed: no bounds -> 9"]
    step = change(FactKind.STEP, "images", effect=Effect.WIDENED, old=4)
    assert said(fewest, step) == ["images: at least 1 item -> any number; multiples of 4 -> any step"]


def test_what_refuses_every_request_says_so_and_what_has_no_effect_alone_too() -> None:
    inputs, mask = gone("inputs"), change(FactKind.REQUIRED, "mask", new=True)
    assert said(inputs, total=(inputs.fact,)) == ["inputs: gone (every request had to give it)"]
    assert said(mask, total=(mask.fact,)) == ["mask: required now (no old request is valid any more)"]
    both = change(FactKind.REQUIRED, "mask", new=True, together=(inputs.fact, inputs.fact))
    assert said(both) == ["mask: required now (always along with inputs)"]


def test_lines_of_other_models_stay_apart() -> None:
    width, height = (change(FactKind.REQUIRED, name, new=True) for name in ("width", "height"))
    groups = grouped([model(1, width), model(2, height)], ())
    assert [line.text for line in lines(groups, Consequence.BREAKS_SENDERS)] == [
        "width: required now",
        "height: required now",
    ]


def test_texts_are_near_where_case_and_signs_alone_differ() -> None:
    assert near_pairs(("Euler DiscreteScheduler", "DDIM"), ("EulerDiscreteScheduler", "DDPM")) == [
        ("Euler DiscreteScheduler", "EulerDiscreteScheduler")
    ]
    assert near_pairs(("a-b", "a b"), ("ab",)) == near_pairs(("ab",), ("a-b", "a b")) == []
    assert near_pairs(("v1.0", "v-2"), ("v10", "V2")) == [("v-2", "V2")]
    assert near_pairs((1, "1", "!", [1, 2]), (1, "?", [1, 2])) == []


def test_values_are_cut() -> None:
    assert value("x" * 24) == f'"{"x" * 24}"'
    assert value("0b9e2d4c-9b1d-4b1a-8b1a-0b9e2d4c0b9e") == '"0b9e2d4c…"'
    assert value("x" * 2000) == '"xxxxxxxx… 2000 characters"'
    assert value([1, 2, 3]) == "[1, 2, 3]" and value([0] * 9) == "[0, 0, 0, … 9 items]"
    assert value({"a": None, "b": [True, 1.0, "é"]}) == '{"a": null, "b": [true, 1, "é"]}'


def test_a_long_request_shows_what_stands_at_the_paths() -> None:
    sent = {f"key{n}": "x" * 20 for n in range(6)} | {
        "settings": {"deep": {"a": 1, "b": "y" * 20}, "more": 2}
    }
    assert request({"a": 1}, [("b",)]) == '{"a": 1}'
    kept = '"settings": {…, "deep": {"a": 1, "b": "yyyyyyyyyyyyyyyyyyyy"}}'
    assert request(sent, [("settings", "deep", "a")]) == f"{{…, {kept}}}"
    both = request(sent, [("settings", "deep", "a"), ("key1", "[]")])
    assert both == f'{{…, "key1": "{"x" * 20}", {kept}}}'
    assert request(sent, [("nowhere",)]).startswith('{"key0"')
    huge = {"a": {f"key{n}": n for n in range(200)}}
    assert len(request(huge, [("a",)])) <= 2 * LONGEST_LINE + 1


def test_the_proof_is_the_request_that_breaks() -> None:
    narrowed = change(FactKind.STEP, "width", narrowed={"width": 8})
    widened = change(FactKind.STEP, "width", effect=Effect.WIDENED, side=Side.RESPONSE, widened={"width": 9})
    safe = change(FactKind.STEP, "width", effect=Effect.WIDENED, widened={"width": 9})
    assert [proof(grouped([model(1, each)], ())) for each in (narrowed, widened, safe, gone("a"))] == [
        'was valid: {"width": 8}',
        'may be answered now: {"width": 9}',
        "",
        "",
    ]
    assert (
        proof(grouped([model(1, narrowed), model(2, narrowed)], ()))
        == 'was valid for acme:paint@1: {"width": 8}'
    )
