"""What is done to answer sooner changes no answer: what is prepared, remembered or at hand."""

import json
from random import Random
from typing import Any

import pytest

from random_facts import fitting_value, random_message, random_value
from small_specs import model, spec
from specwright.ir.evaluate import bindings, holds
from specwright.ir.json_text import writer
from specwright.ir.model import Model
from specwright.ir.prepared import prepared
from specwright.lint import report
from specwright.lint.finding import FindingSubject
from specwright.solver import remembered
from specwright.solver.space import Space
from specwright.vectors.requests import vectors
from test_witness import questions

MESSAGES = 150
REQUESTS = 12
SPECS = 40


@pytest.mark.parametrize("seed", range(0, MESSAGES, 10))
def test_a_prepared_predicate_says_what_it_says(seed: int) -> None:
    asked = 0
    for number in range(seed, seed + 10):
        random, message = Random(number), random_message(str(number))
        requests = [request_to(message, random) for _ in range(REQUESTS)]
        for check in message.checks:
            test = prepared(check.predicate)
            for request in requests:
                for bound in bindings(check.scope, request):
                    asked += 1
                    assert test(request, bound) is holds(check.predicate, request, bound), check.predicate
    assert asked


def request_to(message: Any, random: Random) -> dict[str, Any]:
    """Something at the message's own names, and something strange."""
    known = {
        child.name: fitting_value(random, child) for child in message.root.children if random.random() < 0.8
    }
    return known | ({"zebra": random_value(random)} if random.random() < 0.1 else {})


def small_models() -> list[Model]:
    """Models whose parameters have the same names, and not the same facts."""
    made = (model(spec(seed, of_schemas=seed % 2 > 0)[1]) for seed in range(SPECS))
    return [each for each in made if each is not None]


def answers(made: Model) -> list[Any]:
    """What the solver says of a model, in whole requests."""
    space = Space(made.request)
    return [space.request([wanted]) for wanted in questions(made.request)]


def test_what_is_remembered_of_other_models_changes_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    models, alone = small_models(), []
    for each in models:
        monkeypatch.setattr(remembered, "_KNOWN", {})
        alone.append(answers(each))
    monkeypatch.setattr(remembered, "_KNOWN", {})
    for each, known in zip(reversed(models), reversed(alone), strict=True):
        assert answers(each) == known
    kept = dict(remembered._KNOWN)
    assert [answers(each) for each in models] == alone
    assert kept.keys() == remembered._KNOWN.keys(), "all that was asked again was known"


def test_requests_at_hand_change_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    models = small_models()
    quick = [report(each) for each in models]
    monkeypatch.setattr(FindingSubject, "known", None)
    assert [report(each) for each in models] == quick
    assert any(quick)


def test_vectors_are_the_same_behind_other_models(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = small_models()[:2]
    monkeypatch.setattr(remembered, "_KNOWN", {})
    alone = vectors(second.request)
    vectors(first.request)
    assert vectors(model(spec(1, of_schemas=True)[1]).request) == alone  # type: ignore[union-attr]


@pytest.mark.parametrize("marks", ((", ", ": "), (",", ":")))
def test_json_is_written_as_json_writes_it(marks: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(5)
    values = [random_value(random) for _ in range(300)] + [
        '\u00e9\u2028\n"',
        2**70,
        1.5,
        True,
        None,
        (1, (2,)),
    ]
    texts = [json.dumps(value, separators=marks, allow_nan=False) for value in values]
    assert list(map(writer(*marks), values)) == texts
    with pytest.raises(ValueError, match="JSON"):
        writer(*marks)([float("nan")])
    monkeypatch.setattr(json.encoder, "c_make_encoder", None)
    assert list(map(writer(*marks), values)) == texts
