"""One direction of an exchange as a schema: annotations from its tree, all else from its checks; formats."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from string import ascii_uppercase
from typing import Any, Literal

from specwright.emit.schema.comparing import sayable
from specwright.emit.schema.dialect import FULL, INSIDE, Dialect
from specwright.emit.schema.formats import format_names, format_schemas
from specwright.emit.schema.framing import framed
from specwright.emit.schema.keywords import (
    OF_OBJECTS,
    Schema,
    both,
    in_order,
    nested,
    part_at,
    typed,
    with_options,
)
from specwright.emit.schema.known import KnownTypes, known
from specwright.emit.schema.outside import Scope
from specwright.ir.decimals import is_binary
from specwright.ir.lifting import lifted
from specwright.ir.model import Check, Message, Model, Phase, SeveralShapes
from specwright.ir.parameter import Numeric, Parameter, Union
from specwright.ir.path import ITEM, VALUE, Path, is_within
from specwright.ir.placeholders import sentence
from specwright.ir.predicate import (
    AnyOf,
    EveryValue,
    JsonType,
    NoAdditionalProperties,
    Present,
    ValueAtom,
)
from specwright.ir.same import Same
from specwright.ir.telling import labels
from specwright.ir.tree import objects, walk
from specwright.ir.visitors import free_paths

MOST_KEPT = 4


def headed_schema(
    model: Model, direction: Literal["request", "response"], dialect: Dialect, **more: Any
) -> Schema:
    """A direction of a model's exchange as a schema that stands alone, `more` words between head and body."""
    message = model.request if direction == "request" else model.response
    head = {"title": f"{model.title} {direction}", "description": model.summary}
    return {**head, **more, **message_schema(message, dialect)}


def message_schema(message: Message, dialect: Dialect = FULL) -> Schema:
    """The schema of the messages that satisfy all checks but mere advice; targets share the full one."""
    return _full_schema(Same(of=message)) if dialect is FULL else _message_schema(message, dialect)


@lru_cache(maxsize=MOST_KEPT)
def _full_schema(message: Same[Message]) -> Schema:
    return _message_schema(message.of, FULL)


def _message_schema(message: Message, dialect: Dialect) -> Schema:
    facts = known(message.checks)
    mixed = set() if dialect.relations else {each.path for each in walk(message.root) if not each.kind}
    several = _outermost(message.several) if dialect.relations else {}
    said = {rule for each in several.values() for rule in each.rules}
    checks = [each for each in _supported(message.checks, facts, dialect) if each.rule not in said]
    checks = [each for each in checks if not any(each.scope[: len(path)] == path for path in mixed)]
    schema = _stated(_annotated(message.root, dialect, several), message.root, checks, facts, dialect)
    for path, each in several.items():
        schema = with_options(schema, path, list(_shapes(each, dialect)))
    asked = [*checks, *(check for each in several.values() for one in each.shapes for check in one.checks)]
    names = format_names(asked) if dialect.definitions == INSIDE else []
    formats = format_schemas(names, INSIDE, standard=not dialect.dated)
    schema = typed(schema, facts.kinds) if dialect.relations else schema
    schema = in_order({**schema, "$defs": formats} if formats else schema)
    return framed(schema) if dialect.relations else schema


def _supported(checks: Iterable[Check], facts: KnownTypes, dialect: Dialect) -> list[Check]:
    """The checks that the dialect says, with nothing inside their parts that is said of something else."""
    supported = (each for each in checks if not each.advice and dialect.supports(each.predicate))
    return [each.asking(sayable(lifted(each.predicate), facts)) for each in supported]


def _stated(
    schema: Schema, root: Parameter, checks: Iterable[Check], facts: KnownTypes, dialect: Dialect
) -> Schema:
    """The schema, and what the checks say besides."""
    named = {each.path: {child.name for child in each.children} - {VALUE} for each in objects(root)}
    for check in checks:
        scope = Scope(path=check.scope, known=facts, dialect=dialect)
        schema = both(schema, _part(check, scope, named))
    return schema


def _shapes(several: SeveralShapes, dialect: Dialect) -> Iterator[Schema]:
    """A schema for each of several objects, called after what tells them apart."""
    names = labels([each.parameter for each in several.shapes]) or ()
    for number, each in enumerate(several.shapes):
        facts = known(each.checks)
        facts.kinds[several.path] = JsonType.OBJECT
        annotated = nested(several.path, _annotated(each.parameter, dialect))
        checks = _supported(each.checks, facts, dialect)
        schema = part_at(several.path, _stated(annotated, each.parameter, checks, facts, dialect))
        title = {"title": names[number]} if names else {}
        yield {**title, "type": "object", **schema}


def _outermost(several: Iterable[SeveralShapes]) -> dict[Path, SeveralShapes]:
    """By path, those that do not lie in others."""
    found: dict[Path, SeveralShapes] = {}
    for each in several:
        if not any(is_within(each.path, path) for path in found):
            found[each.path] = each
    return found


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
    if mixed and place == check.scope and not said.keys() <= {*OF_OBJECTS}:
        said = {"if": {"type": "object"}, "then": said}
    if said and (place != check.scope or not isinstance(holds, Present | ValueAtom)):
        said = {"allOf": [{"$comment": check.rule, "description": in_words(check), **said}]}
    return nested(place, said)


def _annotated(parameter: Parameter, dialect: Dialect, several: Collection[Path] = ()) -> Schema:
    """The annotations of a parameter and of all below it, but not below those of several objects."""
    schema: Schema = {}
    if parameter.path in dialect.titles:
        schema["title"] = dialect.titles[parameter.path]
    if described := _description(parameter, dialect):
        schema["description"] = described
    if parameter.default is not None and dialect.defaults:
        schema["default"] = parameter.default
    if parameter.path in several:
        return schema
    if isinstance(parameter.type, Union):
        for option in parameter.type.options if dialect.relations else ():
            schema = both(schema, _annotated(replace(option, description=None), dialect, several))
        return schema
    below = {child.name: _annotated(child, dialect, several) for child in parameter.children}
    if ITEM in below:
        return {**schema, "items": below[ITEM]} if below[ITEM] else schema
    value = below.pop(VALUE, None)
    schema = {**schema, "additionalProperties": value} if value else schema
    return {**schema, "properties": below} if below else schema


def _description(parameter: Parameter, dialect: Dialect) -> str:
    """What the parameter does, its step where no keyword says it, and what each of its values does."""
    described = [parameter.description] if parameter.description else []
    step = parameter.type.step if isinstance(parameter.type, Numeric) else None
    if dialect.relations and step is not None and not is_binary(step):
        described.append(f"In steps of {step}.")
    notes = (f"- {choice.value}: {choice.note}" for choice in parameter.choices if choice.note)
    return "\n".join([" ".join(described), *notes] if described else notes)


def in_words(check: Check) -> str:
    """The sentence of a check, with letters for values."""
    return sentence(check, [*map(_Letter, ascii_uppercase)])


class _Letter(str):
    """Stands in a sentence for a value of which nothing is known, whatever the sentence shows of it."""

    __slots__ = ()

    def __format__(self, shown: str) -> str:
        return str(self)
