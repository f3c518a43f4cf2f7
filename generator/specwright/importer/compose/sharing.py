"""Which parameters of a page are those of a shared file, so that a spec can name the file instead.

A group's parameters are covered from the front by whole shared files, in the page's order; what is left
is taken singly or written out. Each way has a price, roughly the words it takes; the cheapest wins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from specwright.importer.compose.draft import ORDER, GroupDraft, Plain, SpecDraft
from specwright.importer.compose.equality import bare, rule_key, same
from specwright.load.plain_documents import SharedGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How a shared parameter differs from the page's: by path, what to leave out and what to change."""

    without: tuple[str, ...] = ()
    change: tuple[tuple[str, Plain], ...] = ()

    @property
    def price(self) -> float:
        """The words that it takes to say so."""
        return len(self.without) + sum(2 + weight(each) for _, each in self.change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Shared files that stand for the first parameters of a group, and what they differ in."""

    use: tuple[str, ...] = ()
    length: int = 0
    without: tuple[str, ...] = ()
    change: tuple[tuple[str, Plain], ...] = ()
    price: float = 0


def with_sharing(draft: SpecDraft, shared: Sequence[SharedGroup]) -> SpecDraft:
    """The draft with shared files named wherever that is shorter; their rules need not be repeated."""
    request = tuple(covered(group, shared) for group in draft.request)
    response = tuple(covered(group, shared) for group in draft.response)
    by_name = {each.name: each for each in shared}
    brought = {
        (group.inside, rule_key(rule))
        for group in request
        for name in group.use
        for rule in by_name[name].rules
    }
    rules = tuple(rule for rule in draft.rules if ("", rule_key(rule)) not in brought)
    inner = tuple(
        replace(
            each,
            rules=tuple(rule for rule in each.rules if (each.inside, rule_key(rule)) not in brought),
        )
        for each in request
    )
    return replace(draft, request=inner, response=response, rules=rules)


def weight(plain: Plain) -> float:
    """Roughly how many words a parameter takes."""
    total = 0.0
    for name, value in plain.items():
        if name == "properties":
            total += sum(2 + weight(each) for each in value.values())
        elif name == "items":
            total += 1 + weight(value)
        else:
            total += 1 + (len(value) / 4 if isinstance(value, list | tuple | dict) else 0)
    return total


def difference(theirs: Plain, ours: Plain, path: str) -> Difference | None:
    """What makes the shared parameter ours; None when another parameter is meant."""
    theirs, ours = bare(theirs), bare(ours)
    if theirs.get("type") != ours.get("type"):
        return None
    without: list[str] = []
    change: dict[str, Plain] = {}
    _compare(theirs, ours, path, without, change)
    return Difference(without=tuple(without), change=tuple(change.items()))


def _compare(theirs: Plain, ours: Plain, path: str, without: list[str], change: dict[str, Plain]) -> None:
    keys: Plain = {}
    for name in sorted(theirs.keys() | ours.keys(), key=ORDER.index):
        if name not in ours:
            keys[name] = None
        elif name == "properties" and name in theirs and _orderly(theirs[name], ours[name]):
            without += [f"{path}.{child}" for child in theirs[name] if child not in ours[name]]
            for child, each in ours[name].items():
                _compare(theirs[name][child], each, f"{path}.{child}", without, change)
        elif name not in theirs or not same(theirs[name], ours[name]):
            keys[name] = ours[name]
    if keys:
        change[path] = keys


def _orderly(theirs: Plain, ours: Plain) -> bool:
    """Whether ours are some of theirs, in their order."""
    return list(ours) == [name for name in theirs if name in ours]


def covered(group: GroupDraft, shared: Sequence[SharedGroup]) -> GroupDraft:
    names = list(group.parameters)
    singles = {name: single(name, plain, shared) for name, plain in group.parameters.items()}
    tail = [0.0]
    for name in reversed(names):
        tail.append(tail[-1] + singles[name][1])
    tail.reverse()

    @cache
    def best(start: int, used: tuple[str, ...]) -> Cover:
        found = Cover(price=tail[start])
        for each in shared:
            if each.name in used:
                continue
            for cover in _uses(each, names[start:], group.parameters):
                rest = best(start + cover.length, (*used, each.name))
                price = cover.price + rest.price
                if price < found.price:
                    found = _joined(cover, rest, price)
        return found

    cover = best(0, ())
    own = {name: singles[name][0] for name in names[cover.length :]}
    return replace(group, use=cover.use, without=cover.without, change=dict(cover.change), parameters=own)


def _joined(first: Cover, rest: Cover, price: float) -> Cover:
    return Cover(
        use=(*first.use, *rest.use),
        length=first.length + rest.length,
        without=(*first.without, *rest.without),
        change=(*first.change, *rest.change),
        price=price,
    )


def _uses(shared: SharedGroup, names: Sequence[str], own: dict[str, Plain]) -> Iterator[Cover]:
    """The ways in which a shared file stands for the next parameters: as many as are its, or fewer."""
    order = list(shared.parameters)
    without: list[str] = []
    change: list[tuple[str, Plain]] = []
    price, position, taken = 2.0, 0, []
    for name in names:
        if name not in order[position:]:
            break
        found = difference(shared.parameters[name], own[name], name)
        if found is None:
            break
        position = order.index(name) + 1
        without += found.without
        change += found.change
        price += found.price
        taken.append(name)
        absent = [each for each in order if each not in taken]
        if not _needed(shared.rules, absent):
            yield Cover(
                use=(shared.name,),
                length=len(taken),
                without=(*absent, *without),
                change=tuple(change),
                price=price + len(absent),
            )


def _needed(rules: Iterable[Plain], absent: Sequence[str]) -> bool:
    """Whether a rule of the shared file names a parameter that is left out."""
    return any(name in _texts(rule) for rule in rules for name in absent)


def _texts(value: object) -> set[str]:
    match value:
        case dict():
            return set(value) | {text for each in value.values() for text in _texts(each)}
        case list() | tuple():
            return {text for each in value for text in _texts(each)}
        case _:
            return {str(value).partition(".")[0]}


def single(name: str, plain: Plain, shared: Sequence[SharedGroup]) -> tuple[Plain, float]:
    """The parameter written out, or with `use` where a shared one differs in little; and its price."""
    best, price = plain, 2 + weight(plain)
    for each in shared:
        theirs = each.parameters.get(name)
        found = difference(theirs, plain, name) if theirs else None
        if found is None or found.without or any(path != name for path, _ in found.change):
            continue
        keys = dict(found.change).get(name, {})
        rules = {"rules": plain["rules"]} if "rules" in plain else {}
        if 2.5 + 1.5 * weight(keys) < price and len(keys) <= len(bare(plain)):
            best, price = {"use": each.name, **keys, **rules}, 2.5 + 1.5 * weight(keys)
    return best, price
