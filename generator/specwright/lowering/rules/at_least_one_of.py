"""Parameters of which a request gives at least one, always or under a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import AnyOf, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import NAMES, ConditionType, OneOfType, RecordType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import ALWAYS
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeastOneOf(Located):
    """The longer argument of `at-least-one-of`."""

    when: Node = key(ConditionType(), "the condition")
    of: tuple[str, ...] = key(NAMES, "the parameters")


def lower(context: RuleContext[tuple[str, ...] | AtLeastOneOf]) -> Iterator[Check]:
    match context.argument:
        case AtLeastOneOf(when=node, of=names):
            when = condition(context, node)
        case names:
            when = ALWAYS
    parameters = context.parameters(names)
    if parameters is None or when is None:
        return
    words = join_words([display_name(each) for each in parameters], "or")
    yield context.check(
        parameters,
        AnyOf(of=tuple(Present(path=each.path) for each in parameters)),
        when=when,
        code=context.codes.incomplete,
        message=f"{words} is required{when.ending}" if when.words else f"give {words}, or several of them",
    )


KIND = RuleKind(
    key="at-least-one-of",
    purpose="one of the parameters or several of them",
    argument=OneOfType(options=(NAMES, RecordType(of=lambda: AtLeastOneOf))),
    lower=lower,
)
