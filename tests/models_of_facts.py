"""Models of what no spec of the tests says: null, patterns, unlike items, maps, any value."""

from typing import Any

from facts_of_values import message, parameter, root, rule
from specwright.ir.model import Message
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Choice,
    Null,
    Numeric,
    Object,
    String,
    Union,
)
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    NoAdditionalProperties,
    Not,
    Pattern,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)

A, B, C = ("a",), ("b",), ("c",)


def option(path: str, type_: Any, **more: Any) -> Any:
    return parameter(path, type_, option=True, **more)


def numbers(path: str, **more: Any) -> Any:
    return parameter(path, Numeric(integer=True, **more))


def text_or_null(path: str, **more: Any) -> Any:
    options = (option(path, String(max_length=2)), option(path, Null()))
    return parameter(path, Union(options=options), **more)


def any_kind(path: str) -> Any:
    items = parameter(f"{path}.[]", AnyValue())
    kinds = (String(), Numeric(integer=False), Boolean(), Null(), Array(items=items), Object(open=True))
    return parameter(path, Union(options=tuple(option(path, kind) for kind in kinds)))


MESSAGES: dict[str, Message] = {
    "null": message(root(parameter("a", Null()), text_or_null("b", required=True), text_or_null("c"))),
    "null-required": message(root(parameter("a", Null(), required=True), parameter("b", Boolean()))),
    "null-choices": message(
        root(
            parameter(
                "a",
                Union(
                    options=(
                        option("a", String(), choices=(Choice(value="x"), Choice(value="y"))),
                        option("a", Null()),
                        option("a", Numeric(integer=True), choices=(Choice(value=1),)),
                    )
                ),
            ),
            parameter("b", AnyValue(), choices=tuple(Choice(value=each) for each in (None, True, "1", 2.5))),
        )
    ),
    "exclusive": message(
        root(
            parameter("a", Numeric(integer=False, exclusive_minimum=0, exclusive_maximum=1.5)),
            parameter("b", Numeric(integer=True, exclusive_minimum=2, maximum=10, step=4)),
            parameter("c", Numeric(integer=False, minimum=0, exclusive_maximum=1, step=0.1)),
        )
    ),
    "pattern": message(
        root(
            parameter("a", String(pattern=r"^[a-z]+(-\d+)?$", max_length=6)),
            parameter("b", String(pattern=r"\s"), required=True),
            parameter("c", String(pattern="^[^a]$")),
        )
    ),
    "format": message(root(parameter("a", String(format="uuid-or-uri")), any_kind("b"))),
    "unique": message(
        root(
            parameter("a", Array(items=parameter("a.[]", AnyValue()), unique=True, max_items=4)),
            parameter("b", Array(items=numbers("b.[]"), unique=True), required=True),
            parameter("c", Array(items=parameter("c.[]", AnyValue()), unique=True)),
        )
    ),
    "map": message(
        root(
            parameter("a", Object(open=True, values=numbers("a.{}", minimum=1), max_properties=2)),
            parameter(
                "b",
                Object(
                    properties=(parameter("b.x", String(), required=True),),
                    open=True,
                    values=text_or_null("b.{}"),
                ),
            ),
        )
    ),
    "map-of-objects": message(
        root(
            parameter(
                "a",
                Object(
                    open=True,
                    min_properties=1,
                    values=parameter(
                        "a.{}",
                        Object(
                            properties=(
                                parameter("a.{}.x", numbers("a.{}.x", maximum=3).type, required=True),
                                parameter(
                                    "a.{}.y", Array(items=parameter("a.{}.y.[]", String(min_length=1)))
                                ),
                            )
                        ),
                    ),
                ),
            )
        )
    ),
    "open-root": message(
        root(parameter("a", Boolean(), required=True), open=True, values=numbers("{}"), min_properties=3)
    ),
    "map-or-text": message(
        root(
            parameter(
                "a",
                Union(
                    options=(
                        option("a", String(min_length=1)),
                        option("a", Object(open=True, values=parameter("a.{}", Boolean()))),
                    )
                ),
                required=True,
            )
        )
    ),
    "any": message(
        root(parameter("a", AnyValue(), required=True), parameter("b", AnyValue()), numbers("c")),
        rule(Implies(given=Range(path=A, minimum=3), then=Present(path=B)), "unguarded"),
        rule(
            Implies(given=HasType(path=B, kind=JsonType.OBJECT), then=PropertyCount(path=B, minimum=1)),
            "kind",
        ),
        rule(Not(of=Enum(path=(*A, "x"), values=(None, True))), "inside"),
        rule(AnyOf(of=(Length(path=A, minimum=2), Pattern(path=A, pattern="^z"))), "texts"),
    ),
    "any-parts": message(
        root(parameter("a", AnyValue()), parameter("b", AnyValue()), numbers("c")),
        rule(CountWhere(path=A, where=Not(of=Range(path=(*A, "[]"), maximum=2)), maximum=0), "every"),
        rule(
            CountWhere(path=(*A, "x"), where=HasType(path=(*A, "x", "[]"), kind=JsonType.NULL), minimum=1),
            "some",
        ),
        rule(
            EveryValue(path=B, where=Range(path=(*B, "{}"), minimum=0), names=("z",), matching="^[k-n]"),
            "keys",
        ),
        rule(
            EveryValue(
                path=(*B, "m"),
                where=Implies(
                    given=AllOf(of=(Present(path=C), Range(path=C, minimum=2))),
                    then=UniqueItems(path=(*B, "m", "{}")),
                ),
            ),
            "elsewhere",
        ),
    ),
    "items": message(
        root(
            parameter(
                "a",
                Array(
                    items=parameter(
                        "a.[]",
                        Object(
                            properties=(
                                numbers("a.[].x"),
                                parameter("a.[].l", Array(items=numbers("a.[].l.[]"))),
                            )
                        ),
                    )
                ),
            ),
            numbers("b"),
            parameter("c", Object(properties=(numbers("c.x"), numbers("c.y")))),
        ),
        rule(
            CountWhere(
                path=A,
                where=AllOf(
                    of=(
                        Present(path=(*A, "[]", "x")),
                        AnyOf(of=(Not(of=Present(path=B)), ExclusiveRange(path=(*A, "[]", "x"), minimum=2))),
                        CountWhere(
                            path=(*A, "[]", "l"),
                            where=AnyOf(
                                of=(
                                    Range(path=(*A, "[]", "l", "[]"), minimum=1),
                                    Not(of=Present(path=(*A, "[]", "x"))),
                                )
                            ),
                            minimum=1,
                        ),
                    )
                ),
                minimum=1,
                maximum=1,
            ),
            "nested",
        ),
        rule(Implies(given=Present(path=B), then=NoAdditionalProperties(path=C, names=("x",))), "closed"),
        rule(InTable(columns=((*C, "x"), (*C, "y")), rows=((1, 2), (2, 1))), "table"),
        rule(Implies(given=Enum(path=B, values=(7,)), then=ItemCount(path=A, maximum=1)), "count"),
    ),
    "union-rules": message(
        root(any_kind("a"), text_or_null("b"), numbers("c")),
        rule(Implies(given=Range(path=A, minimum=2), then=Present(path=B)), "number"),
        rule(Implies(given=Not(of=Length(path=A, maximum=2)), then=Present(path=C)), "text"),
        rule(Implies(given=UniqueItems(path=A), then=Not(of=Enum(path=C, values=(5,)))), "array"),
        rule(AnyOf(of=(HasType(path=B, kind=JsonType.NULL), Not(of=Enum(path=C, values=(6,))))), "null"),
    ),
}
