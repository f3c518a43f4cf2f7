"""`unevaluatedProperties` and `unevaluatedItems`: what no other keyword has looked at, whatever else holds.

A key that only one alternative names is looked at where that alternative holds, so each key has a condition.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from specwright.importer.logic.combine import FALSE, TRUE, all_of, any_of, implies, negate
from specwright.importer.logic.keys import keys_beside
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.values import entries_of, mapping_of, refuse, schema_of, schemas_of
from specwright.importer.schema.document import Node
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.patterns import is_found
from specwright.ir.predicate import CountWhere, Predicate, Present

Say: TypeAlias = Callable[[Node, Path, Reading], Predicate]
"""What a schema says of the value at a path."""

MOST_CONDITIONS = 4
"""How many conditions `contains` may have: there are twice as many cases for each one more."""

_ALL_KEYS = ("additionalProperties", "unevaluatedProperties")
_ALL_ITEMS = ("items", "unevaluatedItems")
"""Keywords that look at every key, or item, that no one else does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """A key, the keys with a pattern, or without either all of them; they are looked at under a condition."""

    where: Predicate
    name: str | None = None
    pattern: str | None = None


def unevaluated_properties(schema: Node, node: Node, path: Path, reading: Reading, say: Say) -> Predicate:
    """What `unevaluatedProperties` says, with all that stands beside it; raises Refused."""
    where = say(node, (*path, VALUE), reading)
    looked = [*_keys(schema, path, reading, say)]
    patterns = [each.pattern for each in looked if each.pattern is not None and each.where == TRUE]
    if any(each.pattern is not None and each.where != TRUE for each in looked):
        refuse(node, "'unevaluatedProperties' sees 'patternProperties' that hold under a condition")
    conditions: dict[str, list[Predicate]] = {}
    for each in looked:
        if each.name is not None:
            conditions.setdefault(each.name, []).append(each.where)
    parts = [
        implies(Present(path=(*path, name)), any_of([*wheres, say(node, (*path, name), reading)]))
        for name, wheres in conditions.items()
        if not any(is_found(pattern, name) for pattern in patterns)
    ]
    parts.append(keys_beside(node, path, where, tuple(conditions), patterns))
    everything = [each.where for each in looked if each.name is None and each.pattern is None]
    return any_of([*everything, all_of(parts)])


def unevaluated_items(schema: Node, node: Node, path: Path, reading: Reading, say: Say) -> Predicate:
    """What `unevaluatedItems` says, with all that stands beside it; raises Refused.

    An item cannot ask for what holds of its array, so there is one case for each choice of the conditions.
    """
    item, own = (*path, ITEM), "unevaluatedItems"
    good, everything = [say(node, item, reading)], []
    under: list[tuple[Predicate, Predicate]] = []
    for held, where in _applied(schema, path, reading, say):
        keywords = [key for key in _ALL_ITEMS if key in held.value and not (key == own and held is schema)]
        everything += [where for _ in keywords]
        if "contains" in held.value:
            said = say(held.get("contains"), item, reading)
            good += [said] if where == TRUE else []
            under += [] if where == TRUE else [(where, said)]
    if len(under) > MOST_CONDITIONS:
        refuse(node, f"'unevaluatedItems' sees 'contains' under more than {MOST_CONDITIONS} conditions")
    cases = [case for count in range(len(under) + 1) for case in combinations(under, count)]
    return any_of([*everything, *(_case(path, good, case) for case in cases)])


def _case(path: Path, good: list[Predicate], case: Sequence[tuple[Predicate, Predicate]]) -> Predicate:
    """The conditions of the case hold, and each item is one of the good ones or of the case's."""
    bad = negate(any_of([*good, *(said for _, said in case)]))
    every = TRUE if bad == FALSE else CountWhere(path=path, where=bad, maximum=0)
    return all_of([*(where for where, _ in case), every])


def _keys(schema: Node, path: Path, reading: Reading, say: Say) -> Iterator[_Looked]:
    """The keys that keywords look at which stand beside the schema's `unevaluatedProperties`."""
    own = "unevaluatedProperties"
    for held, where in _applied(schema, path, reading, say):
        if "properties" in held.value:
            names = [name for name, _ in entries_of(held.get("properties"))]
            yield from (_Looked(where=where, name=name) for name in names)
        if "patternProperties" in held.value:
            patterns = mapping_of(held.get("patternProperties"))
            yield from (_Looked(where=where, pattern=pattern) for pattern in patterns)
        for key in _ALL_KEYS:
            if key in held.value and not (key == own and held is schema):
                yield _Looked(where=where)


def _applied(schema: Node, path: Path, reading: Reading, say: Say) -> Iterator[tuple[Node, Predicate]]:
    """The schema and all that it applies to the same value, each with the condition under which it counts."""
    if not isinstance(schema_of(schema).value, dict):
        return
    yield schema, TRUE
    for held, where in _beside(schema, path, reading, say):
        with reading.inside(held):
            for each, inner in _applied(held, path, reading, say):
                yield each, all_of([where, inner])


def _beside(schema: Node, path: Path, reading: Reading, say: Say) -> Iterator[tuple[Node, Predicate]]:
    keywords = schema.value
    if "$ref" in keywords:
        yield reading.target(schema.get("$ref")), TRUE
    for each in schemas_of(schema.get("allOf")) if "allOf" in keywords else ():
        yield each, TRUE
    for key in ("anyOf", "oneOf"):
        for each in schemas_of(schema.get(key)) if key in keywords else ():
            yield each, say(each, path, reading)
    if "if" in keywords:
        given = say(schema.get("if"), path, reading)
        yield schema.get("if"), given
        if "then" in keywords:
            yield schema.get("then"), given
        if "else" in keywords:
            yield schema.get("else"), negate(given)
    for name, each in entries_of(schema.get("dependentSchemas")) if "dependentSchemas" in keywords else ():
        yield each, Present(path=(*path, name))
