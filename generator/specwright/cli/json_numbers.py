"""Reads JSON's numbers as the generated validators do: whole ones exactly, and no NaN."""

import json

MOST_DIGITS = 20_000
_PART = 500


def _refused(name: str) -> object:
    raise ValueError(f"here stands {name}, which JSON does not have")


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if len(digits) > MOST_DIGITS:
        raise ValueError(f"a number of {len(digits):,} digits is too large")
    number = 0
    for start in range(0, len(digits), _PART):
        part = digits[start : start + _PART]
        number = number * 10 ** len(part) + int(part)
    return -number if len(digits) < len(text) else number


EXACT_DECODER = json.JSONDecoder(parse_constant=_refused, parse_int=_whole)
"""Reads numbers of up to so many digits that the time is still small; raises ValueError."""
