"""Simplifies a predicate: each part under what the facts and its neighbours say.

What comes out is in negation normal form and holds of the same requests, among those that keep the facts.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from specwright.importer.logic.combine import FALSE, TRUE
from specwright.importer.logic.context import Context, same
from specwright.importer.logic.merge import factored, merged
from specwright.importer.logic.settled import as_atom, told
from specwright.ir.comparison import Compare
from specwright.ir.path import ITEM
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Not,
    Predicate,
    Present,
    Product,
    Ratio,
    TotalCount,
)
from specwright.ir.visitors import normal_form


def simplify(predicate: Predicate, context: Context) -> Predicate:
    """The predicate, simpler where the context says so; as it is once the context's budget is spent."""
    return _part(normal_form(predicate), context)


def _part(predicate: Predicate, context: Context) -> Predicate:
    if not context.budget.spend():
        return predicate
    match predicate:
        case AllOf(of=parts):
            return _joined(parts, True, context)
        case AnyOf(of=parts):
            return _joined(parts, False, context)
        case Not(of=Not() | AllOf() | AnyOf() | Implies()) | Implies():
            return _part(normal_form(predicate), context)
        case Not(of=of):
            return normal_form(_atom(as_atom(of), context), holds=False)
        case _:
            return _atom(predicate, context)


def _joined(parts: Sequence[Predicate], every: bool, context: Context) -> Predicate:
    """The parts under each other, and put together, as long as one of them becomes another."""
    neutral, decisive = (TRUE, FALSE) if every else (FALSE, TRUE)
    current = _spliced(parts, every)
    changed = context.budget.left > 0
    while changed:
        changed = False
        place = 0
        said = [told(part, every) for part in current]
        while place < len(current) and context.budget.spend(len(current)):
            part, others = current[place], chain(*said[:place], *said[place + 1 :])
            new = _part(part, context.with_known(others))
            if same(new, part):
                place += 1
                continue
            changed = True
            if new == decisive:
                return decisive
            added = _spliced((new,), every)
            current[place : place + 1] = added
            said[place : place + 1] = [told(each, every) for each in added]
            place += len(added)
        fewer = _spliced(merged(current, every), every)
        if decisive in fewer:
            return decisive
        changed = changed or len(fewer) < len(current)
        current = fewer
    if len(current) == 1:
        return current[0]
    if not current:
        return neutral
    whole = AllOf(of=tuple(current)) if every else AnyOf(of=tuple(current))
    common = None if every else factored(current)
    return whole if common is None else _part(common, context)


def _spliced(parts: Sequence[Predicate], every: bool) -> list[Predicate]:
    """The parts with those of the same form opened, and equal ones once."""
    join = AllOf if every else AnyOf
    flat: list[Predicate] = []
    for part in parts:
        for inner in _spliced(part.of, every) if isinstance(part, join) else (part,):
            if not any(same(inner, other) for other in flat):
                flat.append(inner)
    return flat


def _atom(atom: Atom, context: Context) -> Predicate:
    held = context.truth(atom)
    if held is not None:
        return TRUE if held else FALSE
    match atom:
        case Enum(path=path, values=values):
            kept = tuple(value for value in values if context.may_be(path, value))
            return replace(atom, values=kept) if kept else Not(of=Present(path=path))
        case HasType(path=path, kind=JsonType.NUMBER) if JsonType.NUMBER not in context.domain(path).kinds:
            return _atom(replace(atom, kind=JsonType.INTEGER), context)
        case CountWhere():
            return _count(atom, context)
        case EveryValue(where=where):
            inner = simplify(where, context.of_each_value(atom))
            return TRUE if inner == TRUE else replace(atom, where=inner)
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | TotalCount() | Present():
            return atom
        case _:
            impossible = context.domain(atom.path).truth(atom) is False
            return Not(of=Present(path=atom.path)) if impossible else atom


def _count(atom: CountWhere, context: Context) -> Predicate:
    """The count under what is known of each item; of all items, or of none, it is a number of items."""
    path, most = atom.path, atom.maximum
    least = atom.minimum or None
    where = simplify(atom.where, context.knowing([Present(path=(*path, ITEM))]))
    if least is None and most is None:
        return TRUE
    if where == TRUE:
        return _atom(ItemCount(path=path, minimum=least, maximum=most), context)
    if where == FALSE:
        silent = (Not(of=Present(path=path)), Not(of=HasType(path=path, kind=JsonType.ARRAY)))
        return TRUE if least is None else _joined(silent, False, context)
    if isinstance(where, AnyOf) and least is None and most == 0:
        each = (CountWhere(path=path, where=part, maximum=0) for part in where.of)
        return _joined(tuple(each), True, context)
    return CountWhere(path=path, where=where, minimum=least, maximum=most)
