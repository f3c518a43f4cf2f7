"""The form of a conclusion: the kind of rule that has it, and what such a rule says."""

from dataclasses import dataclass

from specwright.importer.logic.conditions import condition
from specwright.importer.logic.context import Columns, Context
from specwright.importer.logic.intervals import NUMBERS
from specwright.importer.logic.names import name_of
from specwright.importer.logic.narrowing import narrowed
from specwright.importer.logic.words import row_texts
from specwright.ir.comparison import Compare
from specwright.ir.parameter import Json
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    AnyOf,
    CountWhere,
    EqualItemCount,
    InTable,
    ItemTotal,
    JsonType,
    Not,
    Predicate,
    Present,
    Product,
    Ratio,
    TotalCount,
)
from specwright.ir.visitors import every_path, negate


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What a rule of the kind says; `names` may not stand in its condition, `alone` means it takes none."""

    kind: str
    says: dict[str, Json]
    names: tuple[str, ...] = ()
    alone: bool = False


def form(then: Predicate, context: Context, *, is_bare: bool) -> Conclusion | None:
    """The kind that has such a conclusion; `is_bare` means that no condition stands beside it."""
    base = context.scope

    def name(path: Path) -> str:
        return name_of(path, base, context)

    match then:
        case Present(path=path):
            needed = (name(path),)
            return None if is_bare else Conclusion(kind="requires", says={"need": [*needed]}, names=needed)
        case Not(of=Present(path=path)):
            names = (name(path),)
            return None if is_bare else Conclusion(kind="excludes", says={"refuse": [*names]}, names=names)
        case AnyOf(of=(Present(), *_) as parts) if all(isinstance(part, Present) for part in parts):
            of: list[Json] = [name(part.path) for part in parts if isinstance(part, Present)]
            return Conclusion(kind="at-least-one-of", says={"of": of})
        case InTable(columns=columns, rows=rows):
            return _pair(
                "sizes", columns, {"rows": [_labelled(columns, row, context) for row in rows]}, context
            )
        case Product() | Ratio():
            kind = "area" if isinstance(then, Product) else "ratio"
            bounds = {"minimum": then.minimum, "maximum": then.maximum}
            stated: dict[str, Json] = {word: bound for word, bound in bounds.items() if bound is not None}
            return _pair(kind, then.columns, stated, context)
        case Compare():
            return _ordered(then, context)
        case EqualItemCount(left=left, right=right):
            return Conclusion(kind="same-length", says={"of": [name(left), name(right)]}, alone=True)
        case TotalCount(arrays=arrays, maximum=maximum):
            listed: list[Json] = [name(path) for path in arrays]
            return Conclusion(kind="total-items", says={"of": listed, "maximum": maximum}, alone=True)
        case ItemTotal(path=path):
            return _total(then, name(path))
        case CountWhere():
            return _matching(then, context)
        case _:
            return None if is_bare else _narrows(then, context)


def _ordered(then: Compare, context: Context) -> Conclusion | None:
    """A rule about two parameters that are numbers and nothing else."""
    if not all(context.domain(path).kinds <= NUMBERS for path in then.columns):
        return None
    first, second = (name_of(path, context.scope, context) for path in then.columns)
    return Conclusion(
        kind="compares", says={"parameter": first, "atMost" if then.inclusive else "below": second}
    )


def _total(then: ItemTotal, array: str) -> Conclusion:
    limits = {"minimum": then.minimum, "maximum": then.maximum}
    says: dict[str, Json] = {"array": array, "of": ".".join(then.names) or "."}
    says |= {word: bound for word, bound in limits.items() if bound is not None}
    return Conclusion(kind="total", says=says)


def _labelled(columns: Columns, row: tuple[int, int], context: Context) -> str:
    """The row behind its label, if it has one."""
    (size,) = row_texts([row])
    label = " ".join(context.labels.get((columns, row), "").split())
    return size if label in ("", size) else f"{label} {size}"


def _pair(
    kind: str, columns: tuple[Path, Path], says: dict[str, Json], context: Context
) -> Conclusion | None:
    """A rule about two parameters that are whole numbers and nothing else."""
    if any(context.declared.domain(path).kinds != {JsonType.INTEGER} for path in columns):
        return None
    parameters: list[Json] = [name_of(path, context.scope, context) for path in columns]
    return Conclusion(kind=kind, says={"parameters": parameters, **says})


def _narrows(then: Predicate, context: Context) -> Conclusion | None:
    facts = narrowed(then)
    if facts is None:
        return None
    path, to = facts
    return Conclusion(kind="narrows", says={"parameter": name_of(path, context.scope, context), "to": {**to}})


def _matching(then: CountWhere, context: Context) -> Conclusion | None:
    """A number of items that meet a condition; that every item does is a condition of its own."""
    path, item = then.path, (*then.path, ITEM)
    if context.declared.domain(path).kinds != {JsonType.ARRAY}:
        return None
    if any(each[: len(item)] != item for each in every_path(then.where)):
        return None
    counts = {"minItems": then.minimum, "maxItems": then.maximum}
    stated: dict[str, Json] = {word: count for word, count in counts.items() if count is not None}
    inner = context.knowing([Present(path=item)])
    where = condition(then.where, inner, item)
    if then.maximum == 0 and len(repr(where)) > len(repr(condition(negate(then.where), inner, item))):
        return None
    return Conclusion(
        kind="matching-items", says={"array": name_of(path, context.scope, context), "where": where, **stated}
    )
