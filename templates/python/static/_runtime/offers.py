"""Finds what a parameter may be set to, by a sample of each region in which no rule tells values apart."""

from collections.abc import Iterable
from typing import Any

from .candidates import LISTED, arrays, lacks_partner, objects, of_variant, regions_of, strings
from .checks import Checks
from .choices import Offer
from .domains import ParameterDomain, Variant
from .nearest import to_number
from .nodes import Node
from .possibilities import Possibilities, Steps
from .predicates import exact
from .regions import Region, atoms_about, common_step, ends
from .values import unlike

_MOST_LISTED = 64


def offers_of(search: Possibilities, parameter: ParameterDomain, rest: Any) -> Steps[list[Offer]]:
    """What a parameter may be set to, given the rest of the request."""
    path = parameter.path
    offers: list[Offer] = []
    for variant in parameter.variants:
        values = variant.values or LISTED.get(variant.type, ())
        if values:
            kept = yield from search.allowed(rest, path, values)
            offers += [Offer(variant.type, tuple(kept))] if kept else []
        elif variant.type == "object":
            tried = objects(search.checks, path, rest, ())
            if (yield from search.is_any_allowed(rest, path, tried)):
                offers.append(Offer("object"))
        else:
            of_type = _OF_TYPES.get(variant.type, _numbers)
            offers += yield from of_type(search, parameter, variant, rest)
    return offers


def _any(
    search: Possibilities, parameter: ParameterDomain, variant: Variant, rest: Any
) -> Steps[list[Offer]]:
    """Values of any type, if no rule speaks of them; else those that were tried."""
    path = parameter.path
    if not _is_asked(search.checks, parameter):
        is_allowed = yield from search.is_any_allowed(rest, path, [None])
        return [Offer("any")] if is_allowed else []
    tried = of_variant(search.checks, path, variant, rest, ())
    scalars = (value for value in tried if type(value) not in (list, dict))
    kept = yield from search.allowed(rest, path, scalars)
    search.incomplete = True
    return [Offer("any", tuple(unlike(kept)))] if kept else []


def _is_asked(checks: Checks, parameter: ParameterDomain) -> bool:
    """Whether a rule asks what the value of a parameter is, and not only whether it is there."""
    return any(node["op"] != "present" for node in atoms_about(checks, parameter.path))


def _strings(
    search: Possibilities, parameter: ParameterDomain, variant: Variant, rest: Any
) -> Steps[list[Offer]]:
    """Strings by their length; those that were tried where a rule tells strings of a length apart."""
    path, checks = parameter.path, search.checks
    found = regions_of(checks, path, variant, rest, ())
    fits: list[bool] = []
    for region in found:
        texts = strings(region, variant, parameter.samples)
        fits.append((yield from search.is_any_allowed(rest, path, texts)))
    run = _first_run(search, found, fits)
    if not any(_tells_apart(node, variant) for node in atoms_about(checks, path)):
        if not run:
            return []
        least, most = ends(run)
        bounds = Offer("string", min_length=least or None, max_length=most)
        return [bounds._replace(format=variant.format, pattern=variant.pattern)]
    tried = dict.fromkeys(of_variant(checks, path, variant, rest, ()))
    kept = yield from search.allowed(rest, path, tried)
    search.incomplete = True
    return [Offer("string", tuple(kept))] if kept else []


def _tells_apart(node: Node, variant: Variant) -> bool:
    """Whether a rule, other than the parameter's own facts, tells strings apart that are equally long."""
    match node["op"]:
        case "pattern":
            return bool(node["pattern"] != variant.pattern)
        case "matches":
            return bool(node["format"] != variant.format)
        case operator:
            return operator == "enum" and any(type(value) is str for value in node["values"])


def _arrays(
    search: Possibilities, parameter: ParameterDomain, variant: Variant, rest: Any
) -> Steps[list[Offer]]:
    """Arrays by their item count, of which some can be completed."""
    path, checks = parameter.path, search.checks
    found = regions_of(checks, path, variant, rest, ())
    fits: list[bool] = []
    for region in found:
        tried = arrays(checks, path, region, rest, ())
        fits.append((yield from search.is_any_allowed(rest, path, tried)))
    run = _first_run(search, found, fits)
    if not run:
        return []
    least, most = ends(run)
    return [Offer("array", min_items=least or None, max_items=most)]


def _numbers(
    search: Possibilities, parameter: ParameterDomain, variant: Variant, rest: Any
) -> Steps[list[Offer]]:
    path, json_type, step = parameter.path, variant.type, variant.step
    found = regions_of(search.checks, path, variant, rest, ())
    nodes = list(atoms_about(search.checks, path))
    if any(lacks_partner(node, path, rest) for node in nodes):
        numbers = yield from search.allowed(rest, path, _enumerated(search, variant, found))
        return [Offer(json_type, tuple(numbers))] if numbers else []
    tried = yield from _tried(search, parameter, rest, found)
    off_step = any(not on and is_allowed for region in tried for on, is_allowed in region)
    if not off_step and any(not on for region in tried for on, _ in region):
        step = to_number(common_step(n["step"] for n in nodes if n["op"] == "multiple-of") or exact(1))
    fits = [bool(r) and all(is_allowed for on, is_allowed in r if on or off_step) for r in tried]
    search.incomplete |= any(
        any(is_allowed for _, is_allowed in r) and not ok for r, ok in zip(tried, fits, strict=True)
    )
    points = [
        each
        for each, ok, r in zip(found, fits, tried, strict=True)
        if ok and any(is_allowed for _, is_allowed in r)
    ]
    if len(points) > 1 and all(each.low == each.high and not each.open for each in points):
        return [Offer(json_type, tuple(to_number(each.samples[0][1]) for each in points))]
    run = _first_run(search, found, fits)
    if not run:
        return []
    least, most = ends(run)
    return [Offer(json_type, None, least, most, step)]


def _tried(
    search: Possibilities, parameter: ParameterDomain, rest: Any, found: list[Region]
) -> Steps[list[list[tuple[bool, bool]]]]:
    """Of the samples of each region, whether each is on the step and whether it can be chosen."""
    tried: list[list[tuple[bool, bool]]] = []
    for region in found:
        numbers = [to_number(sample) for _, sample in region.samples]
        kept: list[tuple[bool, bool]] = []
        for (on, _), number in zip(region.samples, numbers, strict=True):
            kept.append((on, search.is_allowed(rest, parameter.path, number)))
            yield
        tried.append(kept)
    return tried


def _first_run(search: Possibilities, found: list[Region], fits: Iterable[bool]) -> list[Region]:
    """The first regions in a row that fit; later ones are not offered."""
    those = list(fits)
    start = next((n for n, ok in enumerate(those) if ok), len(those))
    stop = next((n for n in range(start, len(those)) if not those[n]), len(those))
    search.incomplete |= any(those[stop:])
    return found[start:stop]


def _enumerated(search: Possibilities, variant: Variant, found: list[Region]) -> list[Any]:
    """The numbers to try: all of them where these are few, else the samples."""
    unit = common_step([variant.step, *((1,) if variant.type == "integer" else ())])
    low, high = found[0].low, found[-1].high
    if unit and low is not None and high is not None and (high - low) / unit < _MOST_LISTED:
        return [to_number(low + unit * n) for n in range(int((high - low) / unit) + 1)]
    search.incomplete = True
    return [to_number(sample) for each in found for _, sample in each.samples]


_OF_TYPES = {"any": _any, "string": _strings, "array": _arrays}
