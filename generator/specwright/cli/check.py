"""`specwright check`: tells whether the outputs are what the specs say, and changes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from specwright.cli import ledger
from specwright.cli.outputs import SPOILED, compiled, relative_name
from specwright.cli.terminal import FOUND, GOOD, err, out
from specwright.driver import lock
from specwright.driver.plan import FileChange, Plan, plan
from specwright.driver.project import Project
from specwright.driver.up_to_date import up_to_date
from specwright.ir.wording import counted
from specwright.load import plain_files

SHOWN_FILES = 40
SHOWN_DIFFS = 5
SHOWN_LINES = 30
SHOWN_LETTERS = 160

WORDS = {
    "new": "not generated yet",
    "missing": "missing, it was deleted",
    "stale": "stale",
    "edited": "edited by hand",
    "changed": "stale, or edited by hand",
    "orphan": "no longer generated",
}
STYLES = {"+": "green", "-": "red", "@": "cyan"}


def run(project: Project, *, full: bool, rebuild: bool, max_loss: int | None = None) -> int:
    """Whether outputs and ledger are as they should be, and no more rules are lost than may be."""
    inputs = lock.inputs(project)
    found = _compared(project, inputs, full=full, rebuild=rebuild)
    return found if found != GOOD else ledger.checked(project, inputs, max_loss, proved=not rebuild)


def _compared(project: Project, inputs: Mapping[str, str], *, full: bool, rebuild: bool) -> int:
    """Compares hashes first; compiles only when one of them differs, or when told to `rebuild`."""
    if not rebuild:
        count = up_to_date(project, inputs)
        if count is not None:
            return _up_to_date(count)
    built = compiled(project, inputs, reuse=not rebuild, store=False)
    if built is None:
        return FOUND
    found = plan(built.outputs, project, inputs, built.unsound)
    if not (found.changes or found.lock or found.unmanaged or found.refusals or found.interrupted):
        if not (built.unsound or found.spoiled):
            return _up_to_date(found.outputs)
        _listed([f"{relative_name(project, path)} {SPOILED}" for path in found.spoiled], full)
        err("the files are what the sound specs say")
        return FOUND
    is_bare = bool(found.changes) and all(each.reason == "new" for each in found.changes)
    if is_bare and found.lock and found.lock.reason == "new":
        out("nothing is generated yet")
    else:
        _inputs(found, full)
        _files(project, found, full)
    if found.changes or found.lock or found.interrupted:
        err("run 'specwright generate'")
    return FOUND


def _up_to_date(count: int) -> int:
    err(f"up to date: {counted(count, 'file')}")
    return GOOD


def _inputs(found: Plan, full: bool) -> None:
    if found.interrupted:
        out("a run was interrupted while it wrote; the next one puts that right")
    if found.moved and all(what == "new" for _, what in found.moved):
        out(f"{lock.NAME} does not tell what the outputs were made from")
    elif found.moved:
        out("changed since the last run:")
        lines = [f"  {path}" + f" ({what})" * (what != "changed") for path, what in found.moved]
        _listed(lines, full)
    elif any(change.reason in ("stale", "changed") for change in found.changes):
        out("no input changed since the last run: the outputs were made with other versions of libraries")


def _files(project: Project, found: Plan, full: bool) -> None:
    lines = [f"{relative_name(project, change.path)}: {WORDS[change.reason]}" for change in found.changes]
    lines += [f"{relative_name(project, path)}: not specwright's" for path in found.unmanaged]
    lines += [f"{relative_name(project, path)} {SPOILED}" for path in found.spoiled]
    lines += [f"{relative_name(project, refusal.path)}: {refusal.message}" for refusal in found.refusals]
    if found.lock and not found.changes:
        word = "missing" if found.lock.reason == "new" else "does not tell the inputs as they are"
        lines.append(f"{relative_name(project, lock.NAME)}: {word}")
    _listed(lines, full)
    differing = [change for change in found.changes if change.reason in ("stale", "edited", "changed")]
    for change in differing if full else differing[:SHOWN_DIFFS]:
        _diff(project, change, relative_name(project, change.path), full)
    if not full and len(differing) > SHOWN_DIFFS:
        rest = len(differing) - SHOWN_DIFFS
        out(f"… {rest} more {'file differs' if rest == 1 else 'files differ'}; --full shows how")


def _listed(lines: Sequence[str], full: bool) -> None:
    for line in lines if full else lines[:SHOWN_FILES]:
        out(line)
    if not full and len(lines) > SHOWN_FILES:
        out(f"… {len(lines) - SHOWN_FILES} more; --full shows all")


def _diff(project: Project, change: FileChange, name: str, full: bool) -> None:
    lines = _unified(project, change, name)
    for line in lines if full else islice(lines, SHOWN_LINES):
        text = line if full or len(line) <= SHOWN_LETTERS else f"{line[:SHOWN_LETTERS]}…"
        out((text, "bold" if line.startswith(("---", "+++")) else STYLES.get(line[:1], "")))
    rest = sum(1 for _ in lines)
    if rest:
        out(f"… {counted(rest, 'more line')} of difference; --full shows all")


def _unified(project: Project, change: FileChange, name: str) -> Iterator[str]:
    from difflib import unified_diff

    try:
        old = plain_files.output_bytes(project.generated / change.path)
    except OSError:  # a link to nothing
        old = b""
    before, after = (_lines(data.decode(errors="backslashreplace")) for data in (old, change.data or b""))
    return unified_diff(before, after, name, f"{name} (as generated)", n=2, lineterm="")


def _lines(text: str) -> list[str]:
    """Its lines without their ends; a carriage return stays, a last line that has no end says so."""
    *lines, rest = text.split("\n")
    return [*lines, f"{rest} (no line end)"] if rest else lines
