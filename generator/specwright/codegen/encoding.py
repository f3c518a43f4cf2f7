"""Predicates and fixes as mappings with named keys, which any language can read.

A predicate names its operator under `op`, a fix what it does under `fix`. The value that either is about
stands under `path`, several under `paths`, as specs write them; predicates inside one stand under `of`,
`given`, `then` and `where`. What a node does not state is left out. To teach the encoding a node, add its
case here, and teach each runtime its operator (`predicates.py`, `predicates.js`), or how to carry it out
(`fixes.py`, `fixes.js`).
"""

from collections.abc import Callable
from typing import Any, TypeAlias, assert_never

from specwright.ir import fix, predicate
from specwright.ir.comparison import Compare
from specwright.ir.path import Path, dotted
from specwright.ir.patterns import portable
from specwright.ir.predicate import Predicate

Node: TypeAlias = dict[str, Any]
TableNumber: TypeAlias = Callable[[predicate.InTable | fix.NearestRow], int]
"""The number of the table that holds the rows of a node."""


def encode_predicate(node: Predicate, number: TableNumber) -> Node:
    """The predicate; a table stands for its rows, by its number."""
    match node:
        case predicate.Not(of=of):
            return {"op": "not", "of": encode_predicate(of, number)}
        case predicate.AllOf(of=parts):
            return {"op": "all-of", "of": tuple(encode_predicate(part, number) for part in parts)}
        case predicate.AnyOf(of=parts):
            return {"op": "any-of", "of": tuple(encode_predicate(part, number) for part in parts)}
        case predicate.Implies(given=given, then=then):
            given_node, then_node = (encode_predicate(part, number) for part in (given, then))
            return {"op": "implies", "given": given_node, "then": then_node}
        case predicate.CountWhere(path=path, where=where):
            facts = {"path": dotted(path), "where": encode_predicate(where, number)}
            return {"op": "count-where", **facts, **_bounds(node)}
        case predicate.EveryValue(path=path, where=where, names=names, matching=matching):
            facts = {"path": dotted(path), "where": encode_predicate(where, number)}
            spelt = None if matching is None else portable(matching)
            return {
                "op": "every-value",
                **facts,
                **_stated("names", names or None),
                **_stated("matching", spelt),
            }
        case predicate.InTable() | predicate.EqualItemCount() | predicate.TotalCount():
            return _of_several(node, number)
        case predicate.Product() | predicate.Ratio() | Compare():
            return _of_several(node, number)
        case _:
            return _of_value(node)


def encode_fix(node: fix.Fix, number: TableNumber) -> Node:
    """The fix; a table stands for its rows, by its number."""
    match node:
        case fix.NearestRow(columns=columns):
            return {"fix": "nearest-row", "paths": _paths(columns), "table": number(node)}
        case fix.NearestPartner(columns=columns, changed=changed, ratio=ratio):
            facts = {"paths": _paths(columns), "changed": changed, "ratio": ratio}
            return {"fix": "nearest-partner", **facts, **_bounds(node)}
        case fix.NearestComparable(columns=columns, changed=changed, inclusive=inclusive):
            facts = {"paths": _paths(columns), "changed": changed}
            return {"fix": "nearest-comparable", **facts, **_stated("inclusive", inclusive or None)}
        case fix.EqualizeLengths(left=left, right=right):
            return {"fix": "equalize-lengths", "paths": _paths((left, right))}
        case fix.TruncateTogether(arrays=arrays, maximum=maximum):
            return {"fix": "truncate-together", "paths": _paths(arrays), "maximum": maximum}
        case fix.RemoveWhere(path=path, where=where, maximum=maximum):
            facts = {"path": dotted(path), "where": encode_predicate(where, number)}
            return {"fix": "remove-where", **facts, "maximum": maximum}
        case _:
            return _fix_of_value(node)


