"""The front matter of a page and the bullets that identify its model: read and written."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from specwright.pageform.spec_layout import scalar
from specwright.pageform.spelling import SPAN, content, day, spelled, typed, written_day
from specwright.pageform.wording import escaped, plain

_AIR = re.compile(r"[^\s:@]+:[^\s:@]+@[^\s:@]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderKey:
    """A key: the word of a spec that it states, how its text is read (None: it states none) and written."""

    word: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    is_optional: bool = False


def _read_air(text: str) -> str | None:
    air = typed(content(text), "string") if re.fullmatch(SPAN, text) else None
    return air if isinstance(air, str) and _AIR.fullmatch(air) else None


def _read_text(text: str) -> str | None:
    read = typed(content(text), "string") if re.fullmatch(SPAN, text) else None
    return read if isinstance(read, str) and read else None


def _read_names(text: str) -> list[str] | None:
    names = text.split(", ")
    whole = all(name == name.strip() and name for name in names) and len(set(names)) == len(names)
    return [plain(name) for name in names] if whole else None


HEADER_KEYS: dict[str, HeaderKey] = {
    "ID": HeaderKey(word="model", read=_read_air, write=spelled, is_optional=True),
    "Task": HeaderKey(word="task", read=_read_text, write=spelled, is_optional=True),
    "Status": HeaderKey(
        word="status",
        read=lambda text: text if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) else None,
        write=str,
    ),
    "Creator": HeaderKey(
        word="creator",
        read=lambda text: plain(text) if text == text.strip() else None,
        write=escaped,
        is_optional=True,
    ),
    "Release Date": HeaderKey(word="released", read=day, write=written_day, is_optional=True),
    "Capabilities": HeaderKey(
        word="capabilities",
        read=_read_names,
        write=lambda names: ", ".join(escaped(each, ",") for each in names),
    ),
}
"""The keys in the order of a page."""


def front_line(text: str) -> str:
    """A value of the front matter, in quotes where some version of YAML might take it for something else."""
    is_prose = text[:1].isalpha() and " " in text
    return text if is_prose and scalar(text) == text else json.dumps(text, ensure_ascii=False)


def front_text(line: str) -> str:
    """The inverse of `front_line`; what only looks like a text in quotes stands as it is."""
    try:
        return str(json.loads(line)) if line.startswith('"') else line
    except ValueError:
        return line
