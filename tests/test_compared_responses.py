"""What is reported of two versions of a response is what asking both about answers shows."""

from collections import Counter

from compared_responses import asked, response_pairs, told
from compared_verdicts import faults
from specwright.compare.change import Effect
from specwright.compare.models import compared

PAIRS = 60
REQUESTS = 400


def test_no_answer_is_judged_otherwise_than_is_told() -> None:
    counts: Counter[tuple[Effect, bool | None]] = Counter()
    for pair in response_pairs(PAIRS):
        changes = compared(*pair.models)
        assert faults(changes, *pair.models) == [], pair.shown()
        shown = asked(pair, REQUESTS)
        for half, example in ((Effect.NARROWED, shown.narrowed), (Effect.WIDENED, shown.widened)):
            verdict = told(changes)[half]
            assert verdict is not False or example is None, (half, example, pair.seed)
            counts[half, verdict] += 1
    for half in (Effect.NARROWED, Effect.WIDENED):
        assert counts[half, True] > PAIRS / 6 and counts[half, None] < PAIRS / 10, counts
