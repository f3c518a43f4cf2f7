"""The meaning of the predicate language: the verdict that every target must agree with.

Plain and slow on purpose. `make generate` judges the examples with it, the tests judge the targets.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, TypeAlias, assert_never

from specwright.ir.comparison import Compare
from specwright.ir.decimals import is_multiple
from specwright.ir.formats import has_format
from specwright.ir.json_values import between, has_kind, is_equal, is_number, item_total, strictly_between
from specwright.ir.model import Check
from specwright.ir.path import ITEM, PARTS, VALUE, Path
from specwright.ir.patterns import is_found
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
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
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    RelationAtom,
    TotalCount,
    UniqueItems,
    ValueAtom,
)
from specwright.ir.table_rows import row_index
from specwright.ir.visitors import paths

ABSENT: Any = object()
Bound: TypeAlias = tuple[int | str, ...]
"""What each `[]` of a path stands for, an item's number, and each `{}`, a key."""


def broken(checks: Iterable[Check], request: Any) -> list[Check]:
    """The checks that the request does not satisfy, in their order, each once; advice included."""
    return [check for check in checks if not _is_kept(check, request)]


def is_valid(checks: Iterable[Check], request: Any) -> bool:
    """Whether the request satisfies every check that is not mere advice."""
    return all(check.advice or _is_kept(check, request) for check in checks)


def _is_kept(check: Check, request: Any) -> bool:
    """Whether the check holds at each place of its scope; one about parameters asks for an object there."""
    for bound, value in standing(check.scope, request) if check.scope else (((), request),):
        is_asked = isinstance(value, dict) or not check.is_of_object
        if is_asked and not holds(check.predicate, request, bound):
            return False
    return True


def bindings(scope: Path, request: Any) -> list[Bound]:
    """For each value that stands at the scope, the item numbers and keys that its `[]` and `{}` stand for."""
    return [bound for bound, _ in standing(scope, request)]


def standing(scope: Path, request: Any) -> list[tuple[Bound, Any]]:
    """The values that stand at the scope, each behind its item numbers and keys."""
    found: list[tuple[Bound, Any]] = [((), request)]
    for name in scope:
        if name == VALUE:
            maps = [(bound, value) for bound, value in found if isinstance(value, dict)]
            found = [((*bound, key), held) for bound, value in maps for key, held in value.items()]
        elif name == ITEM:
            arrays = [(bound, value) for bound, value in found if isinstance(value, list)]
            found = [((*bound, place), item) for bound, value in arrays for place, item in enumerate(value)]
        else:
            found = [(at, value[name]) for at, value in found if isinstance(value, dict) and name in value]
    return found


def value_at(path: Path, request: Any, bound: Bound) -> Any:
    """The value at the path, or ABSENT; `bound` says what its `[]` and `{}` stand for."""
    value = request
    depth = 0
    for name in path:
        if name in PARTS:
            value = _part(name, value, bound[depth]) if depth < len(bound) else ABSENT
            depth += 1
        elif isinstance(value, dict):
            value = value.get(name, ABSENT)
        else:
            return ABSENT
    return value


def leading(path: Path, bound: Bound) -> Bound:
    """What stands for the `[]` and `{}` of the path; the rest is about other arrays and maps."""
    return bound[: sum(name in PARTS for name in path)]


def _part(name: str, value: Any, at: int | str) -> Any:
    """The item of that number, or the value under that key; ABSENT where there is none."""
    if name == ITEM:
        return value[at] if isinstance(value, list) and isinstance(at, int) and at < len(value) else ABSENT
    return value[at] if isinstance(value, dict) and at in value else ABSENT


def holds(predicate: Predicate, request: Any, bound: Bound = ()) -> bool:
    """Whether the predicate is true of the request; the most frequent ones are asked for first."""
    match predicate:
        case HasType(path=path, kind=kind):
            value = value_at(path, request, bound)
            return value is ABSENT or has_kind(value, kind)
        case Present(path=path):
            return value_at(path, request, bound) is not ABSENT
        case Implies(given=given, then=then):
            return not holds(given, request, bound) or holds(then, request, bound)
        case AllOf(of=parts):
            return all(holds(part, request, bound) for part in parts)
        case AnyOf(of=parts):
            return any(holds(part, request, bound) for part in parts)
        case Not(of=of):
            return not holds(of, request, bound)
        case (
            NoAdditionalProperties()
            | Enum()
            | Range()
            | ExclusiveRange()
            | MultipleOf()
            | Length()
            | ItemCount()
            | Matches()
            | Pattern()
            | UniqueItems()
            | ItemTotal()
            | PropertyCount()
        ):
            value = value_at(predicate.path, request, bound)
            return value is ABSENT or value_holds(predicate, value)
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | TotalCount():
            return _together_holds(predicate, [value_at(path, request, bound) for path in paths(predicate)])
        case CountWhere():
            return _count_holds(predicate, request, bound)
        case EveryValue():
            return not any(True for _ in failing_keys(predicate, request, bound))
        case _:
            assert_never(predicate)


