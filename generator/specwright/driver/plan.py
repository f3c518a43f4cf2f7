"""What writing would do: the outputs against the files that are there. Reads, never writes."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from specwright.driver import listing, lock
from specwright.driver.keeping import keeping
from specwright.driver.lock import Lock
from specwright.driver.project import Project
from specwright.driver.written import WrittenFiles, content
from specwright.emit.output import CachedOutput, Output

Reason = Literal["new", "missing", "stale", "edited", "changed", "orphan"]

JOURNAL = f"{lock.STAGING}/journal.json"

# A colon names a drive in the first name; later ones may be AIR identifiers, which files are asked for by.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\*?"<>|]|^[^/]*:')


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file that is not as it should be: `due` is the output, None removes it.

    `new` was never generated, `missing` was deleted since, `stale` is what an earlier run wrote, `edited`
    is not, `changed` is one of these (the lock has one digest for all files of a model and target), `orphan`
    is no output any more.
    """

    path: str
    reason: Reason
    due: Output | None

    @property
    def data(self) -> bytes | None:
        """What is written; made when it is asked for, or hundreds of models would be held twice."""
        return None if self.due is None else self.due.data


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an output cannot be written; with one of these nothing is."""

    path: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that differs. `lock` is the change of `lock.json`, `unmanaged` are files nobody generated.

    `spoiled` are files of models with an error that are not as they were written: nothing makes them anew.
    """

    outputs: int
    changes: tuple[FileChange, ...]
    lock: FileChange | None
    unmanaged: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    moved: tuple[tuple[str, str], ...]
    interrupted: bool
    spoiled: tuple[str, ...] = ()

    @property
    def written(self) -> int:
        """How many outputs are written, `lock.json` not counted."""
        return sum(change.due is not None for change in self.changes)

    @property
    def removed(self) -> int:
        """How many files are removed."""
        return len(self.changes) - self.written


def plan(
    outputs: Iterable[Output | CachedOutput],
    project: Project,
    inputs: Mapping[str, str],
    unsound: Collection[str] = (),
) -> Plan:
    """The changes that make the output folder what it should be.

    `inputs` are the hashes taken before the outputs were made, so that a spec saved meanwhile counts as
    changed afterwards. Cached outputs are made again where the file is not what they were. Those of `unsound`
    models (slugs) stay.
    """
    refusals: list[Refusal] = []
    due = dict(_writable((each for each in outputs if each.model not in unsound), refusals))
    old = lock.read(project)
    known = old or Lock()
    kept = sorted(path for path, model in known.outputs.items() if model in unsound and path not in due)
    present = {path for path in listing.files(project.generated) if not is_ours(path)}
    gone = sorted(present & known.outputs.keys() - due.keys() - {*kept})
    refusals += _blocked(due, present - set(gone))
    differing = _differing(project, due, present)
    unknown = {path for path in differing if path in present and path not in known.outputs}
    refusals += [Refusal(path=path, message=_UNMANAGED) for path in unknown]
    new, written = keeping(lock.locked(inputs, due.values()), known, unsound), WrittenFiles(project, known)
    removed = (FileChange(path=path, reason="orphan", due=None) for path in gone)
    changed = (
        FileChange(path=path, reason=_reason(path, path in present, known, new, written), due=output)
        for path, output in differing.items()
        if path not in unknown
    )
    return Plan(
        outputs=len(due) + len(kept),
        changes=(*removed, *changed),
        lock=_lock_change(project, new, old),
        unmanaged=tuple(sorted(present - due.keys() - known.outputs.keys())),
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.path, refusal.message))),
        moved=tuple(lock.moved(known.inputs, inputs)),
        interrupted=(project.generated / JOURNAL).exists(),
        spoiled=tuple(path for path in kept if not written.is_as_written(path)),
    )


def is_plain(path: str) -> bool:
    """Whether a path stays below the output folder: plain names with `/` between them."""
    return not _UNSAFE.search(path) and {"", ".", ".."}.isdisjoint(path.split("/"))


_UNMANAGED = "specwright did not write the file that stands there; move it away, or delete it"


def _writable(
    outputs: Iterable[Output | CachedOutput], refusals: list[Refusal]
) -> Iterator[tuple[str, Output | CachedOutput]]:
    first: dict[str, str] = {}
    for output in outputs:
        fault = _fault(output.path)
        if fault is None and output.path.casefold() in first:
            fault = f"two outputs have this path, or differ in case only: {first[output.path.casefold()]}"
        first.setdefault(output.path.casefold(), output.path)
        try:
            _ = output.checksum  # what cannot be encoded has none
        except UnicodeEncodeError as error:
            fault = fault or f"holds {error.object[error.start]!a}, which is no character"
        if fault:
            refusals.append(Refusal(path=output.path, message=fault))
        else:
            yield output.path, output


def _differing(
    project: Project, due: dict[str, Output | CachedOutput], present: set[str]
) -> dict[str, Output]:
    """Each output that is not there as it is due; those that were kept are made again."""
    found: dict[str, Output] = {}
    for path, output in sorted(due.items()):
        data = content(project.generated / path) if path in present else None
        if isinstance(output, CachedOutput):
            if data is not None and lock.digest(data) == output.digest:
                continue
            output = due[path] = Output(path=path, text=output.text(), model=output.model)
        if data != output.data:
            found[path] = output
    return found


def _fault(path: str) -> str | None:
    if not is_plain(path):
        return "an output's path stays below the output folder, with '/' between plain names"
    if is_ours(path) or listing.is_cache(path):
        return "the path is taken: the lock, the staging folder and caches are no outputs"
    return None


def is_ours(path: str) -> bool:
    """Whether a path among the outputs is the lock, or what a run that writes lays down."""
    return path in (lock.NAME, lock.STAGING) or path.startswith(f"{lock.STAGING}/")


def _blocked(due: Mapping[str, Output | CachedOutput], staying: set[str]) -> Iterator[Refusal]:
    """Files where a folder is due, folders where a file is; links to folders count as files."""
    folders = {parent for path in staying | due.keys() for parent in _parents(path)}
    for path in due:
        for parent in staying.intersection(_parents(path)):
            yield Refusal(path=path, message=f"{parent} is no folder; move it away, or delete it")
        if path in folders:
            yield Refusal(path=path, message="a folder stands where the file is due")


def _parents(path: str) -> Iterator[str]:
    return accumulate(path.split("/")[:-1], "{}/{}".format)


def _reason(path: str, present: bool, old: Lock, new: Lock, written: WrittenFiles) -> Reason:
    """Why a file that is not what is due is not."""
    if not present:
        return "missing" if path in old.outputs else "new"
    if written.is_as_written(path):
        return "stale"
    known = old.digest_for(path)
    return "edited" if known and known == new.digest_for(path) else "changed"


def _lock_change(project: Project, new: Lock, old: Lock | None) -> FileChange | None:
    due = Output(path=lock.NAME, text=new.text())
    if content(project.generated / lock.NAME) == due.data:
        return None
    return FileChange(path=lock.NAME, reason="stale" if old else "new", due=due)
