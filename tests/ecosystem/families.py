"""The tools by families, the slow ones last."""

from collections.abc import Callable, Iterator, Mapping

from ecosystem import quicktype
from ecosystem.row import Missing, Row, missing

FAMILIES: Mapping[str, Callable[[], Iterator[Row]]] = {
    "quicktype": quicktype.rows,
}


def rows_or_missing(name: str) -> list[Row]:
    """The rows of a family; one that tells what is missing where it cannot run."""
    try:
        return list(FAMILIES[name]())
    except Missing as absent:
        return [missing(name, absent)]
