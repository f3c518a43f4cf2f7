"""Checks, fixes and parameters as nested tuples of texts and numbers, which any language can read.

A node is its class in kebab case, then its fields in the order of the class: `("range", path, 1, 20)`.
The rows of tables stand apart, each table once, and nodes name them by number.
"""

import re
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, assert_never

from specwright.ir.fix import NearestRow
from specwright.ir.model import Check, Message, Phase, Table
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.patterns import portable
from specwright.ir.predicate import EveryValue, InTable, Pattern
from specwright.ir.tree import variants, walk

_PHASES = tuple(Phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedChecks:
    """A message as data.

    A check is its rule, the number of its phase, scope, subjects, advice, predicate and options of fixes; a
    parameter its path, whether it is required, its default and the variants that its value may have. `tables`
    are the rows that nodes refer to: label and two numbers.
    """

    checks: tuple[tuple[Any, ...], ...]
    parameters: tuple[tuple[Any, ...], ...]
    tables: tuple[tuple[Any, ...], ...]


def encode_checks(message: Message, tables: tuple[Table, ...] = ()) -> EncodedChecks:
    """The checks of a message, its parameters (containers first), and the rows of its tables."""
    encoder = _Encoder(tables)
    checks = tuple(map(encoder.check, message.checks))
    parameters = tuple(_parameter(parameter) for parameter in walk(message.root) if parameter.path)
    return EncodedChecks(checks=checks, parameters=parameters, tables=tuple(encoder.rows))


class _Encoder:
    """Numbers the rows of tables as it meets them."""

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self._known = {_pairs(table): table for table in tables}
        self.rows: dict[tuple[Any, ...], int] = {}

    def check(self, check: Check) -> tuple[Any, ...]:
        options = tuple(tuple(map(self._node, option)) for option in check.fixes)
        about = (check.rule, _PHASES.index(check.phase), check.scope, check.subjects, check.advice)
        return (*about, self._node(check.predicate), options)

    def _node(self, value: Any) -> Any:
        if isinstance(value, InTable | NearestRow):
            return (_tag(value), value.columns, self._table(value))
        if isinstance(value, Pattern):
            return (_tag(value), value.path, portable(value.pattern))
        if isinstance(value, EveryValue):
            spelt = None if value.matching is None else portable(value.matching)
            return (_tag(value), value.path, self._node(value.where), value.names, spelt)
        if is_dataclass(value):
            return (_tag(value), *(self._node(getattr(value, each.name)) for each in fields(value)))
        if isinstance(value, tuple):
            return tuple(map(self._node, value))
        return str(value) if isinstance(value, StrEnum) else value

    def _table(self, node: InTable | NearestRow) -> int:
        rows = node.rows if isinstance(node, NearestRow) else self._labelled(node)
        return self.rows.setdefault(rows, len(self.rows))

    def _labelled(self, node: InTable) -> tuple[tuple[str, int, int], ...]:
        known = self._known.get((node.columns, node.rows))
        if known is None:
            return tuple(("", *row) for row in node.rows)
        return tuple((row.label, *row.values) for row in known.rows)


def _pairs(table: Table) -> Any:
    return table.columns, tuple(row.values for row in table.rows)


def _tag(node: Any) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(node).__name__).lower()


def _parameter(parameter: Parameter) -> tuple[Any, ...]:
    found = tuple(_form(form) for form in variants(parameter))
    return (parameter.path, parameter.required, parameter.default, found)


def _form(form: Parameter) -> tuple[Any, ...]:
    """Type, allowed values, least, most, step, format; bounds count what the type has: points or items."""
    values = (form.const,) if form.const is not None else tuple(each.value for each in form.choices)
    kind = "any" if isinstance(form.type, AnyValue) else str(form.kinds[0])
    match form.type:
        case Numeric(minimum=least, maximum=most, step=step):
            return (kind, values, least, most, step, None)
        case String(min_length=least, max_length=most, format=name):
            return (kind, values, least, most, None, name)
        case Array(min_items=least, max_items=most):
            return (kind, values, least, most, None, None)
        case Boolean() | Null() | AnyValue() | Object() | Union():
            return (kind, values, None, None, None, None)
        case _:
            assert_never(form.type)
