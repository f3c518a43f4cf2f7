"""Every mutant of a fact in all specs at hand, compared with the spec that it was made of.

`python tests/compared_mutants.py [EVERY] [PAIRS]` takes one mutant of so many, all if it is 1, and so many
pairs of two facts. Ends with 1 where one is missed, told in the wrong direction, or not proved.
"""

import json
import sys
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import compared_verdicts
from fact_mutants import Address, FactMutant, Spec, edited, mutants
from specwright.compare.change import Change, Effect, ModelChanges
from specwright.compare.models import compared
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model
from specwright.vectors.requests import vectors
from whole_specs import model_of, whole_specs


@dataclass(kw_only=True)
class Outcomes:
    """How many mutants came to what; all but those told right are named. `witnesses` were all tried."""

    counts: Counter[str] = field(default_factory=Counter)
    named: dict[str, list[str]] = field(default_factory=dict)
    witnesses: int = 0

    def add(self, outcome: str, name: str) -> None:
        """Counts one, and keeps its name unless it was told right."""
        self.counts[outcome] += 1
        if outcome != "right":
            self.named.setdefault(outcome, []).append(name)

    @property
    def wrong(self) -> list[str]:
        """What may not be."""
        return [f"{outcome}: {name}" for outcome in WRONG for name in self.named.get(outcome, ())]


WRONG = ("missed", "wrong direction", "not proved", "several facts", "other fingerprints")


def outcome_of(mutant: FactMutant, old: Model, new: Model, changes: ModelChanges) -> str:
    """What the report says of a mutant, in a word."""
    told = compared_verdicts.of_requests(changes)
    if compared_verdicts.faults(changes, old, new):
        return "not proved"
    if len(told) > 1:
        return "right, in several facts" if _is_of_options(mutant) else "several facts"
    if not told:
        return "missed" if _is_shown(mutant, old, new) else "without effect"
    if told[0].effect is Effect.UNDECIDED:
        return "undecided"
    return "right" if _is_due(told[0], mutant) else "wrong direction"


def _is_of_options(mutant: FactMutant) -> bool:
    """Whether the edit is of one of several types or objects, of which other facts follow."""
    return "anyOf" in (*mutant.address, mutant.word)


def _is_due(change: Change, mutant: FactMutant) -> bool:
    """Whether the effect is that of the edit; one that does both may come to either half beside the rules."""
    return change.effect == mutant.direction or mutant.direction == "both"


def _is_shown(mutant: FactMutant, old: Model, new: Model) -> bool:
    """Whether a request made of either version, on the limits or beside them, is judged differently."""
    return any(
        is_valid(old.request.checks, request) != is_valid(new.request.checks, request)
        for model in (old, new)
        for request in _requests(model)
    )


def _requests(model: Model) -> tuple[Any, ...]:
    """The vectors of a model; those of the last few are kept."""
    known = next((found for one, found in _KEPT if one is model), None)
    if known is None:
        known = tuple(each.request for each in vectors(model.request))
        _KEPT.append((model, known))
    return known


_KEPT: deque[tuple[Model, tuple[Any, ...]]] = deque(maxlen=4)


def all_mutants(
    every: int = 1, names: Sequence[str] | None = None
) -> Iterator[tuple[str, Model, FactMutant, Model]]:
    """One of so many mutants of each spec, with both models; those that no spec may say are left out."""
    for name, spec in whole_specs().items():
        if names is not None and name not in names:
            continue
        old = model_of(spec)
        assert old, name
        for number, mutant in enumerate(mutants(spec)):
            if number % every == 0 and (new := model_of(mutant.spec)):
                yield name, old, mutant, new


def judge(every: int) -> Outcomes:
    """The outcome of each mutant, and of the same change the other way round."""
    outcomes = Outcomes()
    for name, old, mutant, new in all_mutants(every):
        changes = compared(old, new)
        outcomes.add(outcome_of(mutant, old, new, changes), f"{name}: {mutant}")
        shown = [w for each in changes.changes for w in (each.narrowed, each.widened) if w is not None]
        outcomes.witnesses += len(shown)
    return outcomes


def pairs_of_two(number: int, seed: int = 1) -> Iterator[tuple[str, Spec, FactMutant, FactMutant, Spec]]:
    """So many pairs of mutants of one spec whose places are apart, and the spec with both changes."""
    random = Random(seed)
    known = {name: list(mutants(spec)) for name, spec in whole_specs().items()}
    while number:
        name = random.choice(list(known))
        words = sorted({each.word for each in known[name]})
        one, other = (
            random.choice([each for each in known[name] if each.word == word])
            for word in random.choices(words, k=2)
        )
        if _are_near(one.address, other.address) or "none" in (one.direction, other.direction):
            continue
        both = edited(one.spec, other.address, _at(other.spec, other.address))
        if all(map(model_of, (one.spec, other.spec, both))):
            number -= 1
            yield name, whole_specs()[name], one, other, both


def _are_near(one: Address, other: Address) -> bool:
    """Whether one change stands where the other does, moves it, or is of the same choice of types."""
    if "anyOf" in one and one[: one.index("anyOf") + 1] == other[: one.index("anyOf") + 1]:
        return True
    length = min(len(one), len(other))
    return one[:length] == other[:length] or (one[:-1] == other[:-1] and "rules" in one[-2:])


def judge_two(number: int) -> Outcomes:
    """Whether two facts at once have exactly the fingerprints that each has alone."""
    outcomes = Outcomes()
    for name, spec, one, other, both in pairs_of_two(number):
        alone = [_prints(spec, each.spec) for each in (one, other)]
        together = _prints(spec, both)
        outcome = "right" if together == alone[0] | alone[1] else "other fingerprints"
        outcomes.add(outcome, f"{name}: {one} + {other}: {sorted(together)} for {[*map(sorted, alone)]}")
    return outcomes


def _prints(old: Spec, new: Spec) -> set[str]:
    before, after = model_of(old), model_of(new)
    assert before and after
    return {each.fingerprint for each in compared_verdicts.of_requests(compared(before, after))}


def _at(spec: Spec, address: Sequence[str | int]) -> Any:
    """What stands at the address; None where it was taken away."""
    value: Any = spec
    for step in address:
        if step not in (value if isinstance(value, dict) else range(len(value))):
            return None
        value = value[step]
    return value


def main(arguments: list[str]) -> int:
    """Runs the comparison; 1 where a report is wrong."""
    every, number = [*map(int, arguments), *(1, 300)[len(arguments) :]][:2]
    started = time.process_time()
    single, double = judge(every), judge_two(number)
    for outcomes in (single, double):
        for outcome, names in outcomes.named.items():
            print(*(f"{outcome}: {name}" for name in names), sep="\n")
    for title, outcomes in (("one fact", single), ("two facts", double)):
        print(f"{title}: {json.dumps(outcomes.counts)} of {outcomes.counts.total():,}")
    print(f"{single.witnesses:,} witnesses, each tried on both sides")
    print(f"{time.process_time() - started:.0f} s of CPU")
    return 1 if single.wrong or double.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
