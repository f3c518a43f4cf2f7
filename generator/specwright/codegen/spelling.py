"""Tests as text: what languages share when they spell them, and the names of a function's variables."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from specwright.codegen.lir import And, Leaf, Left, Negated, Or, Root, Test, Var
from specwright.ir.path import PARTS, Path


class Spelled(NamedTuple):
    """An expression: its parts, and the operator between them where they are several."""

    parts: "tuple[str | Spelled, ...]"
    word: str = ""

    @property
    def line(self) -> str:
        """The expression on one line."""
        return f" {self.word} ".join(
            [part if isinstance(part, str) else part.enclosed for part in self.parts]
        )

    @property
    def enclosed(self) -> str:
        """The expression as a part of another one."""
        return f"({self.line})" if self.word else self.line

    def broken(self, between: Callable[[str, str], str], width: int, indent: int, step: int) -> str:
        """One part a line behind a margin, those too long for one broken again; `between` parts two lines."""
        margin = " " * indent
        texts = []
        for part in self.parts:
            text = part if isinstance(part, str) else part.enclosed
            if not isinstance(part, str) and indent + len(text) + len(self.word) + 1 > width:
                inner = part.broken(between, width, indent + step, step)
                text = f"(\n{margin}{' ' * step}{inner}\n{margin})"
            texts.append(text)
        return between(self.word, margin).join(texts)


def one(text: str) -> Spelled:
    """An expression without an operator that parts it."""
    return Spelled((text,))


def joined(word: str, several: Iterable[Spelled]) -> Spelled:
    """Expressions with an operator between them; those that have the same one are taken in."""
    parts: list[str | Spelled] = []
    for each in several:
        parts += each.parts if each.word in ("", word) else [each]
    return Spelled(tuple(parts), word if len(parts) > 1 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How a language joins tests, and spells those that have no parts."""

    all: str
    any: str
    true: str
    false: str


def spell(test: Test, leaf: Callable[[Leaf, bool], Spelled], words: Words, *, wanted: bool = True) -> Spelled:
    """The expression that is true where the test holds, or where it fails; `leaf` spells the tests in it."""
    match test:
        case Negated(of=of):
            return leaf(of, not wanted)
        case And(of=()) | Or(of=()):
            return one(words.true if isinstance(test, And) is wanted else words.false)
        case And(of=parts) | Or(of=parts):
            word = words.all if isinstance(test, And) is wanted else words.any
            return joined(word, (spell(part, leaf, words, wanted=wanted) for part in parts))
        case _:
            return leaf(test, wanted)


class Locals:
    """The names of a function's variables: of each the shortest ending of its path that no earlier one has.

    `identifier` makes a name of an ending, `loop` those of an item and its number, by how deep the loop lies.
    """

    def __init__(
        self,
        argument: Var,
        identifier: Callable[[Path], str],
        loop: Callable[[int], tuple[str, str]],
    ) -> None:
        self._argument = argument.path
        self._identifier = identifier
        self._loop = loop
        self._names: dict[Var | Left, str] = {argument: "value", Left(path=argument.path): "left"}

    def name(self, of: Var | Left | Root) -> str:
        """The variable's name; it is the same whenever it is asked for."""
        match of:
            case Root():
                return "root" if self._argument else "value"
            case Var(path=(*_, "[]" | "{}")) if of not in self._names:
                return self.loop(of)[1]
            case Var(path=path) | Left(path=path):
                if of not in self._names:
                    self._names[of] = (
                        self._new((*path, "left"), 2) if isinstance(of, Left) else self._new(path, 1)
                    )
                return self._names[of]

    def loop(self, item: Var) -> tuple[str, str]:
        """The variables for the number of an item and for the item, or for a key and its value."""
        return self._loop(_parts(item.path) - _parts(self._argument))

    def _new(self, path: Path, least: int) -> str:
        taken = set(self._names.values())
        endings = [self._identifier(path[-count:]) for count in range(least, len(path) + 1)]
        return free(endings, taken)


def _parts(path: Path) -> int:
    return sum(name in PARTS for name in path)


def free(names: Sequence[str], taken: Container[str]) -> str:
    """The first of the names that is not taken; where all are, the last with underscores behind it."""
    name = next((each for each in names if each not in taken), names[-1])
    while name in taken:
        name += "_"
    return name
