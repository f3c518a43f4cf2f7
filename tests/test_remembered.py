"""What is remembered of checks while requests are asked changes no verdict."""

from collections.abc import Sequence
from typing import Any

import pytest

from catalogue import document, families, request_schema
from schema_imports import import_document
from specwright.importer.proof import whole
from specwright.importer.proof.remembered import verdicts
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Check


@pytest.mark.parametrize("name", families())
def test_verdicts_are_those_of_each_request_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The requests are those of a proof, which share their parts."""
    asked: list[bool] = []

    def compared(checks: Sequence[Check], requests: Sequence[Any]) -> list[bool]:
        asked.extend(is_valid(checks, request) for request in requests)
        assert verdicts(checks, requests) == asked
        return asked

    model = import_document(document(name)).model
    assert model is not None
    monkeypatch.setattr(whole, "verdicts", compared)
    report = whole.prove_spec(request_schema(document(name)), document(name), model.request.checks)
    assert report.asked == len(asked) > 100 and {*asked} == {True, False}


def test_requests_that_are_no_objects_and_values_that_equal_others_are_judged() -> None:
    model = import_document(document("tables")).model
    assert model is not None
    checks = model.request.checks
    valid = next(each for each in asked_of(checks) if is_valid(checks, each))
    requests = [valid, 1, None, [], [valid], *({**valid, "ttl": ttl} for ttl in (60, 60.0, True, 1))]
    alone = [is_valid(checks, each) for each in requests]
    assert verdicts(checks, requests) == alone == [True, *[False] * 4, True, True, False, False]


def asked_of(checks: Sequence[Check]) -> list[Any]:
    """The requests of a proof."""
    found: list[Any] = []

    def kept(checks: Sequence[Check], requests: Sequence[Any]) -> list[bool]:
        found.extend(requests)
        return verdicts(checks, requests)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whole, "verdicts", kept)
        whole.prove_spec(request_schema(document("tables")), document("tables"), checks)
    return found
