"""Pairs of versions that were told wrongly once (`pairs_found.yaml`) are told right."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from compared_refactorings import spec_of
from compared_verdicts import faults, narrows, widens
from specwright.compare.models import compared
from whole_specs import model_of

CASES = yaml.safe_load((Path(__file__).parent / "pairs_found.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[each["name"] for each in CASES])
def test_it_is_told_right(case: dict[str, Any]) -> None:
    old, new = (model_of(spec_of(case[side])) for side in ("old", "new"))
    assert old and new
    changes = compared(old, new)
    assert faults(changes, old, new) == []
    for told, due in ((narrows(changes), case["narrowed"]), (widens(changes), case["widened"])):
        assert told is due or (told is None and case.get("open"))
