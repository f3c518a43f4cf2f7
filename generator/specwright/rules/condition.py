"""The `when` of a rule: a parameter that is given, or parameters that have certain values."""

from dataclasses import dataclass
from json import dumps

from specwright.ir.model import Parameter
from specwright.ir.path import dotted
from specwright.ir.predicate import AllOf, OneOf, Predicate, Present, Scalar
from specwright.load.forms import Either, Form, ListOf, MapOf, ScalarForm, Text
from specwright.problems import Code, as_typed, did_you_mean
from specwright.rules.kind import Statement, called, escaped, listed

WHEN: Form = Either(forms=(Text(), MapOf(item=Either(forms=(ScalarForm(), ListOf(item=ScalarForm()))))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition as a predicate and in words; `name` tells it apart in the ids of rules."""

    holds: Predicate
    words: str
    name: str
    parameters: tuple[Parameter, ...]


def condition(statement: Statement, when: str | dict[str, Scalar | tuple[Scalar, ...]]) -> Condition | None:
    """What `when` says, or None after reporting a parameter or a value that cannot be."""
    wanted = {when: ()} if isinstance(when, str) else when
    parameters = statement.parameters(wanted)
    if parameters is None:
        return None
    parts: list[Predicate] = []
    words: list[str] = []
    names: list[str] = []
    for parameter, each in zip(parameters, wanted.values(), strict=True):
        values = each if isinstance(each, tuple) else (each,)
        name = dotted(parameter.path[len(statement.scope) :])
        parts.append(Present(path=parameter.path))
        if not values:
            words.append(f"{called(parameter)} is given")
            names.append(name)
            continue
        if not _possible(statement, parameter, values):
            return None
        parts.append(OneOf(path=parameter.path, values=values))
        shown = [dumps(value, ensure_ascii=False) for value in values]
        words.append(f"{called(parameter)} is {listed([escaped(text) for text in shown], 'or')}")
        names.append(f"{name}={'|'.join(each if isinstance(each, str) else dumps(each) for each in values)}")
    return Condition(
        holds=parts[0] if len(parts) == 1 else AllOf(of=tuple(parts)),
        words=listed(words, "and"),
        name="+".join(names),
        parameters=parameters,
    )


def _possible(statement: Statement, parameter: Parameter, values: tuple[Scalar, ...]) -> bool:
    """Whether the parameter can have each of the values; a rule about another one would never speak."""
    allowed = [choice.value for choice in parameter.choices]
    if parameter.const is not None:
        allowed = [parameter.const]
    for value in values:
        if allowed and not any(each == value and type(each) is type(value) for each in allowed):
            near = did_you_mean(str(value), map(str, allowed))
            message = f"{as_typed(value)} is not an allowed value of {called(parameter)}{near}"
            statement.report(message, Code.WRONG_VALUE)
            return False
    return True
