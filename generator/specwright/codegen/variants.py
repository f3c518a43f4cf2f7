"""What a parameter may be, as mappings: a type and its limits, which its checks state as well."""

from collections.abc import Iterable
from typing import Any, assert_never

from specwright.codegen.encoding import Node
from specwright.ir.json_values import between
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.path import Path
from specwright.ir.pattern_samples import following, of_length
from specwright.ir.patterns import portable
from specwright.ir.predicate import Enum, ItemCount, Length, Matches, MultipleOf, Pattern, Predicate, Range

_MOST_SAMPLES = 4


def variant(form: Parameter) -> Node:
    """Type, allowed values, least, most, step, format; bounds count what the type has: points or items."""
    values = (form.const,) if form.const is not None else tuple(choice.value for choice in form.choices)
    kind = "any" if isinstance(form.type, AnyValue) else str(form.kinds[0])
    limits: dict[str, Any] = {"type": kind, "values": values or None}
    match form.type:
        case Numeric(minimum=least, maximum=most, step=step):
            limits |= {"minimum": least, "maximum": most, "step": step}
        case String(min_length=least, max_length=most, format=name, pattern=pattern):
            limits |= {"minimum": least, "maximum": most, "format": name}
            limits["pattern"] = None if pattern is None else portable(pattern)
        case Array(min_items=least, max_items=most):
            limits |= {"minimum": least, "maximum": most}
        case Boolean() | Null() | AnyValue() | Object() | Union():
            pass
        case _:
            assert_never(form.type)
    return {key: limit for key, limit in limits.items() if limit is not None}


def samples(form: Parameter) -> tuple[str, ...]:
    """A few texts of a form with a regular expression, which no runtime can find by itself."""
    match form.type:
        case String(pattern=str(pattern), min_length=least, max_length=most):
            longest = of_length(pattern, least or 0, most)
            texts = (*following(pattern), *((longest,) if longest is not None else ()))
            fitting = (text for text in texts if between(len(text), least, most))
            return tuple(dict.fromkeys(fitting))[:_MOST_SAMPLES]
        case _:
            return ()


def limits_by_checks(checks: Iterable[Check]) -> dict[Path, Node]:
    """The limits that checks of single values state, by the path of the parameter."""
    limits: dict[Path, Node] = {}
    for check in checks:
        if check.phase is Phase.VALUE:
            limits.setdefault(check.subjects[0], {}).update(_limits(check.predicate))
    return limits


def _limits(predicate: Predicate) -> Node:
    match predicate:
        case Enum(values=values):
            return {"values": values}
        case Range() | Length() | ItemCount():
            bounds = {"minimum": predicate.minimum, "maximum": predicate.maximum}
            return {key: bound for key, bound in bounds.items() if bound is not None}
        case MultipleOf(step=step):
            return {"step": step}
        case Matches(format=name):
            return {"format": name}
        case Pattern(pattern=pattern):
            return {"pattern": portable(pattern)}
        case _:
            return {}
