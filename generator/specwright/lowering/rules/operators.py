"""Conditions as specs write them: names, values, and the operators that test and join them."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from specwright.diagnostics import Code
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import Present
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.lowering.rules.comparisons import compared, counted, having
from specwright.lowering.rules.condition import ALWAYS, Condition, join, negate
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name

Operator: TypeAlias = Callable[[RuleContext[object], Node], Condition | None]


def condition(context: RuleContext[object], node: Node | None) -> Condition | None:
    """The condition that a node states, `ALWAYS` without one; None after reporting what is wrong with it."""
    if node is None:
        return ALWAYS
    context = context.at(node.location)
    match node:
        case ScalarNode(text=text):
            return _about_all(context, (text,), _present)
        case SequenceNode():
            context.report("a list stands where a condition is due; write all: or any:", Code.WRONG_TYPE)
            return None
        case MappingNode(entries=entries):
            operator = next(iter(entries), "")
            if operator not in OPERATORS:
                return having(context, node)
            if len(entries) > 1:
                message = f"'{operator}' stands alone; join conditions with all: or any:"
                context.report(message, Code.WRONG_TYPE)
                return None
            return OPERATORS[operator](context, entries[operator].value)


def _joined(context: RuleContext[object], node: Node, word: Literal["and", "or"]) -> Condition | None:
    parts = [condition(context, each) for each in node.items] if isinstance(node, SequenceNode) else []
    if not parts:
        context.report("a list of conditions is due", Code.WRONG_TYPE)
    known = [each for each in parts if each is not None]
    return join(known, word) if known and len(known) == len(parts) else None


def _negated(context: RuleContext[object], node: Node) -> Condition | None:
    inner = condition(context, node)
    return negate(inner) if inner else None


def _of_names(
    context: RuleContext[object], node: Node, make: Callable[[RuleContext[object], Parameter], Condition]
) -> Condition | None:
    items = node.items if isinstance(node, SequenceNode) else (node,)
    names = tuple(each.text for each in items if isinstance(each, ScalarNode))
    if not names or len(names) != len(items):
        context.report("a parameter's name is due, or a list of names", Code.WRONG_TYPE)
        return None
    return _about_all(context, names, make)


def _about_all(
    context: RuleContext[object],
    names: tuple[str, ...],
    make: Callable[[RuleContext[object], Parameter], Condition],
) -> Condition | None:
    parameters = context.parameters(names)
    return join([make(context, each) for each in parameters], "and") if parameters else None


def _present(context: RuleContext[object], parameter: Parameter) -> Condition:
    name = display_name(parameter)
    return Condition(
        predicate=Present(path=parameter.path),
        words=f"{name} is given",
        opposite=f"{name} is not given",
        name=context.relative_name(parameter.path),
        parameters=(parameter,),
    )


OPERATORS: dict[str, Operator] = {
    "present": lambda context, node: _of_names(context, node, _present),
    "absent": lambda context, node: _of_names(context, node, lambda rule, each: negate(_present(rule, each))),
    "is": having,
    "at-least": lambda context, node: compared(context, node, "at least"),
    "at-most": lambda context, node: compared(context, node, "at most"),
    "above": lambda context, node: compared(context, node, "above"),
    "below": lambda context, node: compared(context, node, "below"),
    "items": counted,
    "all": lambda context, node: _joined(context, node, "and"),
    "any": lambda context, node: _joined(context, node, "or"),
    "not": _negated,
}
