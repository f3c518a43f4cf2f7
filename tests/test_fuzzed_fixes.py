"""Repairs of requests with slips: valid, no step superfluous, idempotent, both packages alike.

`REPAIRS=20000` asks for so many repairs of each model of the repository; `python tests/fuzzed_fixes.py` for
20,000 in all, in several processes.
"""

import os

import pytest

import targets
from fuzzed_fixes import broken_promises, counted, slugs
from test_repair import SLUGS

REPAIRS = int(os.environ.get("REPAIRS", "40"))


@pytest.mark.parametrize("slug", SLUGS)
def test_repairs_keep_their_word(slug: str) -> None:
    found = counted("repository", slug, 11, REPAIRS)
    assert not found["broken promises"]
    assert found["repaired"] + found["repaired at a loss"] >= REPAIRS


def test_repairs_of_every_kind_of_rule_keep_their_word() -> None:
    every = [counted("corpus", slug, 11, 1 + REPAIRS // 20) for slug in slugs(targets.of_the_corpus())]
    assert not sum(found["broken promises"] for found in every)
    assert sum(found["repaired"] for found in every) > len(every)
    assert sum(found["repaired at a loss"] for found in every) > 3


def test_nothing_is_destroyed_beside_faults_that_go_apart_from_each_other() -> None:
    """The faults of one item have a destructive way together, and another one each."""
    slug = "conformance-matching-items"
    air = "conformance:matching-items@1"
    request = {"model": air, "clips": [{"role": "MIDDLE", "cut": {"from": 1.0}, "counts": air}]}
    assert [*broken_promises(targets.of_the_corpus(), slug, request)] == ["repaired"]
