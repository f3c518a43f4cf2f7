"""`specwright generate`: compiles every spec and brings the output folder up to date."""

import time
from collections.abc import Mapping

from specwright.cli import diagnostics as printed
from specwright.cli import ledger
from specwright.cli.outputs import SPOILED, Built, compiled, refused, relative_name
from specwright.cli.terminal import FOUND, GOOD, busy, err, out
from specwright.driver import lock
from specwright.driver.cache import outcome
from specwright.driver.plan import Plan, plan
from specwright.driver.project import Project
from specwright.driver.up_to_date import up_to_date
from specwright.driver.write import recover, write
from specwright.ir.wording import counted


def run(
    project: Project,
    *,
    dry_run: bool,
    measure: bool = False,
    reuse: bool = True,
    all_or_nothing: bool = False,
) -> int:
    """Writes the outputs, then measures the ledger where asked to, or says that it is due.

    Raises CommandError before anything is done where a library is missing that measuring asks.
    """
    if measure and not dry_run:
        ledger.require_engines(project)
    inputs = lock.inputs(project)
    done, built = _write(project, inputs, dry_run=dry_run, reuse=reuse, all_or_nothing=all_or_nothing)
    if dry_run or (done != GOOD and built is None):
        return done
    if measure and built:
        return max(done, ledger.measure(project, inputs, built))
    if measure:
        return GOOD if ledger.told_as_before(project, inputs) else ledger.run(project)
    if ledger.fresh(project, inputs, proved=built is None) is False:
        err("the ledger speaks of earlier outputs; run 'specwright ledger'")
    return done


def _write(
    project: Project, inputs: Mapping[str, str], *, dry_run: bool, reuse: bool, all_or_nothing: bool
) -> tuple[int, Built | None]:
    """Writes the outputs, or none when errors forbid all of them or one cannot be written.

    Gives what was compiled as well, where anything was and could be written.
    """
    started = time.perf_counter()
    if not dry_run and recover(project):
        err("an interrupted run has been undone")
    if reuse and not dry_run and (idle := _idle(project, inputs)):
        out(f"{idle}, {time.perf_counter() - started:.1f} s")
        return GOOD, None
    built = compiled(project, inputs, reuse=reuse, store=not dry_run, all_or_nothing=all_or_nothing)
    if built is None:
        err("nothing written")
        return FOUND, None
    with busy("comparing files" if dry_run else "writing files"):
        done = (plan if dry_run else write)(built.outputs, project, inputs, built.unsound)
    _tell(project, done, dry_run=dry_run)
    if refused(project, done):
        err("nothing written")
        return FOUND, None
    files = _counts(done.outputs, done.written, done.removed, "to be " * dry_run)
    out(f"{counted(built.result.count, 'model')}, {files}, {time.perf_counter() - started:.1f} s")
    return FOUND if built.unsound else GOOD, built


def _tell(project: Project, done: Plan, *, dry_run: bool) -> None:
    """Says what would be done, and which files are left alone that should not be there as they are."""
    if dry_run and done.interrupted:
        err("an interrupted run waits to be undone by 'specwright generate'")
    for change in done.changes if dry_run else ():
        verb, style = ("remove", "red") if change.due is None else ("write", "green")
        out((f"would {verb} ", style), relative_name(project, change.path))
    for path in done.unmanaged:
        err(("warning: ", "yellow"), f"{relative_name(project, path)} is not specwright's; left as it is")
    for path in done.spoiled:
        err(("warning: ", "yellow"), f"{relative_name(project, path)} {SPOILED}")


def _idle(project: Project, inputs: Mapping[str, str]) -> str | None:
    """What to say where nothing moved since the outputs were written, after the warnings that there are."""
    known = outcome.read(project, inputs)
    count = up_to_date(project, inputs) if known else None
    if known is None or count is None or known.has_errors:
        return None
    printed.tell(known.shown())
    return f"{counted(known.count, 'model')}, {_counts(count, 0, 0)}"


def _counts(outputs: int, written: int, removed: int, to_be: str = "") -> str:
    changes = f"{written} {to_be}written, {outputs - written} unchanged, {removed} {to_be}removed"
    return f"{counted(outputs, 'file')} ({changes})"
