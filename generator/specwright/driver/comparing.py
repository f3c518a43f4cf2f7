"""Versions of many models compared on all cores; `compare` knows nothing of processes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from specwright.compare.change import ModelChanges
from specwright.compare.releases import Pair
from specwright.driver.processes import WorkersLost, cores, shared_out

FEWEST = 24
"""How many models have to differ before processes are started, which take a second to begin."""


def on_all_cores(
    work: Callable[[Pair], ModelChanges], pairs: Sequence[Pair], /, processes: int | None = None
) -> Iterator[ModelChanges]:
    """What `map` yields; models that are equal are never sent anywhere.

    `work` is a function of a module. Where a process is lost, this one does what is left.
    """
    count = cores() if processes is None else processes
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if len(differing) < FEWEST or count < 2:
        yield from map(work, pairs)
        return
    results = _results(work, differing, count)
    for pair in pairs:
        yield next(results) if pair[0] != pair[1] else work(pair)


def _results(
    work: Callable[[Pair], ModelChanges], pairs: Sequence[Pair], processes: int
) -> Iterator[ModelChanges]:
    done = 0
    try:
        for result in shared_out(partial(_worker, work), None, pairs, processes):
            done += 1
            yield result
    except (WorkersLost, OSError):  # one was killed, or the system allows none
        yield from map(work, pairs[done:])


def _worker(work: Callable[[Pair], ModelChanges], _: None) -> Callable[[Pair], ModelChanges]:
    return work
