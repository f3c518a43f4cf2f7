"""Finds what a parameter may be set to, by a sample of each region in which no rule tells values apart."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from .candidates import LISTED, arrays, lacks_partner, objects, of_variant, regions_of, strings
from .checks import Checks
from .choices import Offer
from .domains import ParameterDomain, Variant
from .edits import Place
from .nearest import to_number
from .nodes import Node
from .predicates import exact
from .regions import Region, atoms_about, common_step, ends
from .values import unlike

_MOST_LISTED = 64


class Search(Protocol):
    """What tries values; it is marked `incomplete` where there may be more than is offered."""

    checks: Checks
    incomplete: bool

    def is_allowed(self, request: Any, place: Place, value: Any) -> bool: ...


def offers_of(search: Search, parameter: ParameterDomain, rest: Any) -> Iterator[Offer]:
    """What a parameter may be set to, given the rest of the request."""
    path = parameter.path
    for variant in parameter.variants:
        json_type, values = variant.type, variant.values or LISTED.get(variant.type, ())
        if values:
            kept = [value for value in values if search.is_allowed(rest, path, value)]
            if kept:
                yield Offer(json_type, tuple(kept))
        elif json_type == "object":
            if any(search.is_allowed(rest, path, each) for each in objects(search.checks, path, rest, ())):
                yield Offer(json_type)
        elif json_type == "any":
            yield from _any(search, parameter, variant, rest)
        elif json_type == "string":
            yield from _strings(search, parameter, variant, rest)
        elif json_type == "array":
            yield from _arrays(search, parameter, variant, rest)
        else:
            yield from _numbers(search, parameter, variant, rest)


def _any(search: Search, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
    """Values of any type, if no rule speaks of them; else those that were tried."""
    path = parameter.path
    if not _is_asked(search.checks, parameter):
        if search.is_allowed(rest, path, None):
            yield Offer("any")
        return
    tried = of_variant(search.checks, path, variant, rest, ())
    scalars = (value for value in tried if type(value) not in (list, dict))
    kept = [value for value in scalars if search.is_allowed(rest, path, value)]
    search.incomplete = True
    if kept:
        yield Offer("any", tuple(unlike(kept)))


def _is_asked(checks: Checks, parameter: ParameterDomain) -> bool:
    """Whether a rule asks what the value of a parameter is, and not only whether it is there."""
    return any(node["op"] != "present" for node in atoms_about(checks, parameter.path))


def _strings(search: Search, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
    """Strings by their length; those that were tried where a rule tells strings of a length apart."""
    path, checks = parameter.path, search.checks
    found = regions_of(checks, path, variant, rest, ())
    run = _first_run(
        search,
        found,
        [
            any(search.is_allowed(rest, path, text) for text in strings(region, variant, parameter.samples))
            for region in found
        ],
    )
    if not any(_tells_apart(node, variant) for node in atoms_about(checks, path)):
        if run:
            least, most = ends(run)
            yield Offer(
                "string",
                min_length=least or None,
                max_length=most,
                format=variant.format,
                pattern=variant.pattern,
            )
        return
    tried = dict.fromkeys(of_variant(checks, path, variant, rest, ()))
    kept = [text for text in tried if search.is_allowed(rest, path, text)]
    search.incomplete = True
    if kept:
        yield Offer("string", tuple(kept))


def _tells_apart(node: Node, variant: Variant) -> bool:
    """Whether a rule, other than the parameter's own facts, tells strings apart that are equally long."""
    match node["op"]:
        case "pattern":
            return bool(node["pattern"] != variant.pattern)
        case "matches":
            return bool(node["format"] != variant.format)
        case operator:
            return operator == "enum" and any(type(value) is str for value in node["values"])


def _arrays(search: Search, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
    """Arrays by their item count, of which some can be completed."""
    path, checks = parameter.path, search.checks
    found = regions_of(checks, path, variant, rest, ())
    fits = [
        any(search.is_allowed(rest, path, value) for value in arrays(checks, path, region, rest, ()))
        for region in found
    ]
    run = _first_run(search, found, fits)
    if run:
        least, most = ends(run)
        yield Offer("array", min_items=least or None, max_items=most)


def _numbers(search: Search, parameter: ParameterDomain, variant: Variant, rest: Any) -> Iterator[Offer]:
    path, json_type, step = parameter.path, variant.type, variant.step
    found = regions_of(search.checks, path, variant, rest, ())
    nodes = list(atoms_about(search.checks, path))
    if any(lacks_partner(node, path, rest) for node in nodes):
        numbers = _enumerated(search, parameter, variant, found, rest)
        if numbers:
            yield Offer(json_type, numbers)
        return
    tried = [[(on, search.is_allowed(rest, path, to_number(s))) for on, s in each.samples] for each in found]
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
        yield Offer(json_type, tuple(to_number(each.samples[0][1]) for each in points))
        return
    run = _first_run(search, found, fits)
    if run:
        least, most = ends(run)
        yield Offer(json_type, None, least, most, step)


def _first_run(search: Search, found: list[Region], fits: Iterable[bool]) -> list[Region]:
    """The first regions in a row that fit; later ones are not offered."""
    those = list(fits)
    start = next((n for n, ok in enumerate(those) if ok), len(those))
    stop = next((n for n in range(start, len(those)) if not those[n]), len(those))
    search.incomplete |= any(those[stop:])
    return found[start:stop]


def _enumerated(
    search: Search, parameter: ParameterDomain, variant: Variant, found: list[Region], rest: Any
) -> tuple[Any, ...]:
    """The allowed numbers: of all numbers where these are few, else of the samples."""
    unit = common_step([variant.step, *((1,) if variant.type == "integer" else ())])
    low, high = found[0].low, found[-1].high
    if unit and low is not None and high is not None and (high - low) / unit < _MOST_LISTED:
        numbers = [to_number(low + unit * n) for n in range(int((high - low) / unit) + 1)]
    else:
        numbers = [to_number(sample) for each in found for _, sample in each.samples]
        search.incomplete = True
    return tuple(each for each in numbers if search.is_allowed(rest, parameter.path, each))
