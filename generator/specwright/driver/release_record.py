"""What a project knows of its last release: its version, the specs of then, and the names that it gave up.

`specwright generate --release` writes it into the folder `released/` beside the specs, and nothing else does.
The specs are copies of the files as they were: with or without a version control system they can be compared,
read by people, and cost a repository nothing, as it has the same files already.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from specwright.driver import versions
from specwright.emit.output import Deprecation, TargetName
from specwright.emit.render import pretty_json
from specwright.ir.naming import RELEASED, SLUG
from specwright.load import plain_files

FILE = "release.json"

_TYPE = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_SLUG = re.compile(SLUG)
_TARGETS: tuple[TargetName, ...] = get_args(TargetName)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRecord:
    """The last release. `outputs` is a digest of what was given to users, as `shipped` makes it."""

    version: str
    outputs: str
    deprecated: tuple[Deprecation, ...] = ()

    def text(self) -> str:
        """The text of `release.json`; the same for the same release."""
        names = [
            {
                "model": each.model,
                **({"was": each.was} if each.was else {}),
                "until": each.until,
                "types": {target: dict(sorted(types.items())) for target, types in each.types.items()},
            }
            for each in self.deprecated
        ]
        document = {"version": self.version, "outputs": self.outputs, "deprecated": names}
        return pretty_json(document) + "\n"


def read(specs: Path) -> ReleaseRecord | None:
    """The record beside some specs, None where there was no release; raises ValueError with a reason."""
    try:
        document = json.loads(plain_files.read_text(specs / RELEASED / FILE))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(getattr(error, "strerror", None) or "it is no JSON in UTF-8") from error
    try:
        return ReleaseRecord(
            version=_matching(versions.PATTERN, document["version"]),
            outputs=str(document["outputs"]),
            deprecated=tuple(map(_deprecation, document["deprecated"])),
        )
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError("it is not as it was written") from error


def _deprecation(entry: Mapping[str, Any]) -> Deprecation:
    types: dict[TargetName, dict[str, str]] = {}
    for target, names in entry["types"].items():
        known = next((each for each in _TARGETS if each == target), None)
        if known is None:
            raise ValueError(f"'{target}' is no target")
        types[known] = {_matching(_TYPE, old): _matching(_TYPE, new) for old, new in names.items()}
    return Deprecation(
        model=_matching(_SLUG, entry["model"]),
        was=_matching(_SLUG, entry["was"]) if "was" in entry else None,
        until=_matching(versions.PATTERN, entry["until"]),
        types=types,
    )


def _matching(pattern: re.Pattern[str], text: Any) -> str:
    """A text that may stand in names and in code; raises ValueError for any other."""
    if not isinstance(text, str) or not pattern.fullmatch(text):
        raise ValueError(f"{json.dumps(text)} is no name or version")
    return text
