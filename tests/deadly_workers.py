"""What processes begin with in tests: those that are killed at a task, and one that gives it back."""

import os
import signal
from collections.abc import Callable
from typing import Any


def echoing(given: object) -> Callable[[int], tuple[object, int]]:
    """Gives back what it was given."""
    return lambda task: (given, task)


def deadly(given: int) -> Callable[[int], int]:
    """Is killed at the task of this number."""

    def judged(task: int) -> int:
        if task == given:
            os.kill(os.getpid(), signal.SIGKILL)
        return task

    return judged


def deadly_at_any(given: object) -> Callable[[Any], Any]:
    """Is killed at its first task."""
    return lambda task: os.kill(os.getpid(), signal.SIGKILL)
