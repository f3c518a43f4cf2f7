"""What a plain scalar means under the core schema of YAML 1.2 (section 10.3), and nothing beyond it."""

import re

from specwright.ir.predicate import Scalar

# Python writes integers of up to 4,300 digits; hexadecimal ones have a fifth more of them in decimal.
_LONGEST_INTEGER = 3500

_INTEGERS = tuple(
    (re.compile(pattern), base)
    for pattern, base in ((r"[-+]?[0-9]+", 10), (r"0o[0-7]+", 8), (r"0x[0-9a-fA-F]+", 16))
)
_FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_FRACTION = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_FIRST = frozenset("-+.0123456789")
"""What numbers begin with: most scalars are texts, and a large spec has very many."""


def core(text: str) -> Scalar | None:
    """The value that an unquoted text writes: `16:9`, `NO`, `1_000` and `2025-03-26` are texts."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    return _number(text)


def _number(text: str) -> Scalar:
    if text[0] not in _FIRST:
        return text
    for pattern, base in _INTEGERS:
        if pattern.fullmatch(text):
            return int(text, base) if len(text) < _LONGEST_INTEGER else text
    if _FRACTION.fullmatch(text):
        return float(text)
    if _NO_FRACTION.fullmatch(text):
        return float(text.replace(".", ""))
    return text