def _count_holds(predicate: CountWhere, request: Any, bound: Bound) -> bool:
    items = value_at(predicate.path, request, bound)
    if not isinstance(items, list):
        return True
    outer = leading(predicate.path, bound)
    matching = sum(holds(predicate.where, request, (*outer, number)) for number in range(len(items)))
    return between(matching, predicate.minimum, predicate.maximum)


def failing_keys(predicate: EveryValue, request: Any, bound: Bound = ()) -> Iterator[str]:
    """The keys of the object whose values do not satisfy the predicate, in their order."""
    value, matching = value_at(predicate.path, request, bound), predicate.matching
    outer = leading(predicate.path, bound)
    for key in value if isinstance(value, dict) else ():
        is_asked = key not in predicate.names and (matching is None or is_found(matching, key))
        if is_asked and not holds(predicate.where, request, (*outer, key)):
            yield key


def _together_holds(predicate: RelationAtom, values: list[Any]) -> bool:
    """Whether it is true of the values that the predicate is about, in the order of its paths."""
    match predicate:
        case TotalCount(maximum=maximum):
            return sum(len(each) for each in values if isinstance(each, list)) <= maximum
        case EqualItemCount():
            return len({len(each) for each in values}) == 1 if _all(values, JsonType.ARRAY) else True
        case Compare(inclusive=inclusive):
            first, second = values
            ordered = not _all(values, JsonType.NUMBER) or first < second
            return ordered or (inclusive and is_equal(first, second))
        case _ if not _all(values, JsonType.INTEGER):
            return True
        case InTable(rows=rows):
            return tuple(values) in row_index(rows).pairs
        case Product(minimum=minimum, maximum=maximum):
            return between(Fraction(values[0]) * Fraction(values[1]), minimum, maximum)
        case Ratio(minimum=minimum, maximum=maximum):
            first, second = map(Fraction, values)
            return second <= 0 or between(first / second, minimum, maximum)
        case _:
            assert_never(predicate)


def _all(values: list[Any], kind: JsonType) -> bool:
    return all(has_kind(each, kind) for each in values)


def value_holds(predicate: ValueAtom, value: Any) -> bool:
    """Whether it is true of a value that is there."""
    match predicate:
        case HasType(kind=kind):
            return has_kind(value, kind)
        case NoAdditionalProperties(names=names):
            return not isinstance(value, dict) or value.keys() <= {*names}
        case Enum(values=values):
            return value in values and any(is_equal(value, each) for each in values)
        case Range(minimum=minimum, maximum=maximum):
            return not is_number(value) or between(value, minimum, maximum)
        case ExclusiveRange(minimum=minimum, maximum=maximum):
            return not is_number(value) or strictly_between(value, minimum, maximum)
        case MultipleOf(step=step):
            return not is_number(value) or is_multiple(value, step)
        case Length(minimum=minimum, maximum=maximum):
            return not isinstance(value, str) or between(len(value), minimum, maximum)
        case ItemCount(minimum=minimum, maximum=maximum):
            return not isinstance(value, list) or between(len(value), minimum, maximum)
        case Matches(format=name):
            return not isinstance(value, str) or has_format(value, name)
        case Pattern(pattern=pattern):
            return not isinstance(value, str) or is_found(pattern, value)
        case UniqueItems():
            return not isinstance(value, list) or not any(
                is_equal(one, other) for place, one in enumerate(value) for other in value[:place]
            )
        case ItemTotal(names=names, absent=absent, minimum=minimum, maximum=maximum):
            total = item_total(value, names, absent) if isinstance(value, list) else None
            return total is None or between(total, minimum, maximum)
        case PropertyCount(minimum=minimum, maximum=maximum):
            return not isinstance(value, dict) or between(len(value), minimum, maximum)
        case _:
            assert_never(predicate)
