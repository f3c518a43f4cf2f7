"""Carries out fixes: finds the edits of a request after which a broken check holds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .checks import Checks, Fault, Path
from .conversion import convert
from .edits import Edit, apply_edits, at, edits_to_set, place_of
from .nearest import nearest_number, nearest_rows, nearest_value, rows_with
from .predicates import Bound, exact, has_type, holds, value_at
from .unknown_keys import interpretations
from .values import ABSENT, is_integer, is_number

_MOST_ATTEMPTS = 12


class Attempt(NamedTuple):
    """Edits that may make a check hold, and what a suggestion says about them.

    `form` is the kind of edit, `value` the value, name or size that it brings, `label` the page's label of a
    size. What is not `sure` is only advice.
    """

    edits: list[Edit]
    form: str
    value: Any
    label: str | None = None
    sure: bool = True


class _Context(NamedTuple):
    """What a fix works on."""

    checks: Checks
    request: Any
    bound: Bound


def attempts(checks: Checks, fault: Fault, request: Any) -> Iterator[Attempt]:
    """What may be done about a fault, option by option, the best first."""
    check = checks.checks[fault.number]
    if fault.order or fault.key is not None:
        holder = place_of(check.scope, fault.bound)
        for edits, form, name in interpretations(checks, request, holder, fault.key):
            yield Attempt(edits, form, name)
        return
    for option in check.options:
        yield from _carry_out(_Context(checks, request, fault.bound), option)


def _carry_out(context: _Context, option: tuple[Any, ...]) -> Iterator[Attempt]:
    """The attempts of the first fix that changes something, each followed by the fixes behind it."""
    if not option:
        return
    fix, rest = option[0], option[1:]
    found = list(_FIXES[fix[0]](context, *fix[1:]))[:_MOST_ATTEMPTS]
    if not found:
        yield from _carry_out(context, rest)
    for attempt in found:
        after = context._replace(request=apply_edits(context.request, attempt.edits))
        following = next(_carry_out(after, rest), None)
        if following is None:
            yield attempt
        else:
            edits = [*attempt.edits, *following.edits]
            yield following._replace(edits=edits, sure=attempt.sure and following.sure)


def _set(context: _Context, path: Path, value: Any, form: str, *, sure: bool = True) -> Iterator[Attempt]:
    edits = edits_to_set(context.request, place_of(path, context.bound), value)
    if edits is not None:
        yield Attempt(edits, form, value, None, sure)


def _to_nearest_row(context: _Context, columns: tuple[Path, Path], table: int) -> Iterator[Attempt]:
    places = [place_of(path, context.bound) for path in columns]
    first, second = (at(context.request, place) for place in places)
    rows = context.checks.tables[table]
    sure = True
    if first is ABSENT or second is ABSENT:
        column, given = (1, second) if first is ABSENT else (0, first)
        found = rows_with(rows, column, given, None) if given is not ABSENT else []
        sure = len(found) == 1
    else:
        found = nearest_rows(rows, first, second)
        found += [row for row in rows_with(rows, 0, first, second)[:3] if row not in found]
    for label, *sides in found:
        edits: list[Edit] = []
        for place, side in zip(places, sides, strict=True):
            before = at(context.request, place)
            if before is ABSENT or before != side:
                edits += edits_to_set(context.request, place, side) or []
        if edits:
            yield Attempt(edits, "row", f"{sides[0]}x{sides[1]}", label or None, sure)


def _to_nearest_value(context: _Context, path: Path, allowed: tuple[Any, ...]) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    near = None if value is ABSENT else nearest_value(value, allowed)
    if near is not None and (type(near) is bool or near != value):
        yield from _set(context, path, near, "value")


def _to_nearest_number(
    context: _Context, path: Path, integer: bool, least: Any, most: Any, step: Any
) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    if is_number(value):
        near = nearest_number(value, least, most, step, integer=integer)
        if near is not None and near != value:
            yield from _set(context, path, near, "number")


def _to_nearest_partner(
    context: _Context,
    columns: tuple[Path, Path],
    changed: int,
    ratio: bool,
    least: Any,
    most: Any,
    own: tuple[Any, ...],
) -> Iterator[Attempt]:
    """The nearest number for one column, given the other."""
    values = [value_at(path, context.request, context.bound) for path in columns]
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
    _, path, integer, own_least, own_most, step = own
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
        yield from _set(context, path, near, "number")


def _truncate(context: _Context, path: Path, most: int) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    if type(value) in (str, list) and len(value) > most:
        yield from _set(context, path, value[:most], "cut")


def _equalize_lengths(context: _Context, left: Path, right: Path) -> Iterator[Attempt]:
    arrays = [value_at(path, context.request, context.bound) for path in (left, right)]
    if all(type(each) is list for each in arrays):
        shorter = min(map(len, arrays))
        for path in (left, right):
            yield from _truncate(context, path, shorter)


def _truncate_together(context: _Context, arrays: tuple[Path, ...], most: int) -> Iterator[Attempt]:
    edits: list[Edit] = []
    found = [(path, value_at(path, context.request, context.bound)) for path in arrays]
    surplus = sum(len(each) for _, each in found if type(each) is list) - most
    for path, value in reversed(found):
        if surplus > 0 and type(value) is list and value:
            kept = value[: max(0, len(value) - surplus)]
            surplus -= len(value) - len(kept)
            edits += edits_to_set(context.request, place_of(path, context.bound), kept) or []
    if edits:
        yield Attempt(edits, "cut", None)


def _remove_where(context: _Context, path: Path, where: Any, most: int) -> Iterator[Attempt]:
    items = value_at(path, context.request, context.bound)
    if type(items) is not list:
        return
    rows = context.checks.rows
    matching = [n for n in range(len(items)) if holds(where, context.request, (*context.bound, n), rows)]
    surplus = set(matching[most:])
    if surplus:
        kept = [item for number, item in enumerate(items) if number not in surplus]
        yield from _set(context, path, kept, "cut")


def _convert_value(context: _Context, path: Path, json_type: str) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    if value is not ABSENT and not has_type(value, json_type):
        made = convert(value, json_type)
        if made is not ABSENT:
            yield from _set(context, path, made, "value", sure=False)


def _reformat(context: _Context, path: Path, name: str) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    if type(value) is not str or len(value) > 10_000:
        return
    trimmed = value.strip()
    address = f"https://{trimmed}" if "." in trimmed else trimmed
    others = {"color": f"#{trimmed}", "uri": address, "media": address}
    for made in (trimmed, others.get(name, trimmed)):
        if made != value and holds(("matches", (), name), made, (), ()):
            yield from _set(context, path, made, "value", sure=made is not address or made is trimmed)
            return


def _drop(context: _Context, path: Path) -> Iterator[Attempt]:
    place = place_of(path, context.bound)
    if at(context.request, place) is not ABSENT:
        yield Attempt([("remove", place)], "drop", ".".join(each for each in path if each != "[]"))


def _add(context: _Context, path: Path, value: Any) -> Iterator[Attempt]:
    if value_at(path, context.request, context.bound) is ABSENT:
        yield from _set(context, path, value, "add")


def _generate(context: _Context, path: Path, how: str) -> Iterator[Attempt]:
    from . import construction

    if value_at(path, context.request, context.bound) is ABSENT:
        yield from _set(context, path, getattr(construction, f"new_{how}")(), "fill")


_FIXES: Mapping[str, Callable[..., Iterator[Attempt]]] = {
    "nearest-row": _to_nearest_row,
    "nearest-value": _to_nearest_value,
    "nearest-number": _to_nearest_number,
    "nearest-partner": _to_nearest_partner,
    "truncate-text": _truncate,
    "truncate-items": _truncate,
    "equalize-lengths": _equalize_lengths,
    "truncate-together": _truncate_together,
    "remove-where": _remove_where,
    "convert": _convert_value,
    "reformat": _reformat,
    "drop": _drop,
    "add": _add,
    "generate": _generate,
}
