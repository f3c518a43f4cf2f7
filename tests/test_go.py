"""What a further language costs: one printer of the low-level IR, counted, and a runtime apart from it."""

import pytest

import go_printer
import golang
import targets
from programs import Crash
from specwright.codegen.verdicts import verdict


def test_a_printer_has_few_lines() -> None:
    assert (
        len(targets.REPOSITORY.joinpath("tests", "go_printer.py").read_text(encoding="utf-8").splitlines())
        <= 200
    )


def test_the_names_of_two_messages_never_meet() -> None:
    (model, *_) = targets.of_the_small_specs().catalog.models
    one, other = (go_printer.GoModule(verdict(model.request), prefix) for prefix in ("a", "b"))
    declared = [
        {line.split()[1] for line in of.lines() if line[:5] in ("func ", "var m")} for of in (one, other)
    ]
    assert declared[0] and declared[0].isdisjoint(declared[1])


@pytest.mark.skipif(golang.GO is None, reason=golang.MISSING)
def test_a_request_that_is_no_json_gets_no_verdict() -> None:
    compiled = targets.of_the_small_specs()
    (model, *_) = compiled.catalog.models
    with pytest.raises(Crash):
        golang.readers(compiled.catalog, compiled.folder, model.slug)["go"]("{")
