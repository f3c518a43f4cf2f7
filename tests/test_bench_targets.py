"""The table of targets: what is met, what is missed, and what the figures in it are taken of."""

import pytest

from bench import hand_written, sets, wrong
from bench import targets as bench_targets
from bench.targets import CostTarget, PeerTarget, TimeTarget


def test_targets_are_met_or_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the median of the rounds, of which a slow peer has fewer."""
    targets = (
        *(PeerTarget("mixed", "other", least) for least in (2.0, 2.1)),
        *(CostTarget("verdict: mixed", "airmodels", "other", most) for most in (0.5, 0.4)),
        *(TimeTarget("verdict: mixed", "other", most) for most in (0.5e6, 0.4e6)),
        *(PeerTarget("none", "other", 1.0), TimeTarget("mixed", "none", 1.0)),
    )
    monkeypatch.setattr(bench_targets, "TARGETS", targets)
    seconds = {"airmodels": [1.0, 2.0, 9.0, 1.0], "other": [2.0, 4.0, 2.0]}
    figures = {
        "raw": {"verdict: mixed": {"seconds": seconds, "values": 4}},
        "versions": {"other": "2.1"},
        "parts": [["bulk", 60.0, 90.0, True, "s"]],
    }
    assert [(row.here, row.is_missed) for row in bench_targets.rows(figures)] == [
        *((2.0, False), (2.0, True), (0.5, False), (0.5, True), (0.5e6, False), (0.5e6, True)),
        *((None, False), (None, False), (90.0, True)),
    ]
    lines = bench_targets.table(figures).splitlines()
    assert lines[2] == "| other 2.1, verdicts, mixed: times as long as ours | at least 2 | 2.00 | met |"
    assert lines[10] == "| bulk | at most 60 s | 90.0 s, 1.50 of it | **missed** |"
    assert lines[9].endswith("| at most 1 µs | - | not measured |")
    assert lines[-1].startswith("missed: other 2.1, verdicts, mixed") and lines[-1].endswith("; bulk")
    monkeypatch.setattr(bench_targets, "TARGETS", targets[:1])
    assert bench_targets.table({**figures, "parts": []}).endswith("\n\nno target is missed")


def test_usual_requests_have_the_parameters_of_the_page() -> None:
    requests = sets.sets()["usual"]
    assert len({(each["width"], each["height"]) for each in requests}) == 4
    seen = {".".join(path) for path in sets.model().sources[0].used}
    assert seen == {
        "negativePrompt",
        *(f"providerSettings.ideogram.{name}" for name in requests[0]["providerSettings"]["ideogram"]),
    }
    assert [len(each["providerSettings"]["ideogram"]) for each in requests] == [2, 1, 2, 1]


def test_the_hand_written_validator_is_right() -> None:
    """What is wrong takes less time."""
    vectors = sets.vectors()
    given = wrong.answers(hand_written.is_valid, [each["request"] for each in vectors])
    assert wrong.found(vectors, given) == []
