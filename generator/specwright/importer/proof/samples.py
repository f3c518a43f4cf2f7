"""Texts for expressions: some in which one is found, and some right beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

MOST = 6
LONGEST = 80
_CLASSES = {"d": ["0", "7"], "w": ["a", "_", "0"], "s": [" ", "\u00a0"], "D": ["x"], "W": ["-"], "S": ["x"]}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_CODES = {"x": 2, "u": 4}
_COUNTED = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def matching_texts(pattern: str) -> list[str]:
    """Texts made along the expression; one that it spells in an odd way may have none that match."""
    return list(dict.fromkeys(_Sampler(pattern).alternatives()))


def near_texts(pattern: str) -> list[str]:
    """Texts made along the expression, and others of one character more, less, or of other case."""
    return list(dict.fromkeys(_near(matching_texts(pattern))))


def keys_around(schema: Any) -> list[str]:
    """Keys on both sides of what a schema of keys says, at any depth of it."""
    keys: list[str] = []
    for keyword, stated in schema.items() if isinstance(schema, dict) else ():
        if keyword == "pattern" and isinstance(stated, str):
            keys += near_texts(stated)
        elif keyword in ("const", "enum"):
            values = stated if isinstance(stated, list) else [stated]
            keys += [value for value in values if isinstance(value, str)]
        elif keyword in ("minLength", "maxLength") and isinstance(stated, int | float):
            keys += ["k" * count for count in range(max(int(stated) - 1, 0), min(int(stated), LONGEST) + 2)]
        elif keyword in ("not", "allOf", "anyOf", "oneOf"):
            for part in stated if isinstance(stated, list) else [stated]:
                keys += keys_around(part)
    return list(dict.fromkeys(keys))


def _near(texts: list[str]) -> Iterator[str]:
    yield from texts
    for text in texts[:2]:
        yield from (f"{text}\n", f"{text} ", f" {text}", f"{text}!", text[:-1], text[1:], text.swapcase())


@dataclass(slots=True)
class _Sampler:
    """Reads an expression from the left; every part is a list of texts, the plainest first."""

    pattern: str
    at: int = 0

    def alternatives(self) -> list[str]:
        texts = [self._sequence()]
        while self._take("|"):
            texts.append(self._sequence())
        return list(islice((text for column in _columns(texts) for text in column), MOST))

    def _sequence(self) -> list[str]:
        parts: list[list[str]] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            parts.append(self._repeated(self._atom()))
        plain = [part[0] for part in parts]
        texts = ["".join(plain)]
        for place, part in enumerate(parts):
            texts += ["".join([*plain[:place], text, *plain[place + 1 :]]) for text in part[1:]]
        return texts[:MOST]

    def _atom(self) -> list[str]:
        letter = self._next()
        if letter in "^$":
            return [""]
        if letter == ".":
            return ["x"]
        if letter == "\\":
            return self._escape()
        if letter == "[":
            return self._set()
        return self._group() if letter == "(" else [letter]

    def _group(self) -> list[str]:
        is_look = False
        if self._take("?"):
            opening = self._next()
            is_look = opening in "=!" or (opening == "<" and self._peek() in "=!")
            while opening == "<" and not is_look and self._next() != ">":
                pass
        texts = self.alternatives()
        self._take(")")
        return [""] if is_look else texts

    def _escape(self) -> list[str]:
        letter = self._next()
        if letter in _CLASSES:
            return _CLASSES[letter]
        if letter in "bB":
            return [""]
        if self._take("{"):
            code, _, rest = self.pattern[self.at :].partition("}")
            self.at = len(self.pattern) - len(rest)
            return [chr(int(code, 16))] if letter == "u" else ["x"]
        size = _CODES.get(letter)
        if size:
            self.at += size
            return [chr(int(self.pattern[self.at - size : self.at], 16))]
        return [_CONTROLS.get(letter, letter)]

    def _set(self) -> list[str]:
        """The ends of its ranges; for a complement, letters that are not among them."""
        is_complement = self._take("^")
        texts: list[str] = []
        while self.at < len(self.pattern) and self._peek() != "]":
            letter = self._next()
            texts += self._escape() if letter == "\\" else [letter]
            if self._peek() == "-" and self.pattern[self.at + 1 : self.at + 2] not in ("]", ""):
                self._next()
                end = self._next()
                texts += self._escape() if end == "\\" else [end]
        self._take("]")
        if is_complement:
            return [text for text in ("x", "0", "-", " ") if text not in texts]
        return texts[:MOST] or [""]

    def _repeated(self, texts: list[str]) -> list[str]:
        low, high = self._counts()
        self._take("?")
        if (low, high) == (1, 1):
            return texts
        counts = [
            count for count in (low, low + 1, high) if count is not None and (not high or count <= high)
        ]
        counts.sort(key=lambda count: count == 0)
        repeated = [texts[0] * count for count in dict.fromkeys(counts)]
        return [
            text for text in [*repeated, *(text * max(low, 1) for text in texts[1:])] if len(text) < LONGEST
        ]

    def _counts(self) -> tuple[int, int | None]:
        for sign, counts in _COUNTED.items():
            if self._take(sign):
                return counts
        inside, closing, _ = self.pattern[self.at + 1 :].partition("}")
        low, comma, high = inside.partition(",")
        if self._peek() != "{" or not closing or not low.isdigit():
            return 1, 1
        self.at += len(inside) + 2
        return int(low), int(high) if high else None if comma else int(low)

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _next(self) -> str:
        self.at += 1
        return self.pattern[self.at - 1 : self.at]

    def _take(self, letter: str) -> bool:
        """Whether the letter stands next; then it is read."""
        is_next = self._peek() == letter
        self.at += is_next
        return is_next


def _columns(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """The first of each row, then the second of each, and so on."""
    rows = list(rows)
    for place in range(max(map(len, rows), default=0)):
        yield [row[place] for row in rows if place < len(row)]
