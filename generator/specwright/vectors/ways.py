"""Ways to make a predicate hold, or not hold: each an edit of a request, one for each of its conditions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, assert_never

from specwright.ir.evaluate import ABSENT, holds
from specwright.ir.parameter import Array, Parameter
from specwright.ir.path import Path, dotted
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    Implies,
    InTable,
    ItemCount,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Product,
    Range,
    Ratio,
    TotalCount,
)
from specwright.ir.tree import variants
from specwright.ir.visitors import free_paths
from specwright.vectors.boundaries import sample, shown
from specwright.vectors.drafts import RequestDraft
from specwright.vectors.numbers import pairs
from specwright.vectors.places import Bound, Place, at, holders, path_of, place_of

Goal: TypeAlias = tuple[Predicate, bool]


class Achievement(NamedTuple):
    """A draft in which the predicate is as wanted, and what was done for it."""

    words: str
    draft: RequestDraft


def ways(goal: Goal, draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    """Every way to reach the goal from a draft; what was done for it is pinned.

    Of parts that are joined, one after the other decides: the rest is kept from doing so where that can be.
    """
    predicate, wanted = goal
    match predicate:
        case Not(of=of):
            found = ways((of, not wanted), draft, bound)
        case AllOf(of=parts):
            found = (_every if wanted else _one)([(part, wanted) for part in parts], draft, bound)
        case AnyOf(of=parts):
            found = (_one if wanted else _every)([(part, wanted) for part in parts], draft, bound)
        case Implies(given=given, then=then):
            goals = [(given, not wanted), (then, wanted)]
            found = (_one if wanted else _every)(goals, draft, bound)
        case _:
            found = _of_atom(predicate, wanted, draft, bound)
    for way in found:
        if holds(predicate, way.draft.request, bound) is wanted:
            yield way


def _one(goals: Sequence[Goal], draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    """Each goal reached alone, the others not; where that cannot be, together with them."""
    for number, goal in enumerate(goals):
        others = [(part, not wanted) for place, (part, wanted) in enumerate(goals) if place != number]
        alone = list(_every([goal, *others], draft, bound, varied=1))
        yield from alone or ways(goal, draft, bound)


def _every(
    goals: Sequence[Goal], draft: RequestDraft, bound: Bound, varied: int | None = None
) -> Iterator[Achievement]:
    """All goals at once: each of the first `varied` in all its ways, the others in the first that does."""
    for number in range(len(goals) if varied is None else varied):
        others = [goal for place, goal in enumerate(goals) if place != number]
        for way in ways(goals[number], draft, bound):
            whole = _reached(others, way, bound)
            if whole is not None:
                yield whole


def _reached(goals: Sequence[Goal], way: Achievement, bound: Bound) -> Achievement | None:
    """The way with each goal reached, too; what is so already stays."""
    for predicate, wanted in goals:
        if holds(predicate, way.draft.request, bound) is wanted:
            kept = [place_of(path, bound) for path in free_paths(predicate)]
            way = Achievement(way.words, way.draft.keep(*kept))
        else:
            found = next(ways((predicate, wanted), way.draft, bound), None)
            if found is None:
                return None
            way = Achievement(f"{way.words}, {found.words}", found.draft)
    return way


def _of_atom(atom: Atom, wanted: bool, draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    subject = draft.subject
    match atom:
        case Present(path=path):
            yield from _presence(path, wanted, draft, bound)
        case NoAdditionalProperties(path=path):
            yield from _keys(atom, wanted, draft, place_of(path, bound))
        case InTable() | Product() | Ratio():
            for words, values in pairs(atom, subject.parameters, wanted):
                yield from _set(dict(zip(atom.columns, values, strict=True)), words, draft, bound)
        case EqualItemCount(left=left, right=right):
            for one, other in ((1, 1), (2, 2), (0, 0)) if wanted else ((1, 2), (2, 1), (3, 2), (0, 1)):
                yield from _sized({left: one, right: other}, draft, bound)
        case TotalCount(arrays=arrays, maximum=most):
            for lengths in _totals([subject.parameters[path] for path in arrays], most + (not wanted), draft):
                yield from _sized(lengths, draft, bound)
        case CountWhere():
            yield from _matching(atom, draft, bound)
        case HasType() | Enum() | Range() | MultipleOf() | Length() | ItemCount() | Matches():
            for boundary in subject.values(atom.path):
                if boundary.fits:
                    yield from _set({atom.path: boundary.value}, boundary.why, draft, bound)
        case _:
            assert_never(atom)
    if wanted and not isinstance(atom, Present | NoAdditionalProperties):
        for path in dict.fromkeys(free_paths(atom)):
            yield from _presence(path, False, draft, bound)


def _presence(path: Path, wanted: bool, draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    place = place_of(path, bound)
    if wanted:
        if at(draft.request, place) is ABSENT:
            yield from _set({path: sample(draft.subject.parameters[path])}, "given", draft, bound)
        else:
            yield Achievement(f"{dotted(path)} given", draft.keep(place))
        return
    for each in (place, *reversed(list(holders(place)))):
        if not each or isinstance(each[-1], int):
            return
        name = path_of(each)
        yield from _set({name: ABSENT}, "not given", draft, bound)
        if draft.subject.parameters[path_of(each[:-1])].required:
            return


def _keys(
    atom: NoAdditionalProperties, wanted: bool, draft: RequestDraft, place: Place
) -> Iterator[Achievement]:
    """The object without its unknown keys; or with some: misspelt, several at once, of an odd name."""
    found = at(draft.request, place)
    if not isinstance(found, dict) or not draft.may_change(place):
        return
    known = {key: value for key, value in found.items() if key in atom.names}
    if wanted:
        strange: list[tuple[str, dict[str, Any]]] = [("no unknown keys", {})]
    else:
        name = atom.names[0] if atom.names else "name"
        strange = [
            (f"{shown(name[:-1])} for {shown(name)}", {name[:-1]: 1}),
            (f"{shown(name.swapcase())} for {shown(name)}", {name.swapcase(): 1}),
            ("several unknown keys", {"zebra": 1, "": None, "ant": {}}),
            ("a key of every object of JavaScript", {"__proto__": {}}),
        ]
    for words, more in strange:
        made = draft.put(place, {**more, **known}) if not known.keys() & more.keys() else None
        if made is not None:
            yield Achievement(words, made.pin(*((*place, name) for name in more)))


def _set(values: Mapping[Path, Any], words: str, draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    """The draft with these values, where nothing that has to stay is in the way."""
    made: RequestDraft | None = draft
    for path, value in values.items():
        place = place_of(path, bound)
        if made is not None and at(made.request, place) is not value:
            made = made.put(place, value) if made.may_change(place) else None
    if made is not None:
        names = ", ".join(dotted(path) for path in values)
        yield Achievement(f"{names} {words}", made.keep(*(place_of(path, bound) for path in values)))


def _sized(lengths: Mapping[Path, int], draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    """The draft with arrays of these lengths, none for 0: items that are there, and copies of the last."""
    values: dict[Path, Any] = {}
    for path, length in lengths.items():
        array = draft.subject.parameters[path]
        found = at(draft.request, place_of(path, bound))
        items = list(found) if isinstance(found, list) else []
        plain = items[-1] if items else sample(_items(array))
        values[path] = (items + [plain] * length)[:length] if length else ABSENT
    yield from _set(values, f"of {' and '.join(map(str, lengths.values()))} items", draft, bound)


def _totals(arrays: Sequence[Parameter], total: int, draft: RequestDraft) -> Iterator[dict[Path, int]]:
    """So many items in all: in one array beside the others as they are, in two of them, in all of them."""
    found = {each.path: at(draft.request, each.path) for each in arrays}
    known = {path: len(items) if isinstance(items, list) else 0 for path, items in found.items()}
    none = dict.fromkeys(known, 0)
    ways_: list[dict[Path, int]] = []
    for array in arrays:
        rest = sum(number for path, number in known.items() if path != array.path)
        ways_ += [{**known, array.path: total - rest}, {**none, array.path: total}]
    one, other = arrays[0].path, arrays[1].path
    ways_.append({**none, one: total - total // 2, other: total // 2})
    share, rest = divmod(total, len(arrays))
    ways_ += [{**dict.fromkeys(known, share), each.path: share + rest} for each in (arrays[-1], arrays[0])]
    for lengths in ways_:
        if all(0 <= lengths[each.path] <= _most(each, total) for each in arrays):
            yield {path: number for path, number in lengths.items() if number or known[path]}


def _most(array: Parameter, otherwise: int) -> int:
    """The most items that an array may have."""
    bounds = (form.type.max_items for form in variants(array) if isinstance(form.type, Array))
    return next((each for each in bounds if each is not None), otherwise)


def _items(array: Parameter) -> Parameter:
    return next(form.type.items for form in variants(array) if isinstance(form.type, Array))


def _matching(atom: CountWhere, draft: RequestDraft, bound: Bound) -> Iterator[Achievement]:
    """Arrays with items that are counted, about as many as the bounds say, and one that is not."""
    place = place_of(atom.path, bound)
    single = next(_sized({atom.path: 1}, draft, bound), None)
    if single is None:
        return
    inner = (*bound, 0)
    other = next(ways((atom.where, False), single.draft, inner), None)
    ends = [each for each in (atom.minimum, atom.maximum) if each is not None]
    counts = [n for n in dict.fromkeys(end + aside for end in ends for aside in (0, 1, -1)) if n >= 0]
    for found in ways((atom.where, True), single.draft, inner):
        for count in counts:
            for many in ([found] * count, [*([other] if other else []), *[found] * count]):
                yield from _listed(many, f"{count} of {len(many)} items {found.words}", place, draft)


def _listed(
    items: Sequence[Achievement], words: str, place: Place, draft: RequestDraft
) -> Iterator[Achievement]:
    """The draft with an array of items that were made in the first place of others."""
    values = [at(item.draft.request, (*place, 0)) for item in items]
    made = draft.put(place, values) if draft.may_change(place) else None
    if made is None:
        return
    depth = len(place)
    for number, item in enumerate(items):
        mine = [each for each in item.draft.pinned if each[: depth + 1] == (*place, 0)]
        made = made.pin(*((*place, number, *each[depth + 1 :]) for each in mine))
    yield Achievement(words, made.keep(place))
