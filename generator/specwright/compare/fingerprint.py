"""The fingerprint of a change: the same wherever the same fact changes in the same way."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256

from specwright.compare.canonical import canonical, plain_number
from specwright.compare.change import FactKind, FactName, Side
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import innermost
from specwright.compare.trees import Trees
from specwright.ir.model import Check
from specwright.ir.parameter import Json
from specwright.ir.visitors import free_paths

LETTERS = 12


def fingerprint(side: Side, fact: FactName, way: str, before: Iterable[Json], after: Iterable[Json]) -> str:
    """The first letters of the SHA-256 of what changed; `before` and `after` are what each side alone has.

    The model, the ids and messages of rules, and where they stand are no part of it.
    """
    named = [str(fact.kind), [*map(list, fact.paths)], fact.rule, list(fact.scope), fact.name]
    told = [str(side), named, way, _sorted(before), _sorted(after)]
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:LETTERS]


def told_by(
    difference: FactDifference, lost: Sequence[Json], gained: Sequence[Json], trees: Trees
) -> tuple[Sequence[Json], Sequence[Json]]:
    """What the fingerprint is made of: members where there are any, else what each side asks.

    Of what is gone the name is enough. That a container must be given follows from what it holds.
    """
    name = difference.name
    if lost or gained:
        return lost, gained
    if name.kind is FactKind.PARAMETER:
        return (), () if name.paths[0] in trees.gone else _own(difference.new, name)
    if name.kind is FactKind.REQUIRED:
        return _own(difference.old, name), _own(difference.new, name)
    return _forms(difference.old), _forms(difference.new)


def _own(checks: Sequence[Check], name: FactName) -> list[Json]:
    """What is asked of the parameter itself and of what it holds, not of what holds it.

    What is asked inside a map is told at the map, and is about what stands inside.
    """
    path = name.paths[0]

    def is_own(check: Check) -> bool:
        inside = next(iter(free_paths(innermost(check.predicate))), ())
        return path in (check.subjects[0][: len(path)], inside[: len(path)])

    return _forms(filter(is_own, checks))


def _forms(checks: Iterable[Check]) -> list[Json]:
    """What checks ask, without their names."""
    return [[list(check.scope), canonical(check.predicate)] for check in checks]


def _sorted(values: Iterable[Json]) -> list[Json]:
    return sorted(map(plain_number, values), key=lambda each: json.dumps(each, sort_keys=True))
