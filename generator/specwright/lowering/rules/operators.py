"""Conditions as specs write them: names, values, and the operators that test and join them."""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from specwright.diagnostics import Code
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import Present
from specwright.ir.wording import join_words
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.lowering.rules import item_words, mistaken, object_words, pair_word, value_words
from specwright.lowering.rules.comparisons import compared, counted, having
from specwright.lowering.rules.condition import ALWAYS, ALWAYS_TRUE, Condition, exactly_one, join, negate
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.size_word import sized
from specwright.lowering.rules.wording import display_name

Operator: TypeAlias = Callable[[RuleContext[object], Node, Mapping[str, Node]], Condition | None]
"""Reads what an operator is about, and the keys that may stand beside it."""

Maker: TypeAlias = Callable[[RuleContext[object], Parameter], Condition | None]

_BESIDE = {"some": ("minItems", "maxItems"), "every-value": ("matching", "without")}
"""The keys that may stand beside an operator; the others stand alone."""


def condition(context: RuleContext[object], node: Node | None) -> Condition | None:
    """The condition that a node states, `ALWAYS` without one; None after reporting what is wrong with it."""
    if node is None:
        return ALWAYS
    context = context.at(node.location)
    match node:
        case ScalarNode(text=text):
            if (advice := mistaken.sentence(text, context.known, context.scope)) is not None:
                context.report(advice, Code.WRONG_TYPE)
                return None
            return _about_all(context, (text,), _present)
        case SequenceNode():
            context.report("a list stands where a condition is due; write all: or any:", Code.WRONG_TYPE)
            return None
        case MappingNode(entries=entries):
            operator = next(iter(entries), "")
            if operator not in OPERATORS:
                return _of_values(context, node)
            known = _BESIDE.get(operator, ())
            beside = {key: entry.value for key, entry in entries.items() if key != operator}
            if not beside.keys() <= {*known}:
                others = f" or takes {join_words(known, 'and')}" if known else ""
                message = f"'{operator}' stands alone{others}; join conditions with all: or any:"
                context.report(message, Code.WRONG_TYPE)
                return None
            return OPERATORS[operator](context, entries[operator].value, beside)


def _of_values(context: RuleContext[object], node: MappingNode) -> Condition | None:
    """The condition that parameters have values, unless what stands there was meant to be something else."""
    for name, entry in node.entries.items():
        is_known = context.knows(name)
        near = None if is_known else mistaken.word(name, entry.value, OPERATORS)
        advice = mistaken.operand(name, entry.value, OPERATORS) if is_known else None
        if near:
            message = f"no parameter and no word of conditions is called '{name}'; did you mean '{near}'?"
            context.at(entry.key.location).report(message, Code.UNKNOWN_PARAMETER)
        elif advice:
            context.at(entry.value.location).report(f"a value is due; {advice}", Code.WRONG_TYPE)
        if near or advice:
            return None
    return having(context, node)


def _joined(context: RuleContext[object], node: Node, word: Literal["and", "or"]) -> Condition | None:
    parts = [condition(context, each) for each in node.items] if isinstance(node, SequenceNode) else []
    if not parts:
        context.report("a list of conditions is due", Code.WRONG_TYPE)
    known = [each for each in parts if each is not None]
    return join(known, word) if known and len(known) == len(parts) else None


def _negated(context: RuleContext[object], node: Node) -> Condition | None:
    inner = condition(context, node)
    return negate(inner) if inner else None


def _exactly_one(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that one of several holds and no other does."""
    parts = [condition(context, each) for each in node.items] if isinstance(node, SequenceNode) else []
    known = [each for each in parts if each is not None]
    if len(parts) < 2:
        context.report("a list of two conditions or more is due", Code.WRONG_TYPE)
    return exactly_one(known) if len(known) == len(parts) > 1 else None


def _constant(context: RuleContext[object], node: Node) -> Condition | None:
    if not isinstance(node, ScalarNode) or not isinstance(node.value, bool):
        context.report("true is due, for what always holds, or false", Code.WRONG_TYPE)
        return None
    return ALWAYS_TRUE if node.value else negate(ALWAYS_TRUE)


def _of_names(context: RuleContext[object], node: Node, make: Maker) -> Condition | None:
    items = node.items if isinstance(node, SequenceNode) else (node,)
    names = tuple(each.text for each in items if isinstance(each, ScalarNode))
    if not names or len(names) != len(items):
        context.report("a parameter's name is due, or a list of names", Code.WRONG_TYPE)
        return None
    return _about_all(context, names, make)


def _about_all(context: RuleContext[object], names: tuple[str, ...], make: Maker) -> Condition | None:
    parts = [make(context, each) for each in context.parameters(names) or ()]
    known = [each for each in parts if each is not None]
    return join(known, "and") if known and len(known) == len(parts) else None


def _present(context: RuleContext[object], parameter: Parameter) -> Condition:
    name = display_name(parameter)
    return Condition(
        predicate=Present(path=parameter.path),
        words=f"{name} is given",
        opposite=f"{name} is not given",
        name=context.relative_name(parameter.path),
        parameters=(parameter,),
    )


def _absent(context: RuleContext[object], parameter: Parameter) -> Condition:
    return negate(_present(context, parameter))


OPERATORS: dict[str, Operator] = {
    "present": lambda context, node, _: _of_names(context, node, _present),
    "absent": lambda context, node, _: _of_names(context, node, _absent),
    "is": lambda context, node, _: having(context, node),
    "type": lambda context, node, _: value_words.typed(context, node),
    "at-least": lambda context, node, _: compared(context, node, "at least"),
    "at-most": lambda context, node, _: compared(context, node, "at most"),
    "above": lambda context, node, _: compared(context, node, "above"),
    "below": lambda context, node, _: compared(context, node, "below"),
    "step": lambda context, node, _: value_words.stepped(context, node),
    "length": lambda context, node, _: value_words.measured(context, node),
    "pattern": lambda context, node, _: value_words.matching(context, node),
    "format": lambda context, node, _: value_words.formatted(context, node),
    "sizes": lambda context, node, _: sized(context, node),
    "area": lambda context, node, _: pair_word.area(context, node),
    "ratio": lambda context, node, _: pair_word.ratio(context, node),
    "items": lambda context, node, _: counted(context, node),
    "every": lambda context, node, _: item_words.every(context, node, condition),
    "some": lambda context, node, beside: item_words.some(context, node, condition, beside),
    "unique": lambda context, node, _: _of_names(context, node, item_words.unique),
    "properties": lambda context, node, _: object_words.counted_keys(context, node),
    "closed": lambda context, node, _: object_words.closed(context, node),
    "every-value": lambda context, node, beside: object_words.every_value(context, node, condition, beside),
    "all": lambda context, node, _: _joined(context, node, "and"),
    "any": lambda context, node, _: _joined(context, node, "or"),
    "one": lambda context, node, _: _exactly_one(context, node),
    "not": lambda context, node, _: _negated(context, node),
    "value": lambda context, node, _: _constant(context, node),
}
