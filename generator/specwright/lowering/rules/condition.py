"""Conditions, and how they are put together; `when` reads them."""

from dataclasses import dataclass
from typing import Literal

from specwright.ir.parameter import Parameter
from specwright.ir.predicate import AllOf, AnyOf, Not, Predicate, Present
from specwright.ir.wording import join_words
from specwright.lowering.rules.kind import RuleContext, called


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition as a predicate, in words, and its opposite in words.

    `name` tells it apart in the ids of rules, `parameters` are those that it speaks of, `word` is the one
    between its parts where it has several.
    """

    predicate: Predicate
    words: str
    opposite: str
    name: str
    parameters: tuple[Parameter, ...]
    word: Literal["and", "or"] | None = None


def together(conditions: list[Condition], word: Literal["and", "or"]) -> Condition:
    """All of the conditions, or any of them."""
    if len(conditions) == 1:
        return conditions[0]
    parts = tuple(each.predicate for each in conditions)
    apart = [each.word not in (None, word) for each in conditions]

    def enclosed(texts: list[str]) -> list[str]:
        return [f"({text})" if alone else text for text, alone in zip(texts, apart, strict=True)]

    other = "or" if word == "and" else "and"
    return Condition(
        predicate=AllOf(of=parts) if word == "and" else AnyOf(of=parts),
        words=join_words(enclosed([each.words for each in conditions]), word),
        opposite=join_words(enclosed([each.opposite for each in conditions]), other),
        name=("+" if word == "and" else "|").join(enclosed([each.name for each in conditions])),
        parameters=tuple(dict.fromkeys(p for each in conditions for p in each.parameters)),
        word=word,
    )


def opposite(given: Condition) -> Condition:
    """The condition that holds where the given one does not."""
    return Condition(
        predicate=Not(of=given.predicate),
        words=given.opposite,
        opposite=given.words,
        name=f"!({given.name})" if given.word else f"!{given.name}",
        parameters=given.parameters,
        word={"and": "or", "or": "and", None: None}[given.word],
    )


def present(statement: RuleContext, parameter: Parameter) -> Condition:
    """The parameter is given."""
    name = called(parameter)
    return Condition(
        predicate=Present(path=parameter.path),
        words=f"{name} is given",
        opposite=f"{name} is not given",
        name=statement.shown(parameter.path),
        parameters=(parameter,),
    )


def absent(statement: RuleContext, parameter: Parameter) -> Condition:
    """The parameter is not given."""
    return opposite(present(statement, parameter))


def tested(
    statement: RuleContext, parameter: Parameter, test: Predicate, words: str, opposite: str, sign: str
) -> Condition:
    """A test of a value that is given: an absent parameter does not meet it."""
    name = called(parameter)
    return Condition(
        predicate=AllOf(of=(Present(path=parameter.path), test)),
        words=f"{name} {words}",
        opposite=f"{name} {opposite}",
        name=f"{statement.shown(parameter.path)}{sign.replace(' ', '-')}",
        parameters=(parameter,),
    )
