"""A bar of a long run that makes way for others: a terminal shows one at a time."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@dataclass(frozen=True, kw_only=True)
class PausableBar:
    """Shows how much is done; nothing where there is no terminal."""

    progress: "Progress | None" = None
    task: "TaskID | None" = None

    def advance(self) -> None:
        """One more is done."""
        if self.progress is not None and self.task is not None:
            self.progress.advance(self.task)

    def stop(self) -> None:
        """Takes it away."""
        if self.progress is not None:
            self.progress.stop()

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Takes it away as long as something else goes on."""
        self.stop()
        yield
        if self.progress is not None:
            self.progress.start()


@contextlib.contextmanager
def pausable(what: str, total: int) -> Iterator[PausableBar]:
    """A bar of so many steps."""
    if total < 2 or not sys.stderr.isatty():
        yield PausableBar()
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield PausableBar(progress=progress, task=progress.add_task(what, total=total))
