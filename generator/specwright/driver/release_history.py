"""What each release changed in a model: one file per model, beside the specs of the last release.

`released/changes/<slug>.json` has the releases, newest first. `specwright generate --release` writes it, and
nothing else does; a model that no release has changed since the first has none.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from specwright.driver import versions
from specwright.driver.project import Project
from specwright.emit.explorer.changes import shown
from specwright.emit.render import pretty_json
from specwright.ir.naming import CHANGES, RELEASED
from specwright.ir.release import ModelRelease, ReleasedChange
from specwright.load import plain_files

_DAMAGED = "not as it was written; take it back from version control"


def name(slug: str) -> str:
    """The path of a model's file below the folder of the specs."""
    return f"{RELEASED}/{CHANGES}/{slug}.json"


def read(project: Project, slug: str) -> tuple[tuple[ModelRelease, ...], str | None]:
    """The releases that changed a model, newest first; and what is wrong with the file.

    Of a release that is being made they are those that it will write.
    """
    try:
        if project.pending is not None:
            text = project.pending.get(name(slug), "[]")
        else:
            text = plain_files.read_text(project.specs / name(slug))
        return tuple(map(_release, _list(json.loads(text)))), None
    except (FileNotFoundError, NotADirectoryError):
        return (), None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return (), _DAMAGED


def following(
    project: Project,
    made: Mapping[str, ModelRelease],
    before: Mapping[str, str],
    last: str,
    slugs: Iterable[str],
) -> dict[str, str]:
    """The texts of all files, by their names, after one more release.

    `before` has the slugs that models had, if they were there; `last` is the version of the release before:
    what a run that was killed has written of a later one counts for nothing. Raises ValueError for a file
    that cannot be read.
    """
    texts = {}
    for slug in slugs:
        old, fault = read(project, before[slug]) if slug in before else ((), None)
        if fault:
            raise ValueError(f"{name(before[slug])}: {fault}")
        kept = (each for each in old if versions.order(each.version) <= versions.order(last))
        if releases := [*([made[slug]] if slug in made else []), *kept]:
            texts[name(slug)] = pretty_json([shown(each) for each in releases]) + "\n"
    return texts


def _release(document: Mapping[str, Any]) -> ModelRelease:
    return ModelRelease(
        before=_text(document["from"]),
        version=_text(document["to"]),
        bump=_text(document["bump"]),
        day=_text(document["date"]),
        changes=tuple(map(_change, _list(document["changes"]))),
    )


def _change(document: Mapping[str, Any]) -> ReleasedChange:
    if not isinstance(document["breaking"], bool):
        raise TypeError("whether a change breaks somebody is true or false")
    return ReleasedChange(
        parameter=_text(document.get("parameter", "")),
        breaking=document["breaking"],
        who=_text(document["who"]),
        text=_text(document["text"]),
        fix=_text(document.get("fix", "")),
    )


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("a list is due")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is due")
    return value
