"""The `when` of a rule, as specs write it: names, values, and the operators that join them."""

from collections.abc import Callable
from typing import Literal

from specwright.diagnostics import Code
from specwright.ir.parameter import Parameter
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.lowering.rules.comparison import compared, counted, having
from specwright.lowering.rules.condition import Condition, absent, opposite, present, together
from specwright.lowering.rules.kind import RuleContext


def condition(statement: RuleContext, node: Node) -> Condition | None:
    """What `when` says, or None after reporting what is wrong with it, where it stands."""
    statement = statement.at(node.location)
    match node:
        case ScalarNode(text=text):
            return _each(statement, (text,), present)
        case SequenceNode():
            statement.report("a list stands where a condition is due; write all: or any:", Code.WRONG_TYPE)
            return None
        case MappingNode():
            pass
    operator = next(iter(node.entries), "")
    if operator not in OPERATORS:
        return having(statement, node)
    if len(node.entries) > 1:
        statement.report(f"'{operator}' stands alone; join conditions with all: or any:", Code.WRONG_TYPE)
        return None
    return OPERATORS[operator](statement, node.entries[operator].value)


def _joined(statement: RuleContext, node: Node, word: Literal["and", "or"]) -> Condition | None:
    found = [condition(statement, each) for each in node.items] if isinstance(node, SequenceNode) else []
    if not found:
        statement.report("a list of conditions is due", Code.WRONG_TYPE)
    known = [each for each in found if each is not None]
    return together(known, word) if known and len(known) == len(found) else None


def _negated(statement: RuleContext, node: Node) -> Condition | None:
    found = condition(statement, node)
    if found is None:
        return None
    return opposite(found)


def _names(
    statement: RuleContext, node: Node, make: Callable[[RuleContext, Parameter], Condition]
) -> Condition | None:
    listed_names = node.items if isinstance(node, SequenceNode) else (node,)
    names = tuple(each.text for each in listed_names if isinstance(each, ScalarNode))
    if not names or len(names) != len(listed_names):
        statement.report("a parameter's name is due, or a list of names", Code.WRONG_TYPE)
        return None
    return _each(statement, names, make)


def _each(
    statement: RuleContext, names: tuple[str, ...], make: Callable[[RuleContext, Parameter], Condition]
) -> Condition | None:
    parameters = statement.parameters(names)
    return together([make(statement, each) for each in parameters], "and") if parameters else None


OPERATORS: dict[str, Callable[[RuleContext, Node], Condition | None]] = {
    "present": lambda statement, node: _names(statement, node, present),
    "absent": lambda statement, node: _names(statement, node, absent),
    "is": having,
    "at-least": lambda s, node: compared(s, node, "at least", "below", lambda n: {"minimum": n}),
    "at-most": lambda s, node: compared(s, node, "at most", "above", lambda n: {"maximum": n}),
    "above": lambda s, node: compared(s, node, "above", "at most", lambda n: {"maximum": n}),
    "below": lambda s, node: compared(s, node, "below", "at least", lambda n: {"minimum": n}),
    "items": counted,
    "all": lambda statement, node: _joined(statement, node, "and"),
    "any": lambda statement, node: _joined(statement, node, "or"),
    "not": _negated,
}
