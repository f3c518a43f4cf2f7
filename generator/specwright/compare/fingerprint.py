"""The fingerprint of a change: the same wherever the same fact changes in the same way."""

import json
from collections.abc import Iterable
from hashlib import sha256

from specwright.compare.canonical import canonical, plain_number
from specwright.compare.change import FactName, Side
from specwright.ir.model import Check
from specwright.ir.parameter import Json

LETTERS = 12


def fingerprint(side: Side, fact: FactName, way: str, before: Iterable[Json], after: Iterable[Json]) -> str:
    """The first letters of the SHA-256 of what changed; `before` and `after` are what each side alone has.

    The model, the ids and messages of rules, and where they stand are no part of it.
    """
    named = [str(fact.kind), [*map(list, fact.paths)], fact.rule, list(fact.scope), fact.name]
    told = [str(side), named, way, _sorted(before), _sorted(after)]
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()[:LETTERS]


def forms(checks: Iterable[Check]) -> list[Json]:
    """What checks ask, without their names."""
    return [[list(check.scope), canonical(check.predicate)] for check in checks]


def _sorted(values: Iterable[Json]) -> list[Json]:
    return sorted(map(plain_number, values), key=lambda each: json.dumps(each, sort_keys=True))
