"""The steps that a search may take."""

from dataclasses import dataclass


class Exhausted(Exception):
    """The search took more steps than it may; nothing is known."""


@dataclass(slots=True)
class Budget:
    """The steps that are left, counted so that the same specs always get the same answers."""

    steps: int

    def spend(self, steps: int = 1) -> None:
        """Takes steps; raises Exhausted when there are none left."""
        self.steps -= steps
        if self.steps < 0:
            raise Exhausted
