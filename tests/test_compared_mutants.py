"""Every change of one fact is reported in its direction and proved, and two of them as they are alone.

A sample of the mutants; `python tests/compared_mutants.py` takes all of them.
"""

import os
from collections import Counter

from compared_mutants import judge, judge_two
from fact_mutants import every_edit
from rule_edits import kind_of
from specwright.lowering.rules import RULE_KINDS
from whole_specs import whole_specs

EVERY = int(os.environ.get("EVERY", "37"))
PAIRS = int(os.environ.get("PAIRS", "30"))


def test_a_change_of_one_fact_is_reported_and_proved() -> None:
    outcomes = judge(EVERY)
    assert not outcomes.wrong, "\n".join(outcomes.wrong)
    assert outcomes.counts["right"] > 0.9 * outcomes.counts.total(), outcomes.named
    assert outcomes.witnesses >= outcomes.counts["right"]


def test_two_facts_have_the_fingerprints_that_they_have_alone() -> None:
    outcomes = judge_two(PAIRS)
    assert not outcomes.wrong, "\n".join(outcomes.wrong)
    assert outcomes.counts["right"] == PAIRS


def test_there_are_enough_mutants_of_every_word_and_kind_of_rule() -> None:
    edits = Counter(edit.word for spec in whole_specs().values() for _, edit in every_edit(spec))
    kinds = {kind.key for kind in RULE_KINDS}
    assert edits.total() >= 1400
    assert (
        kinds <= edits.keys() and {"minimum", "multipleOf", "enum", "required", "parameter"} <= edits.keys()
    )
    stated = {kind_of(rule) for spec in whole_specs().values() for rule in spec.get("rules", ())}
    assert stated <= kinds
