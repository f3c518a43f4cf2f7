"""Which parameters the rules of a frame bind to each other."""

from collections.abc import Callable, Iterable

from specwright.ir.path import Path
from specwright.solver.formula import Formula


class Links:
    """Formulas, each with the parameters that it binds together."""

    def __init__(self) -> None:
        self._links: list[tuple[Formula, tuple[Path, ...]]] = []
        self._touching: dict[Path, list[int]] = {}

    def add(self, formula: Formula, paths: Iterable[Path]) -> None:
        """Binds the parameters, with a formula that holds of them."""
        self._links.append((formula, tuple(paths)))
        for path in self._links[-1][1]:
            self._touching.setdefault(path, []).append(len(self._links) - 1)

    def bound(
        self, starts: Iterable[Path], alone: Callable[[Path], tuple[Formula, Path | None] | None]
    ) -> tuple[dict[Path, None], list[Formula]]:
        """All parameters that are bound to the first ones, and the formulas that hold of them.

        `alone` gives what holds of a parameter that no rule speaks of, and the object that holds it.
        """
        paths: dict[Path, None] = {}
        used: dict[int, None] = {}
        formulas: list[Formula] = []
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path in paths:
                continue
            paths[path] = None
            own = alone(path)
            if own is not None:
                formulas.append(own[0])
                waiting += [own[1]] if own[1] is not None else []
            for link in self._touching.get(path, ()):
                if link not in used:
                    used[link] = None
                    waiting += self._links[link][1]
        return paths, [*formulas, *(self._links[link][0] for link in sorted(used))]
