"""The faults that requests meet: drawn with a fixed seed, or told beforehand."""

from collections import deque
from random import Random
from typing import Literal, TypeAlias, get_args

from .settings import Settings

RequestFault: TypeAlias = Literal["rate-limit", "drop", "time-out"]
Fault: TypeAlias = Literal["rate-limit", "drop", "time-out", "provider"]

OF_REQUESTS: tuple[RequestFault, ...] = get_args(RequestFault)


class Faults:
    """Decides which requests and tasks meet a fault, and how long a task takes.

    Each kind of decision has its own row of numbers, so that one rate changes nothing about the others.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._due_requests: deque[RequestFault] = deque()
        self._due_tasks: deque[Fault] = deque()
        self.clear()

    def expect(self, fault: Fault, times: int = 1) -> None:
        """The next requests (of `provider` the next tasks) meet this fault, whatever the rates say.

        Raises ValueError for another word, which no request would meet.
        """
        if fault not in get_args(Fault):
            raise ValueError(f"{fault!r} is no fault; there are {', '.join(get_args(Fault))}")
        if fault == "provider":
            self._due_tasks.extend([fault] * times)
        else:
            self._due_requests.extend([fault] * times)

    def clear(self) -> None:
        """Expects no fault any more, and begins the rows of numbers anew."""
        self._due_requests.clear()
        self._due_tasks.clear()
        self._requests, self._tasks, self._delays = (
            Random(f"{self._settings.seed} {name}") for name in ("requests", "tasks", "delays")
        )

    def of_request(self) -> RequestFault | None:
        """The fault of the next request."""
        rates = (self._settings.rate_limit_rate, self._settings.drop_rate, self._settings.timeout_rate)
        drawn = self._requests.random()
        if self._due_requests:
            return self._due_requests.popleft()
        for fault, rate in zip(OF_REQUESTS, rates, strict=True):
            if drawn < rate:
                return fault
            drawn -= rate
        return None

    def of_task(self) -> bool:
        """Whether the next task fails at the provider."""
        drawn = self._tasks.random()
        if self._due_tasks:
            self._due_tasks.popleft()
            return True
        return drawn < self._settings.fail_rate

    def delay(self) -> float:
        """How many seconds the next task takes."""
        return self._delays.uniform(*self._settings.latency)
