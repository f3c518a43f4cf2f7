"""Lowers a parameter's record to a parameter of the tree, and reports what is wrong with its own facts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.keywords import FITTING, faults
from specwright.ir.parameter import (
    Array,
    Boolean,
    Choice,
    Json,
    Numeric,
    Object,
    Parameter,
    String,
    Type,
    Union,
)
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import JsonType, Scalar
from specwright.load.core_schema import core
from specwright.load.records import ParameterRecord
from specwright.load.scalars import whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The setting in which parameters are built: `closed` objects refuse unknown keys."""

    group: str
    closed: bool


def build(
    name: str, record: ParameterRecord, parent: Path, yaml_path: str, setting: Setting
) -> tuple[Parameter, list[Diagnostic]]:
    """The parameter and all below it, with what is wrong in their records."""
    if record.anyOf:
        return _union(name, record, parent, yaml_path, setting)
    path = (*parent, name)
    problems = list(_faults(record, yaml_path))
    children: list[Parameter] = []
    below = {ITEM: record.items} if record.items else record.properties or {}
    for child_name, child in below.items():
        child_path = f"{yaml_path}.items" if record.items else f"{yaml_path}.properties.{child_name}"
        parameter, found = build(child_name, child, path, child_path, setting)
        children.append(parameter)
        problems += found
    kind = JsonType(record.type_ or JsonType.STRING)
    if kind is JsonType.ARRAY and not record.items:
        problems.append(error(record.location, yaml_path, "an array needs 'items'", Code.MISSING_KEY))
        children = [_any_item(path, record.location)]
    parameter = Parameter(
        name=name,
        path=path,
        type=_type(kind, record, children, setting),
        required=record.required,
        description=record.description,
        const=_number(record.const, kind),
        choices=_choices(record, kind),
        default=_default(record.default, kind),
        fill="uuid4" if record.fill else None,
        group=setting.group,
        location=record.location,
    )
    return parameter, problems


def _union(
    name: str, record: ParameterRecord, parent: Path, yaml_path: str, setting: Setting
) -> tuple[Parameter, list[Diagnostic]]:
    """A parameter of several types; one of them may be an object, and one an array."""
    problems: list[Diagnostic] = []
    options: list[Parameter] = []
    stray = [key for key in record.locations if key in FITTING or key == "type"]
    for key in stray:
        message = f"'{key}' stands beside 'anyOf'; write it in the options"
        problems.append(error(record.at(key), f"{yaml_path}.{key}", message, Code.MISPLACED_KEY))
    for position, each in enumerate(record.anyOf):
        option_path = f"{yaml_path}.anyOf[{position}]"
        option, found = build(name, each, parent, option_path, setting)
        problems += found
        if option.kind is None or any(option.kind is other.kind and option.children for other in options):
            message = "an option has one type, and one option at most is an object, or an array"
            problems.append(error(each.location, option_path, message, Code.WRONG_VALUE))
            continue
        for key in ("required", "default", "fill"):
            if key in each.locations:
                message = f"'{key}' belongs to the parameter, beside 'anyOf'"
                problems.append(error(each.at(key), f"{option_path}.{key}", message, Code.MISPLACED_KEY))
        options.append(replace(option, option=True))
    parameter = Parameter(
        name=name,
        path=(*parent, name),
        type=Union(options=tuple(options)),
        required=record.required,
        description=record.description,
        default=record.default,
        group=setting.group,
        location=record.location,
    )
    return parameter, problems


def _type(kind: JsonType, record: ParameterRecord, children: list[Parameter], setting: Setting) -> Type:
    match kind:
        case JsonType.STRING:
            return String(min_length=record.minLength, max_length=record.maxLength, format=record.format)
        case JsonType.INTEGER | JsonType.NUMBER:
            return Numeric(
                integer=kind is JsonType.INTEGER,
                minimum=record.minimum,
                maximum=record.maximum,
                step=record.multipleOf,
            )
        case JsonType.BOOLEAN:
            return Boolean()
        case JsonType.ARRAY:
            return Array(items=children[0], min_items=record.minItems, max_items=record.maxItems)
        case JsonType.OBJECT:
            return Object(properties=tuple(children), open=not setting.closed or record.properties is None)


def _choices(record: ParameterRecord, kind: JsonType) -> tuple[Choice, ...]:
    match record.enum:
        case None:
            return ()
        case dict() as notes:
            return tuple(Choice(value=_from_text(text, kind), note=note) for text, note in notes.items())
        case values:
            return tuple(Choice(value=_number(value, kind)) for value in values)


def _from_text(text: str, kind: JsonType) -> Scalar:
    """The value that a key of `enum` writes: a number where numbers are due."""
    value = core(text) if kind in (JsonType.INTEGER, JsonType.NUMBER) else text
    return text if value is None or isinstance(value, bool) else whole(value)


def _number(value: Any, kind: JsonType) -> Any:
    return whole(value) if kind in (JsonType.INTEGER, JsonType.NUMBER) else value


def _default(value: Json, kind: JsonType) -> Json:
    return whole(value) if kind is JsonType.INTEGER else value


def _any_item(path: Path, location: Location) -> Parameter:
    return Parameter(name=ITEM, path=(*path, ITEM), type=String(), location=location)


def _faults(record: ParameterRecord, yaml_path: str) -> Iterator[Diagnostic]:
    if record.type_ is None:
        yield error(record.location, yaml_path, "the key 'type' is missing", Code.MISSING_KEY)
        return
    kind = JsonType(record.type_)
    for name in record.locations:
        if kind not in FITTING.get(name, (kind,)):
            message = f"'{name}' does not apply to type {kind}"
            yield error(record.at(name), f"{yaml_path}.{name}", message, Code.MISPLACED_KEY)
    for name, message, code in faults(record):
        yield error(record.at(name), f"{yaml_path}.{name}", message, code)
