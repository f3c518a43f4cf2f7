"""Parameters of which a request gives at least one, always or under a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import AnyOf, Implies, Predicate, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import ConditionType, ListType, OneOfType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition

_NAMES = ListType(item=TextType(), minimum=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeastOneOf(Located):
    """The longer argument of `at-least-one-of`."""

    when: Node = key(ConditionType(), "the condition")
    of: tuple[str, ...] = key(_NAMES, "the parameters")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: tuple[str, ...] | AtLeastOneOf = statement.argument
    conditional = isinstance(argument, AtLeastOneOf)
    when = condition(statement, argument.when) if isinstance(argument, AtLeastOneOf) else None
    parameters = statement.parameters(argument.of if isinstance(argument, AtLeastOneOf) else argument)
    if parameters is None or (conditional and when is None):
        return
    holds: Predicate = AnyOf(of=tuple(Present(path=each.path) for each in parameters))
    names = join_words([called(each) for each in parameters], "or")
    yield statement.check(
        about=parameters,
        holds=Implies(given=when.predicate, then=holds) if when else holds,
        code=statement.codes.incomplete,
        message=f"{names} is required when {when.words}" if when else f"give {names}, or several of them",
        detail=when.name if when else "",
    )


KIND = RuleKind(
    key="at-least-one-of",
    purpose="one of the parameters or several of them",
    argument=OneOfType(forms=(_NAMES, RecordType(of=lambda: AtLeastOneOf))),
    lower=lower,
)
