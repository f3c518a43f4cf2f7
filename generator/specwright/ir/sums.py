"""The node of the predicate language that adds."""

from dataclasses import dataclass

from specwright.ir.path import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTotal:
    """One number of each item of an array, all added in decimal, lies between the bounds, both included.

    `names` lead from an item to its number; an item without it counts as `absent`. Holds where a value there
    is no number.
    """

    path: Path
    names: tuple[str, ...] = ()
    absent: int | float = 0
    minimum: int | float | None = None
    maximum: int | float | None = None


def facts(node: ItemTotal) -> tuple[tuple[str, ...] | int | float | None, ...]:
    """What a function must know besides the array: the path inside an item, what counts else, the bounds."""
    return node.names, node.absent, node.minimum, node.maximum
