"""Requests as TypeScript: which of them the compiler takes as values of a type."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import node
from ecosystem import places
from ecosystem.row import Failed

OPTIONS = ("--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2023")


def accepted(folder: Path, type_import: str, requests: Sequence[Any]) -> list[bool]:
    """Whether each request compiles; the import names the type `Message`."""
    lines = [
        type_import,
        *(f"export const v{n}: Message = {node.literal(r)};" for n, r in enumerate(requests)),
    ]
    path = folder / "requests.ts"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = places.tool("schemas", "tsc", *OPTIONS, "--pretty", "false", path, folder=folder)
    places_of_errors = re.findall(r"^(\S*?)\((\d+),\d+\): error", done.stdout, re.MULTILINE)
    elsewhere = [line for name, line in places_of_errors if not name.endswith("requests.ts") or line == "1"]
    if elsewhere or (done.returncode != 0 and not places_of_errors):
        raise Failed(f"tsc fails: {places.told(done)}")
    refused = {int(line) for _, line in places_of_errors}
    return [number + 2 not in refused for number in range(len(requests))]


def is_plain(request: Any) -> bool:
    """Whether a request can be written down as a literal."""
    try:
        json.dumps(request, allow_nan=False)
    except ValueError:
        return False
    return True
