"""Parameters, or groups of them, of which a request gives exactly one."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from typing import TypeAlias

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import AllOf, AnyOf, Implies, Not, Predicate, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import NAMES, ListType, OneOfType, TextType
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.wording import display_name

Options: TypeAlias = tuple[str | tuple[str, ...], ...]
ParameterGroup: TypeAlias = tuple[Parameter, ...]
"""Parameters that go together: the whole of it is one option."""


def lower(context: RuleContext[Options]) -> Iterator[Check]:
    groups = _groups(context)
    if groups is None:
        return
    firsts = [group[0] for group in groups]
    yield context.check(
        firsts,
        AnyOf(of=tuple(_any_of(group) for group in groups)),
        code=context.codes.fill(context.codes.incomplete, firsts[0].path),
        message=f"give one of {join_words([_display_name(each) for each in groups], 'and')}",
        detail="none",
    )
    for one, other in combinations(groups, 2):
        yield context.check(
            (one[0], other[0]),
            Not(of=AllOf(of=(_any_of(one), _any_of(other)))),
            code=context.codes.fill(context.codes.combination, one[0].path),
            message=f"{_display_name(one)} and {_display_name(other)} cannot be used together; "
            "drop one of them",
            detail="several",
        )
    for given, need in (pair for group in groups for pair in permutations(group, 2)):
        yield context.check(
            (need, given),
            Implies(given=Present(path=given.path), then=Present(path=need.path)),
            code=context.codes.fill(context.codes.missing, need.path),
            message=f"{display_name(given)} needs {display_name(need)}; give both or neither",
            detail="whole",
        )


def _groups(context: RuleContext[Options]) -> list[ParameterGroup] | None:
    """The options as groups; None once a parameter is unknown or named twice."""
    named = [(each,) if isinstance(each, str) else each for each in context.argument]
    parameters = context.parameters([name for group in named for name in group])
    if parameters is None:
        return None
    rest = iter(parameters)
    return [tuple(next(rest) for _ in group) for group in named]


def _any_of(group: Sequence[Parameter]) -> Predicate:
    tests = tuple(Present(path=each.path) for each in group)
    return tests[0] if len(tests) == 1 else AnyOf(of=tests)


def _display_name(group: Sequence[Parameter]) -> str:
    return " with ".join(map(display_name, group))


KIND = RuleKind(
    key="exactly-one-of",
    purpose="one of the parameters and no other of them; a list among them is a group that goes together",
    argument=ListType(item=OneOfType(options=(TextType(), NAMES)), minimum=2),
    lower=lower,
)
