"""Files of the cache as bytes: a hash of all that follows, so that a damaged file is none; JSON; plain text.

Nothing in them is run, and of outputs they hold hashes, not bytes. Who could write them could as well write
the specs: they are trusted as far as the folder that they lie in.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from specwright.diagnostics import Code, Diagnostic, FindingCode, Location, OutputCode
from specwright.driver import lock
from specwright.load import plain_files

_CODES = {str(each): each for kind in (Code, FindingCode, OutputCode) for each in kind}


def read(path: Path, key: str) -> tuple[dict[str, Any], str] | None:
    """The document and text of a file; None where it has another key, is damaged or not there."""
    try:
        digest, _, body = plain_files.output_bytes(path).partition(b"\n")
        if digest.decode("ascii") != lock.digest(body):
            return None
        head, _, text = body.partition(b"\n")
        document = json.loads(head)
        return (document, text.decode()) if document["key"] == key else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def packed(document: Mapping[str, Any], text: str = "") -> bytes:
    """The bytes to keep; text stands as it is, for JSON would escape every line of it."""
    body = f"{json.dumps(document)}\n{text}".encode()
    return lock.digest(body).encode() + b"\n" + body


def problems_to(problems: Sequence[Diagnostic]) -> list[Any]:
    """Problems as JSON."""
    return [astuple(each) for each in problems]


def problems_from(plain: list[Any]) -> tuple[Diagnostic, ...]:
    """The inverse of `problems_to`."""
    return tuple(
        Diagnostic(
            location=location_from(place),
            path=path,
            message=message,
            code=_CODES[code],
            severity=severity,
            related=tuple(map(location_from, related)),
        )
        for place, path, message, code, severity, related in plain
    )


def location_from(plain: list[Any]) -> Location:
    """A location from JSON."""
    file, line, column = plain
    return Location(file=file, line=line, column=column)
