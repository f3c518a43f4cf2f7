"""Conditions of rules as values, and how they are joined and negated; `operators` reads them."""

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from specwright.ir.parameter import Parameter
from specwright.ir.predicate import AllOf, AnyOf, Implies, Not, Predicate
from specwright.ir.wording import join_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition as a predicate, in words, and its opposite in words.

    `name` tells it apart in the ids of rules, `parameters` are those that it names, `word` is the one
    between its parts where it has several.
    """

    predicate: Predicate
    words: str
    opposite: str
    name: str
    parameters: tuple[Parameter, ...] = ()
    word: Literal["and", "or"] | None = None

    def implies(self, predicate: Predicate) -> Predicate:
        """What holds wherever the condition does."""
        return Implies(given=self.predicate, then=predicate) if self.words else predicate

    @property
    def opening(self) -> str:
        """How a sentence under this condition begins."""
        return f"when {self.words}, " if self.words else ""

    @property
    def ending(self) -> str:
        """How a sentence under this condition ends."""
        return f" when {self.words}" if self.words else ""


ALWAYS = Condition(predicate=AllOf(of=()), words="", opposite="", name="")


ALWAYS_TRUE = Condition(predicate=AllOf(of=()), words="always", opposite="never", name="always")
"""The condition that is written as one, unlike `ALWAYS`, which stands for none."""


def exactly_one(conditions: list[Condition]) -> Condition:
    """One of the conditions and no other of them."""
    parts = [each.predicate for each in conditions]
    apart = (Not(of=AllOf(of=pair)) for pair in combinations(parts, 2))
    listed = join_words([f"({each.words})" for each in conditions], "and")
    return Condition(
        predicate=AllOf(of=(AnyOf(of=tuple(parts)), *apart)),
        words=f"exactly one of these holds: {listed}",
        opposite=f"none or several of these hold: {listed}",
        name=f"one({'|'.join(each.name for each in conditions)})",
        parameters=tuple(dict.fromkeys(p for each in conditions for p in each.parameters)),
    )


def join(conditions: list[Condition], word: Literal["and", "or"]) -> Condition:
    """All of the conditions, or any of them."""
    if len(conditions) == 1:
        return conditions[0]
    parts = tuple(each.predicate for each in conditions)
    mixed = [each.word not in (None, word) for each in conditions]

    def enclosed(texts: list[str]) -> list[str]:
        return [f"({text})" if alone else text for text, alone in zip(texts, mixed, strict=True)]

    return Condition(
        predicate=AllOf(of=parts) if word == "and" else AnyOf(of=parts),
        words=join_words(enclosed([each.words for each in conditions]), word),
        opposite=join_words(
            enclosed([each.opposite for each in conditions]), "or" if word == "and" else "and"
        ),
        name=("+" if word == "and" else "|").join(enclosed([each.name for each in conditions])),
        parameters=tuple(dict.fromkeys(p for each in conditions for p in each.parameters)),
        word=word,
    )


def negate(condition: Condition) -> Condition:
    """The condition that holds where the given one does not."""
    return Condition(
        predicate=Not(of=condition.predicate),
        words=condition.opposite,
        opposite=condition.words,
        name=f"!({condition.name})" if condition.word else f"!{condition.name}",
        parameters=condition.parameters,
        word={"and": "or", "or": "and", None: None}[condition.word],
    )
