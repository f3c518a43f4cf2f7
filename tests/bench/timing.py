"""Times many functions side by side: round after round each gets its turn, and its best round counts."""

import timeit
from collections.abc import Callable, Mapping, Sequence
from typing import Any

LONG = 0.05
ENOUGH = 12
"""Turns after which a function rests that takes long, in seconds, for one pass: its figures vary little."""

Timer = Callable[[int], float]
"""Seconds that a number of passes takes."""


def passes(judge: Callable[[Any], Any], values: Sequence[Any]) -> Timer:
    """A timer of one judge over all values; what it raises counts as an answer."""
    probe = {"judge": judge, "values": values}
    timer = timeit.Timer("for value in values: judge(value)", globals=probe)
    return timer.timeit


def interleaved(timers: Mapping[str, Timer], *, rounds: int, seconds: float) -> dict[str, list[float]]:
    """Seconds of one pass by name, a figure for each round; a turn takes about so many seconds."""
    numbers = {}
    for name, timer in timers.items():
        once = timer(1)
        if once < LONG:  # the first pass may meet cold caches, and turns of one pass would do so ever after
            once = min(once, *(timer(1) for _ in range(9)))
        numbers[name] = max(1, round(seconds / max(once, 1e-7)))
    found: dict[str, list[float]] = {name: [] for name in timers}
    for turn in range(rounds):
        for name, timer in timers.items():
            if turn < ENOUGH or min(found[name]) < LONG:
                found[name].append(timer(numbers[name]) / numbers[name])
    return found


def best(figures: Mapping[str, Sequence[float]], each: int) -> dict[str, float]:
    """Microseconds of one value by name: the best round, over the number of values of a pass."""
    return {name: min(rounds) / each * 1e6 for name, rounds in figures.items()}
