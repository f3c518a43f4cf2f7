"""A mapping that forgets, so that a server may run for weeks."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Expiring(Generic[K, V]):
    """Keeps values for some seconds, at most so many, and of at most so many bytes together."""

    def __init__(
        self,
        seconds: float,
        most: int,
        most_bytes: int | None = None,
        size: Callable[[V], int] = lambda value: 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._most = most
        self._most_bytes = most_bytes
        self._size = size
        self._clock = clock
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._bytes = 0

    def __setitem__(self, key: K, value: V) -> None:
        self.pop(key)
        self._kept[key] = self._clock() + self._seconds, value
        self._bytes += self._size(value)
        self._forget()

    def __contains__(self, key: K) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        self._forget()
        return len(self._kept)

    def get(self, key: K) -> V | None:
        """The value, None where it is not kept any more."""
        self._forget()
        kept = self._kept.get(key)
        return None if kept is None else kept[1]

    def pop(self, key: K) -> V | None:
        """The value, which is kept no longer."""
        kept = self._kept.pop(key, None)
        if kept is None:
            return None
        self._bytes -= self._size(kept[1])
        return kept[1]

    def _forget(self) -> None:
        """Lets go of what is too old or too much; values stand in the order in which they expire."""
        now = self._clock()
        while self._kept:
            key, (until, _) = next(iter(self._kept.items()))
            is_heavy = self._most_bytes is not None and self._bytes > self._most_bytes
            if until > now and len(self._kept) <= self._most and not is_heavy:
                return
            self.pop(key)
