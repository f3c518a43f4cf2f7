"""Which parameters of an object may be given together, as far as rules speak of presence alone."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import TypeAlias

from specwright.ir.evaluate import holds
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, Path
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import Predicate, Present
from specwright.ir.tree import properties
from specwright.ir.visitors import atoms, paths

Case: TypeAlias = tuple[tuple[str, bool], ...]
"""Parameters that are given (true) or not (false); of the others either holds."""

_MOST = 6
"""Of how many parameters a set may be: there are twice as many cases for each one more."""


def alternatives(parameter: Parameter, checks: Iterable[Check]) -> Iterator[tuple[Case, ...]]:
    """For each set of parameters that rules tie together, the cases of which one must hold.

    Nothing is said of a large set: its rules are left to the validator.
    """
    own = {child.name: child.required for child in properties(parameter)}
    rules = [
        check.predicate
        for check in checks
        if check.phase is Phase.CROSS_FIELD and check.scope == parameter.path and not check.advice
    ]
    tied = [rule for rule in rules if set() < _names(rule, parameter.path) <= own.keys()]
    for names, of_these in _groups(tied, parameter.path):
        ordered = tuple(name for name in own if name in names)
        if len(ordered) > _MOST:
            continue
        free = [(True,) if own[name] else (False, True) for name in ordered]
        rows = [dict(zip(ordered, row, strict=True)) for row in product(*free)]
        allowed = [row for row in rows if _allows(of_these, row, parameter.path)]
        if 0 < len(allowed) < len(rows):
            yield _covering(allowed, [name for name in ordered if not own[name]])


def come_together(parameter: Parameter, names: Iterable[str], checks: Iterable[Check]) -> bool:
    """Whether none of these parameters of an object is given without the others, as far as is known."""
    free = [child.name for child in properties(parameter) if child.name in {*names} and not child.required]
    if not free:
        return True
    if len(free) < len({*names}):
        return False
    every = alternatives(parameter, checks)
    tied = [[[dict(case).get(name) for name in free] for case in cases] for cases in every]
    return any(all(len({*row}) == 1 and row != [None] * len(row) for row in rows) for rows in tied)


def _names(rule: Predicate, scope: Path) -> set[str]:
    """The parameters of the object whose presence the rule speaks of; an odd one where it speaks of more."""
    return {
        path[-1] if isinstance(atom, Present) and path and path[:-1] == scope else ""
        for atom in atoms(rule)
        for path in paths(atom)
    }


def _groups(rules: list[Predicate], scope: Path) -> Iterator[tuple[set[str], list[Predicate]]]:
    """The rules in groups that share no parameter."""
    groups: list[tuple[set[str], list[Predicate]]] = []
    for rule in rules:
        names, members = _names(rule, scope), [rule]
        for group in [each for each in groups if each[0] & names]:
            del groups[groups.index(group)]
            names, members = names | group[0], [*group[1], *members]
        groups.append((names, members))
    yield from groups


def _allows(rules: list[Predicate], row: Mapping[str, bool], scope: Path) -> bool:
    request = request_with(scope, {name: None for name, given in row.items() if given})
    bound = (0,) * scope.count(ITEM)
    return all(holds(rule, request, bound) for rule in rules)


def _covering(rows: list[dict[str, bool]], free: list[str]) -> tuple[Case, ...]:
    """Few cases that allow just these rows: those that differ in one parameter alone are put together."""
    cases = [tuple((name, row[name]) for name in free) for row in rows]
    primes: list[Case] = []
    level = cases
    while level:
        merged: dict[Case, None] = {}
        used: set[Case] = set()
        for number, one in enumerate(level):
            for other in level[number + 1 :]:
                differing = [pair for pair in one if pair not in other]
                if len(differing) == 1 and {n for n, _ in one} == {n for n, _ in other}:
                    merged[tuple(pair for pair in one if pair != differing[0])] = None
                    used |= {one, other}
        primes += [each for each in level if each not in used]
        level = list(merged)
    chosen: list[Case] = []
    while left := [case for case in cases if not any(set(each) <= set(case) for each in chosen)]:
        chosen.append(max(primes, key=lambda prime: sum(set(prime) <= set(case) for case in left)))
    return tuple(chosen)
