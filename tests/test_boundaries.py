"""Which values matter for a parameter, and the search that makes requests of them."""

import json
from dataclasses import replace
from typing import Any

import pytest

import targets
from specwright.diagnostics import Location
from specwright.ir.evaluate import broken, standing
from specwright.ir.formats import FORMATS
from specwright.ir.model import Message, Phase
from specwright.ir.parameter import Numeric, Object, Parameter, String
from specwright.ir.predicate import Not, Present
from specwright.ir.tree import index, walk
from specwright.solver import samples
from specwright.solver.space import Space
from specwright.solver.witness import breaks
from specwright.vectors.boundaries import Boundary, boundary_values
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.issues import issues
from specwright.vectors.parameter_checks import ParameterChecks
from specwright.vectors.reaching import reached
from specwright.vectors.requests import vectors
from specwright.vectors.samples import sample
from specwright.vectors.witnesses import Witnesses


def message(slug: str = "everything") -> Message:
    return targets.of_the_small_specs().model(slug).request


def values(name: str, slug: str = "everything") -> dict[str, Boundary]:
    """The boundaries of a parameter by their JSON text."""
    parameter = index(message(slug).root)[tuple(name.split("."))]
    return {
        json.dumps(each.value): each for each in boundary_values(parameter, ParameterChecks(message(slug)))
    }


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


def test_tables_are_told() -> None:
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
    assert boundary_values(named, ParameterChecks(replace(message("tiny"), root=root)))


@pytest.mark.parametrize("slug", ["everything", "parts", "tiny"])
def test_a_valid_request_is_found_for_every_parameter(slug: str) -> None:
    witnesses = Witnesses(DraftSubject(message(slug)))
    for parameter in walk(message(slug).root):
        draft = witnesses.given(parameter.path)
        assert draft is not None and not draft.broken, parameter.path
        assert standing(parameter.path, draft.request), parameter.path


@pytest.mark.parametrize("slug", ["everything", "parts", "tiny"])
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


@pytest.mark.parametrize("slug", ["everything", "parts", "tiny"])
def test_requests_for_a_rule_are_valid_or_break_it(slug: str) -> None:
    """Each way has words of its own; where a rule can be broken alone, some request does it."""
    witnesses = Witnesses(DraftSubject(message(slug)))
    for number, check in enumerate(message(slug).checks):
        if check.phase is Phase.CROSS_FIELD:
            valid = list(reached(witnesses, number, holding=True))
            broken_ones = list(reached(witnesses, number, holding=False))
            assert valid and not any(draft.broken for _, draft in valid), check.rule
            assert broken_ones and all(number in draft.faults for _, draft in broken_ones), check.rule
            words = [words for words, _ in (*valid, *broken_ones)]
            assert len({*words}) >= max(len(valid), len(broken_ones)), check.rule
            alone = Space(message(slug), without=[check.rule]).request([breaks(check)])
            if isinstance(alone, dict):
                assert any(draft.broken <= {number} for _, draft in broken_ones), check.rule


def test_a_message_that_nothing_satisfies_has_no_vectors() -> None:
    whole = message("tiny")
    check = next(check for check in whole.checks if check.rule == "prompt.length")
    never = replace(check, predicate=Not(of=Present(path=("prompt",))))
    assert vectors(replace(whole, checks=(*whole.checks, never))) == ()
