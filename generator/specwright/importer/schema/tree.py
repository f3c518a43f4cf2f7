"""Declared parameters as the tree of the compiler, which names and simplifies rules."""

from dataclasses import replace
from typing import Any

from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
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
    Type,
    Union,
)
from specwright.ir.path import ITEM
from specwright.ir.predicate import JsonType
from specwright.lowering.shapes import with_shapes


def parameter_of(declared: DeclaredParameter) -> Parameter:
    """The parameter and all below it; the root has no name."""
    types = [_whole(each, declared) for each in declared.types]
    if len(types) == 1:
        return types[0]
    options = tuple(_option(each) for each in types)
    return _bare(declared, Union(options=options) if options else AnyValue())


def _whole(declared: DeclaredType, whole: DeclaredParameter) -> Parameter:
    """What a value of the type may be; of several objects, what any of them takes."""
    typed = _typed(declared, whole)
    if not declared.shapes:
        return typed
    shapes = with_shapes([_option(_typed(each, whole)) for each in declared.shapes])
    return replace(typed, type=shapes.type)


def _typed(declared: DeclaredType, whole: DeclaredParameter) -> Parameter:
    words: dict[str, Any] = {word: fact.value for word, fact in declared.words.items()}
    return Parameter(
        name=whole.path[-1] if whole.path else "",
        path=whole.path,
        type=_type(declared, words, whole),
        required=whole.required is not None,
        default=whole.default.value if whole.default else None,
        const=words.get("const"),
        choices=tuple(Choice(value=value) for value in words.get("enum", ())),
        location=whole.location,
    )


def _bare(declared: DeclaredParameter, type_: Type) -> Parameter:
    return Parameter(
        name=declared.path[-1] if declared.path else "",
        path=declared.path,
        type=type_,
        required=declared.required is not None,
        default=declared.default.value if declared.default else None,
        location=declared.location,
    )


def _option(parameter: Parameter) -> Parameter:
    """What a union may be: presence and a default belong to the union."""
    return Parameter(
        name=parameter.name,
        path=parameter.path,
        type=parameter.type,
        const=parameter.const,
        choices=parameter.choices,
        option=True,
        location=parameter.location,
    )


def _type(declared: DeclaredType, words: dict[str, Any], whole: DeclaredParameter) -> Type:
    match declared.kind:
        case JsonType.STRING:
            return String(
                min_length=words.get("minLength"),
                max_length=words.get("maxLength"),
                format=words.get("format"),
                pattern=words.get("pattern"),
            )
        case JsonType.INTEGER | JsonType.NUMBER:
            return Numeric(
                integer=declared.kind is JsonType.INTEGER,
                minimum=words.get("minimum"),
                maximum=words.get("maximum"),
                exclusive_minimum=words.get("exclusiveMinimum"),
                exclusive_maximum=words.get("exclusiveMaximum"),
                step=words.get("multipleOf"),
            )
        case JsonType.BOOLEAN:
            return Boolean()
        case JsonType.NULL:
            return Null()
        case JsonType.ARRAY:
            return _array(declared, words, whole)
        case JsonType.OBJECT:
            return Object(
                properties=tuple(parameter_of(each) for each in declared.properties.values()),
                open=not declared.closed,
                values=parameter_of(declared.values) if declared.values else None,
                min_properties=words.get("minProperties"),
                max_properties=words.get("maxProperties"),
            )


def _array(declared: DeclaredType, words: dict[str, Any], whole: DeclaredParameter) -> Array:
    item = declared.items or DeclaredParameter(path=(*whole.path, ITEM), location=whole.location)
    return Array(
        items=parameter_of(item),
        min_items=words.get("minItems"),
        max_items=words.get("maxItems"),
        unique=bool(words.get("uniqueItems")),
    )
