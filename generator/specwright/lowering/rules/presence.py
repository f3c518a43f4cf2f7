"""Which parameters a request gives: together, one or several of them, under a condition or never under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import AllOf, AnyOf, Implies, Not, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import (
    NAMES,
    ConditionType,
    ListType,
    Located,
    OneOfType,
    RecordType,
    TextType,
    key,
)
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import ALWAYS, Condition
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeastOneOf(Located):
    """The longer argument of `at-least-one-of`."""

    when: Node = key(ConditionType(), "the condition")
    of: tuple[str, ...] = key(NAMES, "the parameters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires(Located):
    """The argument of `requires`."""

    when: Node = key(ConditionType(), "the condition")
    need: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be given")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excludes(Located):
    """The argument of `excludes`."""

    when: Node = key(ConditionType(), "the condition")
    refuse: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be absent")


def _together(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
    for given, need in permutations(context.parameters(context.argument) or (), 2):
        yield context.check(
            (need, given),
            Implies(given=Present(path=given.path), then=Present(path=need.path)),
            code=context.codes.fill(context.codes.missing, need.path),
            message=f"{display_name(given)} needs {display_name(need)}; give both or neither",
        )


def _exactly_one_of(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
    parameters = context.parameters(context.argument)
    if parameters is None:
        return
    yield context.check(
        parameters,
        AnyOf(of=tuple(Present(path=each.path) for each in parameters)),
        code=context.codes.fill(context.codes.incomplete, parameters[0].path),
        message=f"give one of {join_words([display_name(each) for each in parameters], 'and')}",
        detail="none",
    )
    for one, other in combinations(parameters, 2):
        yield context.check(
            (one, other),
            Not(of=AllOf(of=(Present(path=one.path), Present(path=other.path)))),
            code=context.codes.fill(context.codes.combination, one.path),
            message=f"{display_name(one)} and {display_name(other)} cannot be used together; "
            "drop one of them",
            detail="several",
        )


def _at_least_one_of(context: RuleContext[tuple[str, ...] | AtLeastOneOf]) -> Iterator[Check]:
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


def _each_under(
    context: RuleContext[object], node: Node, names: tuple[str, ...]
) -> Iterator[tuple[Condition, Parameter]]:
    """Each of the parameters with the condition; none after reporting what is wrong with them."""
    when, parameters = condition(context, node), context.parameters(names)
    if when and parameters and context.all_differ((*when.parameters, *parameters)):
        yield from ((when, each) for each in parameters)


def _requires(context: RuleContext[Requires]) -> Iterator[Check]:
    for when, need in _each_under(context, context.argument.when, context.argument.need):
        yield context.check(
            (need,),
            Present(path=need.path),
            when=when,
            code=context.codes.fill(context.codes.missing, need.path),
            message=f"{display_name(need)} is required{when.ending}",
        )


def _excludes(context: RuleContext[Excludes]) -> Iterator[Check]:
    for when, refused in _each_under(context, context.argument.when, context.argument.refuse):
        yield context.check(
            (refused,),
            Not(of=Present(path=refused.path)),
            when=when,
            code=context.codes.fill(context.codes.combination, refused.path),
            message=f"{display_name(refused)} cannot be used{when.ending}; drop one of them",
        )


TOGETHER = RuleKind(key="together", purpose="all of the parameters or none", argument=NAMES, lower=_together)

EXACTLY_ONE_OF = RuleKind(
    key="exactly-one-of",
    purpose="one of the parameters and no other of them",
    argument=NAMES,
    lower=_exactly_one_of,
)

AT_LEAST_ONE_OF = RuleKind(
    key="at-least-one-of",
    purpose="one of the parameters or several of them",
    argument=OneOfType(options=(NAMES, RecordType(of=lambda: AtLeastOneOf))),
    lower=_at_least_one_of,
)

REQUIRES = RuleKind(
    key="requires",
    purpose="under a condition, parameters that must be given",
    argument=RecordType(of=lambda: Requires),
    lower=_requires,
)

EXCLUDES = RuleKind(
    key="excludes",
    purpose="under a condition, parameters that must be absent",
    argument=RecordType(of=lambda: Excludes),
    lower=_excludes,
)
