"""Boolean expressions of Python in parts, so that they can be joined and laid out."""

from dataclasses import dataclass
from typing import Literal

from specwright.emit.python.literals import WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A Python expression: its parts with one word between them; none at all is `True` for `and`."""

    word: Literal["and", "or"] = "and"
    parts: tuple[str, ...]

    def __str__(self) -> str:
        if not self.parts:
            return "True" if self.word == "and" else "False"
        return f" {self.word} ".join(self.parts)

    def denied(self, indent: int, before: int) -> str:
        """The opposite of the expression, laid out likewise."""
        line = f"not ({self})"
        if len(line) + indent + before <= WIDTH:
            return line
        margin = " " * (indent + 4)
        lines = f"\n{margin}{self.word} ".join(self.parts)
        return f"not (\n{margin}{lines}\n{' ' * indent})"

    def laid_out(self, indent: int, before: int) -> str:
        """The expression behind a word: on one line where it fits, a part a line where it does not."""
        if len(str(self)) + indent + before <= WIDTH or len(self.parts) <= 1:
            return str(self)
        margin = " " * (indent + 4)
        lines = f"\n{margin}{self.word} ".join(self.parts)
        return f"(\n{margin}{lines}\n{' ' * indent})"


def joined(word: Literal["and", "or"], several: list[Terms]) -> Terms:
    """The expressions under one word: those under the same word are taken in, others enclosed."""
    parts: list[str] = []
    for each in several:
        if not each.parts and each.word != word:
            return Terms(word=each.word, parts=())
        taken_in = each.word == word or len(each.parts) == 1
        parts += each.parts if taken_in else [f"({each})"]
    return Terms(word=word, parts=tuple(dict.fromkeys(parts)))
