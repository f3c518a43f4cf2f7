"""How the command speaks: findings on standard output, everything else on standard error."""

import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from .words import one_line

GOOD, FOUND, FAILED = 0, 1, 2
STANDARD_INPUT = "-"
_MARK = b"\xef\xbb\xbf"
_STEP = 500
_OFTEN, _WIDTH = 0.1, 20


class CommandError(Exception):
    """What keeps the command from running; the message says what to do about it."""


def out(text: str) -> None:
    """Text on standard output as it is."""
    sys.stdout.write(text)


def err(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{one_line(line)}\n")


def utf8() -> None:
    """Makes both streams write UTF-8 wherever they go, and half a surrogate pair as JSON escapes it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def content(name: str) -> tuple[str, bool]:
    """The text of a file or of standard input, and whether a byte order mark stands before it.

    Raises CommandError, with the reason, for what cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        return data.removeprefix(_MARK).decode(), data.startswith(_MARK)
    except UnicodeDecodeError:
        raise CommandError(f"{name}: not UTF-8 text") from None
    except OSError as error:
        raise CommandError(f"{name}: {reason(error)}") from None


def called(name: str) -> str:
    """What a file is called in what is told."""
    return "<stdin>" if name == STANDARD_INPUT else name


def progress(requests: int) -> None:
    """Shows on a terminal how many requests have been looked at."""
    if requests % _STEP == 0 and sys.stderr.isatty():
        sys.stderr.write(f"\r{requests} requests\r")


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Why a file cannot be read."""
    match error:
        case UnicodeDecodeError():
            return "not UTF-8 text"
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "is a folder"
        case PermissionError():
            return "may not be read"
        case _:  # a disk says why, and so does a library that finds no gzip or Parquet in a file
            return (error.strerror or str(error)).lower()


def opened(name: str) -> BinaryIO:
    """A file, or standard input, to be read; raises OSError."""
    return sys.stdin.buffer if name == STANDARD_INPUT else Path(name).open("rb")


Advance = Callable[[int, int], None]
"""Tells a bar the bytes done since it was last told, and all requests so far."""


class Desk(NamedTuple):
    """How files are read and how far a run is shown; colours are for terminals."""

    opened: Callable[[str], BinaryIO]
    reason: Callable[[OSError | UnicodeDecodeError], str]
    bar: Callable[[Sequence[str]], AbstractContextManager[Advance]]
    has_colours: bool = False


@contextmanager
def bar(names: Sequence[str]) -> Generator[Advance, None, None]:
    """Shows on a terminal how much is done, how fast, and how long the rest takes."""
    if not sys.stderr.isatty():
        yield lambda done, requests: None
        return
    total = sum(Path(name).stat().st_size for name in names if Path(name).is_file())
    started = shown = time.monotonic()
    passed = 0

    def advance(done: int, requests: int) -> None:
        nonlocal passed, shown
        passed += done
        now = time.monotonic()
        if now - shown >= _OFTEN:
            shown = now
            sys.stderr.write(f"\r{bar_text(passed, total, requests, now - started)}\x1b[K")
            sys.stderr.flush()

    yield advance
    if shown != started:
        sys.stderr.write("\r\x1b[K")


def bar_text(done: int, total: int, requests: int, seconds: float) -> str:
    """`[##--] 50%  1,000 requests, 50,000/s, 20 s left`, or no share where no total is known."""
    text = f"{requests:,} requests, {requests / max(seconds, 1e-3):,.0f}/s"
    if not total:
        return text
    share = min(1.0, done / total)
    full = int(share * _WIDTH)
    left = f", {seconds * (1 - share) / share:.0f} s left" if share else ""
    return f"[{'#' * full}{'-' * (_WIDTH - full)}] {share:.0%}  {text}{left}"


STANDARD = Desk(opened, reason, bar)
