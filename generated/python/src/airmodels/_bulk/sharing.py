"""Work that processes share, each on a core of its own; results come in the order of the tasks."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

G = TypeVar("G")
T = TypeVar("T")
R = TypeVar("R")


class WorkersLost(Exception):
    """A process was killed, or the system allows none."""


def cores() -> int:
    """How many cores this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


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
    pool = ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_start, initargs=(begin, given)
    )
    try:
        for task in tasks:
            with _uninterrupted():  # this starts processes, as long as there are too few
                under_way.append(pool.submit(_work, task))
            if len(under_way) > 2 * processes:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    except BrokenProcessPool as error:
        raise WorkersLost(str(error)) from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Generator[None, None, None]:
    """Keeps Ctrl-C for later: a process that starts meanwhile never hears of it, and this one does then.

    It goes to all of them at once, and Python would say on the way to its first line that it was interrupted.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def ending_well() -> Generator[None, None, None]:
    """Has a request to end raise SystemExit, so that nothing half done is left."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: object) -> None:
    raise SystemExit(128 + number)


_WORK: list[Callable[[Any], Any]] = []


def _start(begin: Callable[[Any], Callable[[Any], Any]], given: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever shares the work out ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _WORK.append(begin(given))


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(task: Any) -> Any:
    return _WORK[-1](task)
