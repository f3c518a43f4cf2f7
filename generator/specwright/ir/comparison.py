"""How the values of two parameters compare: the node of the predicate language, and its opposite."""

from dataclasses import dataclass

from specwright.ir.path import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """The first number is below the second, or where `inclusive` at most it.

    Of two words all four follow: "above" and "at least" name the columns the other way round. Numbers are
    compared as JSON writes them, 1 and 1.0 being one.
    """

    columns: tuple[Path, Path]
    inclusive: bool = False


def opposite(atom: Compare) -> Compare:
    """The comparison that holds of two numbers where this one does not."""
    first, second = atom.columns
    return Compare(columns=(second, first), inclusive=not atom.inclusive)
