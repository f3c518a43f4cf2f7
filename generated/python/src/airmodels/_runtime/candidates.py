"""Values worth trying for a parameter: a sample of each set of values that no rule tells apart."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice
from typing import Any

from .breakpoints import breakpoints
from .checks import Checks
from .domains import Variant
from .edits import at
from .nearest import to_number
from .nodes import Node, Path, paths
from .predicates import Bound, has_format, holds, value_at
from .regions import Region, atoms_about, common_step, regions
from .values import ABSENT, unlike

_UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
_STRINGS = {
    "uuid": (_UUID,),
    "uuid4": (_UUID,),
    "uri": ("https://example.com/a", "urn:a"),
    "color": ("#1B4965", "#FFF"),
    "uuid-or-uri": (_UUID, "https://example.com/a", "urn:a"),
    "media": (_UUID, "https://example.com/a", "urn:a", "aaaa"),
    "unpadded-media": (_UUID, "https://example.com/a", "urn:a", "a"),
}
_OF_ANY_TYPE: tuple[Any, ...] = ("a", 1, 0.5, True, None)
_LONGEST = 100_000
_MOST_ITEMS = 64
_MOST_MATCHING = 6
_MOST_VALUES = 3
LISTED: Mapping[str, tuple[Any, ...]] = {"boolean": (True, False), "null": (None,)}
"""The types with so few values that all of them are tried."""
_MOST_COUNTS = 20


def regions_of(checks: Checks, path: Path, variant: Variant, request: Any, bound: Bound) -> list[Region]:
    """The regions of a number, of a string's length or of an array's item count."""
    found = list(atoms_about(checks, path))
    names = {"string": "length", "array": "item-count"}
    name = names.get(variant.type, "range")
    cuts = [_bounds(each) for each in found if each["op"] == name]
    least, most = variant.minimum, variant.maximum
    if variant.type == "string":
        return regions(least or 0, most, Fraction(1), cuts, None)
    if variant.type == "array":
        numbers = list(_counts(found, path, request, bound))
        return regions(least or 0, most, Fraction(1), [*cuts, *((n, n) for n in numbers)], None)
    numbers = [value for each in found if each["op"] == "enum" for value in each["values"] if _numeric(value)]
    numbers += [
        end for each in found if each["op"] == "exclusive-range" for end in _bounds(each) if end is not None
    ]
    numbers += breakpoints(checks, found, path, request, bound)
    steps = [each["step"] for each in found if each["op"] == "multiple-of"]
    steps += [1 for each in found if each["op"] == "has-type" and each["type"] == "integer"]
    unit = common_step([variant.step, *((1,) if variant.type == "integer" else ())])
    every = common_step([unit, *steps]) if steps and unit else unit
    return regions(least, most, unit, [*cuts, *((n, n) for n in numbers)], every)


def _bounds(node: Node) -> tuple[Any, Any]:
    return node.get("minimum"), node.get("maximum")


def lacks_partner(node: Node, path: Path, request: Any) -> bool:
    """Whether an atom is about a pair whose other number is absent: then values in a region may differ."""
    others = (each for each in paths(node) if each != path)
    return node["op"] in ("product", "ratio") and any(at(request, each) is ABSENT for each in others)


def _numeric(value: Any) -> bool:
    return type(value) in (int, float)


def candidates(checks: Checks, path: Path, request: Any, bound: Bound) -> Iterator[Any]:
    """Values of every variant of the parameter, the default first; of any type where it is unknown."""
    parameter = checks.parameters.get(path)
    if parameter is None:
        yield from _OF_ANY_TYPE
        return
    if parameter.default is not None:
        yield parameter.default
    for variant in parameter.variants:
        yield from of_variant(checks, path, variant, request, bound)


def of_variant(checks: Checks, path: Path, variant: Variant, request: Any, bound: Bound) -> Iterator[Any]:
    """Values of one variant."""
    if variant.values:
        yield from variant.values
    elif variant.type in LISTED:
        yield from LISTED[variant.type]
    elif variant.type == "any":
        yield from (*_named(checks, path), *_OF_ANY_TYPE, [], {})
    elif variant.type == "object":
        yield from objects(checks, path, request, bound)
    elif variant.type == "string":
        yield from (each for each in _named(checks, path) if type(each) is str)
        for region in regions_of(checks, path, variant, request, bound):
            yield from strings(region, variant, checks.parameters[path].samples)
    elif variant.type == "array":
        for region in regions_of(checks, path, variant, request, bound):
            yield from arrays(checks, path, region, request, bound)
    else:
        for region in regions_of(checks, path, variant, request, bound):
            yield from (to_number(sample) for _, sample in region.samples)


def _named(checks: Checks, path: Path) -> Iterator[Any]:
    """The values of a parameter that rules name."""
    enums = (node for node in atoms_about(checks, path) if node["op"] == "enum")
    yield from (each for node in enums for each in node["values"])


def objects(checks: Checks, path: Path, request: Any, bound: Bound) -> Iterator[dict[str, Any]]:
    """An object without keys, and those of a map with as few as it may have."""
    yield {}
    held = (*path, "{}")
    sizes = (each for each in atoms_about(checks, path) if each["op"] == "property-count")
    counts = dict.fromkeys((1, *(each.get("minimum", 1) for each in sizes)))
    for value in islice(candidates(checks, held, request, bound), _MOST_VALUES):
        for count in counts:
            if 0 < count <= _MOST_ITEMS:
                yield {f"key{number}": value for number in range(count)}


def strings(region: Region, variant: Variant, samples: tuple[str, ...]) -> Iterator[str]:
    """At most one string of the format or of the expression whose length lies in the region."""
    name = variant.format
    low = int(region.low or 0)
    high = int(region.high) if region.high is not None else low + 60
    if variant.pattern is not None:
        yield from [text for text in samples if low <= len(text) <= high][:1]
        return
    for length in dict.fromkeys((max(low, min(1, high)), low, min(low + 60, high), high)):
        if length > _LONGEST:
            continue
        for start in _STRINGS[name] if name else ("a" * length,):
            text = start + "a" * (length - len(start))
            if low <= len(text) <= high and (not name or has_format(text, name)):
                yield text
                return


def arrays(checks: Checks, path: Path, region: Region, request: Any, bound: Bound) -> Iterator[list[Any]]:
    """Arrays whose item count lies in the region: of one item, and with items that a `count-where` counts."""
    count = int(region.low or 0)
    if count > _MOST_ITEMS:
        return
    item = (*path, "[]")
    several = list(candidates(checks, item, request, bound))
    plain = several[0] if several else None
    yield [plain] * count
    if not several or not count:
        return
    if count > 1:
        yield from _of_unlike(several, count)
    for node in atoms_about(checks, path):
        if node["op"] == "count-where":
            for special in _matching(checks, item, node["where"]):
                for much in dict.fromkeys((node.get("minimum") or 1, count)):
                    yield [special] * min(much, count) + [plain] * (count - much)


def _of_unlike(several: list[Any], count: int) -> Iterator[list[Any]]:
    """Arrays of so many items of which no two are equal."""
    for more in ((), (f"a{number}" for number in range(count)), range(count)):
        items = unlike([*several, *more])
        if len(items) >= count:
            yield items[-count:]


def _matching(checks: Checks, item: Path, where: Node) -> Iterator[Any]:
    """Items that satisfy the predicate: single values, or objects with one key."""
    depth = item.count("[]")
    values: list[Any] = list(candidates(checks, item, None, (0,) * depth))
    for child in checks.children.get(item, ()):
        inner = candidates(checks, child.path, None, (0,) * depth)
        values += [{child.path[-1]: value} for value in inner]
    found = 0
    for each in values:
        request: Any = each
        for name in reversed(item):
            request = [request] if name == "[]" else {name: request}
        if holds(where, request, (0,) * depth, checks.rows) and found < _MOST_MATCHING:
            found += 1
            yield each


def _counts(nodes: list[Node], path: Path, request: Any, bound: Bound) -> Iterator[int]:
    """Item counts at which rules turn: as many as another array has, or what a total leaves."""
    for node in nodes:
        if node["op"] in ("equal-item-count", "total-count"):
            others = [each for each in paths(node) if each != path]
            found = [value_at(each, request, bound) for each in others]
            counts = [len(each) for each in found if type(each) is list]
            left = [max(0, node["maximum"] - sum(counts))] if "maximum" in node else []
            yield from (*counts, *left, *(each + 1 for each in left))
            if len(counts) < len(others):  # an array that is added later may allow any of these
                yield from range(_MOST_COUNTS)
        elif node["op"] == "count-where":
            yield from (each for each in _bounds(node) if each is not None)
