"""How the command speaks: findings on standard output, everything else on standard error."""

import sys
from pathlib import Path

from .words import one_line

GOOD, FOUND, FAILED = 0, 1, 2
STANDARD_INPUT = "-"
_MARK = b"\xef\xbb\xbf"
_STEP = 500


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
        raise CommandError(f"{name}: {_reason(error)}") from None


def called(name: str) -> str:
    """What a file is called in what is told."""
    return "<stdin>" if name == STANDARD_INPUT else name


def progress(requests: int) -> None:
    """Shows on a terminal how many requests have been looked at."""
    if requests % _STEP == 0 and sys.stderr.isatty():
        sys.stderr.write(f"\r{requests} requests\r")


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "is a folder"
        case PermissionError():
            return "may not be read"
        case _:
            return "cannot be read"
