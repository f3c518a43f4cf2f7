"""The version that follows a change, and how far a version number has moved.

Semantic versioning promises nothing below 1.0.0; the convention of npm's `^` and of Cargo is followed there:
a breaking change raises the minor version, and any other the patch version.
"""

import re
from typing import NamedTuple

from specwright.compare.consequence import Bump

_VERSION = re.compile(
    r"v?(?P<major>0|[1-9][0-9]*)\.(?P<minor>0|[1-9][0-9]*)\.(?P<patch>0|[1-9][0-9]*)"
    r"(?:-(?P<pre>[0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?"
)


class Version(NamedTuple):
    """The numbers of a version; `pre` is what stands behind the hyphen, "" for a release."""

    major: int
    minor: int
    patch: int
    pre: str = ""

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}" + (f"-{self.pre}" if self.pre else "")


def version(text: str) -> Version | None:
    """The version that a text names, None where it names none."""
    matched = _VERSION.fullmatch(text)
    if not matched:
        return None
    major, minor, patch = (int(matched[name]) for name in ("major", "minor", "patch"))
    return Version(major, minor, patch, matched["pre"] or "")


def next_version(current: Version, bump: Bump) -> Version:
    """The version that follows; of a pre-release its release, where that moves far enough."""
    release = current._replace(pre="")
    if bump is Bump.NONE:
        return current
    if current.pre and _reached(release) >= _raised(release, bump):
        return release
    match _raised(release, bump):
        case Bump.MAJOR:
            return Version(release.major + 1, 0, 0)
        case Bump.MINOR:
            return Version(release.major, release.minor + 1, 0)
        case _:
            return release._replace(patch=release.patch + 1)


def bump_made(old: Version, new: Version) -> Bump | None:
    """What the step from one version to the other allows; None where it leads backwards.

    A step of the minor version below 1.0.0 allows what a major one does above.
    """
    if new == old:
        return Bump.NONE
    before, after = old[:3], new[:3]
    if after < before or (after == before and not old.pre):
        return None
    if after == before:
        return _meant(old, _reached(new))
    if new.major != old.major:
        return Bump.MAJOR
    return _meant(old, Bump.MINOR if new.minor != old.minor else Bump.PATCH)


def convention(current: Version, bump: Bump) -> str:
    """What has to be said beside the bump, where the number moves otherwise than its name tells."""
    if current.major or bump in (Bump.NONE, Bump.PATCH):
        return ""
    if bump is Bump.MAJOR:
        return "Below 1.0.0 a breaking change raises the minor version."
    return "Below 1.0.0 what breaks nothing raises the patch version."


def _raised(current: Version, bump: Bump) -> Bump:
    """Which number is raised: one lower below 1.0.0."""
    return bump if current.major else max(Bump.PATCH, Bump(bump - 1))


def _meant(current: Version, raised: Bump) -> Bump:
    """What a raised number allows: one more below 1.0.0."""
    return raised if current.major else min(Bump.MAJOR, Bump(raised + 1))


def _reached(release: Version) -> Bump:
    """Which number must have been raised last for a version to read so."""
    if release.patch:
        return Bump.PATCH
    return Bump.MINOR if release.minor else Bump.MAJOR
