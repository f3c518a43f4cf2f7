"""Predicates to ask a witness for: that it gives a parameter, has a value or breaks a check."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import product

from specwright.ir.model import Check
from specwright.ir.path import PARTS, VALUE, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Constant,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    JsonType,
    Not,
    Predicate,
    Present,
)
from specwright.ir.visitors import FALSE, TRUE, atoms, conjuncts, normal_form, paths, rewrite
from specwright.solver.formula import distinct

MOST_AROUND = 4
MOST_MIXED = 8


def breaks(check: Check) -> Predicate:
    """What holds of a request that breaks the check."""
    return somewhere(check.scope, Not(of=check.predicate))


def given(path: Path) -> Predicate:
    """The predicate that the parameter is given, in at least one item where it is inside items."""
    return somewhere(item_of(path), Present(path=path))


def having(path: Path, value: Constant) -> Predicate:
    """The predicate that the parameter has the value, in at least one item where it is inside items."""
    return somewhere(item_of(path), AllOf(of=(Present(path=path), Enum(path=path, values=(value,)))))


def item_of(path: Path) -> Path:
    """The innermost item, or value of a map, that the parameter is in, or the root."""
    return path[: max((place + 1 for place, name in enumerate(path) if name in PARTS), default=0)]


def somewhere(scope: Path, predicate: Predicate) -> Predicate:
    """The predicate that one of the values at the scope meets this one."""
    here: list[Predicate] = [Present(path=scope)] if scope and scope[-1] not in PARTS else []
    lifted: Predicate = AllOf(of=(*here, predicate)) if here else predicate
    for place in reversed([number for number, name in enumerate(scope) if name in PARTS]):
        holder = scope[:place]
        kind = JsonType.OBJECT if scope[place] == VALUE else JsonType.ARRAY
        has_parts = HasType(path=holder, kind=kind)
        lifted = AllOf(of=(Present(path=holder), has_parts, _among(scope[: place + 1], lifted)))
    return lifted


def _among(item: Path, predicate: Predicate) -> Predicate:
    """The predicate that some item or value meets this one, with all atoms about others outside the count."""
    around = [each for each in atoms(predicate) if _is_around(item, each)]
    around = list({distinct(each): each for each in around}.values())
    if len(around) > MOST_AROUND:
        return _parted(item, normal_form(predicate))
    return _by_cases(item, predicate, around)


def _parted(item: Path, predicate: Predicate) -> Predicate:
    """The same of many such atoms: some item meets one of the parts, or the parts that are about items.

    What holds both of atoms inside and of atoms around is told by cases of few of these.
    """
    match predicate:
        case AnyOf(of=parts):
            return AnyOf(of=tuple(_parted(item, part) for part in parts))
        case AllOf(of=parts):
            parts = tuple(each for part in parts for each in conjuncts(part))
            apart = [part for part in parts if all(_is_around(item, each) for each in atoms(part))]
            inside = [part for part in parts if not any(_is_around(item, each) for each in atoms(part))]
            mixed = [part for part in parts if part not in apart and part not in inside]
            if not mixed or len(mixed) > MOST_MIXED:
                inside += mixed
                return AllOf(of=(*apart, _some(item, AllOf(of=tuple(inside)))))
            chosen = min(mixed, key=lambda part: sum(1 for _ in atoms(part)))
            rest = [part for part in mixed if part is not chosen]
            ways = chosen.of if isinstance(chosen, AnyOf) else (chosen,)
            cases = (_parted(item, AllOf(of=(way, *rest, *inside))) for way in ways)
            return AllOf(of=(*apart, AnyOf(of=tuple(cases))))
        case _ if all(_is_around(item, each) for each in atoms(predicate)):
            return AllOf(of=(predicate, _some(item, TRUE)))
        case _:
            return _some(item, predicate)


def _is_around(item: Path, atom: Atom) -> bool:
    return any(path[: len(item)] != item for path in paths(atom))


def _by_cases(item: Path, predicate: Predicate, around: Sequence[Atom]) -> Predicate:
    ways: list[Predicate] = []
    for truths in product((True, False), repeat=len(around)):
        known = {distinct(atom): truth for atom, truth in zip(around, truths, strict=True)}
        outside = tuple(atom if truth else Not(of=atom) for atom, truth in zip(around, truths, strict=True))
        where = rewrite(predicate, partial(_decided, known))
        ways.append(AllOf(of=(*outside, _some(item, where))))
    return ways[0] if len(ways) == 1 else AnyOf(of=tuple(ways))


def _some(item: Path, where: Predicate) -> Predicate:
    if item[-1] == VALUE:
        return Not(of=EveryValue(path=item[:-1], where=Not(of=where)))
    return CountWhere(path=item[:-1], where=where, minimum=1)


def _decided(known: Mapping[object, bool], atom: Atom) -> Predicate:
    truth = known.get(distinct(atom))
    return atom if truth is None else TRUE if truth else FALSE
