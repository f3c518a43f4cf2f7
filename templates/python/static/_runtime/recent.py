"""Remembers the results of the last questions, within bounds: logs have the same faults again and again."""

from collections.abc import Hashable
from typing import Any

_MOST = 2_000


class Recent:
    """Results by their keys, none of which is None: those asked for last, so many or up to twice as many."""

    __slots__ = ("_before", "_most", "_now")

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}

    def get(self, key: Hashable) -> Any:
        """The result, or None where it is not remembered."""
        result = self._now.get(key)
        if result is None:
            result = self._before.get(key)
            if result is not None:
                self.put(key, result)
        return result

    def put(self, key: Hashable, result: Any) -> None:
        """Remembers a result, in any thread; what was not asked for in a long time is forgotten."""
        if len(self._now) >= self._most:
            self._before, self._now = self._now, {}
        self._now[key] = result


RECENT = Recent()
"""What all models remember together."""
