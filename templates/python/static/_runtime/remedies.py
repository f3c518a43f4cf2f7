"""Carries remedies out: what they change in a request, so that a broken check holds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .checks import Checks, Fault, Path
from .conversion import converted
from .edits import Edit, applied, at, place_of, putting
from .nearest import beside, nearest_number, nearest_rows, nearest_value
from .predicates import Bound, exact, has_kind, holds, value_at
from .strangers import meanings
from .values import ABSENT, is_integer, is_number

_MOST_ATTEMPTS = 12


class Attempt(NamedTuple):
    """Edits that may make a check hold, and how to speak of them.

    `form` says what they do, `value` is the value, the name or the size that they bring, `label` what the
    model's page calls it. What is not `sure` is advice, and never a fix.
    """

    edits: list[Edit]
    form: str
    value: Any
    label: str | None = None
    sure: bool = True


class _Scene(NamedTuple):
    """What a remedy sees."""

    checks: Checks
    request: Any
    bound: Bound


def attempts(checks: Checks, fault: Fault, request: Any) -> Iterator[Attempt]:
    """What may be done about a fault, option after option, the best first."""
    check = checks.checks[fault.number]
    if fault.order or fault.key is not None:
        holder = place_of(check.scope, fault.bound)
        for edits, form, name in meanings(checks, request, holder, fault.key):
            yield Attempt(edits, form, name)
        return
    for option in check.options:
        yield from _carried_out(_Scene(checks, request, fault.bound), option)


def _carried_out(scene: _Scene, option: tuple[Any, ...]) -> Iterator[Attempt]:
    """The attempts of the first remedy that changes something, each followed by the other remedies."""
    if not option:
        return
    remedy, rest = option[0], option[1:]
    found = list(_REMEDIES[remedy[0]](scene, *remedy[1:]))[:_MOST_ATTEMPTS]
    if not found:
        yield from _carried_out(scene, rest)
    for attempt in found:
        after = scene._replace(request=applied(scene.request, attempt.edits))
        following = next(_carried_out(after, rest), None)
        if following is None:
            yield attempt
        else:
            edits = [*attempt.edits, *following.edits]
            yield following._replace(edits=edits, sure=attempt.sure and following.sure)


def _put(scene: _Scene, path: Path, value: Any, form: str, *, sure: bool = True) -> Iterator[Attempt]:
    edits = putting(scene.request, place_of(path, scene.bound), value)
    if edits is not None:
        yield Attempt(edits, form, value, None, sure)


def _row(scene: _Scene, columns: tuple[Path, Path], table: int) -> Iterator[Attempt]:
    places = [place_of(path, scene.bound) for path in columns]
    first, second = (at(scene.request, place) for place in places)
    rows = scene.checks.tables[table]
    sure = True
    if first is ABSENT or second is ABSENT:
        column, given = (1, second) if first is ABSENT else (0, first)
        found = beside(rows, column, given, None) if given is not ABSENT else []
        sure = len(found) == 1
    else:
        found = nearest_rows(rows, first, second)
        found += [row for row in beside(rows, 0, first, second)[:3] if row not in found]
    for label, *sides in found:
        edits: list[Edit] = []
        for place, side in zip(places, sides, strict=True):
            before = at(scene.request, place)
            if before is ABSENT or before != side:
                edits += putting(scene.request, place, side) or []
        if edits:
            yield Attempt(edits, "row", f"{sides[0]}x{sides[1]}", label or None, sure)


def _value(scene: _Scene, path: Path, allowed: tuple[Any, ...]) -> Iterator[Attempt]:
    value = value_at(path, scene.request, scene.bound)
    near = None if value is ABSENT else nearest_value(value, allowed)
    if near is not None and (type(near) is bool or near != value):
        yield from _put(scene, path, near, "value")


def _number(scene: _Scene, path: Path, integer: bool, least: Any, most: Any, step: Any) -> Iterator[Attempt]:
    value = value_at(path, scene.request, scene.bound)
    if is_number(value):
        near = nearest_number(value, least, most, step, integer=integer)
        if near is not None and near != value:
            yield from _put(scene, path, near, "number")


def _partner(
    scene: _Scene,
    columns: tuple[Path, Path],
    changed: int,
    ratio: bool,
    least: Any,
    most: Any,
    within: tuple[Any, ...],
) -> Iterator[Attempt]:
    """The nearest number for one column, the other being what it is."""
    values = [value_at(path, scene.request, scene.bound) for path in columns]
    if not all(map(is_integer, values)):
        return
    other, value = int(values[1 - changed]), values[changed]
    if other <= 0:
        return
    low, high = (None if each is None else exact(each) for each in (least, most))
    if not ratio or not changed:
        by = other if ratio else None
        low, high = (None if e is None else e * by if by else e / other for e in (low, high))
    else:
        low, high = (other / high if high else None), (other / low if low else None)
    _, path, integer, own_least, own_most, step = within
    lows = [exact(each) for each in (low, own_least) if each is not None]
    highs = [exact(each) for each in (high, own_most) if each is not None]
    near = nearest_number(
        value,
        max(lows) if lows else None,
        min(highs) if highs else None,
        step,
        integer=integer,
    )
    if near is not None and near != value:
        yield from _put(scene, path, near, "number")


def _shortened(scene: _Scene, path: Path, most: int) -> Iterator[Attempt]:
    value = value_at(path, scene.request, scene.bound)
    if type(value) in (str, list) and len(value) > most:
        yield from _put(scene, path, value[:most], "cut")


def _cut_alike(scene: _Scene, left: Path, right: Path) -> Iterator[Attempt]:
    arrays = [value_at(path, scene.request, scene.bound) for path in (left, right)]
    if all(type(each) is list for each in arrays):
        shorter = min(map(len, arrays))
        for path in (left, right):
            yield from _shortened(scene, path, shorter)


def _cut_together(scene: _Scene, arrays: tuple[Path, ...], most: int) -> Iterator[Attempt]:
    edits: list[Edit] = []
    found = [(path, value_at(path, scene.request, scene.bound)) for path in arrays]
    over = sum(len(each) for _, each in found if type(each) is list) - most
    for path, value in reversed(found):
        if over > 0 and type(value) is list and value:
            kept = value[: max(0, len(value) - over)]
            over -= len(value) - len(kept)
            edits += putting(scene.request, place_of(path, scene.bound), kept) or []
    if edits:
        yield Attempt(edits, "cut", None)


def _fewer(scene: _Scene, path: Path, where: Any, most: int) -> Iterator[Attempt]:
    items = value_at(path, scene.request, scene.bound)
    if type(items) is not list:
        return
    rows = scene.checks.rows
    meeting = [n for n in range(len(items)) if holds(where, scene.request, (*scene.bound, n), rows)]
    surplus = set(meeting[most:])
    if surplus:
        kept = [item for number, item in enumerate(items) if number not in surplus]
        yield from _put(scene, path, kept, "cut")


def _converted(scene: _Scene, path: Path, kind: str) -> Iterator[Attempt]:
    value = value_at(path, scene.request, scene.bound)
    if value is not ABSENT and not has_kind(value, kind):
        made = converted(value, kind)
        if made is not ABSENT:
            yield from _put(scene, path, made, "value", sure=False)


def _reformatted(scene: _Scene, path: Path, name: str) -> Iterator[Attempt]:
    value = value_at(path, scene.request, scene.bound)
    if type(value) is not str or len(value) > 10_000:
        return
    trimmed = value.strip()
    addressed = f"https://{trimmed}" if "." in trimmed else trimmed
    others = {"color": f"#{trimmed}", "uri": addressed, "media": addressed}
    for made in (trimmed, others.get(name, trimmed)):
        if made != value and holds(("matches", (), name), made, (), ()):
            yield from _put(scene, path, made, "value", sure=made is not addressed or made is trimmed)
            return


def _dropped(scene: _Scene, path: Path) -> Iterator[Attempt]:
    place = place_of(path, scene.bound)
    if at(scene.request, place) is not ABSENT:
        yield Attempt([("remove", place)], "drop", ".".join(each for each in path if each != "[]"))


def _added(scene: _Scene, path: Path, value: Any) -> Iterator[Attempt]:
    if value_at(path, scene.request, scene.bound) is ABSENT:
        yield from _put(scene, path, value, "add")


def _filled(scene: _Scene, path: Path, how: str) -> Iterator[Attempt]:
    from . import construction

    if value_at(path, scene.request, scene.bound) is ABSENT:
        yield from _put(scene, path, getattr(construction, f"new_{how}")(), "fill")


_REMEDIES: Mapping[str, Callable[..., Iterator[Attempt]]] = {
    "nearest-row": _row,
    "nearest-value": _value,
    "nearest-number": _number,
    "nearest-partner": _partner,
    "shortened": _shortened,
    "cut": _shortened,
    "cut-alike": _cut_alike,
    "cut-together": _cut_together,
    "fewer-where": _fewer,
    "converted": _converted,
    "reformatted": _reformatted,
    "dropped": _dropped,
    "added": _added,
    "filled": _filled,
}
