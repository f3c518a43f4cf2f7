"""Which values matter for a parameter, and the search that makes requests of them."""

import json
from dataclasses import replace
from typing import Any

import pytest

import targets
from specwright.diagnostics import Location
from specwright.ir.evaluate import broken, holds
from specwright.ir.formats import FORMATS
from specwright.ir.model import Message
from specwright.ir.parameter import Numeric, Object, Parameter, String
from specwright.ir.predicate import JsonType, Not, Present
from specwright.ir.tree import index, walk
from specwright.solver import samples
from specwright.vectors.boundaries import Boundary, Spoken, interesting, sample
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.listing import issues
from specwright.vectors.repair import base, mended, with_parameter
from specwright.vectors.vectors import vectors
from specwright.vectors.ways import ways


def message(slug: str = "everything") -> Message:
    return targets.of_the_small_specs().model(slug).request


def values(name: str, slug: str = "everything") -> dict[str, Boundary]:
    """The boundaries of a parameter by their JSON text."""
    parameter = index(message(slug).root)[tuple(name.split("."))]
    return {json.dumps(each.value): each for each in interesting(parameter, Spoken(message(slug)))}


@pytest.mark.parametrize(
    ("name", "fitting", "refused"),
    [
        ("width", [64, 128, 2048, 64.0, 256, 512, 1024], [0, 2112, 64.5, None, True, "64", [64], {}]),
        ("height", [64, 65, 2047, 2048], [63, 2049]),
        ("strength", [0, 0.01, 0.99, 1, 0.5, 0.51, 0.07, 0.1], [1.01, -0.01, 0.005, 1.0000000000000002]),
        ("mode", ["fast", "slow", "off"], ["FAST", "fas", "fast ", "slo", None, 1]),
        ("scale", [1, 2, 4], [0, 3, "2", True]),
        ("images", [["x"], ["x"] * 4], [[], ["x"] * 5, None, 1]),
        ("flag", [True, {}], [False, None, 1, "true"]),
        ("tint", ["#fFf", "#1B4965"], ["#12345", "#1B4965\n", "1B4965"]),
        ("settings.safe", [True, False], [1, "true", [True], None]),
        ("loose", [{}], [None, 1, True]),
    ],
)
def test_the_values_that_matter(name: str, fitting: list[Any], refused: list[Any]) -> None:
    found = values(name)
    assert {json.dumps(each) for each in (*fitting, *refused)} <= found.keys()
    assert all(found[json.dumps(each)].fits for each in fitting)
    assert not any(found[json.dumps(each)].fits for each in refused)


def test_lengths_are_tried_with_letters_outside_the_basic_plane() -> None:
    texts = [each.value for each in values("prompt").values() if isinstance(each.value, str)]
    assert {len(text) for text in texts} >= {0, 1, 2, 9, 10, 11, 19, 20, 21}, "10 is the bound of a condition"
    for length in (1, 10, 20, 21):
        assert any(len(text) == length < len(text.encode("utf-16-le")) // 2 for text in texts)


def test_kinds_and_tables_are_told() -> None:
    assert (
        values("strength")["0.5"].kind is JsonType.NUMBER and values("strength")["1"].kind is JsonType.INTEGER
    )
    assert values("mode")["null"].kind is None and values("mode")['"fast"'].kind is JsonType.STRING
    assert values("width", "tiny")["640"].tabled and not values("width", "tiny")["1"].tabled


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_texts_of_it_and_texts_near_it(name: str) -> None:
    assert samples.fitting(name) and len(samples.nearly(name)) >= 3
    assert not set(samples.fitting(name)) & set(samples.nearly(name))


@pytest.mark.parametrize(
    "type_",
    [
        String(format="uri", min_length=60),
        String(format="media", max_length=8),
        String(min_length=3, max_length=3),
        Numeric(integer=True, minimum=10**30, maximum=10**31, step=7),
        Numeric(integer=False, minimum=-0.7, step=0.3),
        Numeric(integer=False, maximum=-5, step=0.1),
        Numeric(integer=True, minimum=-10),
    ],
)
def test_a_sample_fits_and_strange_limits_are_no_trouble(type_: Any) -> None:
    named = Parameter(name="odd", path=("odd",), type=type_, location=Location(file="spec"))
    root = replace(message("tiny").root, type=Object(properties=(named,)))
    found: Any = sample(named)
    match type_:
        case String(min_length=low, max_length=high):
            assert (low or 0) <= len(found) <= (high or 10**6)
        case Numeric(minimum=low, maximum=high):
            assert (low is None or low <= found) and (high is None or found <= high)
    assert interesting(named, Spoken(replace(message("tiny"), root=root)))


@pytest.mark.parametrize("slug", ["everything", "tiny"])
def test_a_valid_request_is_found_for_every_parameter(slug: str) -> None:
    plain = base(DraftSubject(message(slug)))
    assert plain is not None and not plain.broken
    for parameter in walk(message(slug).root):
        assert with_parameter(parameter.path, plain.free()) is not None, parameter.path


@pytest.mark.parametrize("slug", ["everything", "tiny"])
def test_what_a_draft_knows_of_its_faults_is_what_the_reference_says(slug: str) -> None:
    """Only checks that an edit can touch are asked again; the issues depend on nothing else."""
    subject = DraftSubject(message(slug))
    draft = RequestDraft(subject=subject, request={})
    for vector in vectors(message(slug)):
        for name, value in vector.request.items() if isinstance(vector.request, dict) else ():
            draft = draft.put((name,), value) or draft
        faults = [subject.checks[number].rule for number in draft.faults]
        assert faults == [check.rule for check in broken(subject.checks, draft.request)]
        assert issues(draft) == issues(RequestDraft(subject=subject, request=draft.request))


def test_a_way_reaches_its_goal_and_keeps_it_while_the_rest_is_mended() -> None:
    subject = DraftSubject(message())
    plain = base(subject)
    assert plain is not None
    for check in subject.checks:
        for wanted in (True, False) if not check.scope else ():
            for way in ways((check.predicate, wanted), plain.free(), ()):
                assert holds(check.predicate, way.draft.request) is wanted, (check.rule, way.words)
                made = mended(way.draft, frozenset() if wanted else frozenset({subject.checks.index(check)}))
                assert made is None or holds(check.predicate, made.request) is wanted, (check.rule, way.words)


def test_a_message_that_nothing_satisfies_has_no_vectors() -> None:
    whole = message("tiny")
    check = next(check for check in whole.checks if check.rule == "prompt.length")
    never = replace(check, predicate=Not(of=Present(path=("prompt",))))
    assert vectors(replace(whole, checks=(*whole.checks, never))) == ()
