"""One spelling for predicates of one meaning: order, double negation and `1.0` for `1` make no difference."""

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeAlias

from specwright.ir.decimals import exact, plain
from specwright.ir.json_values import is_number
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    InTable,
    NoAdditionalProperties,
    Predicate,
    Product,
    TotalCount,
)
from specwright.ir.visitors import fold_normal_form

CanonicalForm: TypeAlias = tuple[Any, ...]


def canonical(predicate: Predicate) -> str:
    """The predicate as text: equal for predicates that differ in spelling alone."""
    return spelt(_form(predicate))


def spelt(form: Any) -> str:
    """A form as text."""
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def plain_number(value: Any) -> Any:
    """The value, a whole number without a decimal point."""
    return plain(exact(value)) if is_number(value) else value


def _form(predicate: Predicate) -> CanonicalForm:
    return fold_normal_form(predicate, _literal, _joined)


def _joined(every: bool, parts: Iterable[CanonicalForm]) -> CanonicalForm:
    """All parts or any of them, each once, in the order of their texts; one list for those of one kind."""
    word, decisive = ("all", ("any",)) if every else ("any", ("all",))
    flat: dict[str, CanonicalForm] = {}
    for part in parts:
        for inner in part[1:] if part[0] == word else (part,):
            flat[spelt(inner)] = tuple(inner)
    if spelt(decisive) in flat:
        return decisive
    ordered = [flat[text] for text in sorted(flat)]
    return ordered[0] if len(ordered) == 1 else (word, *ordered)


def _literal(atom: Atom, holds: bool) -> CanonicalForm:
    form = _atom(atom)
    return form if holds else ("not", form)


def _atom(atom: Atom) -> CanonicalForm:
    match atom:
        case Enum(path=path, values=values):
            return ("Enum", path, *sorted((plain_number(each) for each in values), key=spelt))
        case NoAdditionalProperties(path=path, names=names):
            return ("NoAdditionalProperties", path, *sorted(names))
        case InTable(columns=(one, other), rows=rows):
            turned = [(b, a) for a, b in rows] if other < one else rows
            return ("InTable", *sorted((one, other)), *sorted({*turned}))
        case EqualItemCount(left=left, right=right):
            return ("EqualItemCount", *sorted((left, right)))
        case TotalCount(arrays=arrays, maximum=most):
            return ("TotalCount", *sorted(arrays), most)
        case CountWhere(path=path, where=where, minimum=least, maximum=most):
            return ("CountWhere", path, _form(where), least or None, most)
        case EveryValue(path=path, where=where, names=names, matching=matching):
            return ("EveryValue", path, _form(where), sorted(names), matching)
        case Product():
            return ("Product", *sorted(atom.columns), plain_number(atom.minimum), plain_number(atom.maximum))
        case _:
            stated = (plain_number(getattr(atom, each.name)) for each in fields(atom))
            return (type(atom).__name__, *stated)
