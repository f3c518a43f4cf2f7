"""A change of a spec that changes no meaning is reported as documentation at most."""

from pathlib import Path

import pytest

from compared_refactorings import Refactoring, compiled, refactorings
from specwright.compare.models import compared

CASES = refactorings()


@pytest.mark.parametrize("case", CASES, ids=[each.name for each in CASES])
def test_nothing_is_reported_but_documentation(case: Refactoring, tmp_path: Path) -> None:
    old, new = compiled(case.old, tmp_path / "old"), compiled(case.new, tmp_path / "new")
    for before, after in ((old, new), (new, old)):
        told = [(each.fact, each.effect) for each in compared(before, after).changes]
        assert [each for each in told if each[1] not in case.allowed] == []


def test_there_are_forty_and_each_changes_its_spec() -> None:
    assert len(CASES) >= 40 and len({each.name for each in CASES}) == len(CASES)
    assert all(repr(each.old) != repr(each.new) for each in CASES)
