"""That the ledger speaks of the outputs, kept with the lock of which it was found.

The lock tells every input and output, so that what holds for it once holds again wherever both are proved to
be as it has them. Else hundreds of files are read a second time, and documents of all models are taken apart.
"""

from specwright.driver import lock
from specwright.driver.project import KEPT, Project
from specwright.driver.write import keep
from specwright.load import plain_files

NAME = "ledger-fresh"


def is_known(project: Project) -> bool:
    """Whether it was found of this very lock."""
    try:
        return plain_files.output_text(project.root / KEPT / NAME) == _told(project)
    except (OSError, UnicodeDecodeError):
        return False


def remember(project: Project) -> None:
    """Keeps that it was found, where results are kept."""
    if (project.root / KEPT).is_dir():
        keep(project.root / KEPT, {NAME: _told(project).encode()})


def _told(project: Project) -> str:
    return lock.digest(plain_files.output_bytes(project.generated / lock.NAME))
