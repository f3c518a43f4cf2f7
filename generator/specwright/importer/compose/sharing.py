"""Which parameters of a page are those of a shared file, so that a spec can name the file instead.

A group's parameters are covered from the front by whole shared files, in the page's order; what is left
is taken singly or written out. Each way has a price, roughly the words it takes; the cheapest wins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from specwright.importer.compose.draft import ORDER, GroupDraft, Plain, SpecDraft
from specwright.importer.compose.equality import bare, rule_key, same
from specwright.ir.path import below
from specwright.load.plain_documents import SharedGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How shared parameters differ from the page's: by path, what to leave out and what to change."""

    without: tuple[str, ...] = ()
    change: tuple[tuple[str, Plain], ...] = ()

    def __add__(self, other: "Difference") -> "Difference":
        return Difference(without=(*self.without, *other.without), change=(*self.change, *other.change))

    @property
    def price(self) -> float:
        """The number of words that the difference takes."""
        return len(self.without) + sum(2 + weight(each) for _, each in self.change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Shared files that cover the first parameters of a group, and their differences."""

    use: tuple[str, ...] = ()
    length: int = 0
    difference: Difference = Difference()
    price: float = 0


def with_sharing(draft: SpecDraft, shared: Sequence[SharedGroup]) -> SpecDraft:
    """The draft with shared files named wherever that is shorter; their rules need not be repeated.

    A file whose rules the draft does not state would say more, so it is not named as a whole.
    """
    at_root = [rule_key(rule) for rule in draft.rules]
    request = [
        covered(group, shared, [each for each in shared if brings_nothing(each, group, at_root)])
        for group in draft.request
    ]
    by_name = {each.name: each for each in shared}
    brought = {
        (group.inside, rule_key(rule))
        for group in request
        for name in group.use
        for rule in by_name[name].rules
    }

    def rest(rules: Iterable[Plain], inside: str) -> tuple[Plain, ...]:
        return tuple(rule for rule in rules if (inside, rule_key(rule)) not in brought)

    return replace(
        draft,
        request=tuple(replace(each, rules=rest(each.rules, each.inside)) for each in request),
        response=tuple(covered(group, shared, shared) for group in draft.response),
        rules=rest(draft.rules, ""),
    )


def brings_nothing(shared: SharedGroup, group: GroupDraft, at_root: Iterable[tuple[str, str]]) -> bool:
    """Whether the rules of a shared file are those that the group's object has anyway."""
    own = {rule_key(rule) for rule in group.rules} | (set() if group.inside else {*at_root})
    return all(rule_key(rule) in own for rule in shared.rules)


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
        elif (
            name == "properties"
            and name in theirs
            and [*ours[name]] == [child for child in theirs[name] if child in ours[name]]
        ):
            without += [below(path, child) for child in theirs[name] if child not in ours[name]]
            for child, each in ours[name].items():
                _compare(theirs[name][child], each, below(path, child), without, change)
        elif name not in theirs or not same(theirs[name], ours[name]):
            keys[name] = ours[name]
    if keys:
        change[path] = keys


def covered(group: GroupDraft, shared: Sequence[SharedGroup], whole: Sequence[SharedGroup]) -> GroupDraft:
    """The group with `whole` shared files for its first parameters, as many as make it cheapest.

    The others may be taken from any of the shared files, one by one.
    """
    names = list(group.parameters)
    singles = {name: single(name, plain, shared) for name, plain in group.parameters.items()}
    prices = (singles[name][1] for name in reversed(names))
    rest_prices = [*accumulate(prices, initial=0.0)][::-1]

    @cache
    def best(start: int, used: tuple[str, ...]) -> Cover:
        cheapest = Cover(price=rest_prices[start])
        for each in whole:
            for cover in _uses(each, names[start:], group.parameters) if each.name not in used else ():
                rest = best(start + cover.length, (*used, each.name))
                price = cover.price + rest.price
                if price < cheapest.price:
                    cheapest = Cover(
                        use=(*cover.use, *rest.use),
                        length=cover.length + rest.length,
                        difference=cover.difference + rest.difference,
                        price=price,
                    )
        return cheapest

    cover = best(0, ())
    own = {name: singles[name][0] for name in names[cover.length :]}
    change = dict(cover.difference.change)
    return replace(group, use=cover.use, without=cover.difference.without, change=change, parameters=own)


def _uses(shared: SharedGroup, names: Sequence[str], own: dict[str, Plain]) -> Iterator[Cover]:
    """The ways in which a shared file covers the next parameters: all that are its own, or fewer."""
    absent = list(shared.parameters)
    position = 0
    whole = Difference()
    for length, name in enumerate(names, start=1):
        if name not in absent[position:]:
            break
        one = difference(shared.parameters[name], own[name], name)
        if one is None:
            break
        position = absent.index(name)
        del absent[position]
        whole += one
        if _texts(shared.rules).isdisjoint(absent):  # else a rule names what is left out
            total = Difference(without=tuple(absent)) + whole
            yield Cover(use=(shared.name,), length=length, difference=total, price=2 + total.price)


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
