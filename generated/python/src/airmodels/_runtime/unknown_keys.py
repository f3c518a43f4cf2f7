"""Guesses what an unknown key was meant to be: another name, another place, another provider's settings."""

from collections.abc import Iterator
from typing import Any

from .checks import Checks
from .domains import ParameterDomain
from .edits import Edit, Place, at, edits_to_set, path_of, place_of
from .nearest import folded, nearest_text, similar_texts
from .nodes import Path, dotted
from .recent import RECENT
from .values import ABSENT

_MOST_KEYS = 50
_MOST_PLACES = 3
_MOST_DISTANCE = 1
_LONGEST = 64
"""Longer keys resemble nothing."""


def interpretations(
    checks: Checks, request: Any, holder: Place, key: Any
) -> Iterator[tuple[list[Edit], str, str | None]]:
    """What may be done about a key: edits, `rename`, `move` or `remove`, and the name that was meant.

    First comes an absent parameter of the same object with a similar name, then one of another object whose
    name differs in at most one code point, then an object with parameters named as the keys of the value.
    Removal is last.
    """
    if type(key) is not str:
        return
    here = path_of(holder)
    place = (*holder, key)
    value = at(request, place)
    name = _sibling(checks, request, holder, key)
    elsewhere = _elsewhere(checks, request, holder, key)
    if name is not None and not (elsewhere and folded(name) != folded(key)):
        yield [("move", place, (*holder, name))], "rename", name
        name = None
    for parameter in elsewhere:
        yield from _move(request, place, parameter.path)
    if name is not None:
        yield [("move", place, (*holder, name))], "rename", name
    for source, path in _similar_objects(checks, request, place, value, here):
        yield from _move(request, place, path, source)
    yield [("remove", place)], "remove", None


def _sibling(checks: Checks, request: Any, holder: Place, key: str) -> str | None:
    """The absent parameter of the same object that was meant; None where a present one was.

    Where the key is part of several names, the absent required one.
    """
    there = at(request, holder)
    here = path_of(holder)
    found = meant(checks, here, key)[0]
    if found is None:
        return required_meant(checks, here, there, key)
    return None if found in there else found


def required_meant(checks: Checks, here: Path, there: Any, key: str) -> str | None:
    """The absent required parameter of an object that was meant, where its names are not like the key."""
    known = checks.children.get(here, ())
    required = [each.path[-1] for each in known if each.required and each.path[-1] not in there]
    return nearest_text(key, required) if required else None


def _elsewhere(checks: Checks, request: Any, holder: Place, key: str) -> list[ParameterDomain]:
    """Absent parameters of other objects whose names differ in at most one code point, the nearest first."""
    near = meant(checks, path_of(holder), key)[1]
    if not near:
        return []
    bound = _bound(holder)
    return [each for each in near if at(request, place_of(each.path, bound)) is ABSENT][:_MOST_PLACES]


def meant(checks: Checks, here: Path, key: str) -> tuple[str | None, list[ParameterDomain]]:
    """The parameter of an object that is named like a key, and those of other objects, whatever is there."""
    question = checks, here, key if len(key) <= _LONGEST else ""
    known: tuple[str | None, list[ParameterDomain]] | None = RECENT.get(question)
    if known is None:
        sibling = nearest_text(key, [each.path[-1] for each in checks.children.get(here, ())])
        others = [
            each
            for path, each in checks.parameters.items()
            if path[:-1] != here and path[-1] != "[]" and _shares_arrays(path, here)
        ]
        found = similar_texts(key, [each.path[-1] for each in others])
        known = sibling, [others[position] for far, position in found if far <= _MOST_DISTANCE]
        RECENT.put(question, known)
    return known


def _shares_arrays(path: Path, here: Path) -> bool:
    """Whether every array above the path is also above the object."""
    depth = max((number + 1 for number, name in enumerate(path) if name == "[]"), default=0)
    return path[:depth] == here[:depth]


def _bound(place: Place) -> tuple[int, ...]:
    return tuple(each for each in place if type(each) is int)


def _move(
    request: Any, place: Place, path: Path, source: Place | None = None
) -> Iterator[tuple[list[Edit], str, str]]:
    """Moves the key's value to the parameter, of which only a part stays if one is the source."""
    target = place_of(path, _bound(place))
    additions = edits_to_set(request, target, None)
    if additions is None or additions[-1][0] != "add" or target[: len(place)] == place:
        return
    part: list[Edit] = [] if source in (None, place) else [("replace", target, at(request, source))]
    name = dotted(tuple(each for each in path if each != "[]"))
    same = target[:-1] == place[:-1]
    edits = [*additions[:-1], ("move", place, target), *part]
    yield (edits, "rename", path[-1]) if same else (edits, "move", name)


def _similar_objects(
    checks: Checks, request: Any, place: Place, value: Any, here: Path
) -> Iterator[tuple[Place, Path]]:
    """The absent object whose parameters are named as the keys of the value, or of the only object in it."""
    sources = [(place, value)]
    if type(value) is dict and len(value) == 1:
        ((inner, content),) = value.items()
        sources.append(((*place, inner), content))
    for source, content in sources:
        if type(content) is not dict or not content or type(source[-1]) is not str:
            continue
        keys = {folded(each[:100]) for each in list(content)[:_MOST_KEYS] if type(each) is str}
        ranked: list[tuple[bool, int, int, Path]] = []
        for path, children in checks.children.items():
            if not path or path[-1] == "[]" or not _shares_arrays(path, here):
                continue
            known = sum(folded(child.path[-1]) in keys for child in children)
            if known and 2 * known >= len(keys) and at(request, place_of(path, _bound(place))) is ABSENT:
                ranked.append((path[:-1] != here, -known, len(ranked), path))
        yield from ((source, path) for *_, path in sorted(ranked)[:1])
