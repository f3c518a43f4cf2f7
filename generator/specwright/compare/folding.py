"""Differences that another one tells already: those without effect that it explains."""

from collections.abc import Iterable, Sequence

from specwright.compare.change import FactKind
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import innermost
from specwright.compare.trees import Trees
from specwright.ir.path import VALUE, Path


class Folding:
    """All differences of one side, and those of them of which it is proved that they have no effect."""

    def __init__(
        self, told: Sequence[FactDifference], without_effect: Iterable[FactDifference], trees: Trees
    ) -> None:
        self._told = told
        self._without_effect = list(without_effect)
        self._trees = trees
        self._types = {each.name.paths[0] for each in told if each.name.kind is FactKind.TYPE}
        parted = (each.name for each in told if each.name.kind is FactKind.PARAMETER)
        self._holders = {name.paths[0][:-1] for name in parted}

    def hides(self, difference: FactDifference) -> bool:
        """Whether nothing has to be said of the difference."""
        name = difference.name
        if difference not in self._without_effect or name.kind in (FactKind.PARAMETER, FactKind.OPEN):
            return False
        if name.kind is FactKind.RULE:
            reworded = bool(difference.old and difference.new) or _is_rewritten(difference, self._told)
            return reworded or any(self._trees.fact_of(path) is not None for path in name.paths)
        if name.kind is not FactKind.TYPE and any(path in self._types for path in name.paths):
            return True
        here = [each for each in self._without_effect if each.name.paths == name.paths]
        named_apart = any(self._is_named_apart(path) for path in name.paths)
        return named_apart or _is_rewritten(difference, here) or _speaks_otherwise(difference)

    def _is_named_apart(self, path: Path) -> bool:
        """Whether it is about the values of a map, and a key of it comes or goes that has a name."""
        return any(name == VALUE and path[:place] in self._holders for place, name in enumerate(path))


def _is_rewritten(difference: FactDifference, told: Iterable[FactDifference]) -> bool:
    """Whether facts of both sides differ: then one says, in other words, what the others say."""
    others = [each for each in told if each is not difference]
    return any((difference.old and each.new) or (difference.new and each.old) for each in others)


def _speaks_otherwise(difference: FactDifference) -> bool:
    """Whether both sides say it in different words: above 0, and from 1."""
    old, new = (
        {type(innermost(check.predicate)) for check in checks} for checks in (difference.old, difference.new)
    )
    return bool(old and new) and old != new
