"""The versions that packages have, as every language of theirs reads them."""

import re

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


def next_minor(version: str) -> str:
    """The first version that has another second number."""
    major, minor, *_ = order(version)
    return f"{major}.{minor + 1}.0"
