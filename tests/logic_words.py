"""Predicates of every sort, each with the words of a condition that say it exactly."""

from typing import Any

from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    UniqueItems,
)

A, B, L, HELD = ("a",), ("b",), ("l",), ("o",)
ITEM = ("l", "[]")
ANY = {name: {"type": "any"} for name in "abo"} | {
    "l": {"type": ["array", "string"], "items": {"type": "any"}},
    "m": {"type": "object", "additionalProperties": {"type": "any"}},
    "w": {"type": "integer"},
    "h": {"type": "integer"},
    "f": {"type": "boolean"},
}
AREA = Product(columns=(("w",), ("h",)), maximum=64)
TABLE = InTable(columns=(("w",), ("h",)), rows=((1, 2), (2, 1)))
WORDS: dict[str, tuple[Predicate, Any]] = {
    "given": (Present(path=A), "a"),
    "absent": (Not(of=Present(path=A)), {"absent": "a"}),
    "all given": (AllOf(of=(Present(path=A), Present(path=B))), {"present": ["a", "b"]}),
    "one given": (AnyOf(of=(Present(path=A), Present(path=B))), {"any": ["a", "b"]}),
    "type": (HasType(path=A, kind=JsonType.STRING), {"any": [{"absent": "a"}, {"type": {"a": "string"}}]}),
    "not of a type": (
        Not(of=HasType(path=A, kind=JsonType.ARRAY)),
        {"all": ["a", {"not": {"type": {"a": "array"}}}]},
    ),
    "value": (Enum(path=A, values=(1, True)), {"any": [{"absent": "a"}, {"a": [1, True]}]}),
    "null": (Enum(path=A, values=(None,)), {"any": [{"absent": "a"}, {"type": {"a": "null"}}]}),
    "null or a value": (
        Enum(path=A, values=(None, 2)),
        {"any": [{"absent": "a"}, {"a": 2}, {"type": {"a": "null"}}]},
    ),
    "given value": (AllOf(of=(Present(path=A), Enum(path=A, values=("x",)))), {"a": "x"}),
    "not a value": (Not(of=Enum(path=A, values=(1,))), {"all": ["a", {"not": {"a": 1}}]}),
    "the other of two": (Not(of=Enum(path=("f",), values=(True,))), {"f": False}),
    "at most": (
        Range(path=A, maximum=2),
        {"any": [{"absent": "a"}, {"not": {"type": {"a": "number"}}}, {"at-most": {"a": 2}}]},
    ),
    "not at most": (
        Not(of=Range(path=A, maximum=2)),
        {"all": [{"type": {"a": "number"}}, {"above": {"a": 2}}]},
    ),
    "between": (
        Range(path=("w",), minimum=1, maximum=2),
        {"any": [{"absent": "w"}, {"all": [{"at-least": {"w": 1}}, {"at-most": {"w": 2}}]}]},
    ),
    "above": (Not(of=ExclusiveRange(path=("w",), maximum=1)), {"at-least": {"w": 1}}),
    "step": (
        AllOf(of=(Present(path=("w",)), MultipleOf(path=("w",), step=2))),
        {"step": {"w": 2}},
    ),
    "length": (
        Not(of=Length(path=A, maximum=1)),
        {"all": [{"type": {"a": "string"}}, {"length": {"a": {"minLength": 2}}}]},
    ),
    "pattern": (
        Not(of=Pattern(path=A, pattern="^x")),
        {"all": [{"type": {"a": "string"}}, {"not": {"pattern": {"a": "^x"}}}]},
    ),
    "format": (
        Matches(path=A, format="uri"),
        {"any": [{"absent": "a"}, {"not": {"type": {"a": "string"}}}, {"format": {"a": "uri"}}]},
    ),
    "items": (
        Not(of=ItemCount(path=L, maximum=1)),
        {"all": [{"type": {"l": "array"}}, {"items": {"l": {"minItems": 2}}}]},
    ),
    "unique": (
        UniqueItems(path=L),
        {"any": [{"absent": "l"}, {"not": {"type": {"l": "array"}}}, {"unique": "l"}]},
    ),
    "some item": (
        Not(of=CountWhere(path=L, where=Enum(path=ITEM, values=(1,)), maximum=0)),
        {"all": [{"type": {"l": "array"}}, {"some": {"l": {".": 1}}}]},
    ),
    "every item": (
        CountWhere(path=L, where=Not(of=Enum(path=ITEM, values=(1,))), maximum=0),
        {"any": [{"absent": "l"}, {"not": {"type": {"l": "array"}}}, {"every": {"l": {".": 1}}}]},
    ),
    "so many items": (
        AllOf(
            of=(
                HasType(path=L, kind=JsonType.ARRAY),
                Present(path=L),
                CountWhere(path=L, where=Enum(path=ITEM, values=(1,)), maximum=1),
            )
        ),
        {"all": [{"type": {"l": "array"}}, {"some": {"l": {".": 1}}, "minItems": 0, "maxItems": 1}]},
    ),
    "more items than so many": (
        Not(of=CountWhere(path=L, where=Enum(path=ITEM, values=(1,)), maximum=1)),
        {"all": [{"type": {"l": "array"}}, {"some": {"l": {".": 1}}, "minItems": 2}]},
    ),
    "keys": (
        PropertyCount(path=HELD, maximum=1),
        {
            "any": [
                {"absent": "o"},
                {"not": {"type": {"o": "object"}}},
                {"properties": {"o": {"maxProperties": 1}}},
            ]
        },
    ),
    "no other keys": (
        NoAdditionalProperties(path=HELD, names=("x",)),
        {"any": [{"absent": "o"}, {"not": {"type": {"o": "object"}}}, {"closed": {"o": ["x"]}}]},
    ),
    "no keys": (
        NoAdditionalProperties(path=("m",), names=()),
        {"any": [{"absent": "m"}, {"properties": {"m": {"maxProperties": 0}}}]},
    ),
    "every value": (
        EveryValue(path=("m",), where=Enum(path=("m", "{}"), values=(1,)), names=("y",), matching="^x|y"),
        {
            "any": [
                {"absent": "m"},
                {"every-value": {"m": {".": 1}}, "matching": "^x|y", "without": ["y"]},
            ]
        },
    ),
    "sizes": (
        TABLE,
        {
            "any": [
                {"not": {"present": ["w", "h"]}},
                {"sizes": {"parameters": ["w", "h"], "rows": ["1x2", "2x1"]}},
            ]
        },
    ),
    "area": (
        AREA,
        {"any": [{"not": {"present": ["w", "h"]}}, {"area": {"parameters": ["w", "h"], "maximum": 64}}]},
    ),
    "not this area": (
        Not(of=AREA),
        {
            "all": [
                {"present": ["w", "h"]},
                {"not": {"area": {"parameters": ["w", "h"], "maximum": 64}}},
            ]
        },
    ),
    "not this ratio": (
        Not(of=Ratio(columns=(("w",), ("h",)), minimum=0.5, maximum=2)),
        {
            "all": [
                {"present": ["w", "h"]},
                {"not": {"ratio": {"parameters": ["w", "h"], "minimum": 0.5, "maximum": 2}}},
            ]
        },
    ),
    "not these sizes": (
        Not(of=TABLE),
        {
            "all": [
                {"present": ["w", "h"]},
                {"not": {"sizes": {"parameters": ["w", "h"], "rows": ["1x2", "2x1"]}}},
            ]
        },
    ),
}
