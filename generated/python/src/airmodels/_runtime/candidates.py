"""Values worth trying for a parameter: one for each way in which rules may look at it."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Any

from .checks import Checks, Parameter, Path
from .nearest import written
from .predicates import Bound, Node, exact, holds, value_at
from .regions import Region, common_step, mentions, regions
from .values import ABSENT, is_integer

_UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
_TEXTS = {
    "uuid": (_UUID,),
    "uuid4": (_UUID,),
    "uri": ("https://example.com/a", "urn:a"),
    "color": ("#1B4965", "#FFF"),
    "media": (_UUID, "https://example.com/a", "urn:a", "aaaa"),
}
_LONGEST = 100_000
_MOST_ITEMS = 64
_MOST_MATCHING = 6
_MOST_COUNTS = 20


def measured(checks: Checks, path: Path, form: tuple[Any, ...], request: Any, bound: Bound) -> list[Region]:
    """The regions of a number, of a text's length or of an array's count."""
    kind, _, least, most, step, _ = form
    found = list(mentions(checks, path))
    names = {"string": "length", "array": "count"}
    name = names.get(kind, "within")
    cuts = [each[2:4] for each in found if each[0] == name]
    if kind == "string":
        return regions(least or 0, most, Fraction(1), cuts, None)
    if kind == "array":
        numbers = list(_counts(found, path, request, bound))
        return regions(least or 0, most, Fraction(1), [*cuts, *((n, n) for n in numbers)], None)
    numbers = [value for each in found if each[0] == "one-of" for value in each[2] if _numeric(value)]
    numbers += _partners(checks, found, path, request, bound)
    steps = [each[2] for each in found if each[0] == "on-step"]
    unit = common_step([step, *((1,) if kind == "integer" else ())])
    every = common_step([unit, *steps]) if steps and unit else unit
    return regions(least, most, unit, [*cuts, *((n, n) for n in numbers)], every)


def _numeric(value: Any) -> bool:
    return type(value) in (int, float)


def candidates(checks: Checks, path: Path, request: Any, bound: Bound) -> Iterator[Any]:
    """Values of every form of the parameter, the documented default first."""
    parameter = checks.parameters[path]
    if parameter.default is not None:
        yield parameter.default
    for form in parameter.forms:
        yield from of_form(checks, path, form, request, bound)


def of_form(checks: Checks, path: Path, form: tuple[Any, ...], request: Any, bound: Bound) -> Iterator[Any]:
    """Values of one form."""
    kind, values, _, _, _, name = form
    if values:
        yield from values
    elif kind == "boolean":
        yield from (True, False)
    elif kind == "object":
        yield {}
    elif kind == "string":
        yield from (each for node in mentions(checks, path) if node[0] == "one-of" for each in node[2])
        for region in measured(checks, path, form, request, bound):
            yield from texts(region, name)
    elif kind == "array":
        for region in measured(checks, path, form, request, bound):
            yield from arrays(checks, path, region, request, bound)
    else:
        for region in measured(checks, path, form, request, bound):
            yield from (written(sample) for _, sample in region.samples)


def texts(region: Region, name: str | None) -> Iterator[str]:
    """A text of the format whose length lies in the region, if one is found."""
    low = int(region.low or 0)
    high = int(region.high) if region.high is not None else low + 60
    for length in dict.fromkeys((max(low, min(1, high)), low, min(low + 60, high), high)):
        if length > _LONGEST:
            continue
        for start in _TEXTS[name] if name else ("a" * length,):
            text = start + "a" * (length - len(start))
            if low <= len(text) <= high and (not name or holds(("matches", (), name), text, (), ())):
                yield text
                return


def arrays(checks: Checks, path: Path, region: Region, request: Any, bound: Bound) -> Iterator[list[Any]]:
    """Arrays whose count lies in the region: one item over and over, and those that rules count."""
    count = int(region.low or 0)
    if count > _MOST_ITEMS:
        return
    item = (*path, "[]")
    plain = next(candidates(checks, item, request, bound), None)
    if plain is None or not count:
        yield [plain] * count
        return
    yield [plain] * count
    for node in mentions(checks, path):
        if node[0] == "count-where":
            for special in _matching(checks, item, node[2]):
                for much in dict.fromkeys((node[3] or 1, count)):
                    yield [special] * min(much, count) + [plain] * (count - much)


def _matching(checks: Checks, item: Path, where: Node) -> Iterator[Any]:
    """Items that satisfy the predicate: objects of one parameter, or values without any."""
    depth = item.count("[]")
    made: list[Any] = list(candidates(checks, item, None, (0,) * depth))
    for child in checks.children.get(item, ()):
        values = candidates(checks, child.path, None, (0,) * depth)
        made += [{child.path[-1]: value} for value in values]
    found = 0
    for each in made:
        request: Any = each
        for name in reversed(item):
            request = [request] if name == "[]" else {name: request}
        if holds(where, request, (0,) * depth, checks.rows) and found < _MOST_MATCHING:
            found += 1
            yield each


def _counts(nodes: list[Node], path: Path, request: Any, bound: Bound) -> Iterator[int]:
    """Counts that other arrays ask for: as many as another has, or what is left of a total."""
    for node in nodes:
        if node[0] in ("same-count", "total-count"):
            others = [each for each in (node[1:3] if node[0] == "same-count" else node[1]) if each != path]
            found = [value_at(each, request, bound) for each in others]
            counts = [len(each) for each in found if type(each) is list]
            left = [] if node[0] == "same-count" else [max(0, node[2] - sum(counts))]
            yield from (*counts, *left, *(each + 1 for each in left))
            if len(counts) < len(others):  # what is given later may make any count the last
                yield from range(_MOST_COUNTS)
        elif node[0] == "count-where":
            yield from (each for each in node[3:5] if each is not None)


def _partners(checks: Checks, nodes: list[Node], path: Path, request: Any, bound: Bound) -> Iterator[Any]:
    """Numbers at which a rule about two of them turns, for the other as it is given, or at its ends."""
    for node in nodes:
        if node[0] not in ("in-table", "product", "ratio"):
            continue
        column = node[1].index(path)
        other = value_at(node[1][1 - column], request, bound)
        if node[0] == "in-table":
            rows = checks.rows[node[2]]
            given = other is not ABSENT and is_integer(other)
            yield from sorted({row[column] for row in rows if not given or row[1 - column] == other})
            continue
        ends = [int(other)] if is_integer(other) else _ends(checks.parameters[node[1][1 - column]])
        for each in ends:
            yield from _limits(node, column, each)


def _ends(parameter: Parameter) -> list[int]:
    return [int(each) for form in parameter.forms for each in form[2:4] if each is not None]


def _limits(node: Node, column: int, other: int) -> Iterator[int]:
    """The whole numbers beside the limits that the rule sets beside the other number."""
    for limit in node[2:4]:
        if limit is None or other <= 0 or limit <= 0:
            continue
        if node[0] == "product":
            edge = exact(limit) / other
        else:
            edge = exact(limit) * other if column == 0 else other / exact(limit)
        yield from dict.fromkeys((floor(edge), ceil(edge)))
