"""One direction of an exchange as a schema: annotations from its tree, all else from its checks; formats."""

from collections.abc import Iterable
from dataclasses import replace
from string import ascii_uppercase
from typing import Any, Literal

from specwright.emit.schema.comparing import sayable
from specwright.emit.schema.dialect import FULL, INSIDE, Dialect
from specwright.emit.schema.keywords import Schema, both, in_order, nested, typed
from specwright.emit.schema.known import known
from specwright.emit.schema.outside import Scope
from specwright.ir.formats import FORMATS
from specwright.ir.lifting import lifted
from specwright.ir.model import Check, Message, Model, Phase
from specwright.ir.parameter import Parameter, Union
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.placeholders import sentence
from specwright.ir.predicate import (
    AnyOf,
    EveryValue,
    Matches,
    NoAdditionalProperties,
    Present,
    ValueAtom,
)
from specwright.ir.tree import objects, walk
from specwright.ir.visitors import every_atom, free_paths

_LINE_END = "[\n\r\u0085\u2028\u2029]"
_FOR_OBJECTS = {
    *("required", "properties", "patternProperties", "propertyNames", "additionalProperties"),
    *("minProperties", "maxProperties"),
}


def headed_schema(
    model: Model, direction: Literal["request", "response"], dialect: Dialect, **more: Any
) -> Schema:
    """A direction of a model's exchange as a schema that stands alone, `more` words between head and body."""
    message = model.request if direction == "request" else model.response
    head = {"title": f"{model.title} {direction}", "description": model.summary}
    return {**head, **more, **message_schema(message, dialect)}


def message_schema(message: Message, dialect: Dialect = FULL) -> Schema:
    """The schema of the messages that satisfy all checks but mere advice."""
    facts = known(message.checks)
    named = {each.path: {child.name for child in each.children} - {VALUE} for each in objects(message.root)}
    mixed = set() if dialect.relations else {each.path for each in walk(message.root) if not each.kind}
    supported = [each for each in message.checks if not each.advice and dialect.supports(each.predicate)]
    supported = [replace(each, predicate=sayable(lifted(each.predicate), facts)) for each in supported]
    checks = [each for each in supported if not any(each.scope[: len(path)] == path for path in mixed)]
    schema = _annotated(message.root, dialect)
    for check in checks:
        scope = Scope(path=check.scope, known=facts, dialect=dialect)
        schema = both(schema, _part(check, scope, named))
    formats = format_schemas(checks, standard=not dialect.dated) if dialect.definitions == INSIDE else {}
    schema = typed(schema, facts.kinds) if dialect.relations else schema
    return in_order({**schema, "$defs": formats} if formats else schema)


def _part(check: Check, scope: Scope, named: dict[Path, set[str]]) -> Schema:
    """What a check adds to the schema: a keyword where it belongs, or an entry of `allOf`."""
    place = scope.place(check.predicate)
    mixed = check.is_of_object and check.scope not in scope.known.kinds
    if mixed:
        scope = scope.of_objects()
    match check.predicate:
        case NoAdditionalProperties(path=path, names=names) if (
            set(names) == named.get(path) and place == check.scope
        ):
            return nested(path, {"additionalProperties": False})
        case EveryValue(path=path, names=names, matching=None) as holds if (
            set(names) == named.get(path) and place == check.scope and check.phase is not Phase.CROSS_FIELD
        ):
            return nested(path, {"additionalProperties": scope.of_value(holds)})
        case AnyOf() as holds if place == check.scope and set(free_paths(holds)) == {check.subjects[0]}:
            return nested(check.subjects[0], scope.inside(check.subjects[0]).lower(holds, check.subjects[0]))
        case holds:
            said = scope.lower(holds, place)
    if mixed and place == check.scope and not said.keys() <= _FOR_OBJECTS:
        said = {"if": {"type": "object"}, "then": said}
    if said and (place != check.scope or not isinstance(holds, Present | ValueAtom)):
        words = sentence(check, [*map(_Letter, ascii_uppercase)])
        said = {"allOf": [{"$comment": check.rule, "description": words, **said}]}
    return nested(place, said)


def _annotated(parameter: Parameter, dialect: Dialect) -> Schema:
    schema: Schema = {}
    if parameter.path in dialect.titles:
        schema["title"] = dialect.titles[parameter.path]
    if described := _description(parameter):
        schema["description"] = described
    if parameter.default is not None and dialect.defaults:
        schema["default"] = parameter.default
    if isinstance(parameter.type, Union):
        for option in parameter.type.options if dialect.relations else ():
            schema = both(schema, _annotated(replace(option, description=None), dialect))
        return schema
    below = {child.name: _annotated(child, dialect) for child in parameter.children}
    if ITEM in below:
        return {**schema, "items": below[ITEM]} if below[ITEM] else schema
    value = below.pop(VALUE, None)
    schema = {**schema, "additionalProperties": value} if value else schema
    return {**schema, "properties": below} if below else schema


def _description(parameter: Parameter) -> str:
    """What the parameter does, and below it what each of its values does, where the spec says so."""
    notes = (f"- {choice.value}: {choice.note}" for choice in parameter.choices if choice.note)
    return "\n".join([*([parameter.description] if parameter.description else []), *notes])


class _Letter(str):
    """Stands in a sentence for a value of which nothing is known, whatever the sentence shows of it."""

    __slots__ = ()

    def __format__(self, shown: str) -> str:
        return str(self)


def format_schemas(checks: Iterable[Check], *, standard: bool = True) -> dict[str, Schema]:
    """The schema of each format that the checks name, in the order of `FORMATS`.

    `standard` says their `format`, too, for readers whose test of it accepts all that the pattern does.
    """
    every = (atom for check in checks for atom in every_atom(check.predicate))
    asked = {atom.format for atom in every if isinstance(atom, Matches)}
    return {name: format_schema(name, standard=standard) for name in FORMATS if name in asked}


def format_schema(name: str, *, standard: bool = True) -> Schema:
    """The format as a pattern, for engines that take `format` for a remark.

    In some languages `$` also stands before a line's end that ends the text: those are refused apart,
    as not every engine has look-ahead.
    """
    text_format = FORMATS[name]
    named = {"format": text_format.standard} if standard and text_format.standard else {}
    return {
        "description": text_format.title,
        "type": "string",
        **named,
        "pattern": f"^(?:{text_format.pattern})$",
        "not": {"type": "string", "pattern": _LINE_END},
    }
