"""Words of conditions about two whole numbers taken together: their area, and their ratio."""

from collections.abc import Callable
from typing import TypeAlias

from specwright.diagnostics import Code
from specwright.ir.json_values import is_number
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, Number, Predicate, Present, Product, Ratio
from specwright.ir.wording import join_words
from specwright.load.decoder import plain
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name

Make: TypeAlias = Callable[[tuple[Path, Path], Number | None, Number | None], Predicate]
_KEYS = {"parameters", "minimum", "maximum"}


def area(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that two whole numbers are given and their product lies between bounds."""
    return _bounded(
        context, node, "times", "x", lambda pair, low, high: Product(columns=pair, minimum=low, maximum=high)
    )


def ratio(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that two whole numbers are given and the first by the second lies between bounds."""
    return _bounded(
        context,
        node,
        "divided by",
        "/",
        lambda pair, low, high: Ratio(columns=pair, minimum=low, maximum=high),
    )


def _bounded(context: RuleContext[object], node: Node, verb: str, sign: str, make: Make) -> Condition | None:
    stated = plain(node)
    names = stated.get("parameters") if isinstance(stated, dict) else None
    if not isinstance(stated, dict) or not isinstance(names, list) or not stated.keys() <= _KEYS:
        context.report("'parameters' is due here, and 'minimum', 'maximum' or both", Code.WRONG_TYPE)
        return None
    bounded = {key: bound for key, bound in stated.items() if key != "parameters" and is_number(bound)}
    if len(bounded) < len(stated) - 1:
        context.report("a number is due", Code.WRONG_VALUE)
        return None
    low, high = bounded.get("minimum"), bounded.get("maximum")
    pair = context.integers([str(each) for each in names], "this word")
    if pair is None or not context.has_bounds(minimum=low, maximum=high):
        return None
    columns = (pair[0].path, pair[1].path)
    bounds = [f"at least {low}"] * (low is not None) + [f"at most {high}"] * (high is not None)
    ends = ["" if bound is None else str(bound) for bound in (low, high)]
    whole = f"{display_name(pair[0])} {verb} {display_name(pair[1])}"
    given = tuple(Present(path=path) for path in columns)
    return Condition(
        predicate=AllOf(of=(*given, make(columns, low, high))),
        words=f"{whole} is {join_words(bounds, 'and')}",
        opposite=f"{whole} is not {join_words(bounds, 'and')}",
        name=f"{sign.join(map(context.relative_name, columns))}.{'-'.join(ends)}",
        parameters=pair,
    )
