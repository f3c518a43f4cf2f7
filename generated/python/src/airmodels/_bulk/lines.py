"""Reads JSON Lines in blocks of bytes: many lines in one call, and one by one where a line is bad.

The library that reads JSON is given each line by itself, so that no line can end in another one: `1],[2` is
no document. Each value is what `json_text` reads of its line, and a bad line hides no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, NamedTuple

from .._runtime.json_text import InvalidJson, Library, exactly, fastest

PIECE = 1 << 14
"""The bytes of lines whose values are held at once: of more, they no longer are in the processor's cache."""

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class BadLine:
    """What stands for the value of a line that is not JSON: its bytes, and why."""

    text: bytes
    error: InvalidJson


class LineValues(NamedTuple):
    """The values of some lines in order, none for a blank one, and the line's number of each."""

    numbers: Sequence[int]
    values: list[Any]


class LinesReader:
    """Reads blocks of whole lines; `library` is what reads JSON, by default the fastest that is installed."""

    def __init__(self, library: Library | None = None) -> None:
        self._library = library or fastest() or STANDARD
        self._read = self._library.read

    def __reduce__(self) -> "tuple[type[LinesReader], tuple[()]]":
        """In another process, the fastest reader there."""
        return type(self), ()

    def pieces(self, block: bytes, number: int) -> Iterator[LineValues]:
        """The values of a block's lines, some 16 KiB at a time; `number` is that of its first line.

        A line ends with `\\n`, the last one with the block. A byte order mark is no part of line 1, and an
        error in any other. A `BadLine` stands where a line is not JSON. Never raises.
        """
        file = BytesIO(block)
        if number == 1 and block.startswith(_MARK):
            file.seek(len(_MARK))
        while lines := file.readlines(PIECE):
            yield self.lines(lines, number)
            number += len(lines)

    def lines(self, lines: list[bytes], number: int) -> LineValues:
        """The values of these lines, of which the first has this number; each may end with `\\n`."""
        try:
            if not self._is_doubtful(lines):
                return LineValues(range(number, number + len(lines)), list(map(self._library.decode, lines)))
        except Exception:  # one of them is bad, or blank
            pass
        numbered = [(at, line) for at, line in enumerate(lines, number) if not line.isspace()]
        return LineValues([at for at, _ in numbered], [self._line(line) for _, line in numbered])

    def _is_doubtful(self, lines: list[bytes]) -> bool:
        doubtful = self._library.is_doubtful
        return doubtful is not None and any(map(doubtful, lines))

    def _line(self, line: bytes) -> Any:
        text = line.removesuffix(b"\n")
        try:
            return _exactly(text) if text.startswith(_MARK) else self._read(text)
        except UnicodeDecodeError as error:
            return BadLine(text, InvalidJson(f"not UTF-8 text, at byte {error.start}"))
        except InvalidJson as error:
            return BadLine(text, error)


def _exactly(line: bytes) -> Any:
    """What the standard library reads; it refuses a byte order mark, as in the middle of any text."""
    return exactly(line.decode())


STANDARD = Library(_exactly)
"""The standard library, which reads where no other is installed."""
