"""A parameter in the words of a spec: the inverse of the pass that builds it."""

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from specwright.ir.keywords import limits
from specwright.ir.model import Rule
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Choice,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.path import VALUE, Path
from specwright.ir.tree import shapes, variants
from specwright.pageform.spelling import json_text

RulesAt = dict[Path, Sequence[Rule]]
"""The rules of a message by the object in which they are stated."""


def words(parameter: Parameter, rules: RulesAt, *, closed: bool) -> dict[str, Any]:
    """The facts, the wording and the rules of a parameter, and of all that stands below it.

    `closed` says that objects of the message refuse other keys where nothing is said.
    """
    found = {name: each for name, each in _own(parameter) if each is not None}
    match parameter.type:
        case Array(items=items):
            found["items"] = words(items, rules, closed=closed)
        case Union() | Object() if several := shapes(parameter):
            options = [shape for form in variants(parameter) for shape in shapes(form) or (form,)]
            unlimited = limits(several[0].type).keys() | {"type"}
            found = {name: each for name, each in found.items() if name not in unlimited}
            found["anyOf"] = [words(each, rules | {parameter.path: ()}, closed=closed) for each in options]
            if parameter.path in rules:
                found["rules"] = [_rule(each) for each in rules[parameter.path]]
        case Union(options=options):
            found["anyOf"] = [words(each, rules, closed=closed) for each in options]
        case Object():
            if below := members(parameter):
                found["properties"] = {each.name: words(each, rules, closed=closed) for each in below}
            if values := parameter.type.values:
                found["additionalProperties"] = words(values, rules, closed=closed)
            elif closed and parameter.type.open is bool(parameter.type.properties):
                found["additionalProperties"] = parameter.type.open
            if rules.get(parameter.path):
                found["rules"] = [_rule(each) for each in rules[parameter.path]]
        case String() | Numeric() | Boolean() | Null() | AnyValue():
            return found
        case _:
            assert_never(parameter.type)
    return found


def members(holder: Parameter) -> tuple[Parameter, ...]:
    """The parameters written below an object; those of other groups stand under a heading of their own."""
    below = (each for each in holder.children if each.name != VALUE)
    return tuple(each for each in below if each.group == holder.group and not each.container)


def holder(parameter: Parameter) -> Parameter | None:
    """The object whose parameters stand below one on a page: itself, its item, or one of its options.

    Where it may be one of several objects, none does.
    """
    match parameter.type:
        case _ if shapes(parameter):
            return None
        case Object():
            return parameter
        case Array(items=items) if isinstance(items.type, Object):
            return holder(items)
        case Union(options=options):
            objects = [each for each in options if isinstance(each.type, Object)]
            arrays = [each for each in options if isinstance(each.type, Array)]
            return next((found for each in [*objects, *arrays] if (found := holder(each))), None)
        case String() | Numeric() | Boolean() | Null() | AnyValue() | Array():
            return None
        case _:
            assert_never(parameter.type)


def _own(parameter: Parameter) -> Iterator[tuple[str, Any]]:
    if isinstance(parameter.type, AnyValue):
        yield "type", "any"
    elif parameter.kind is not None and not isinstance(parameter.type, Union):
        yield "type", str(parameter.kind)
    yield "required", parameter.required or None
    yield "const", parameter.const
    yield "enum", _enum(parameter.choices) if parameter.choices else None
    yield from limits(parameter.type).items()
    yield from (("default", parameter.default), ("fill", parameter.fill))
    yield "description", parameter.description


def _enum(choices: Sequence[Choice]) -> Any:
    if any(each.note for each in choices):
        keys = (each.value if isinstance(each.value, str) else json_text(each.value) for each in choices)
        return {key: each.note for key, each in zip(keys, choices, strict=True)}
    return [each.value for each in choices]


def _rule(rule: Rule) -> dict[str, Any]:
    name = {"id": rule.id} if rule.id else {}
    return {rule.kind: rule.argument, **name, **({"because": rule.because} if rule.because else {})}
