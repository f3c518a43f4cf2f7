"""The word of conditions about a pair of whole numbers: that it is one of some."""

import re

from specwright.diagnostics import Code
from specwright.ir.predicate import AllOf, InTable, Present
from specwright.ir.wording import join_words
from specwright.load.decoder import plain
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name

_ROW = re.compile(r"([1-9][0-9]{0,8})x([1-9][0-9]{0,8})")
_MOST_SHOWN = 12


def sized(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that two whole numbers are given and, taken together, one of the rows."""
    stated = plain(node)
    if not isinstance(stated, dict) or stated.keys() != {"parameters", "rows"}:
        context.report("'parameters' and 'rows' are due here, as in the rule 'sizes'", Code.WRONG_TYPE)
        return None
    names, rows = stated["parameters"], stated["rows"]
    found = [_ROW.fullmatch(each) if isinstance(each, str) else None for each in _list(rows)]
    pairs = [(int(each[1]), int(each[2])) for each in found if each]
    if not pairs or len(pairs) < len(found):
        context.report("rows are due such as 1024x768", Code.WRONG_VALUE)
        return None
    pair = context.integers([str(each) for each in _list(names)], "a table of sizes")
    if pair is None:
        return None
    columns = (pair[0].path, pair[1].path)
    given = tuple(Present(path=path) for path in columns)
    texts = [f"{first}x{second}" for first, second in dict.fromkeys(pairs)]
    more = len(texts) - _MOST_SHOWN
    shown = [*texts[:_MOST_SHOWN], *([f"{more} more"] if more > 0 else [])]
    both = f"{display_name(pair[0])} and {display_name(pair[1])}"
    return Condition(
        predicate=AllOf(of=(*given, InTable(columns=columns, rows=tuple(dict.fromkeys(pairs))))),
        words=f"{both} are {join_words(shown, 'or')}",
        opposite=f"{both} are not {join_words(shown, 'or')}",
        name=f"{'x'.join(map(context.relative_name, columns))}={'|'.join(texts)}",
        parameters=pair,
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
