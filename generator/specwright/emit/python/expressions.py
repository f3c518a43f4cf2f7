"""Tests of values as Python expressions: that they pass where this is `wanted`, that they fail where not."""

from typing import assert_never

from specwright.codegen import lir
from specwright.codegen.spelling import Spelled, one
from specwright.emit.python.literals import literal
from specwright.ir.decimals import as_units, counts
from specwright.ir.predicate import Constant, JsonType, Number

_BUILT_IN = {
    JsonType.STRING: "str",
    JsonType.BOOLEAN: "bool",
    JsonType.ARRAY: "list",
    JsonType.OBJECT: "dict",
}
_EXACT = 2**50
_MOST = 1001


def refused(format_: str, x: str) -> Spelled | None:
    """That a text has none of the forms that most have; half a surrogate pair raises."""
    match format_:
        case "color":
            return one(f"{x}.encode().translate(HEX) not in COLORS")
        case "media" | "unpadded-media" | "uri":
            special = f'({x}[:6] != "https:" or {x}.encode().translate(None, PLAIN) != b":")'
            return Spelled((special, f"not is_{format_.replace('-', '_')}({x})"), "and")
        case "uuid" | "uuid4":
            version = (f'{x}[14] != "4"', f'{x}[19] not in "89ABab"') if format_ == "uuid4" else ()
            return Spelled((f"{x}.encode().translate(HEX) != UUID", *version), "or")
        case _:
            return None


def typed(test: lir.IsType, x: str, wanted: bool) -> Spelled:
    """The value is of the type."""
    match test.type:
        case JsonType.STRING | JsonType.BOOLEAN | JsonType.ARRAY | JsonType.OBJECT:
            return one(f"type({x}) {'is' if wanted else 'is not'} {_BUILT_IN[test.type]}")
        case JsonType.NULL:
            return one(f"{x} {'is' if wanted else 'is not'} None")
        case JsonType.NUMBER if test.bounded and not wanted:
            return Spelled((f"type({x}) is not float", f"type({x}) is not int"), "and")
        case JsonType.INTEGER | JsonType.NUMBER if wanted:
            return one(f"is_{test.type}({x})")
        case JsonType.INTEGER | JsonType.NUMBER:
            return Spelled((f"type({x}) is not int", f"not is_{test.type}({x})"), "and")
        case _:
            assert_never(test.type)


def order(inclusive: bool, wanted: bool) -> str:
    """The sign between two numbers of which the first is below the second, or `inclusive`, at most it."""
    return ("<=" if inclusive else "<") if wanted else (">" if inclusive else ">=")


def between(x: str, low: Number | None, high: Number | None, wanted: bool) -> str:
    """The number lies between the bounds, of which there is one at least."""
    if low is None:
        return f"{x} {'<=' if wanted else '>'} {literal(high)}"
    if high is None:
        return f"{x} {'>=' if wanted else '<'} {literal(low)}"
    if low == high:
        return f"{x} {equals(wanted)} {literal(low)}"
    return f"{not_(wanted)}{literal(low)} <= {x} <= {literal(high)}"


def strictly_between(x: str, low: Number | None, high: Number | None, wanted: bool) -> str:
    """The number lies between the bounds, of which there is one at least, and is neither."""
    if low is None:
        return f"{x} {'<' if wanted else '>='} {literal(high)}"
    if high is None:
        return f"{x} {'>' if wanted else '<='} {literal(low)}"
    return f"{not_(wanted)}{literal(low)} < {x} < {literal(high)}"


def on_step(x: str, step: Number, low: Number | None, high: Number | None, wanted: bool) -> Spelled:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    whole, scale = as_units(step)
    if any(end is None or abs(end) * scale > _EXACT for end in (low, high)):
        return one(f"{not_(wanted)}is_multiple_of({x}, {whole}, {scale})")
    if scale == 1:
        return one(f"{x} % {whole} == 0" if wanted else f"{x} % {whole}")
    is_exact = f"round({x} * {scale}) / {scale} {equals(wanted)} {x}"
    if whole == 1:
        return one(is_exact)
    on_whole = f"round({x} * {scale}) % {whole}" + (" == 0" if wanted else "")
    return Spelled((on_whole, is_exact), "and" if wanted else "or")


def allowed_steps(step: Number, low: Number | None, high: Number | None) -> str | None:
    """A generator of all numbers between the bounds that are on the step; None where they are whole or many.

    `57 / 100` is the double nearest to 0.57, as every decimal form of it is.
    """
    if low is None or high is None:
        return None
    whole, scale = as_units(step)
    multiples = counts(step, low, high)
    first, last = multiples.start, multiples.stop - 1
    if scale == 1 or last - first >= _MOST or max(abs(first), abs(last)) * whole > _EXACT:
        return None
    ends = [str(first * whole)] if first or whole > 1 else []
    steps = [str(whole)] if whole > 1 else []
    return f"number / {scale} for number in range({', '.join([*ends, str(last * whole + 1), *steps])})"


def times(one_: str, other: str, sign: str, bound: Number) -> str:
    """Whether one divided by the other lies beyond the bound, in whole numbers."""
    whole, scale = as_units(bound)
    left = f"int({one_}) * {scale}" if scale > 1 else f"int({one_})"
    return f"{left} {sign} int({other}) * {whole}"


def set_of(values: tuple[Constant, ...]) -> str:
    """The values to look among."""
    return f"{{{', '.join(map(literal, values))}}}" if values else "frozenset()"


def not_(wanted: bool) -> str:
    """What stands before a call."""
    return "" if wanted else "not "


def in_(wanted: bool) -> str:
    """Whether something is among others."""
    return "in" if wanted else "not in"


def equals(wanted: bool) -> str:
    """Whether two things are equal."""
    return "==" if wanted else "!="
