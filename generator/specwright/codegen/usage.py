"""How often requests have their optional parameters, as far as examples tell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from specwright.ir.model import Example, Model
from specwright.ir.path import ITEM, Path


def used_in_sources(model: Model) -> tuple[Path, ...]:
    """Optional parameters that examples of the model's sources use, those first that most of them do."""
    return tuple(dict.fromkeys(path for each in model.sources for path in each.used))


class Usage:
    """What examples use: those of a model, and before these what the ones of its sources are known to use."""

    def __init__(self, examples: Iterable[Example], used: Sequence[Path]) -> None:
        self._uses = Counter(path for each in examples for path in set(_paths(each.request, ())))
        self._ranks: dict[Path, int] = {}
        for rank, path in enumerate(used):
            for length in range(1, len(path) + 1):
                self._ranks.setdefault(path[:length], rank)

    def place(self, path: Path) -> tuple[int, int]:
        """What sorts a parameter among others: what is used more often comes first."""
        return self._ranks.get(path, len(self._ranks)), -self._uses[path]


def _paths(value: object, path: Path) -> Iterator[Path]:
    """The paths of all that a request holds."""
    match value:
        case dict():
            for name, inside in value.items():
                yield (*path, name)
                yield from _paths(inside, (*path, name))
        case list():
            for item in value:
                yield from _paths(item, (*path, ITEM))
