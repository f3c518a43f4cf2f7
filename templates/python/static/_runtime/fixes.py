"""Carries out fixes: finds the edits of a request after which a broken check holds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .attempt import Attempt, Context, set_value, value_of
from .check import Check
from .checks import Checks, Fault
from .conversion import convert
from .edits import Edit, apply_edits, at, edits_to_set, place_of
from .following import Option, following_options
from .losses import is_lost
from .nearest import nearest_rows, nearest_value, rows_with
from .nodes import Node, Path
from .number_fixes import to_nearest_comparable, to_nearest_number, to_nearest_partner
from .predicates import has_format, has_type, holds, value_at
from .unknown_keys import interpretations
from .values import ABSENT, unlike

_MOST_ATTEMPTS = 12
_OF_ADDRESSES = ("uri", "uuid-or-uri", "media", "unpadded-media")
"""The formats that an address has."""


def attempts(checks: Checks, fault: Fault, request: Any) -> Iterator[Attempt]:
    """What may be done about a fault, option by option, the best first."""
    check = checks.checks[fault.number]
    if fault.order or fault.key is not None:
        holder = place_of(check.scope, fault.bound)
        for edits, form, name in interpretations(checks, request, holder, fault.key):
            yield Attempt(edits, form, name)
        return
    for option in options_of(checks, check):
        yield from _carry_out(Context(checks, request, fault.bound), option)


def options_of(checks: Checks, check: Check) -> list[Option]:
    """The options of a check, the best first: those that its table states, or that follow from it."""
    if check.fixes is None:
        check.fixes = following_options(checks, check)
    return check.fixes


def _carry_out(context: Context, option: list[Node]) -> Iterator[Attempt]:
    """The attempts of the first fix that changes something, each followed by the fixes behind it."""
    if not option:
        return
    fix, rest = option[0], option[1:]
    found = list(_FIXES[fix["fix"]](context, fix))[:_MOST_ATTEMPTS]
    if not found:
        yield from _carry_out(context, rest)
    for attempt in found:
        after = context._replace(request=apply_edits(context.request, attempt.edits))
        following = next(_carry_out(after, rest), None)
        if following is None:
            yield attempt
        else:
            edits = [*attempt.edits, *following.edits]
            sure, destructive = attempt.sure and following.sure, attempt.destructive or following.destructive
            yield following._replace(edits=edits, sure=sure, destructive=destructive)


def _to_nearest_row(context: Context, fix: Node) -> Iterator[Attempt]:
    places = [place_of(path, context.bound) for path in fix["paths"]]
    first, second = (at(context.request, place) for place in places)
    rows = context.checks.tables[fix["table"]]
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


def _to_nearest_value(context: Context, fix: Node) -> Iterator[Attempt]:
    value = value_of(context, fix)
    near = None if value is ABSENT else nearest_value(value, fix["values"])
    if near is not None and (type(near) is bool or near != value):
        yield from set_value(context, fix["path"], near, "value")


def _truncate(context: Context, fix: Node) -> Iterator[Attempt]:
    yield from _truncate_to(context, fix["path"], fix["maximum"])


def _truncate_to(context: Context, path: Path, most: int) -> Iterator[Attempt]:
    value = value_at(path, context.request, context.bound)
    if type(value) in (str, list) and len(value) > most:
        yield from set_value(context, path, value[:most], "cut")


def _equalize_lengths(context: Context, fix: Node) -> Iterator[Attempt]:
    arrays = [value_at(path, context.request, context.bound) for path in fix["paths"]]
    if all(type(each) is list for each in arrays):
        shorter = min(map(len, arrays))
        for path in fix["paths"]:
            yield from _truncate_to(context, path, shorter)


def _truncate_together(context: Context, fix: Node) -> Iterator[Attempt]:
    edits: list[Edit] = []
    found = [(path, value_at(path, context.request, context.bound)) for path in fix["paths"]]
    surplus = sum(len(each) for _, each in found if type(each) is list) - fix["maximum"]
    for path, value in reversed(found):
        if surplus > 0 and type(value) is list and value:
            kept = value[: max(0, len(value) - surplus)]
            surplus -= len(value) - len(kept)
            edits += edits_to_set(context.request, place_of(path, context.bound), kept) or []
    if edits:
        yield Attempt(edits, "cut", None, destructive=True)


def _remove_where(context: Context, fix: Node) -> Iterator[Attempt]:
    items, where = value_of(context, fix), fix["where"]
    if type(items) is not list:
        return
    rows = context.checks.rows
    matching = [n for n in range(len(items)) if holds(where, context.request, (*context.bound, n), rows)]
    surplus = set(matching[fix["maximum"] :])
    if surplus:
        kept = [item for number, item in enumerate(items) if number not in surplus]
        yield from set_value(context, fix["path"], kept, "cut")


def _remove_duplicates(context: Context, fix: Node) -> Iterator[Attempt]:
    items = value_of(context, fix)
    if type(items) is list and len(kept := unlike(items)) < len(items):
        yield from set_value(context, fix["path"], kept, "cut")


def _convert_value(context: Context, fix: Node) -> Iterator[Attempt]:
    value, json_type = value_of(context, fix), fix["type"]
    if value is not ABSENT and not has_type(value, json_type):
        made, sure = convert(value, json_type)
        if made is not ABSENT:
            yield from set_value(context, fix["path"], made, "value", sure=sure)


def _reformat(context: Context, fix: Node) -> Iterator[Attempt]:
    value, name = value_of(context, fix), fix["format"]
    if type(value) is not str or len(value) > 10_000:
        return
    for made, sure in _respelt(value.strip(), name):
        if made != value and has_format(made, name):
            yield from set_value(context, fix["path"], made, "value", sure=sure)
            return


def _respelt(text: str, name: str) -> Iterator[tuple[str, bool]]:
    """The text, others that may have the format where it has not, and whether they say the same."""
    yield text, True
    if name in _OF_ADDRESSES and "." in text:
        yield f"https://{text}", False
    elif name == "color":
        yield f"#{text}", True
    elif name == "date":
        yield text.replace("/", "-").replace(".", "-"), True
        yield text[:10], False
    elif name == "date-time":
        joined = text.replace(" ", "T", 1)
        yield joined, True
        yield f"{joined}Z", False
        yield f"{text}T00:00:00Z", False
    elif name == "email":
        yield text.partition("<")[2].rstrip(">") if text.endswith(">") else text.removeprefix("mailto:"), True


def _drop(context: Context, fix: Node) -> Iterator[Attempt]:
    place = place_of(fix["path"], context.bound)
    if at(context.request, place) is not ABSENT:
        name = ".".join(each for each in place if type(each) is str)
        lost = is_lost(context.checks, context.request, place)
        yield Attempt([("remove", place)], "drop", name, destructive=lost)


def _drop_null(context: Context, fix: Node) -> Iterator[Attempt]:
    if value_of(context, fix) is None:
        yield from _drop(context, fix)


def _add(context: Context, fix: Node) -> Iterator[Attempt]:
    if value_of(context, fix) is ABSENT:
        yield from set_value(context, fix["path"], fix["value"], "add")


def _generate(context: Context, fix: Node) -> Iterator[Attempt]:
    from . import construction

    if value_of(context, fix) is ABSENT:
        yield from set_value(context, fix["path"], getattr(construction, f"new_{fix['how']}")(), "fill")


_FIXES: Mapping[str, Callable[[Context, Node], Iterator[Attempt]]] = {
    "nearest-row": _to_nearest_row,
    "nearest-value": _to_nearest_value,
    "nearest-number": to_nearest_number,
    "nearest-partner": to_nearest_partner,
    "nearest-comparable": to_nearest_comparable,
    "truncate": _truncate,
    "equalize-lengths": _equalize_lengths,
    "truncate-together": _truncate_together,
    "remove-where": _remove_where,
    "remove-duplicates": _remove_duplicates,
    "convert": _convert_value,
    "reformat": _reformat,
    "drop": _drop,
    "drop-null": _drop_null,
    "add": _add,
    "generate": _generate,
}