def _of_value(node: predicate.Present | predicate.ValueAtom) -> Node:
    path = dotted(node.path)
    match node:
        case predicate.Present():
            return {"op": "present", "path": path}
        case predicate.HasType(kind=kind):
            return {"op": "has-type", "path": path, "type": str(kind)}
        case predicate.NoAdditionalProperties(names=names):
            return {"op": "no-additional-properties", "path": path, "names": names}
        case predicate.Enum(values=values):
            return {"op": "enum", "path": path, "values": values}
        case predicate.Range():
            return {"op": "range", "path": path, **_bounds(node)}
        case predicate.ExclusiveRange():
            return {"op": "exclusive-range", "path": path, **_bounds(node)}
        case predicate.MultipleOf(step=step):
            return {"op": "multiple-of", "path": path, "step": step}
        case predicate.Length():
            return {"op": "length", "path": path, **_bounds(node)}
        case predicate.ItemCount():
            return {"op": "item-count", "path": path, **_bounds(node)}
        case predicate.Matches(format=name):
            return {"op": "matches", "path": path, "format": name}
        case predicate.Pattern(pattern=pattern):
            return {"op": "pattern", "path": path, "pattern": portable(pattern)}
        case predicate.UniqueItems():
            return {"op": "unique-items", "path": path}
        case predicate.ItemTotal(names=names, absent=absent):
            return {"op": "item-total", "path": path, "names": names, "absent": absent, **_bounds(node)}
        case predicate.PropertyCount():
            return {"op": "property-count", "path": path, **_bounds(node)}
        case _:
            assert_never(node)


def _of_several(node: predicate.RelationAtom, number: TableNumber) -> Node:
    match node:
        case predicate.InTable(columns=columns):
            return {"op": "in-table", "paths": _paths(columns), "table": number(node)}
        case predicate.EqualItemCount(left=left, right=right):
            return {"op": "equal-item-count", "paths": _paths((left, right))}
        case predicate.TotalCount(arrays=arrays, maximum=maximum):
            return {"op": "total-count", "paths": _paths(arrays), "maximum": maximum}
        case predicate.Product(columns=columns):
            return {"op": "product", "paths": _paths(columns), **_bounds(node)}
        case predicate.Ratio(columns=columns):
            return {"op": "ratio", "paths": _paths(columns), **_bounds(node)}
        case Compare(columns=columns, inclusive=inclusive):
            return {"op": "compare", "paths": _paths(columns), **_stated("inclusive", inclusive or None)}
        case _:
            assert_never(node)


_FixOfValue: TypeAlias = (
    fix.NearestValue
    | fix.NearestNumber
    | fix.TruncateText
    | fix.TruncateItems
    | fix.Convert
    | fix.Reformat
    | fix.Rename
    | fix.RemoveDuplicates
    | fix.Drop
    | fix.DropNull
    | fix.Add
    | fix.Generate
)


def _fix_of_value(node: _FixOfValue) -> Node:
    path = dotted(node.path)
    match node:
        case fix.NearestValue(values=values):
            return {"fix": "nearest-value", "path": path, "values": values}
        case fix.NearestNumber(step=step):
            return {"fix": "nearest-number", "path": path, **_bounds(node), **_stated("step", step)}
        case fix.TruncateText(maximum=maximum) | fix.TruncateItems(maximum=maximum):
            return {"fix": "truncate", "path": path, "maximum": maximum}
        case fix.Convert(kind=kind):
            return {"fix": "convert", "path": path, "type": str(kind)}
        case fix.Reformat(format=name):
            return {"fix": "reformat", "path": path, "format": name}
        case fix.Rename():
            return {"fix": "rename", "path": path}
        case fix.Drop():
            return {"fix": "drop", "path": path}
        case fix.DropNull():
            return {"fix": "drop-null", "path": path}
        case fix.RemoveDuplicates():
            return {"fix": "remove-duplicates", "path": path}
        case fix.Add(value=value):
            return {"fix": "add", "path": path, "value": value}
        case fix.Generate(how=how):
            return {"fix": "generate", "path": path, "how": how}
        case _:
            assert_never(node)


_Bounded: TypeAlias = (
    predicate.Range
    | predicate.ExclusiveRange
    | predicate.Length
    | predicate.ItemCount
    | predicate.ItemTotal
    | predicate.PropertyCount
    | predicate.CountWhere
    | predicate.Product
    | predicate.Ratio
    | fix.NearestNumber
    | fix.NearestPartner
)


def _bounds(node: _Bounded) -> Node:
    return {**_stated("minimum", node.minimum), **_stated("maximum", node.maximum)}


def _stated(key: str, value: Any) -> Node:
    return {} if value is None else {key: value}


def _paths(paths: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(map(dotted, paths))
