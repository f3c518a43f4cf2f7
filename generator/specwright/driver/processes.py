"""Work that processes share, each on a core of its own."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

G = TypeVar("G")
T = TypeVar("T")
R = TypeVar("R")

COLLECTED_EVERY = 200_000
"""How many objects are made before Python looks for circles among them; a run leaves next to none."""


class WorkersLost(Exception):
    """A process was killed, or the system allows none."""


def cores() -> int:
    """How many cores this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def collect_seldom() -> None:
    """Has this process look for circles of objects seldom: it would search hundreds of models in vain."""
    gc.set_threshold(COLLECTED_EVERY)


def shared_out(
    begin: Callable[[G], Callable[[T], R]], given: G, tasks: Iterable[T], processes: int
) -> Iterator[R]:
    """The result of each task, in order; few are under way at a time, so that memory is bounded.

    Each process begins with `begin`, a function of a module, which gives what it does with each task. All
    that goes from process to process is pickled. Raises WorkersLost.
    """
    # Late: most runs need nothing of it.
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    under_way: deque[Future[R]] = deque()
    try:
        with ProcessPoolExecutor(
            processes, mp_context=get_context("spawn"), initializer=_start, initargs=(begin, given)
        ) as pool:
            try:
                for task in tasks:
                    under_way.append(pool.submit(_work, task))
                    if len(under_way) > 2 * processes:
                        yield under_way.popleft().result()
                while under_way:
                    yield under_way.popleft().result()
            finally:
                pool.shutdown(cancel_futures=True)
    except BrokenProcessPool as error:
        raise WorkersLost(str(error)) from error


_WORK: list[Callable[[Any], Any]] = []


def _start(begin: Callable[[Any], Callable[[Any], Any]], given: Any) -> None:
    collect_seldom()
    _WORK.append(begin(given))


def _work(task: Any) -> Any:
    return _WORK[-1](task)
