"""The types that a value may have, as its keywords tell them."""

from collections.abc import Iterable, Sequence
from typing import Any

from specwright.ir.json_values import has_kind, is_equal
from specwright.ir.predicate import Constant, JsonType

NUMBERS = (JsonType.NUMBER, JsonType.INTEGER)

FITTING: dict[str, tuple[JsonType, ...]] = {
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), (JsonType.STRING,)),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), NUMBERS),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems", "items"), (JsonType.ARRAY,)),
    **dict.fromkeys(("minProperties", "maxProperties"), (JsonType.OBJECT,)),
    **dict.fromkeys(("properties", "required", "additionalProperties"), (JsonType.OBJECT,)),
}
"""The types that a keyword says something of."""


def meet(one: Iterable[JsonType], other: Iterable[JsonType]) -> tuple[JsonType, ...]:
    """The types that both have."""
    known = tuple(other)
    both = [_met(kind, known) for kind in one]
    return tuple(dict.fromkeys(kind for kind in both if kind))


def _met(kind: JsonType, known: Sequence[JsonType]) -> JsonType | None:
    if kind in known:
        return kind
    return JsonType.INTEGER if kind in NUMBERS and set(known) & set(NUMBERS) else None


def disjoint(kinds: Iterable[Sequence[JsonType]]) -> bool:
    """Whether no value is of the types of two of them."""
    every = [kind if kind not in NUMBERS else JsonType.NUMBER for each in kinds for kind in each]
    return len(every) == len(set(every))


def of_kind(kind: JsonType, values: Iterable[Constant]) -> list[Any]:
    """Those of the values that are of the type, each once; whole numbers written as such for integers."""
    kept: list[Any] = []
    for value in values:
        if has_kind(value, kind) and not any(is_equal(value, other) for other in kept):
            kept.append(int(value) if kind is JsonType.INTEGER and isinstance(value, float) else value)
    return kept


def of_values(kinds: Sequence[JsonType], values: Sequence[Constant], *, typed: bool) -> tuple[JsonType, ...]:
    """The types that one of the allowed values has; without a stated type whole numbers are integers."""
    found = []
    for kind in kinds:
        own = of_kind(kind, values)
        if own and not typed and kind is JsonType.NUMBER and own == of_kind(JsonType.INTEGER, values):
            kind = JsonType.INTEGER
        found += [kind] if own else []
    return tuple(found)
