"""An update of hundreds of models whose pages are as they were, from a server of our own."""

import contextlib
import shutil
import sys
from pathlib import Path

from bench import many
from docs_server import DocsServer, project, serving


def unchanged(folder: Path, models: int) -> dict[str, float]:
    """Seconds, and processor time: `first` where nothing is known of the pages, `again` where all is."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with serving() as docs:
        with contextlib.redirect_stdout(sys.stderr):
            project(folder, docs, models)
        found = _measured("first", folder, docs) | _measured("again", folder, docs)
    return {"models": models, **found}


def _measured(name: str, folder: Path, docs: DocsServer) -> dict[str, float]:
    docs.forget()
    before = many.cpu()
    seconds = many.seconds([sys.executable, "-m", "specwright", "update"], folder)
    return {name: seconds, f"{name}_cpu": many.cpu() - before, f"{name}_kB": docs.sent / 1000}
