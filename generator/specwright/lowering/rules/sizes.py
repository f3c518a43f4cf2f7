"""A table of the supported combinations of two whole numbers, such as width and height."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check, Row, Table
from specwright.ir.predicate import Implies, InTable, JsonType
from specwright.load.field_types import ConditionType, ListType, MapType, OneOfType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition

_ROW = r"(?:(?P<label>\S.*?)\s+)?(?P<first>[1-9][0-9]{0,8})x(?P<second>[1-9][0-9]{0,8})"
_ROWS = ListType(item=TextType(pattern=_ROW, example="16:9 1280x720"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes(Located):
    """The argument of `sizes`."""

    parameters: tuple[str, ...] = key(ListType(item=TextType(), minimum=2), "the two parameters")
    rows: tuple[str, ...] | dict[str, tuple[str, ...]] = key(
        OneOfType(forms=(_ROWS, MapType(item=_ROWS))), "rows as 'LABEL WxH', by tier where there are tiers"
    )
    when: Node | None = key(ConditionType(), "the condition, if the table holds under one only", default=None)


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: Sizes = statement.argument
    found = _table(statement)
    when = condition(statement, argument.when) if argument.when else None
    if found is None or (argument.when and when is None):
        return
    first, second = statement.parameters(argument.parameters) or ()
    in_table = InTable(columns=found.columns, rows=tuple(row.values for row in found.rows))
    yield statement.check(
        about=(first, second),
        holds=Implies(given=when.predicate, then=in_table) if when else in_table,
        code=statement.codes.fill(statement.codes.unsupported, first.path),
        message=f"{{0}}x{{1}} is not a supported size of {called(first)} and {called(second)}"
        + (f" when {when.words}" if when else ""),
        detail=when.name if when else "",
    )


def tables(statement: RuleContext) -> Iterator[Table]:
    found = _table(statement)
    if found is not None:
        yield found


def _table(statement: RuleContext) -> Table | None:
    """The table; faults of its rows are reported each time, the pass shows each once."""
    argument: Sizes = statement.argument
    parameters = statement.parameters(argument.parameters)
    if parameters is None:
        return None
    if len(parameters) != 2 or any(each.kind is not JsonType.INTEGER for each in parameters):
        statement.report("a table of sizes is about two integers", Code.UNSUITABLE_PARAMETER)
        return None
    rows: list[Row] = []
    seen: dict[tuple[int, int], str] = {}
    for label, values in _rows(argument):
        if values in seen:
            shown = f"{values[0]}x{values[1]}"
            message = f"the row {shown} is written twice, as '{seen[values]}' and as '{label}'"
            statement.report(message, Code.DUPLICATE_ROW)
            continue
        seen[values] = label
        rows.append(Row(label=label, values=values))
    return Table(
        columns=(parameters[0].path, parameters[1].path),
        rows=tuple(rows),
        conditional=argument.when is not None,
    )


def _rows(argument: Sizes) -> Iterator[tuple[str, tuple[int, int]]]:
    tiers = argument.rows if isinstance(argument.rows, dict) else {"": argument.rows}
    for tier, texts in tiers.items():
        for text in texts:
            parts = re.fullmatch(_ROW, text)
            assert parts is not None, "the form allows no other text"
            own = parts["label"] or ""
            label = f"{tier} ({own})" if tier and own else tier or own
            yield label, (int(parts["first"]), int(parts["second"]))


KIND = RuleKind(
    key="sizes",
    purpose="the supported pairs of two whole numbers",
    argument=RecordType(of=lambda: Sizes),
    lower=lower,
    tables=tables,
)
