"""What the two sides say of a fact that differs: as plain JSON, and member by member where it is a list."""

import json
from collections.abc import Iterable, Mapping, Sequence

from specwright.compare.canonical import plain_number
from specwright.compare.change import FactKind, FactName
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import innermost
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Json, Object, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Enum,
    ExclusiveRange,
    HasType,
    InTable,
    ItemCount,
    Length,
    Matches,
    MultipleOf,
    Pattern,
    Predicate,
    PropertyCount,
    Range,
    UniqueItems,
)
from specwright.ir.tree import shapes, variants


def said(name: FactName, checks: Sequence[Check], message: Message, known: Mapping[Path, Parameter]) -> Json:
    """What one side says of the fact; None where it says nothing."""
    if name.kind is FactKind.PARAMETER:
        parameter = known.get(name.paths[0])
        return None if parameter is None else parameter_in_json(parameter)
    if name.kind is FactKind.REQUIRED:
        return True if checks else None
    if name.kind is FactKind.OPEN:
        return _is_open(known.get(name.paths[0]))
    if name.kind is FactKind.TYPE:
        parameter = known.get(name.paths[0])
        return None if parameter is None else _shapes(parameter) or _types(parameter)
    if name.kind is FactKind.RULE:
        return _rules(checks, message)
    stated = [_limit(innermost(check.predicate)) for check in checks]
    known_limits = [each for each in stated if each is not None]
    return known_limits[0] if len(known_limits) == 1 else [*known_limits] or None


def listed(difference: FactDifference) -> tuple[tuple[Json, ...], tuple[Json, ...]]:
    """The values or rows that one side alone lists, the old and the new; none where a fact is no list."""
    before, after = _members(difference.old), _members(difference.new)
    if before is None or after is None or difference.name.kind not in (FactKind.VALUES, FactKind.TABLE):
        return (), ()
    return _without(before, after), _without(after, before)


def _members(checks: Iterable[Check]) -> tuple[Json, ...] | None:
    """The values or rows that a fact lists; None where it is no list."""
    listed = [innermost(check.predicate) for check in checks]
    match listed:
        case [Enum(values=values)]:
            return tuple(map(plain_number, values))
        case [InTable(rows=rows)]:
            return tuple([first, second] for first, second in rows)
        case _:
            return None


def _without(ones: Iterable[Json], others: Iterable[Json]) -> tuple[Json, ...]:
    """The first members that are not among the others, compared as JSON compares."""
    taken = {json.dumps(each) for each in others}
    return tuple(each for each in ones if json.dumps(each) not in taken)


def parameter_in_json(parameter: Parameter) -> Json:
    """The facts by which readers know a parameter: its type, whether it is required, its values."""
    told: dict[str, Json] = {"type": _types(parameter)}
    if parameter.required:
        told["required"] = True
    if parameter.const is not None:
        told["const"] = parameter.const
    if parameter.choices:
        told["enum"] = [each.value for each in parameter.choices]
    return told


def _is_open(parameter: Parameter | None) -> Json:
    forms = () if parameter is None else variants(parameter)
    return any(isinstance(form.type, Object) and form.type.open for form in forms)


def _shapes(parameter: Parameter) -> Json:
    """The objects of which a value is one, where there are several: what each of them holds."""
    return [{each.name: _types(each) for each in shape.children} for shape in shapes(parameter)] or None


def _types(parameter: Parameter) -> Json:
    kinds: list[Json] = [str(kind) for kind in dict.fromkeys(parameter.kinds)]
    return kinds[0] if len(kinds) == 1 else kinds


def _rules(checks: Iterable[Check], message: Message) -> Json:
    stated: dict[str, Json] = {}
    for check in checks:
        rule = next((each for each in message.rules if each.location == check.location), None)
        told: Json = {rule.kind: rule.argument} if rule is not None else check.message
        stated[json.dumps(told)] = told
    told_once = list(stated.values())
    return told_once[0] if len(told_once) == 1 else told_once or None


def _limit(predicate: Predicate) -> Json:
    match predicate:
        case Range(minimum=least, maximum=most):
            return most if least is None else least
        case ExclusiveRange(minimum=least, maximum=most):
            return {"exclusiveMaximum": most} if least is None else {"exclusiveMinimum": least}
        case Length(minimum=least, maximum=most) | ItemCount(minimum=least, maximum=most):
            return most if least is None else least
        case PropertyCount(minimum=least, maximum=most):
            return {"maxProperties": most} if least is None else {"minProperties": least}
        case MultipleOf(step=step):
            return step
        case Matches(format=name):
            return name
        case Pattern(pattern=pattern):
            return pattern
        case Enum(values=values):
            return list(values)
        case InTable(rows=rows):
            return [[first, second] for first, second in rows]
        case HasType(kind=kind):
            return str(kind)
        case UniqueItems():
            return True
        case _:
            return True
