"""`specwright explore`: opens, serves or copies the site that `generate` wrote."""

import sys
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from specwright.cli import staleness
from specwright.cli.explorer_server import ExplorerServer
from specwright.cli.terminal import GOOD, CommandError, err, out
from specwright.diagnostics import did_you_mean
from specwright.driver.project import Project
from specwright.driver.write import save
from specwright.emit.explorer.rows import FILE, written_rows
from specwright.emit.explorer.site import INDEX, hosted, is_written
from specwright.ir.wording import counted
from specwright.load import plain_files

PORT = 8400
"""Where the pages are served unless told otherwise: always the same origin, so that choices are kept."""

_FOLDERS = ("assets", "m", "models")


def show(project: Project, model: str | None, *, opens: bool) -> int:
    """Opens a page from the disk, or prints its address; raises CommandError."""
    folder = _site(project)
    address = (folder / _page(folder, model)).resolve().as_uri()
    if not opens or not webbrowser.open(address):
        _tell(address, opens=opens)
    return GOOD


def serve(project: Project, model: str | None, port: int | None, *, opens: bool) -> int:
    """Serves the pages on this machine until interrupted; raises CommandError."""
    folder = _site(project)
    page = _page(folder, model)
    with _bound(folder, port) as server:
        address = f"{server.address}/{page}"
        out(address)
        sys.stdout.flush()
        err("Ctrl+C ends it")
        if opens:
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            err("stopped")
    return GOOD


def copy(project: Project, target: Path, base: str) -> int:
    """Writes the pages into a folder that is empty or has an earlier copy; raises CommandError."""
    folder = _site(project)
    _check_target(project, target)
    base = _checked_base(base)
    files = {path.relative_to(folder): plain_files.output_text(path) for path in sorted(folder.rglob("*.*"))}
    copies = {target / name: hosted(text, base) for name, text in files.items()}
    save(copies, [path for path in _written(target) if path not in copies])
    out(f"{counted(len(copies), 'file')} in {target}")
    return GOOD


def _site(project: Project) -> Path:
    """The folder of the pages; says where they are not what the specs say."""
    if "explorer" not in project.targets:
        raise CommandError(
            "explore shows generated pages, and 'targets' in pyproject.toml leaves out 'explorer'; "
            "add it, then run 'specwright generate'"
        )
    folder = project.generated / "explorer"
    if not (folder / INDEX).is_file():
        raise CommandError(f"{folder / INDEX} is not there; run 'specwright generate' first")
    staleness.tell(project)
    return folder


def _page(folder: Path, model: str | None) -> str:
    """The page of a model by its slug, AIR identifier or title; raises CommandError where none has it."""
    if model is None:
        return INDEX
    rows = written_rows(plain_files.output_text(folder / FILE))
    for row in rows:
        if model in (row["slug"], row["air"], row["title"]):
            return f"m/{row['slug']}.html"
    near = did_you_mean(model, [row["slug"] for row in rows])
    raise CommandError(f"no model '{model}'; models are named by slug, AIR identifier or title{near}")


def _tell(address: str, *, opens: bool) -> None:
    if opens:
        err("no browser was found; open this address in one:")
    out(address)


def _bound(folder: Path, port: int | None) -> ExplorerServer:
    """A server at a port; where none is asked for, at the usual one or else at a free one."""
    try:
        return ExplorerServer(folder, PORT if port is None else port)
    except OSError as error:
        if port is not None:
            raise CommandError(f"cannot listen on port {port}: {error.strerror}") from error
        return ExplorerServer(folder, 0)


def _check_target(project: Project, target: Path) -> None:
    """Raises CommandError for a folder that a copy must not be written to."""
    own, there = project.generated.resolve(), target.resolve()
    if there == own or own in there.parents:
        raise CommandError(f"{target} lies in {own.name}/, which 'generate' writes; name another folder")
    if target.is_dir() and any(target.iterdir()) and not is_written(target):
        raise CommandError(f"{target} has files and is no explorer; name a new or an empty folder")


def _checked_base(base: str) -> str:
    """The address of a site, which ends in `/`; raises CommandError for what is none."""
    try:
        parts = urlsplit(base)
    except ValueError:
        parts = urlsplit("")
    is_site = parts.scheme in ("http", "https") and parts.hostname and not parts.query + parts.fragment
    if base and not is_site:
        raise CommandError(f"--base-url {base}: due is the address of a site, as https://example.com/models/")
    return base if not base or base.endswith("/") else f"{base}/"


def _written(target: Path) -> Iterator[Path]:
    """The files of an earlier copy; what somebody put beside them is left alone."""
    for name in _FOLDERS:
        yield from (path for path in (target / name).glob("*") if path.is_file())
