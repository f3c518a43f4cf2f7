"""Where an answer changes along a line of steps: by halves where its ends differ, else one by one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

Answer = Callable[[int], bool | None]
"""The answer at a step; None where there is none to be had."""

Way = Literal["by halves", "one by one"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """Two steps whose answers differ, `first` is the later one; `skipped` are those between without any."""

    last: int
    first: int
    skipped: tuple[int, ...] = ()


@dataclass(slots=True, kw_only=True)
class LineSearch:
    """What was asked, in which way, and where the answer changes: the points in order."""

    way: Way
    points: list[TurningPoint] = field(default_factory=list)
    answers: dict[int, bool | None] = field(default_factory=dict)


def search(count: int, answer: Answer, *, every: bool = False) -> LineSearch:
    """The points at which the answers of so many steps change.

    Where the first and the last answer differ, one point is found by halves: the only one if the answer
    changes once. Where they agree, or `every` point is wanted, each step is asked, the last one first; all
    points are found, and the search ends at the latest one if not every one is wanted.
    """
    found = LineSearch(way="one by one" if every else "by halves")

    def asked(step: int) -> bool | None:
        if step not in found.answers:
            found.answers[step] = answer(step)
        return found.answers[step]

    newest = next((step for step in reversed(range(count)) if asked(step) is not None), None)
    oldest = next((step for step in range(count) if asked(step) is not None), None)
    if newest is None or oldest is None or newest == oldest:
        return found
    if not every and asked(oldest) != asked(newest):
        found.points.append(_halved(oldest, newest, asked))
        return found
    found.way = "one by one"
    later = newest
    for step in reversed(range(oldest, newest)):
        if asked(step) is None:
            continue
        if asked(step) != asked(later):
            found.points.insert(0, _point(step, later))
            if not every:
                break
        later = step
    return found


def _halved(low: int, high: int, asked: Answer) -> TurningPoint:
    """The point between two steps whose answers differ."""
    while True:
        middle = (low + high) // 2
        between = sorted(range(low + 1, high), key=lambda step: abs(step - middle))
        step = next((each for each in between if asked(each) is not None), None)
        if step is None:
            return _point(low, high)
        low, high = (step, high) if asked(step) == asked(low) else (low, step)


def _point(last: int, first: int) -> TurningPoint:
    return TurningPoint(last=last, first=first, skipped=(*range(last + 1, first),))
