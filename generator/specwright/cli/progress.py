"""A bar for work on a file whose size is known: how far, how fast, how long still."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

from specwright.cli.terminal import one_line

Advance = Callable[[int, int], None]


@contextlib.contextmanager
def progress(name: str, size: int) -> Iterator[Advance]:
    """Shows a bar on a terminal; the function given is told the bytes done since and all requests so far."""
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
