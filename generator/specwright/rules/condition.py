"""The `when` of a rule: a parameter that is given, or parameters that have certain values."""

from dataclasses import dataclass
from json import dumps

from specwright.ir.predicate import AllOf, OneOf, Predicate, Present, Scalar
from specwright.load.forms import Either, Form, ListOf, MapOf, ScalarForm, Text
from specwright.rules.kind import Statement, called, escaped, listed

WHEN: Form = Either(forms=(Text(), MapOf(item=Either(forms=(ScalarForm(), ListOf(item=ScalarForm()))))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition as a predicate and in words."""

    holds: Predicate
    words: str


def condition(statement: Statement, when: str | dict[str, Scalar | tuple[Scalar, ...]]) -> Condition | None:
    """What `when` says, or None after reporting a parameter that is not there."""
    if isinstance(when, str):
        found = statement.parameters([when])
        if found is None:
            return None
        return Condition(holds=Present(path=found[0].path), words=f"{called(found[0])} is given")
    parameters = statement.parameters(when)
    if parameters is None:
        return None
    parts: list[Predicate] = []
    words: list[str] = []
    for parameter, wanted in zip(parameters, when.values(), strict=True):
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        parts += [Present(path=parameter.path), OneOf(path=parameter.path, values=values)]
        shown = [escaped(dumps(value, ensure_ascii=False)) for value in values]
        words.append(f"{called(parameter)} is {listed(shown, 'or')}")
    return Condition(holds=AllOf(of=tuple(parts)), words=listed(words, "and"))
