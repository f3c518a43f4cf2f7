"""A table of sizes as a picture: few of them as rectangles to scale, many as dots."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from specwright.ir.model import Table
from specwright.ir.path import api_name
from specwright.ir.wording import counted, join_words

SIDE = 200
"""The room for the largest number, in the units of the picture."""
MOST_RECTANGLES = 40
DOT = 4
"""How far dots are apart at least: what would overlap is one dot, so that no table makes a large file."""
_LONGEST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A size to scale, from the corner below on the left, with what is shown of it."""

    top: str
    width: str
    height: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SizePicture:
    """What the picture of a table shows; `first` and `second` are the names of its numbers."""

    title: str
    first: str
    second: str
    largest_first: int
    largest_second: int
    rectangles: tuple[Rectangle, ...]
    dots: tuple[tuple[int, int], ...]


def file_names(stem: str, count: int) -> tuple[str, ...]:
    """The names of the files, one for each table of a model; no slug has a dot."""
    numbered = (f"-{number}" if number > 1 else "" for number in range(1, count + 1))
    return tuple(f"{stem}.sizes{number}.svg" for number in numbered)


def picture(table: Table) -> SizePicture:
    """The table as a picture, every text of it ready to stand in XML."""
    names = [api_name(column) for column in table.columns]
    sizes = [row.values for row in table.rows]
    spans = [
        f"{name} from {least} to {most}" for name, (least, most) in zip(names, spans_of(sizes), strict=True)
    ]
    few = len(sizes) <= MOST_RECTANGLES
    return SizePicture(
        title=in_xml(f"{counted(len(sizes), 'supported size')}: {join_words(spans, 'and')}"),
        first=_short(names[0]),
        second=_short(names[1]),
        largest_first=max(one for one, _ in sizes),
        largest_second=max(other for _, other in sizes),
        rectangles=tuple(_rectangles(table)) if few else (),
        dots=() if few else _dots(sizes),
    )


def spans_of(sizes: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The smallest and the largest number of each column."""
    first, second = ([size[at] for size in sizes] for at in (0, 1))
    return (min(first), max(first)), (min(second), max(second))


def in_xml(text: str) -> str:
    """The text as it can stand in XML, which has no place for control characters."""
    return escape("".join(letter if letter.isprintable() else " " for letter in text))


def _rectangles(table: Table) -> Iterator[Rectangle]:
    """The largest first, so that each can be pointed at."""
    largest = max(value for row in table.rows for value in row.values)
    for row in sorted(table.rows, key=lambda row: (-row.values[0] * row.values[1], row.values)):
        width, height = (value * SIDE / largest for value in row.values)
        size = f"{row.values[0]}x{row.values[1]}"
        yield Rectangle(
            top=_written(SIDE - height),
            width=_written(width),
            height=_written(height),
            title=in_xml(f"{row.label} {size}" if row.label else size),
        )


def _dots(sizes: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Where the corners of the sizes are, on a grid, counted from above on the left."""
    largest = max(value for size in sizes for value in size)
    steps = SIDE // DOT
    cells = {(round(one * steps / largest), steps - round(other * steps / largest)) for one, other in sizes}
    return tuple((across * DOT, down * DOT) for across, down in sorted(cells))


def _written(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _short(name: str) -> str:
    return in_xml(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 3]}...")
