"""How numbers are written in messages: alike in every language, as RFC 8785 has it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # messages need nothing else of predicates, which take long to import
    from specwright.ir.predicate import Number

_EXACT = 2**53
_MOST_DIGITS = 21
_MOST_ZEROS = 6


def number_text(number: "Number") -> str:
    """`1024` for 1024 and 1024.0, `0` for -0.0, `1e+21`, `1e-7`; digits beyond those of a double are lost.

    A whole number beyond all doubles is "a very large number". Never raises.
    """
    if type(number) is int:
        if -_EXACT < number < _EXACT:
            return str(number)
        try:
            number = float(number)
        except OverflowError:
            return "a very large number"
    if number - number != 0:
        return {"inf": "Infinity", "-inf": "-Infinity"}.get(repr(number), "NaN")
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = repr(abs(number)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = int(exponent or 0) + (len(whole) if whole != "0" else len(digits) - len(fraction))
    return sign + _placed(digits.rstrip("0") or "0", point if digits.strip("0") else 1)


def _placed(digits: str, point: int) -> str:
    """The digits with the decimal point behind so many of them, or with an exponent."""
    if len(digits) <= point <= _MOST_DIGITS:
        return digits.ljust(point, "0")
    if 0 < point <= _MOST_DIGITS:
        return f"{digits[:point]}.{digits[point:]}"
    if -_MOST_ZEROS < point <= 0:
        return f"0.{digits.rjust(len(digits) - point, '0')}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+}"
