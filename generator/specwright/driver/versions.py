"""The version that follows another one, as Semantic Versioning counts.

Below 1.0.0 the second number moves where something breaks, and the third everywhere else: so does what
installs packages read them (`^0.2.3` admits 0.2.4 and not 0.3.0). Nobody but people makes a 1.0.0.
"""

import re
from typing import Literal, assert_never

Level = Literal["patch", "minor", "major"]
"""What a release means for users: nothing, something new, something to change."""

LEVELS: tuple[Level, ...] = ("patch", "minor", "major")
"""The least first."""

NUMBER = r"(0|[1-9]\d*)"
PATTERN = re.compile(rf"{NUMBER}\.{NUMBER}\.{NUMBER}(?:-(alpha|beta|rc)\.{NUMBER})?", re.ASCII)
"""A version that Python, npm and Go read alike."""

_RELEASE = "~"
"""Sorts behind the words for what comes before a release."""


def order(version: str) -> tuple[int, int, int, str, int]:
    """The parts of a version, which compare as versions do; raises ValueError for what is none."""
    parts = PATTERN.fullmatch(version)
    if parts is None:
        raise ValueError(f"'{version}' is no version")
    major, minor, patch, word, number = parts.groups()
    return int(major), int(minor), int(patch), word or _RELEASE, int(number or 0)


def following(version: str, level: Level) -> str:
    """The version after another one; one before a release is followed by that release if it says enough."""
    major, minor, patch, word, _ = order(version)
    is_release = word == _RELEASE
    if major == 0:
        level = "minor" if level == "major" else "patch"
    match level:
        case "major":
            return f"{major + (is_release or minor > 0 or patch > 0)}.0.0"
        case "minor":
            return f"{major}.{minor + (is_release or patch > 0)}.0"
        case "patch":
            return f"{major}.{minor}.{patch + is_release}"
        case _:
            assert_never(level)


def next_minor(version: str) -> str:
    """The first version that has another second number."""
    major, minor, *_ = order(version)
    return f"{major}.{minor + 1}.0"
