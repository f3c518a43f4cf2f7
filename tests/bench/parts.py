"""Parts of the bench that bring rows of their own to the table of targets.

A part is a function of the bench's folder and of whether the run is a quick one. It yields rows, or raises
`Missing` or ImportError where what it measures is not there.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from bench import explorer, line_blocks, serving
from bench.targets import Row

PARTS: dict[str, Callable[[Path, bool], Iterator[Row]]] = {
    "JSON Lines": line_blocks.rows,
    "the explorer": explorer.rows,
    "the stand-in": serving.rows,
}
