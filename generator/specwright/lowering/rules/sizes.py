"""A table of the supported combinations of two whole numbers, such as width and height."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check, Row, Table
from specwright.ir.predicate import InTable
from specwright.load.field_types import (
    NAMES,
    ConditionType,
    ListType,
    MapType,
    OneOfType,
    RecordType,
    TextType,
    key,
)
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name

_ROW = r"(?:(?P<label>\S.*?)\s+)?(?P<first>[1-9][0-9]{0,8})x(?P<second>[1-9][0-9]{0,8})"
_ROWS = ListType(
    item=TextType(pattern=_ROW, what="a row: a label, and a size with x", example="16:9 1280x720")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes(Located):
    """The argument of `sizes`."""

    parameters: tuple[str, ...] = key(NAMES, "the two parameters")
    rows: tuple[str, ...] | dict[str, tuple[str, ...]] = key(
        OneOfType(options=(_ROWS, MapType(item=_ROWS))), "rows as 'LABEL WxH', by tier where there are tiers"
    )
    when: Node | None = key(ConditionType(), "the condition, if the table holds under one only", default=None)


def lower(context: RuleContext[Sizes]) -> Iterator[Check]:
    pair = context.integers(context.argument.parameters, "a table of sizes")
    when = condition(context, context.argument.when)
    if pair is None or when is None:
        return
    first, second = pair
    rows = dict.fromkeys(values for _, _, values in _rows(context.argument))
    yield context.check(
        pair,
        InTable(columns=(first.path, second.path), rows=tuple(rows)),
        when=when,
        code=context.codes.fill(context.codes.unsupported, first.path),
        message="{0}x{1} is not a supported size of "
        f"{display_name(first)} and {display_name(second)}{when.ending}",
    )


def tables(context: RuleContext[Sizes]) -> Iterator[Table]:
    """The table with its labels; reports a row that is written twice."""
    pair = context.integers(context.argument.parameters, "a table of sizes")
    if pair is None:
        return
    rows: dict[tuple[int, int], Row] = {}
    for place, label, values in _rows(context.argument):
        if values in rows:
            size = f"{values[0]}x{values[1]}"
            message = f"the row {size} is written twice, as '{rows[values].label}' and as '{label}'"
            context.at(context.argument.at(place)).report(message, Code.DUPLICATE_ROW)
        else:
            rows[values] = Row(label=label, values=values)
    yield Table(
        columns=(pair[0].path, pair[1].path),
        rows=tuple(rows.values()),
        conditional=context.argument.when is not None,
    )


def _rows(argument: Sizes) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Where each row stands, its whole label and its two numbers."""
    tiers = argument.rows if isinstance(argument.rows, dict) else {"": argument.rows}
    for tier, texts in tiers.items():
        for number, text in enumerate(texts):
            parts = re.fullmatch(_ROW, text)
            assert parts is not None, "the field type allows no other text"
            own = parts["label"] or ""
            label = f"{tier} ({own})" if tier and own else tier or own
            place = f"rows.{tier}[{number}]" if tier else f"rows[{number}]"
            yield place, label, (int(parts["first"]), int(parts["second"]))


KIND = RuleKind(
    key="sizes",
    purpose="the supported pairs of two whole numbers",
    argument=RecordType(of=lambda: Sizes),
    lower=lower,
    tables=tables,
)
