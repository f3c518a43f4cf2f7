"""Which predicates follow from others by what they say alone, without a search: the most usual proofs."""

from typing import TypeAlias

from specwright.compare.canonical import canonical
from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact
from specwright.ir.evaluate import holds
from specwright.ir.path import ITEM, ROOT, VALUE, Path
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Number,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)
from specwright.ir.visitors import paths

_INSIDE = (
    ("uuid4", "uuid"),
    ("uuid", "uuid-or-uri"),
    ("uri", "uuid-or-uri"),
    ("uuid-or-uri", "media"),
    ("media", "unpadded-media"),
)
"""Formats, and the next wider ones."""

_Bounded: TypeAlias = Range | ExclusiveRange
_Counted: TypeAlias = Length | ItemCount | PropertyCount | ItemTotal | Product | Ratio


def implies(ours: Predicate, theirs: Predicate) -> bool:
    """Whether theirs holds wherever ours does, as far as their shapes tell."""
    match ours, theirs:
        case _, AllOf(of=parts):
            return all(implies(ours, part) for part in parts)
        case AnyOf(of=parts), _:
            return all(implies(part, theirs) for part in parts)
        case _, AnyOf(of=parts):
            return any(implies(ours, part) for part in parts) or _one_implies(ours, theirs)
        case Implies(given=given, then=then), Implies(given=asked, then=due):
            return implies(ours, due) or (implies(asked, given) and implies(then, due))
        case _, Implies(then=due):
            return implies(ours, due) or _one_implies(ours, theirs)
        case AllOf(), _:
            return _one_implies(ours, theirs)
        case Not(of=one), Not(of=other):
            return implies(other, one)
        case _:
            return _same(ours, theirs) or _follows(ours, theirs)


def _one_implies(ours: Predicate, theirs: Predicate) -> bool:
    parts = ours.of if isinstance(ours, AllOf) else ()
    return any(implies(part, theirs) for part in parts)


def _same(ours: Predicate, theirs: Predicate) -> bool:
    return type(ours) is type(theirs) and canonical(ours) == canonical(theirs)


def _follows(ours: Predicate, theirs: Predicate) -> bool:
    match ours, theirs:
        case (AllOf() | AnyOf() | Implies() | Not(), _) | (_, AllOf() | AnyOf() | Implies() | Not()):
            return False
        case CountWhere(), CountWhere():
            return ours.path == theirs.path and _counts_imply(ours, theirs)
        case EveryValue(), EveryValue():
            wider = ours.matching is None or ours.matching == theirs.matching
            named = {*ours.names} <= {*theirs.names}
            return ours.path == theirs.path and wider and named and implies(ours.where, theirs.where)
        case InTable(rows=rows), InTable(rows=others):
            return ours.columns == theirs.columns and {*rows} <= {*others}
        case TotalCount(), TotalCount():
            return {*ours.arrays} >= {*theirs.arrays} and ours.maximum <= theirs.maximum
        case Product() | Ratio(), Product() | Ratio():
            alike = type(ours) is type(theirs) and ours.columns == theirs.columns
            return alike and _is_inside(ours, theirs)
        case _ if len(paths(ours)) == len(paths(theirs)) == 1 and paths(ours) == paths(theirs):
            return _of_value(ours, theirs, paths(ours)[0])
        case _:
            return False


def _of_value(ours: Atom, theirs: Atom, path: Path) -> bool:
    """Whether one statement about a value follows from another one."""
    match ours, theirs:
        case _, Present() | CountWhere() | EveryValue():
            return False
        case Enum(values=values), _ if path != ROOT and VALUE not in path:
            bound = (0,) * path.count(ITEM)
            return all(holds(theirs, request_with(path, value), bound) for value in values)
        case HasType(kind=kind), HasType(kind=other):
            return (kind, other) == (JsonType.INTEGER, JsonType.NUMBER)
        case HasType(kind=kind), _:
            about = kinds_of(theirs)
            return bool(about) and kind not in about
        case ((Range() | ExclusiveRange()), (Range() | ExclusiveRange())):
            return _is_between(ours, theirs)
        case Length() | ItemCount() | PropertyCount(), Length() | ItemCount() | PropertyCount():
            return type(ours) is type(theirs) and _is_inside(ours, theirs)
        case ItemTotal(), ItemTotal():
            alike = ours.names == theirs.names and exact(ours.absent) == exact(theirs.absent)
            return alike and _is_inside(ours, theirs)
        case ItemCount(maximum=int(most)), UniqueItems():
            return most < 2
        case MultipleOf(step=step), MultipleOf(step=other):
            return exact(step) % exact(other) == 0
        case Matches(format=name), Matches(format=other):
            return has_all(name, other)
        case NoAdditionalProperties(names=names), NoAdditionalProperties(names=others):
            return {*names} <= {*others}
        case _:
            return False


def kinds_of(atom: Atom) -> tuple[JsonType, ...]:
    """The types that a statement is about: it holds of values of all others; empty where of any type."""
    match atom:
        case Range() | ExclusiveRange() | MultipleOf():
            return (JsonType.INTEGER, JsonType.NUMBER)
        case Length() | Matches() | Pattern():
            return (JsonType.STRING,)
        case ItemCount() | UniqueItems() | ItemTotal() | CountWhere():
            return (JsonType.ARRAY,)
        case NoAdditionalProperties() | PropertyCount() | EveryValue():
            return (JsonType.OBJECT,)
        case InTable() | Product() | Ratio() | Compare():
            return (JsonType.INTEGER, JsonType.NUMBER)
        case EqualItemCount():
            return (JsonType.ARRAY,)
        case _:
            return ()


def has_all(inner: str, outer: str) -> bool:
    """Whether every text of one format has the other, too."""
    return inner == outer or any(narrow == inner and has_all(wide, outer) for narrow, wide in _INSIDE)


def _counts_imply(ours: CountWhere, theirs: CountWhere) -> bool:
    """Fewer items meet a narrower predicate, more a wider one."""
    if theirs.maximum is not None:
        fewer = ours.maximum is not None and ours.maximum <= theirs.maximum
        if not (fewer and implies(theirs.where, ours.where)):
            return False
    if theirs.minimum:
        more = ours.minimum is not None and ours.minimum >= theirs.minimum
        if not (more and implies(ours.where, theirs.where)):
            return False
    return True


def _is_inside(ours: _Counted, theirs: _Counted) -> bool:
    low = theirs.minimum is None or (
        ours.minimum is not None and exact(ours.minimum) >= exact(theirs.minimum)
    )
    high = theirs.maximum is None or (
        ours.maximum is not None and exact(ours.maximum) <= exact(theirs.maximum)
    )
    return low and high


def _is_between(ours: _Bounded, theirs: _Bounded) -> bool:
    strict = isinstance(theirs, ExclusiveRange) and isinstance(ours, Range)

    def reaches(bound: Number | None, due: Number | None, sign: int) -> bool:
        if due is None:
            return True
        if bound is None:
            return False
        room = (exact(bound) - exact(due)) * sign
        return room > 0 or (room == 0 and not strict)

    return reaches(ours.minimum, theirs.minimum, 1) and reaches(ours.maximum, theirs.maximum, -1)
