"""Many pages, a polite number at a time: a server that is busy is left alone for as long as it asks."""

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import httpx

from specwright.diagnostics import Diagnostic
from specwright.importer.answer_faults import Busy, FetchCode
from specwright.importer.fetch import Fetched, Limits, NotModified, Validators, ask, client

AT_ONCE = 4
NOBODY_THERE = (FetchCode.UNREACHABLE, FetchCode.TOO_SLOW)

Answer: TypeAlias = Fetched | NotModified | Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How servers are treated: connections at once, requests for one page, and seconds to wait.

    Where a server does not say how long, the wait is `first_wait`, twice as long each time. One that asks
    for more than `longest_wait` is not asked again.
    """

    at_once: int = AT_ONCE
    attempts: int = 4
    first_wait: float = 1
    longest_wait: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """A page to ask for: its addresses, the first that has a page, and what is known of each.

    The pages of addresses that are known are not sent again while they are as they were.
    """

    addresses: tuple[str, ...]
    known: dict[str, Validators] = field(default_factory=dict)


class Asker:
    """Asks for pages; one for each run, since it keeps connections and knows which servers are busy."""

    def __init__(self, limits: Limits | None = None, manners: Manners | None = None) -> None:
        self._limits = limits or Limits()
        self._manners = manners or Manners()
        self._client = client(self._limits, self._manners.at_once)
        self._pauses: dict[str, float] = {}
        self._lock = threading.Lock()
        self._is_over = threading.Event()

    def __enter__(self) -> "Asker":
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._client.close()

    def all(self, requests: Iterable[PageRequest]) -> Iterator[tuple[PageRequest, Answer]]:
        """The answers as they come, in no order; nothing is asked far ahead of who takes them.

        The threads are daemons: whoever is interrupted need not wait for the servers.
        """
        due: queue.SimpleQueue[PageRequest] = queue.SimpleQueue()
        done: queue.Queue[tuple[PageRequest, Answer] | BaseException] = queue.Queue(self._manners.at_once)
        count = 0
        for each in requests:
            due.put(each)
            count += 1
        for _ in range(min(count, self._manners.at_once)):
            threading.Thread(target=self._work, args=(due, done.put), daemon=True).start()
        for _ in range(count):
            answer = done.get()
            if isinstance(answer, BaseException):
                raise answer
            yield answer

    def one(self, request: PageRequest) -> Answer:
        """The answer of the first address that has a page; where none has one, that of the first."""
        first: Diagnostic | None = None
        for address in request.addresses:
            answer = self._patiently(address, request.known.get(address))
            if not isinstance(answer, Diagnostic) or answer.code in NOBODY_THERE:
                return answer
            first = first or answer
        assert first is not None, "a page has an address"
        return first

    def _work(
        self,
        due: "queue.SimpleQueue[PageRequest]",
        tell: Callable[[tuple[PageRequest, Answer] | BaseException], None],
    ) -> None:
        while not self._is_over.is_set():
            try:
                request = due.get_nowait()
            except queue.Empty:
                return
            try:
                tell((request, self.one(request)))
            except BaseException as error:
                tell(error)
                return

    def _patiently(self, address: str, known: Validators | None) -> Answer:
        """The answer of an address, asked again while its server is busy, and once where none comes."""
        manners = self._manners
        for attempt in range(manners.attempts):
            self._pause(address)
            answer = ask(self._client, address, self._limits, known)
            is_last = attempt + 1 == manners.attempts or self._is_over.is_set()
            wait = manners.first_wait * 2**attempt
            if isinstance(answer, Busy):
                wait = wait if answer.wait is None else answer.wait
                if is_last or wait > manners.longest_wait:
                    return _given_up(answer, attempt + 1)
            elif not (_is_lost(answer) and attempt == 0) or is_last:
                return answer
            self._leave_alone(address, wait)
        raise AssertionError("the last attempt is answered")

    def _leave_alone(self, address: str, wait: float) -> None:
        """Nobody asks the server of an address for so many seconds."""
        host = _host(address)
        with self._lock:
            self._pauses[host] = max(self._pauses.get(host, 0), time.monotonic() + wait)

    def _pause(self, address: str) -> None:
        """Waits until the server of an address may be asked."""
        while not self._is_over.is_set():
            with self._lock:
                wait = self._pauses.get(_host(address), 0) - time.monotonic()
            if wait <= 0:
                return
            self._is_over.wait(wait)


def _host(address: str) -> str:
    try:
        return httpx.URL(address).netloc.decode()
    except httpx.InvalidURL:
        return ""


def _is_lost(answer: Answer) -> bool:
    """Whether no answer came at all."""
    return isinstance(answer, Diagnostic) and answer.code is FetchCode.UNREACHABLE


def _given_up(answer: Busy, attempts: int) -> Diagnostic:
    """What to say of a server that stayed busy, or asks for a longer wait than anybody has."""
    times = "once" if attempts == 1 else f"{attempts} times"
    said = "" if answer.wait is None else f", and asks to wait {answer.wait:g} s"
    return replace(answer.problem, message=f"{answer.problem.message}{said}; asked {times}")
