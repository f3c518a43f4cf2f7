"""Regular expressions in ECMAScript's syntax, read to trees."""

from specwright.ir.pattern_tree import (
    LAST,
    CharSet,
    Choices,
    Edge,
    PatternError,
    Piece,
    Repeat,
    Series,
    Span,
    complement,
)

MOST_REPEATS = 1000
MOST_LETTERS = 2000
_DEEPEST = 40

_DIGITS: tuple[Span, ...] = ((0x30, 0x39),)
_WORD: tuple[Span, ...] = ((0x41, 0x5A), (0x61, 0x7A), (0x30, 0x39), (0x5F, 0x5F))
_SPACE: tuple[Span, ...] = (
    *((0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A)),
    *((0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
_LINE_ENDS: tuple[Span, ...] = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
_CLASSES = {"d": _DIGITS, "w": _WORD, "s": _SPACE}
_CONTROLS = {"n": 0x0A, "r": 0x0D, "t": 0x09, "f": 0x0C, "v": 0x0B}
_REFUSED_ESCAPES = {
    **dict.fromkeys("123456789k", "a back-reference"),
    **dict.fromkeys("pP", "a Unicode property"),
    **dict.fromkeys("bB", "a word boundary"),
}
_REFUSED_GROUPS = {"?=": "look-ahead", "?!": "look-ahead", "?<=": "look-behind", "?<!": "look-behind"}


def parse(pattern: str, most: int = MOST_LETTERS) -> Piece:
    """The tree of an expression; raises PatternError with the reason where it is refused."""
    if len(pattern) > most:
        raise PatternError(f"it has {len(pattern)} letters, more than {most}")
    return _Parser(pattern).read()


class _Parser:
    """Reads an expression from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def read(self) -> Piece:
        piece = self._choices()
        if self._at < len(self._text):
            raise PatternError("a ')' closes no group")
        return piece

    def _choices(self) -> Piece:
        options = [self._series()]
        while self._takes("|"):
            options.append(self._series())
        return options[0] if len(options) == 1 else Choices(of=tuple(options))

    def _series(self) -> Piece:
        pieces: list[Piece] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            pieces.append(self._repeated(self._piece()))
        return pieces[0] if len(pieces) == 1 else Series(of=tuple(pieces))

    def _piece(self) -> Piece:
        letter = self._next()
        match letter:
            case "(":
                return self._group()
            case "[":
                return self._set()
            case ".":
                return CharSet(spans=_LINE_ENDS, negated=True)
            case "^" | "$":
                return Edge(end=letter == "$")
            case "\\":
                return self._escape()
            case "*" | "+" | "?":
                raise PatternError(f"'{letter}' repeats nothing")
            case "{" | "}" | "]":
                raise PatternError(f"'{letter}' stands alone: write '\\{letter}'")
            case _:
                return CharSet(spans=(self._span(letter),))

    def _group(self) -> Piece:
        if self._text.startswith("?", self._at) and not self._takes("?:"):
            rest = self._text[self._at : self._at + 3]
            kind = next((name for mark, name in _REFUSED_GROUPS.items() if rest.startswith(mark)), None)
            raise PatternError(f"it has {kind or ('a named group' if rest[1:2] == '<' else 'flags')}")
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PatternError(f"its groups are nested deeper than {_DEEPEST}")
        piece = self._choices()
        if not self._takes(")"):
            raise PatternError("a '(' is not closed")
        self._depth -= 1
        return piece

    def _repeated(self, piece: Piece) -> Piece:
        counts = self._counts()
        if counts is None:
            return piece
        self._takes("?")
        if isinstance(piece, Edge):
            raise PatternError("it repeats '^' or '$'")
        least, most = counts
        if most is not None and most < least:
            raise PatternError(f"{{{least},{most}}} ends before it begins")
        if max(least, most or 0) > MOST_REPEATS:
            raise PatternError(f"it repeats more than {MOST_REPEATS} times: say that by a length")
        return Repeat(of=piece, least=least, most=most)

    def _counts(self) -> tuple[int, int | None] | None:
        """What a quantifier says, if one comes next."""
        for sign, counts in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._takes(sign):
                return counts
        if not self._takes("{"):
            return None
        least = self._digits()
        most = self._digits() if (ranged := self._takes(",")) else least
        if not least or not self._takes("}"):
            raise PatternError("a '{' begins no count: write '\\{'")
        if len(least + most) > 8:
            raise PatternError(f"it repeats more than {MOST_REPEATS} times: say that by a length")
        return int(least), int(most) if most or not ranged else None

    def _digits(self) -> str:
        start = self._at
        while self._text[self._at : self._at + 1] in set("0123456789"):
            self._at += 1
        return self._text[start : self._at]

    def _set(self) -> CharSet:
        negated = self._takes("^")
        spans: list[Span] = []
        while not self._takes("]"):
            first = self._member()
            if self._text.startswith("-", self._at) and not self._text.startswith("-]", self._at):
                self._at += 1
                first = (self._range(first, self._member()),)
            spans += first
        if not spans:
            raise PatternError("'[]' holds no letters, which engines read differently")
        return CharSet(spans=tuple(dict.fromkeys(spans)), negated=negated)

    def _range(self, first: tuple[Span, ...], last: tuple[Span, ...]) -> Span:
        (low, one), (other, high) = first[0], last[0]
        if len(first) > 1 or len(last) > 1 or low != one or other != high:
            raise PatternError("a range of letters begins or ends with a class of them")
        if low > high:
            raise PatternError(f"the range '{chr(low)}-{chr(high)}' ends before it begins")
        return low, high

    def _member(self) -> tuple[Span, ...]:
        letter = self._next("a '[' is not closed")
        if letter != "\\":
            return (self._span(letter),)
        found = self._escape()
        return complement(found.spans) if found.negated else found.spans

    def _escape(self) -> CharSet:
        letter = self._next("it ends with a '\\'")
        if letter.lower() in _CLASSES:
            return CharSet(spans=_CLASSES[letter.lower()], negated=letter.isupper())
        if letter in _REFUSED_ESCAPES:
            raise PatternError(f"'\\{letter}' is {_REFUSED_ESCAPES[letter]}")
        point = _CONTROLS.get(letter)
        if letter in ("x", "u"):
            point = self._numbered(letter)
        elif letter == "0" and self._text[self._at : self._at + 1] not in set("0123456789"):
            point = 0
        elif point is None and letter.isascii() and not letter.isalnum():
            point = ord(letter)
        if point is None:
            raise PatternError(f"'\\{letter}' is no escape that every engine knows")
        return CharSet(spans=((point, point),))

    def _numbered(self, letter: str) -> int:
        """The code point of `\\x41`, `\\u0041`, `\\u{1F600}`, or of a surrogate pair."""
        point = self._hexadecimal(2 if letter == "x" else 4)
        if 0xD800 <= point < 0xDC00 and self._takes("\\u"):
            low = self._hexadecimal(4)
            if 0xDC00 <= low < 0xE000:
                point = 0x10000 + ((point - 0xD800) << 10) + low - 0xDC00
        if 0xD800 <= point < 0xE000 or point > LAST:
            raise PatternError(f"'\\{letter}' names no character")
        return point

    def _hexadecimal(self, count: int) -> int:
        braced = count == 4 and self._takes("{")
        end = self._text.find("}", self._at) if braced else self._at + count
        digits = self._text[self._at : max(end, self._at)]
        if not digits or set(digits.lower()) - set("0123456789abcdef") or len(digits) > 6:
            raise PatternError("'\\x' or '\\u' needs hexadecimal digits")
        if not braced and len(digits) < count:
            raise PatternError("'\\x' or '\\u' needs hexadecimal digits")
        self._at = end + braced
        return int(digits, 16)

    def _span(self, letter: str) -> Span:
        if 0xD800 <= ord(letter) < 0xE000:
            raise PatternError("half of a character, a lone surrogate, stands in it")
        return ord(letter), ord(letter)

    def _next(self, otherwise: str = "it ends too early") -> str:
        if self._at >= len(self._text):
            raise PatternError(otherwise)
        self._at += 1
        return self._text[self._at - 1]

    def _takes(self, text: str) -> bool:
        if not self._text.startswith(text, self._at):
            return False
        self._at += len(text)
        return True
