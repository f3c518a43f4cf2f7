"""What packages call otherwise than in the release before: modules of models, and types in them."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from specwright.driver import versions
from specwright.emit.output import Deprecation, TargetName
from specwright.emit.target import Target
from specwright.ir.model import Api, Model


def deprecations(
    old: Iterable[Model], new: Sequence[Model], targets: Sequence[Target], api: Api
) -> tuple[Deprecation, ...]:
    """The names that a release gives up; until when they stay is not decided yet.

    A model is the one that has the same AIR identifier, a task the one of the same slug. A type is the one of
    the same place: that of a parameter with another name is another type.
    """
    before = {each.air or each.slug: each for each in old}
    slugs = {each.slug for each in new}
    pairs = ((before.get(each.air or each.slug), each) for each in new)
    found = (_between(was, now, targets, api) for was, now in pairs if was)
    return tuple(each for each in found if each and each.was not in slugs)


def kept(
    earlier: Iterable[Deprecation], given_up: Sequence[Deprecation], version: str, slugs: Container[str]
) -> tuple[Deprecation, ...]:
    """The names that packages of a version still have: those given up now, and earlier ones not yet due.

    Those of now stay until the next minor version.
    What went by another name before the name that goes now leads to the newest. A name that one of the models
    has, whose `slugs` are given, is free no more.
    """
    last = [
        each
        for each in earlier
        if versions.order(each.until) > versions.order(version) and each.was not in slugs
    ]
    given_up = [replace(each, until=versions.next_minor(version)) for each in given_up]
    joined: dict[tuple[str, str | None], Deprecation] = {}
    for each in (*(_led_on(each, given_up) for each in last), *given_up):
        first = joined.setdefault((each.model, each.was), each)
        joined[each.model, each.was] = each if first is each else _joined(first, each)
    return tuple(joined.values())


def _between(was: Model, now: Model, targets: Sequence[Target], api: Api) -> Deprecation | None:
    """What one model was called before; None where nothing changed. A moved module has all of its types."""
    is_moved = was.slug != now.slug
    types: dict[TargetName, Mapping[str, str]] = {}
    for target in targets:
        old, new = target.types_of(was, api), target.types_of(now, api)
        names = {old[place]: new[place] for place in old if place in new}
        if names := names if is_moved else {one: other for one, other in names.items() if one != other}:
            types[target.name] = names
    slug = was.slug if is_moved else None
    return Deprecation(model=now.slug, was=slug, until="", types=types) if is_moved or types else None


def _led_on(earlier: Deprecation, given_up: Iterable[Deprecation]) -> Deprecation:
    for each in given_up:
        if (each.was or each.model) == earlier.model:
            types = {
                target: {old: each.types.get(target, {}).get(new, new) for old, new in names.items()}
                for target, names in earlier.types.items()
            }
            return replace(earlier, model=each.model, was=earlier.was or each.was, types=types)
    return earlier


def _joined(one: Deprecation, later: Deprecation) -> Deprecation:
    """The names of both, of one module, as long as the later ones stay."""
    targets = dict.fromkeys((*one.types, *later.types))
    types = {each: {**one.types.get(each, {}), **later.types.get(each, {})} for each in targets}
    return replace(later, types=types)
