"""Asks the reader of JSON Lines about many blocks of odd lines, read at once and line by line.

`python tests/line_blocks.py COUNT` is a long run; the suite runs a part of it.
"""

import importlib
import marshal
import sys
from collections.abc import Iterator
from itertools import islice
from random import Random
from typing import Any

import targets

MARK = b"\xef\xbb\xbf"
PIECES = (
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"1", b"-", b"0", b".5", b"e9", b" ", b"\t", b"\r"),
    *(b"null", b"true", b"fals", b"NaN", b"-Infinity", b'"a"', b'"a": 1', b'{"a": 1}', b'"a": {', b"[1, 2]"),
    *(b"1],[2", b"}{", b"},{", b'"\\ud800"', b'"\\u007"', b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\0"),
    *(b"\x0b", b"\x0c", b"\x85", b"\xe2\x80\xa8", b"12345678901234567890", b"18446744073709551616", b"1e400"),
    *(
        b"9" * 19,
        b"9" * 4301,
        b"-" + b"8" * 25,
        b"[" * 901 + b"]" * 901,
        b"[" * 1100,
        b'"' + b"7" * 30 + b'"',
    ),
)
WHOLE = (
    *(b"{}", b"[]", b'{"a": 1}', b"[1, [2, {}]]", b'"text"', b"7", b"null", b"1.0", b"-0", b"-0.0"),
    *(
        b'{"model": "a:1@1", "seed": 18446744073709551616}',
        b'{"a": 1, "a": 2}',
        b'"\\ud800"',
        b' {"a" : [ ] } ',
    ),
)
BLANK = (b"", b" ", b"\r", b"\t \r", b"\x0b", b"\x0c")


def block(random: Random) -> bytes:
    """Some lines: whole documents, blank ones and pieces of documents, in one of several mixtures."""
    kinds = random.choice(((WHOLE,), (WHOLE, WHOLE, WHOLE, BLANK), (WHOLE, WHOLE, PIECES), (PIECES, BLANK)))
    lines = [_line(random, random.choice(kinds)) for _ in range(random.choice((0, 1, 2, 3, 8, 40)))]
    mark = random.choice((b"", b"", b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf" * 2))
    return mark + random.choice((b"\n", b"\n", b"\r\n")).join(lines) + random.choice((b"", b"\n", b"\n\n"))


def _line(random: Random, kind: tuple[bytes, ...]) -> bytes:
    if kind is not PIECES:
        return random.choice(kind)
    return b"".join(random.choices(PIECES, k=random.choice((1, 1, 2, 3, 6))))


def line_by_line(text: Any, data: bytes, number: int) -> Iterator[tuple[int, bytes]]:
    """The lines as the standard library reads them one by one, as bytes that tell all values apart."""
    for at, line in enumerate(data.split(b"\n"), number):
        part = line.removeprefix(MARK) if at == 1 else line
        if not part or part.isspace():
            continue
        try:
            yield at, marshal.dumps(text.exactly(part.decode()), 2)
        except UnicodeDecodeError as error:
            yield at, f"not UTF-8 text, at byte {error.start}".encode()
        except text.InvalidJson as error:
            yield at, str(error).encode()


def at_once(reader: Any, data: bytes, number: int) -> Iterator[tuple[int, bytes]]:
    """The same of the reader of blocks."""
    for piece in reader.pieces(data, number):
        for at, value in zip(piece.numbers, piece.values, strict=True):
            bad = type(value).__name__ == "BadLine"
            yield at, str(value.error).encode() if bad else marshal.dumps(value, 2)


def readers() -> dict[str, tuple[Any, Any]]:
    """The module of JSON texts and a reader of lines, by the library that this stands on."""
    package = targets.of_the_repository().names.package
    text = importlib.import_module(f"{package}._runtime.json_text")
    lines = importlib.import_module(f"{package}._bulk.lines")
    made: dict[str, Any] = {
        "json": lines.STANDARD,
        "msgspec": text.of_msgspec(importlib.import_module("msgspec")),
        "orjson": text.of_orjson(importlib.import_module("orjson")),
    }
    return {name: (text, lines.LinesReader(library)) for name, library in made.items()}


def differences(count: int, seed: int) -> Iterator[str]:
    """What the readers say otherwise of so many blocks."""
    random = Random(seed)
    known = readers()
    for _ in range(count):
        data, number = block(random), random.choice((1, 1, 2, 900))
        for name, (text, reader) in known.items():
            due, given = [*line_by_line(text, data, number)], [*at_once(reader, data, number)]
            if due != given:
                told = f"due   {due!r:.300}\n  given {given!r:.300}"
                yield f"{name}, from line {number}: {data[:300]!r}\n  {told}"


def main() -> int:
    """Tells the differences; 1 if there are any."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    found = list(islice(differences(count, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1), 20))
    print("\n".join(found) or f"{count:,} blocks, no difference")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
