"""The allowed values that a record states, told apart by the types that they have."""

from collections.abc import Iterator, Sequence
from typing import Any

from specwright.ir.evaluate import has_kind
from specwright.ir.parameter import Choice
from specwright.ir.predicate import Constant, JsonType
from specwright.load.core_schema import core
from specwright.load.records import ParameterRecord
from specwright.load.scalars import whole

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)


def allowed(
    record: ParameterRecord, kind: JsonType, kinds: Sequence[JsonType]
) -> tuple[Constant, tuple[Choice, ...]]:
    """The constant and the choices of a parameter as far as it is of one type.

    Neither where the type allows just these values: null, or true and false.
    """
    values = choices(record, kind, kinds)
    plain = [each.value for each in values]
    if kind is JsonType.NULL and plain in ([], [None]):
        return None, ()
    if kind is JsonType.BOOLEAN and len(plain) == 2 and {*map(type, plain)} == {bool} and len({*plain}) == 2:
        return None, ()
    is_flag = kind is JsonType.BOOLEAN and isinstance(plain[0] if plain else None, bool)
    alone = len(plain) == 1 and (is_flag or "const" in record.locations)
    return (plain[0], ()) if alone else (None, values)


def choices(record: ParameterRecord, kind: JsonType, kinds: Sequence[JsonType]) -> tuple[Choice, ...]:
    """The allowed values of one type out of several; of a single type, all, whatever they are."""
    every = stated(record, kinds)
    if len(kinds) > 1:
        every = [each for each in every if has_kind(each.value, kind)]
    return tuple(Choice(value=_number(each.value, kind), note=each.note) for each in every)


def stated(record: ParameterRecord, kinds: Sequence[JsonType]) -> list[Choice]:
    """The values of `const` or `enum` in the order written."""
    if "const" in record.locations:
        return [Choice(value=record.const)]
    return list(_enum(record, kinds))


def _enum(record: ParameterRecord, kinds: Sequence[JsonType]) -> Iterator[Choice]:
    match record.enum:
        case None:
            return
        case dict() as notes:
            for text, note in notes.items():
                yield Choice(value=_from_text(text, kinds), note=note)
        case values:
            for value in values:
                yield Choice(value=value)


def _from_text(text: str, kinds: Sequence[JsonType]) -> Constant:
    """The value that a key of `enum` writes: a number, true, null where these are due, else a text."""
    value = core(text)
    others = [kind for kind in kinds if kind is not JsonType.STRING]
    return whole(value) if any(has_kind(value, kind) for kind in others) else text


def _number(value: Any, kind: JsonType) -> Any:
    return whole(value) if kind in _NUMBERS else value
