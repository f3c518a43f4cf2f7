"""Regular expressions of specs: with the meaning of ECMAScript, only those that every engine reads alike.

They are searched for in the text, by code points. What engines read differently or not in linear time is
refused; the rest is spelt so that the meaning does not depend on the engine: `\\d` is `[0-9]`, `.` no end of
a line, `$` the end of the whole text.
"""

import re
from functools import cache

from specwright.ir.pattern_syntax import parse
from specwright.ir.pattern_time import check_time, last_before_end
from specwright.ir.pattern_tree import LAST, CharSet, Choices, Edge, PatternError, Piece, Repeat, Series

_SPECIAL = frozenset("^$\\.*+?()[]{}|")
_SPECIAL_IN_SETS = frozenset("^$\\[]-")
_CONTROLS = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\f": r"\f", "\v": r"\v"}


def fault(pattern: str) -> str | None:
    """Why the expression is refused, in words that follow its name; None where it is taken."""
    try:
        _read(pattern)
    except PatternError as error:
        return str(error)
    return None


def is_found(pattern: str, text: str) -> bool:
    """Whether the expression matches somewhere in the text; raises PatternError where it is refused."""
    return _compiled(pattern).search(text) is not None


@cache
def portable(pattern: str) -> str:
    """The expression for ECMAScript with the `u` flag and for JSON Schema's other engines.

    Raises PatternError where it is refused.
    """
    return _spell(_read(pattern), "$")


def tree(pattern: str) -> Piece:
    """The expression without any engine's habits; raises PatternError where it is refused."""
    return _read(pattern)


def spelled(piece: Piece) -> str:
    """The expression that a tree is read from."""
    return _spell(piece, "$")


def refuses_last_line_end(pattern: str) -> bool:
    """Whether the expression asks for the end of the text, and never right behind a line feed."""
    ended, may_follow = last_before_end(_read(pattern))
    return ended and not may_follow


def may_end_in_line_end(pattern: str) -> bool:
    """Whether the expression may find the end of the text right behind a line feed."""
    ended, may_follow = last_before_end(_read(pattern))
    return ended and may_follow


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_spell(_read(pattern), r"\Z"))


@cache
def _read(pattern: str) -> Piece:
    piece = parse(pattern)
    check_time(piece)
    return piece


def _spell(piece: Piece, end: str) -> str:
    match piece:
        case CharSet():
            return _set(piece)
        case Edge():
            return end if piece.end else "^"
        case Series(of=parts):
            return "".join(
                _grouped(part, end) if isinstance(part, Choices) else _spell(part, end) for part in parts
            )
        case Choices(of=parts):
            return "|".join(_spell(part, end) for part in parts)
        case Repeat(of=of):
            return _grouped(of, end) + _count(piece)


def _grouped(piece: Piece, end: str) -> str:
    text = _spell(piece, end)
    return text if isinstance(piece, CharSet) else f"(?:{text})"


def _count(repeat: Repeat) -> str:
    match repeat.least, repeat.most:
        case 0, None:
            return "*"
        case 1, None:
            return "+"
        case 0, 1:
            return "?"
        case least, None:
            return f"{{{least},}}"
        case least, most:
            return f"{{{least}}}" if least == most else f"{{{least},{most}}}"


def _set(chars: CharSet) -> str:
    if chars.spans == ((0, LAST),) and not chars.negated:
        return r"[\s\S]"
    (first, last), *others = chars.spans
    if first == last and not others and not chars.negated:
        return _letter(chr(first), _SPECIAL)
    spans = "".join(
        _letter(chr(low), _SPECIAL_IN_SETS)
        + ("" if low == high else f"-{_letter(chr(high), _SPECIAL_IN_SETS)}")
        for low, high in chars.spans
    )
    return f"[{'^' if chars.negated else ''}{spans}]"


def _letter(letter: str, special: frozenset[str]) -> str:
    if letter in special:
        return f"\\{letter}"
    if letter in _CONTROLS:
        return _CONTROLS[letter]
    point = ord(letter)
    if letter.isprintable() or point > 0xFFFF:
        return letter
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}"
