"""The version that follows a change, above and below 1.0.0, and what a step between versions allows."""

import pytest

from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.consequence import Bump, Consequence, consequence
from specwright.compare.version_bump import Version, bump_made, convention, next_version, version


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.2.3", Version(1, 2, 3)),
        ("v0.10.0", Version(0, 10, 0)),
        ("1.2.0-rc.1", Version(1, 2, 0, "rc.1")),
        ("1.2.0+build.5", Version(1, 2, 0)),
        *((text, None) for text in ("1.2", "1.2.3.4", "01.2.3", "1.2.x", "", "HEAD~1", "1.2.3 ", "1.2.3-")),
    ],
)
def test_versions_are_read(text: str, expected: Version | None) -> None:
    assert version(text) == expected


@pytest.mark.parametrize(
    ("current", "major", "minor", "patch"),
    [
        ("1.2.3", "2.0.0", "1.3.0", "1.2.4"),
        ("0.4.2", "0.5.0", "0.4.3", "0.4.3"),
        ("0.0.3", "0.1.0", "0.0.4", "0.0.4"),
        ("2.0.0-rc.1", "2.0.0", "2.0.0", "2.0.0"),
        ("1.3.0-rc.1", "2.0.0", "1.3.0", "1.3.0"),
        ("1.2.4-rc.1", "2.0.0", "1.3.0", "1.2.4"),
        ("0.5.0-rc.1", "0.5.0", "0.5.0", "0.5.0"),
        ("0.5.1-rc.1", "0.6.0", "0.5.1", "0.5.1"),
    ],
)
def test_the_next_version_covers_the_change(current: str, major: str, minor: str, patch: str) -> None:
    start = version(current)
    assert start
    following = {bump: next_version(start, bump) for bump in Bump}
    assert [str(following[bump]) for bump in (Bump.MAJOR, Bump.MINOR, Bump.PATCH)] == [major, minor, patch]
    assert following[Bump.NONE] == start
    for bump, after in following.items():
        allowed = bump_made(start, after)
        assert allowed is not None and allowed >= bump


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1.6.8", "1.6.9", Bump.PATCH),
        ("1.6.8", "1.7.0", Bump.MINOR),
        ("1.6.8", "2.0.0", Bump.MAJOR),
        ("1.6.8", "1.6.8", Bump.NONE),
        ("0.4.0", "0.5.0", Bump.MAJOR),
        ("0.4.0", "0.4.1", Bump.MINOR),
        ("0.9.0", "1.0.0", Bump.MAJOR),
        ("1.6.8", "1.6.7", None),
        ("1.6.8", "1.6.8-rc.1", None),
        ("2.0.0-rc.1", "2.0.0", Bump.MAJOR),
        ("1.3.0-rc.1", "1.3.0", Bump.MINOR),
    ],
)
def test_what_a_step_allows(old: str, new: str, expected: Bump | None) -> None:
    before, after = version(old), version(new)
    assert before and after
    assert bump_made(before, after) == expected


def test_what_is_unlike_its_name_is_said() -> None:
    below, above = Version(0, 4, 0), Version(1, 4, 0)
    assert "minor" in convention(below, Bump.MAJOR) and "patch" in convention(below, Bump.MINOR)
    assert {convention(below, Bump.PATCH), convention(below, Bump.NONE)} == {""}
    assert {convention(above, bump) for bump in Bump} == {""}


def change(side: Side, effect: Effect) -> Change:
    return Change(
        side=side, fact=FactName(kind=FactKind.VALUES, paths=(("a",),)), effect=effect, fingerprint="0" * 12
    )


REQUESTS = {
    Effect.NARROWED: Consequence.BREAKS_SENDERS,
    Effect.WIDENED: Consequence.ACCEPTED,
    Effect.BOTH: Consequence.BREAKS_SENDERS,
    Effect.RENAMED: Consequence.BREAKS_SENDERS,
    Effect.BEHAVIOUR: Consequence.BEHAVIOUR,
    Effect.NONE: Consequence.NONE,
    Effect.DOCUMENTATION: Consequence.DOCUMENTATION,
    Effect.UNDECIDED: Consequence.UNDECIDED,
}
RESPONSES = REQUESTS | {
    Effect.NARROWED: Consequence.SAFE_FOR_READERS,
    Effect.WIDENED: Consequence.BREAKS_READERS,
    Effect.BOTH: Consequence.BREAKS_READERS,
    Effect.RENAMED: Consequence.BREAKS_READERS,
}


def test_what_narrows_requests_breaks_senders_and_what_widens_responses_breaks_readers() -> None:
    assert {effect: consequence(change(Side.REQUEST, effect)) for effect in Effect} == REQUESTS
    assert {effect: consequence(change(Side.RESPONSE, effect)) for effect in Effect} == RESPONSES


def test_each_consequence_has_a_heading_and_a_bump_and_the_worst_come_first() -> None:
    assert len({each.heading for each in Consequence}) == len(Consequence)
    bumps = [each.bump for each in Consequence]
    assert bumps == sorted(bumps, reverse=True)
    assert all(each.breaks == (each.bump is Bump.MAJOR) for each in Consequence)
