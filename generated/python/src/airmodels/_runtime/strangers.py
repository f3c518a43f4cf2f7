"""What a key that is not known was meant to be: another name, another place, another provider's settings."""

from collections.abc import Iterator
from typing import Any

from .checks import Checks, Parameter, Path
from .edits import Edit, Place, at, path_of, place_of, putting
from .nearest import folded, nearest_text, spelling
from .values import ABSENT

_MOST_KEYS = 50
_MOST_PLACES = 3
_MOST_DISTANCE = 1


def meanings(
    checks: Checks, request: Any, holder: Place, key: Any
) -> Iterator[tuple[list[Edit], str, str | None]]:
    """What may be done about a key: edits, `rename`, `move` or `remove`, and the name that was meant.

    A free name of the same object that is spelt alike comes first, then one of another object, one code point
    off at most, then an object that has parameters of the same names as the value has keys. Removal is last.
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
        yield from _moved(request, place, parameter.path)
    if name is not None:
        yield [("move", place, (*holder, name))], "rename", name
    for source, path in _alike(checks, request, place, value, here):
        yield from _moved(request, place, path, source)
    yield [("remove", place)], "remove", None


def _sibling(checks: Checks, request: Any, holder: Place, key: str) -> str | None:
    """The free name of the same object that was meant; None where one that is taken was.

    Where the key is part of several names, the required one that is free.
    """
    there = at(request, holder)
    known = checks.children.get(path_of(holder), ())
    found = nearest_text(key, [each.path[-1] for each in known])
    if found is None:
        needed = [each.path[-1] for each in known if each.required and each.path[-1] not in there]
        return nearest_text(key, needed)
    return None if found in there else found


def _elsewhere(checks: Checks, request: Any, holder: Place, key: str) -> list[Parameter]:
    """Free parameters of other objects whose name is the key's or one code point off, the nearest first."""
    here = path_of(holder)
    others = [
        each
        for path, each in checks.parameters.items()
        if path[:-1] != here and path[-1] != "[]" and _reached(path, here)
    ]
    found = spelling(key, [each.path[-1] for each in others])
    near = [others[position] for far, position in found if far <= _MOST_DISTANCE]
    bound = _bound(holder)
    return [each for each in near if at(request, place_of(each.path, bound)) is ABSENT][:_MOST_PLACES]


def _reached(path: Path, here: Path) -> bool:
    """Whether every array on the way to the path is one that the object itself lies in."""
    depth = max((number + 1 for number, name in enumerate(path) if name == "[]"), default=0)
    return path[:depth] == here[:depth]


def _bound(place: Place) -> tuple[int, ...]:
    return tuple(each for each in place if type(each) is int)


def _moved(
    request: Any, place: Place, path: Path, source: Place | None = None
) -> Iterator[tuple[list[Edit], str, str]]:
    """The key's value, or a part of it, put where the parameter stands; what is left of it is removed."""
    target = place_of(path, _bound(place))
    source = source or place
    way = putting(request, target, None)
    if way is None or way[-1][0] != "add" or target[: len(place)] == place:
        return
    rest: list[Edit] = [("remove", place)] if source != place else []
    name = ".".join(each for each in path if each != "[]")
    same = target[:-1] == place[:-1]
    edits = [*way[:-1], ("move", source, target), *rest]
    yield (edits, "rename", path[-1]) if same else (edits, "move", name)


def _alike(
    checks: Checks, request: Any, place: Place, value: Any, here: Path
) -> Iterator[tuple[Place, Path]]:
    """Objects whose parameters are named as the keys of the value are, or of the one object in it."""
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
            if not path or path[-1] == "[]" or not _reached(path, here):
                continue
            known = sum(folded(child.path[-1]) in keys for child in children)
            if known and 2 * known >= len(keys) and at(request, place_of(path, _bound(place))) is ABSENT:
                ranked.append((path[:-1] != here, -known, len(ranked), path))
        yield from ((source, path) for *_, path in sorted(ranked)[:1])
