"""What a stand-in was asked, for tests to look at."""

import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from .names import MODEL, TASK_TYPE

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRequest:
    """A request as it came, and what it was answered: `tasks` are as sent, without keys of the API.

    `method` is `POST`, or `WS` for a frame of a socket; `headers` have names in small letters, and no key.
    `fault` names the fault that it met, where it met one.
    """

    method: str
    headers: Mapping[str, str]
    tasks: Sequence[Any]
    status: int
    data: Sequence[Any]
    errors: Sequence[Any]
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDelivery:
    """A webhook or an upload that a task asked for; `status` is the answer's, `failure` why there is none."""

    method: str
    url: str
    status: int | None
    failure: str | None


class Recorder:
    """The latest requests and deliveries, the oldest first: at most so many, and so many bytes of each."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._lock = Lock()
        self._requests = _Latest[RecordedRequest](most, most_bytes)
        self._deliveries = _Latest[RecordedDelivery](most, most_bytes)

    @property
    def requests(self) -> tuple[RecordedRequest, ...]:
        """The requests to the endpoint."""
        with self._lock:
            return tuple(self._requests)

    @property
    def deliveries(self) -> tuple[RecordedDelivery, ...]:
        """What was sent for tasks, or could not be."""
        with self._lock:
            return tuple(self._deliveries)

    @property
    def forgotten(self) -> int:
        """How many requests went for later ones, and are not told any more."""
        return self._requests.gone

    def tasks(
        self, *, task_type: str | None = None, model: str | None = None
    ) -> tuple[Mapping[str, Any], ...]:
        """The tasks of all requests, of one type or for one model where these are given."""
        every = (task for request in self.requests for task in request.tasks if isinstance(task, dict))
        return tuple(
            task
            for task in every
            if (task_type is None or task.get(TASK_TYPE) == task_type)
            and (model is None or task.get(MODEL) == model)
        )

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._requests.clear()
            self._deliveries.clear()

    def add(self, request: RecordedRequest) -> None:
        """Keeps a request; old ones go where it is too many, or too much."""
        size = weight([request.headers, request.tasks, request.data, request.errors])
        with self._lock:
            self._requests.add(request, size)

    def add_delivery(self, delivery: RecordedDelivery) -> None:
        """Keeps a delivery, likewise."""
        with self._lock:
            self._deliveries.add(delivery, weight([delivery.url, delivery.failure]))


class _Latest(Generic[V]):
    """The latest values, as many as there is room for; `gone` is how many went."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._kept = deque[tuple[int, V]]()
        self.clear()

    def __iter__(self) -> Iterator[V]:
        return (value for _, value in self._kept)

    def clear(self) -> None:
        self._kept.clear()
        self._bytes = self.gone = 0

    def add(self, value: V, size: int) -> None:
        self._kept.append((size, value))
        self._bytes += size
        while len(self._kept) > self._most or self._bytes > self._most_bytes:
            self._bytes -= self._kept.popleft()[0]
            self.gone += 1


def weight(value: object) -> int:
    """The bytes of memory that a value of JSON takes: many times its text where it is many empty objects."""
    size, waiting = 0, [value]
    while waiting:
        inner = waiting.pop()
        size += sys.getsizeof(inner)
        if isinstance(inner, Mapping):
            waiting += inner.keys()
            waiting += inner.values()
        elif isinstance(inner, (list, tuple)):
            waiting += inner
    return size
