"""Writes the version of all packages into a project's settings, and leaves every other letter as it is."""

import re
import tomllib
from contextlib import suppress
from typing import Any

from specwright.driver.settings import line_of

_KEY = "version"
_TABLE = re.compile(r"[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*specwright[ \t]*\][ \t]*(#.*)?(\r?\n|$)")
_VALUE = re.compile(r"""(?<![\w"'-])(["']?version["']?[ \t]*=[ \t]*)("[^"\\\n]*"|'[^'\n]*')""")


def with_version(text: str, version: str) -> str:
    """The text of a `pyproject.toml` that states the version; one that has no place for it gets one.

    Raises ValueError where the text says it in a form that cannot be changed in place.
    """
    due = _document(text)
    settings = due.setdefault("tool", {}).setdefault("specwright", {})
    if settings.get(_KEY) == version:
        return text
    changed = _replaced(text, version) if _KEY in settings else _added(text, version)
    settings[_KEY] = version
    with suppress(tomllib.TOMLDecodeError):
        if _document(changed) == due:
            return changed
    raise ValueError(f'the version has no line of its own; write {_KEY} = "{version}" into [tool.specwright]')


def _replaced(text: str, version: str) -> str:
    """The text with another value on the line that states the version."""
    lines = text.splitlines(keepends=True)
    number = line_of(text, _KEY) - 1
    lines[number] = _VALUE.sub(rf'\g<1>"{version}"', lines[number])
    return "".join(lines)


def _added(text: str, version: str) -> str:
    """The text with a line for the version below the head of the table; with a table where it has none."""
    end = "\r\n" if "\r\n" in text else "\n"
    entry = f'{_KEY} = "{version}"{end}'
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if _TABLE.fullmatch(line):
            head = line if line.endswith("\n") else f"{line}{end}"
            return "".join([*lines[:number], head, entry, *lines[number + 1 :]])
    apart = "" if not text else end if text.endswith("\n") else end * 2
    return f"{text}{apart}[tool.specwright]{end}{entry}"


def _document(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix("\ufeff"))
