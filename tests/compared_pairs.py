"""Two versions of many small random specs: what is reported of them, and what asking them shows.

`python tests/compared_pairs.py [PAIRS] [SEED] [REQUESTS]` compares so many pairs, each with up to so many
requests asked of both versions. The same seed makes the same pairs. Ends with 1 where the report is wrong.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

import compared_verdicts
import small_specs
import wide_specs
from compared_requests import MOST_REQUESTS, brute_force
from fact_mutants import edited, every_edit
from specwright.compare.change import ModelChanges
from specwright.compare.models import compared
from specwright.ir.model import Model
from whole_specs import model_of

Spec: TypeAlias = dict[str, Any]
MOST_EDITS = 3


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two versions of a spec and the models that they make."""

    seed: int
    specs: tuple[Spec, Spec]
    models: tuple[Model, Model]

    def shown(self) -> str:
        """Both specs, as short as they can be copied."""
        parts = [{key: spec[key] for key in ("request", "rules") if key in spec} for spec in self.specs]
        return "\n".join(
            f"  {word}: {json.dumps(part)}" for word, part in zip(("OLD", "NEW"), parts, strict=True)
        )


@dataclass(kw_only=True)
class Tally:
    """What came of all pairs so far; `wrong` and `undecided` are told one by one."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)

    def add(self, pair: Pair, requests: int) -> None:
        """Compares the versions of a pair, asks them, and holds one against the other."""
        started = time.process_time()
        changes = compared(*pair.models)
        self.counts["milliseconds of comparing"] += round((time.process_time() - started) * 1000)
        asked = brute_force(pair.specs, pair.models, pair.seed, requests)
        self.counts["pairs"] += 1
        self.counts["requests"] += asked.asked
        self.counts["requests valid in either"] += asked.valid
        self.counts["changes reported"] += len(compared_verdicts.of_requests(changes))
        for fault in compared_verdicts.faults(changes, *pair.models):
            self._wrong("not proved", pair, fault)
        self._verdict(pair, "narrowed", compared_verdicts.narrows(changes), asked.narrowed, changes)
        self._verdict(pair, "widened", compared_verdicts.widens(changes), asked.widened, changes)

    def _verdict(self, pair: Pair, word: str, told: bool | None, example: Any, changes: ModelChanges) -> None:
        match told, example is not None:
            case None, shown:
                self.counts[f"undecided, {'and shown' if shown else 'none shown'}"] += 1
                due = [str(each.fact) for each in changes.changes if word in each.unknown]
                self.undecided.append(f"pair {pair.seed}: {word}: {'; '.join(due)}\n{pair.shown()}")
            case False, True:
                self._wrong("missed", pair, f"{word} by {json.dumps(example)}, and not reported")
            case True, False:
                self.counts["told with a witness that was not among the requests"] += 1
            case shown, _:
                self.counts[f"equal: {word if shown else f'not {word}'}"] += 1

    def _wrong(self, what: str, pair: Pair, fault: str) -> None:
        self.counts[what] += 1
        self.wrong.append(f"pair {pair.seed}: {fault}\n{pair.shown()}")


def pairs(seed: int, number: int) -> Iterator[Pair]:
    """So many pairs whose versions both compile."""
    found, next_seed = 0, seed * 1_000_000
    while found < number:
        next_seed += 1
        if (pair := pair_of(next_seed)) is not None:
            found += 1
            yield pair


def pair_of(seed: int) -> Pair | None:
    """The pair of a seed, if both of its specs compile and differ."""
    random = Random(seed)
    first = _spec(random)
    second = _spec(random) if random.random() < 0.15 else _changed(random, first)
    specs = (first, second) if random.random() < 0.5 else (second, first)
    if first == second:
        return None
    old, new = map(model_of, specs)
    return Pair(seed=seed, specs=specs, models=(old, new)) if old and new else None


def _spec(random: Random) -> Spec:
    seed = random.randrange(10**9)
    kind = random.random()
    if kind < 0.4:
        return small_specs.spec(seed, of_schemas=kind < 0.2)[1]
    return wide_specs.spec(seed, 2, 3)


def _changed(random: Random, spec: Spec) -> Spec:
    """The spec after some edits; some rules may be lost, and the parameters may stand in another order."""
    changed = deepcopy(spec)
    if "rules" in changed and random.random() < 0.2:
        changed["rules"] = [rule for rule in changed["rules"] if random.random() < 0.7]
        if not changed["rules"]:
            del changed["rules"]
    for _ in range(random.choice((0, 1, 1, 1, 2, MOST_EDITS))):
        every = list(every_edit(changed))
        word = random.choice(sorted({edit.word for _, edit in every}))
        address, edit = random.choice([each for each in every if each[1].word == word])
        tried = edited(changed, address, edit.facts)
        changed = tried if model_of(tried) else changed
    if random.random() < 0.2:
        own = changed["request"][0]["parameters"]
        changed["request"][0]["parameters"] = dict(random.sample(list(own.items()), len(own)))
    return changed


def table(tally: Tally) -> str:
    """The counts, one a line."""
    width = max(map(len, tally.counts))
    return "\n".join(f"{name:<{width}}  {count:>10,}" for name, count in sorted(tally.counts.items()))


def main(arguments: list[str]) -> int:
    """Runs the comparison; 1 where a report is wrong."""
    given = [*map(int, arguments), *(2000, 1, MOST_REQUESTS)[len(arguments) :]]
    number, seed, requests = given[:3]
    tally = Tally()
    for pair in pairs(seed, number):
        tally.add(pair, requests)
    print(*tally.wrong, *tally.undecided, table(tally), sep="\n")
    print(f"seed {seed}, {time.process_time():.0f} s of CPU")
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
