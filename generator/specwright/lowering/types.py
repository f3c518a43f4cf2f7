"""The type of a parameter, from the words of its record."""

from dataclasses import dataclass

from specwright.ir.keywords import FITTING
from specwright.ir.parameter import Array, Boolean, Null, Numeric, Object, Parameter, String, Type
from specwright.ir.predicate import JsonType
from specwright.load.records import ANY, ParameterRecord
from specwright.lowering import record_values

_EVERY_KIND = (
    JsonType.STRING,
    JsonType.NUMBER,
    JsonType.BOOLEAN,
    JsonType.NULL,
    JsonType.ARRAY,
    JsonType.OBJECT,
)
"""The types of JSON that together take any value: whole numbers are numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What stands below a parameter, whichever of its types that belongs to."""

    item: Parameter
    properties: tuple[Parameter, ...]
    values: Parameter | None


def stated_types(record: ParameterRecord) -> tuple[str, ...]:
    """The words that stand for its type, as written."""
    stated = record.type_
    return (stated,) if isinstance(stated, str) else stated or ()


def kinds_of(record: ParameterRecord) -> tuple[JsonType, ...]:
    """The types that the parameter may have; none where it may have any, and nothing says more.

    What is wrong with the words is for `record_faults` to say: here they are taken for the best.
    """
    words = tuple(dict.fromkeys(stated_types(record)))
    if not words:
        return (JsonType.STRING,)
    if ANY not in words:
        return tuple(JsonType(word) for word in words)
    if record.locations.keys() & {"enum", "const"}:
        return tuple(kind for kind in _EVERY_KIND if record_values.choices(record, kind, _EVERY_KIND))
    return _EVERY_KIND if record.locations.keys() & FITTING.keys() else ()


def type_of(kind: JsonType, record: ParameterRecord, parts: Parts, *, closed: bool) -> Type:
    """The type with the limits that the record states for it; `closed` objects refuse unknown keys."""
    match kind:
        case JsonType.STRING:
            return String(
                min_length=record.minLength,
                max_length=record.maxLength,
                format=record.format,
                pattern=record.pattern,
            )
        case JsonType.INTEGER | JsonType.NUMBER:
            return Numeric(
                integer=kind is JsonType.INTEGER,
                minimum=record.minimum,
                maximum=record.maximum,
                exclusive_minimum=record.exclusiveMinimum,
                exclusive_maximum=record.exclusiveMaximum,
                step=record.multipleOf,
            )
        case JsonType.BOOLEAN:
            return Boolean()
        case JsonType.NULL:
            return Null()
        case JsonType.ARRAY:
            return Array(
                items=parts.item,
                min_items=record.minItems,
                max_items=record.maxItems,
                unique=record.uniqueItems,
            )
        case JsonType.OBJECT:
            return Object(
                properties=parts.properties,
                open=not closed or is_open(record),
                values=parts.values,
                min_properties=record.minProperties,
                max_properties=record.maxProperties,
            )


def is_open(record: ParameterRecord) -> bool:
    """Whether an object of a request takes keys that it does not state: if it states nothing about them."""
    others = record.additionalProperties
    return record.properties is None if others is None else others is not False
