"""How commands speak: findings on standard output, everything else on standard error, one line each.

Colours are rich's to decide (`NO_COLOR`, pipes); no line is wrapped, and no text from outside can move the
cursor or begin a new line.
"""

import contextlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from specwright.diagnostics import Location

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

Format = Literal["text", "json", "github"]
IssueFormat = Literal["text", "json", "github", "sarif"]
Unknown = Literal["error", "warning", "ignore"]

Advance = Callable[[int, int], None]
"""Tells a bar the bytes done since it was last told, and all requests so far."""

GOOD, FOUND, FAILED = 0, 1, 2


class CommandError(Exception):
    """What keeps a command from starting; the message says what to do about it."""


def out(*parts: str | tuple[str, str]) -> None:
    """One line on standard output; a part is a text, or a text and its style."""
    _line(parts, stderr=False)


def err(*parts: str | tuple[str, str]) -> None:
    """One line on standard error."""
    _line(parts, stderr=True)


def fail(*messages: str) -> None:
    """Says on standard error why something could not be done, a line for each reason."""
    for message in messages:
        err(("error: ", "bold red"), message)


def write(text: str) -> None:
    """Text for programs: to standard output as it is."""
    sys.stdout.write(text)


@contextlib.contextmanager
def busy(what: str) -> Iterator[None]:
    """Shows on a terminal that something is going on."""
    if not sys.stderr.isatty():
        yield
        return
    with _console(stderr=True).status(what):
        yield


def tracked(items: Iterable[T], what: str, count: int | None = None) -> Iterator[T]:
    """The items one by one; on a terminal a bar shows how many are done, where it takes long.

    What has no length needs a `count`.
    """
    total = len(items) if isinstance(items, Sized) else count or 0
    if total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import track

    yield from track(items, description=what, total=total, console=_console(stderr=True), transient=True)


def shares(parts: Iterable[tuple[float, str, str]], what: str) -> Iterator[tuple[str, str]]:
    """Yields the last two values of each part; on a terminal a bar shows the first, the share done."""
    if not sys.stderr.isatty():
        yield from ((one, other) for _, one, other in parts)
        return
    from rich.progress import Progress

    with Progress(console=_console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=1.0)
        for share, one, other in parts:
            progress.update(task, completed=share)
            yield one, other


@contextlib.contextmanager
def progress(name: str, size: int) -> Iterator[Advance]:
    """Shows a bar on a terminal; call the function with the bytes done since and all requests so far."""
    if not sys.stderr.isatty():
        yield lambda done, requests: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    started = time.perf_counter()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(one_line(name)), total=size, rate="")

        def advance(done: int, requests: int) -> None:
            rate = requests / max(time.perf_counter() - started, 1e-3)
            bar.update(task, advance=done, rate=f"{requests:,} requests, {rate:,.0f}/s")

        yield advance


def one_line(text: str) -> str:
    """The text with everything that is not printable written out: `\\n`, `\\x1b`, a lone surrogate."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )


def annotation(level: str, place: Location | None, title: str, subject: str, message: str) -> str:
    """A line that GitHub Actions shows beside the source: `::error file=…,line=…,title=…::message`."""
    of_place = {"file": place.file, "line": str(place.line), "col": str(place.column or "")} if place else {}
    written = ",".join(
        f"{name}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in {**of_place, "title": title}.items()
        if value
    )
    return f"::{level} {written}::{_escaped(f'{subject}: {message}' if subject else message)}\n"


def _escaped(text: str) -> str:
    return one_line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


@cache
def _console(*, stderr: bool) -> "Console":
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def _line(parts: tuple[str | tuple[str, str], ...], *, stderr: bool) -> None:
    texts = [one_line(part if isinstance(part, str) else part[0]) for part in parts]
    styles = ["" if isinstance(part, str) else part[1] for part in parts]
    if not any(styles):  # rich takes its time to start
        print("".join(texts), file=sys.stderr if stderr else sys.stdout)
        return
    from rich.text import Text

    line = Text.assemble(*zip(texts, styles, strict=True))
    _console(stderr=stderr).print(line, soft_wrap=True)
