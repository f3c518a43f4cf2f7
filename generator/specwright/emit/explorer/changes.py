"""What releases changed in a model, as pages have it, and the files that keep it."""

from typing import Any

from specwright.ir.release import ModelRelease, ReleasedChange


def shown(release: ModelRelease) -> dict[str, Any]:
    """A release as JSON, without the keys that would say nothing."""
    head = {"from": release.before, "to": release.version, "bump": release.bump, "date": release.day}
    return {**head, "changes": [_change(each) for each in release.changes]}


def _change(change: ReleasedChange) -> dict[str, Any]:
    return {
        **({"parameter": change.parameter} if change.parameter else {}),
        "breaking": change.breaking,
        "who": change.who,
        "text": change.text,
        **({"fix": change.fix} if change.fix else {}),
    }
