"""Lowers a parameter's record to a parameter of the tree, and reports what is wrong with its own facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.keywords import FITTING
from specwright.ir.parameter import AnyValue, Json, Object, Parameter, Type, Union, bare
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import JsonType
from specwright.load.records import ParameterRecord
from specwright.load.scalars import whole
from specwright.lowering import record_faults, record_values
from specwright.lowering.shapes import with_shapes
from specwright.lowering.types import Parts, kinds_of, type_of


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
    parts, problems = _parts(record, path, yaml_path, setting)
    problems = [*record_faults.find(record, yaml_path), *problems]
    kinds = kinds_of(record)
    kept = _of_values(record, kinds) or kinds
    options = tuple(_of_kind(kind, record, name, path, parts, setting) for kind in kept)
    if not kept:
        options = (_with(name, path, AnyValue(), setting, record.location),)
    elif len(options) > 1:
        union = Union(options=tuple(replace(each, option=True) for each in options))
        options = (_with(name, path, union, setting, record.location),)
    parameter = replace(
        options[0],
        required=record.required,
        description=record.description,
        default=_default(record.default, kept),
        fill="uuid4" if record.fill else None,
    )
    return parameter, problems


def _of_values(record: ParameterRecord, kinds: Sequence[JsonType]) -> tuple[JsonType, ...]:
    """Of several types, those that an allowed value has; of one type, that."""
    if len(kinds) == 1 or not ({"enum", "const"} & record.locations.keys()):
        return tuple(kinds)
    return tuple(kind for kind in kinds if record_values.choices(record, kind, kinds))


def _of_kind(
    kind: JsonType, record: ParameterRecord, name: str, path: Path, parts: Parts, setting: Setting
) -> Parameter:
    """The parameter as far as it is of one type."""
    const, choices = record_values.allowed(record, kind, kinds_of(record))
    type_ = type_of(kind, record, parts, closed=setting.closed)
    return replace(_with(name, path, type_, setting, record.location), const=const, choices=choices)


def _with(name: str, path: Path, type_: Type, setting: Setting, location: Location) -> Parameter:
    return Parameter(name=name, path=path, type=type_, group=setting.group, location=location)


def _parts(
    record: ParameterRecord, path: Path, yaml_path: str, setting: Setting
) -> tuple[Parts, list[Diagnostic]]:
    """What stands below the parameter: an item, properties, the values of a map."""
    problems: list[Diagnostic] = []

    def below(name: str, child: ParameterRecord, where: str) -> Parameter:
        parameter, found = build(name, child, path, f"{yaml_path}.{where}", setting)
        problems.extend(found)
        if where in ("items", "additionalProperties") and "required" in child.locations:
            message = (
                "'required' belongs to a parameter with a name; for arrays write 'minItems' beside 'items'"
            )
            at = child.at("required")
            problems.append(error(at, f"{yaml_path}.{where}.required", message, Code.MISPLACED_KEY))
        return parameter

    properties = tuple(
        below(name, child, f"properties.{name}") for name, child in (record.properties or {}).items()
    )
    others = record.additionalProperties
    parts = Parts(
        item=below(ITEM, record.items, "items")
        if record.items
        else replace(bare(ITEM, path, record.location), group=setting.group),
        properties=properties,
        values=below(VALUE, others, "additionalProperties") if isinstance(others, ParameterRecord) else None,
    )
    return parts, problems


def _union(
    name: str, record: ParameterRecord, parent: Path, yaml_path: str, setting: Setting
) -> tuple[Parameter, list[Diagnostic]]:
    """A parameter of several types; one of them may be an array, several may be objects."""
    problems: list[Diagnostic] = []
    options: list[Parameter] = []
    several = [kinds_of(each) for each in record.anyOf].count((JsonType.OBJECT,)) > 1
    own = ("rules",) if several else ()
    stray = [key for key in record.locations if key in {*FITTING, "type"}.difference(own)]
    for key in stray:
        message = f"'{key}' stands beside 'anyOf'; write it in the options"
        problems.append(error(record.at(key), f"{yaml_path}.{key}", message, Code.MISPLACED_KEY))
    for position, each in enumerate(record.anyOf):
        option_path = f"{yaml_path}.anyOf[{position}]"
        option, found = build(name, each, parent, option_path, setting)
        problems += found
        if option.kind is None or any(_are_arrays(option, other) for other in options):
            message = "an option has one type, and one option at most is an array"
            problems.append(error(each.location, option_path, message, Code.WRONG_VALUE))
            continue
        for key in ("required", "default", "fill"):
            if key in each.locations:
                message = f"'{key}' belongs to the parameter, beside 'anyOf'"
                problems.append(error(each.at(key), f"{option_path}.{key}", message, Code.MISPLACED_KEY))
        options.append(replace(option, option=True))
    shapes = [each for each in options if isinstance(each.type, Object)]
    if len(shapes) > 1:
        options = _of_one_object(options, shapes)
        for position, each in enumerate(record.anyOf):
            problems += _rules_inside(each, f"{yaml_path}.anyOf[{position}]")
    if len(options) == 1:
        union = replace(options[0], option=False)
        described = replace(union, required=record.required, description=record.description)
        return replace(described, default=record.default), problems
    union = _with(name, (*parent, name), Union(options=tuple(options)), setting, record.location)
    parameter = replace(
        union, required=record.required, description=record.description, default=record.default
    )
    return parameter, problems


def _of_one_object(options: list[Parameter], shapes: list[Parameter]) -> list[Parameter]:
    """The options with one object, in the place of the first, that is several."""
    first = next(place for place, each in enumerate(options) if each is shapes[0])
    others = [each for each in options[first + 1 :] if not isinstance(each.type, Object)]
    return [*options[:first], with_shapes(shapes), *others]


def _are_arrays(option: Parameter, other: Parameter) -> bool:
    """Whether both are arrays, one of which says something of its items."""
    return option.kind is other.kind is JsonType.ARRAY and bool(option.children)


def _rules_inside(record: ParameterRecord, yaml_path: str) -> list[Diagnostic]:
    """An error for each rule that stands in one of several objects."""
    problems = []
    if record.rules:
        message = "one of several objects has no rules; write them beside 'anyOf', under its condition"
        problems.append(error(record.at("rules"), f"{yaml_path}.rules", message, Code.MISPLACED_KEY))
    below = [(f"properties.{name}", child) for name, child in (record.properties or {}).items()]
    below += [("items", record.items)] if record.items else []
    if isinstance(record.additionalProperties, ParameterRecord):
        below.append(("additionalProperties", record.additionalProperties))
    below += [(f"anyOf[{position}]", each) for position, each in enumerate(record.anyOf)]
    for where, child in below:
        problems += _rules_inside(child, f"{yaml_path}.{where}")
    return problems


def _default(value: Json, kinds: Sequence[JsonType]) -> Any:
    return whole(value) if tuple(kinds) == (JsonType.INTEGER,) else value
