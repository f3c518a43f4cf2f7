"""What a stand-in was asked, for tests to look at."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from .names import MODEL, TASK_TYPE
from .settings import MIB

MOST_BYTES = 32 * MIB


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
    """The latest requests and deliveries, the oldest first."""

    def __init__(self, most: int, most_bytes: int = MOST_BYTES) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._lock = Lock()
        self._requests: deque[tuple[int, RecordedRequest]] = deque()
        self._deliveries: deque[RecordedDelivery] = deque(maxlen=most)
        self._bytes = 0

    @property
    def requests(self) -> tuple[RecordedRequest, ...]:
        """The requests to the endpoint."""
        with self._lock:
            return tuple(request for _, request in self._requests)

    @property
    def deliveries(self) -> tuple[RecordedDelivery, ...]:
        """What was sent for tasks, or could not be."""
        with self._lock:
            return tuple(self._deliveries)

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
            self._bytes = 0

    def add(self, request: RecordedRequest, size: int) -> None:
        """Keeps a request that had so many bytes with its answer; old ones go where these are too many."""
        with self._lock:
            self._requests.append((size, request))
            self._bytes += size
            while len(self._requests) > self._most or self._bytes > self._most_bytes:
                self._bytes -= self._requests.popleft()[0]

    def add_delivery(self, delivery: RecordedDelivery) -> None:
        """Keeps a delivery."""
        with self._lock:
            self._deliveries.append(delivery)
