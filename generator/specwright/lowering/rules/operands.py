"""What a word of a condition is given: parameters, and what is asked of each."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from specwright.diagnostics import Code
from specwright.ir.limits import LARGEST_COUNT
from specwright.ir.parameter import Parameter
from specwright.ir.path import VALUE
from specwright.ir.predicate import AllOf, HasType, JsonType, Predicate, Present
from specwright.load.nodes import MappingNode, Node
from specwright.lowering.rules.condition import Condition, join
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name


def operands(
    context: RuleContext[object], node: Node
) -> Iterator[tuple[RuleContext[object], Parameter, Node]]:
    """Each parameter that the condition names, with its operand, and the rule at its location."""
    if not isinstance(node, MappingNode):
        context.report("names and what is asked of them are due", Code.WRONG_TYPE)
        return
    if not node.entries:
        context.report("the condition is empty", Code.EMPTY)
    for name, entry in node.entries.items():
        parameters = context.at(entry.key.location).parameters([name])
        if parameters:
            yield context.at(entry.value.location), parameters[0], entry.value


def tested(
    context: RuleContext[object],
    parameter: Parameter,
    test: Predicate,
    words: str,
    opposite: str,
    sign: str,
    kind: JsonType | None = None,
) -> Condition:
    """A test of a value that is given: an absent parameter does not meet it.

    With a `kind`, nor does a value of another type, where the parameter may have one.
    """
    name = display_name(parameter)
    path = parameter.path
    others = kind is not None and parameter.kinds != (kind,)
    typed = (HasType(path=path, kind=kind),) if kind is not None and others else ()
    return Condition(
        predicate=AllOf(of=(Present(path=path), *typed, test)),
        words=f"{name} {words}",
        opposite=f"{name} {opposite}",
        name=f"{context.relative_name(path)}{sign.replace(' ', '-')}",
        parameters=(parameter,),
    )


def all_of(node: Node, conditions: list[Condition]) -> Condition | None:
    """All conditions of a mapping, or None when one of them could not be told."""
    count = len(node.entries) if isinstance(node, MappingNode) else 0
    return join(conditions, "and") if conditions and len(conditions) == count else None


def is_bounds(value: Any, low: str, high: str) -> TypeGuard[Mapping[str, int]]:
    """Whether the value has one of two bounds, or both in order, each a count."""
    if not isinstance(value, Mapping) or not value or not value.keys() <= {low, high}:
        return False
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in value.values()):
        return False
    least = value.get(low, 0)
    return bool(0 <= least <= value.get(high, least) <= LARGEST_COUNT)


def sign_of(least: int | None, most: int | None) -> str:
    """Bounds in the name of a condition: `2`, `1-3`, `-3`."""
    low, high = ("" if each is None else str(each) for each in (least, most))
    return low if low == high else f"{low}-{high}"


def may_be(context: RuleContext[object], parameter: Parameter, *kinds: JsonType) -> bool:
    """Whether the parameter may have one of the types; reports where it may not.

    Among the values of a map are those of the keys that it declares.
    """
    own = [parameter]
    if parameter.path[-1:] == (VALUE,):
        own += context.known[parameter.path[:-1]].children
    if {*kinds} & {kind for each in own for kind in each.kinds}:
        return True
    message = f"{display_name(parameter)} is never of type {kinds[0]}, which this word is about"
    context.report(message, Code.UNSUITABLE_PARAMETER)
    return False
