"""`repair`: makes requests as valid as it can, by fixes that change least, in the text as it is written."""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from . import text_edits
from .findings import Fault, faults_of
from .json_tree import Malformed
from .printers import line
from .requests import Entry, Located, read
from .terminal import FAILED, FOUND, GOOD, STANDARD_INPUT, CommandError, called, content, err, out, progress
from .words import counted, dotted, shown

_MARK = b"\xef\xbb\xbf"


class Manner(NamedTuple):
    """How files are repaired: with what may be lost, in their place or not, and what unknown keys are."""

    destructive: bool
    write: bool
    unknown: str


@dataclass(slots=True)
class _Count:
    requests: int = 0
    repaired: int = 0
    left: int = 0
    errors: int = 0


def run(package: Any, names: Sequence[str], how: Manner) -> int:
    """Repairs all files: to standard output, or in place where `write` asks for it."""
    count, files, unreadable = _Count(), 0, 0
    for name in names:
        try:
            text, has_mark = content(name)
            repaired = _repaired(package, text, name, how, count)
            if not how.write:
                out(repaired)
            elif repaired != text:
                _replace(name, (_MARK if has_mark else b"") + repaired.encode(errors="backslashreplace"))
            files += 1
        except CommandError as error:
            err(f"error: {error}")
            unreadable += 1
    err(
        f"{counted(count.requests, 'request')} in {counted(files, 'file')}: "
        f"{count.repaired} repaired, {count.left} left with {counted(count.errors, 'error')}"
    )
    return FAILED if unreadable else FOUND if count.left else GOOD


def _repaired(package: Any, text: str, name: str, how: Manner, count: _Count) -> str:
    """The text of a file with its requests repaired as far as can be; tells what changes and what is left."""
    entries, is_lines = read(text, name)
    lines = text.split("\n") if is_lines else [text]
    faulty: list[int] = []
    for number, entry in enumerate(entries):
        count.requests += 1
        progress(count.requests)
        if not (errors := _errors(package, entry, name, how)):
            continue
        faulty.append(number)
        if isinstance(entry, Located):
            place = entry.document.line - 1 if is_lines else 0
            lines[place] = _changed(package, entry, lines[place], errors[0], how)
    repaired = "\n".join(lines)
    after = entries if repaired == text else read(repaired, name)[0]
    for number in faulty:
        if errors := _errors(package, after[number], name, how):
            _leave(errors, count)
        else:
            count.repaired += 1
    return repaired


def _errors(package: Any, entry: Entry, name: str, how: Manner) -> list[Fault]:
    validate = partial(package.validate, unknown=how.unknown)
    return [each for each in faults_of(entry, called(name), validate) if each.severity == "error"]


def _changed(package: Any, entry: Located, text: str, first: Fault, how: Manner) -> str:
    """The text with the request repaired as far as a way is known; tells each step."""
    repair = package.repair(entry.request, destructive=how.destructive, unknown=how.unknown)
    try:
        changed = text_edits.patched(text, entry.path, repair.patch)
        again = json.loads(changed)
    except (Malformed, text_edits.Unpatchable, ValueError):
        return text
    if (again[entry.path[0]] if entry.path else again) != repair.partial:
        return text
    for operation in repair.patch:
        err(f"{first.file}:{first.begins}: {_step(operation)}")
    return changed


def _leave(faults: Sequence[Fault], count: _Count) -> None:
    """Tells the faults that are left in a request."""
    count.left += 1
    count.errors += len(faults)
    for fault in faults:
        err(line(fault))


def _step(operation: dict[str, Any]) -> str:
    name = dotted(_numbered(operation["path"])) or "the request"
    match operation["op"]:
        case "remove":
            return f"removed {name}"
        case "move":
            return f"renamed {dotted(_numbered(operation['from']))} to {name}"
        case "add":
            return f"added {name}: {shown(operation['value'])}"
        case _:
            return f"set {name} to {shown(operation['value'])}"


def _numbered(pointer: str) -> list[str | int]:
    return [int(part) if part.isascii() and part.isdigit() else part for part in text_edits.tokens(pointer)]


def _replace(name: str, data: bytes) -> None:
    """Writes a file whole, or not at all; raises CommandError."""
    path = Path(os.path.realpath(name))
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(data)
        shutil.copymode(path, draft)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise CommandError(f"{name}: cannot be written") from None


def refusal(names: Sequence[str], write: bool) -> str | None:
    """Why these files cannot be repaired in this way, if they cannot."""
    if write and STANDARD_INPUT in names:
        return "standard input cannot be written; leave out --write"
    if not write and len(names) > 1:
        return "several files need --write: each is repaired in its place"
    return None
