"""Checks, fixes and parameters as nested tuples of texts and numbers, which any language can read.

A node is its class in kebab case, then its fields in the order of the class: `("range", path, 1, 20)`.
The rows of tables stand apart, each table once, and nodes name them by number.
"""

import re
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from specwright.ir.fix import NearestRow
from specwright.ir.model import Check, Message, Phase, Table
from specwright.ir.parameter import Array, Numeric, Parameter, String
from specwright.ir.predicate import InTable
from specwright.ir.tree import variants, walk

_PHASES = tuple(Phase)


class CheckEncoding:
    """A message as data: `checks`, `parameters` and `tables`."""

    def __init__(self, message: Message, tables: tuple[Table, ...] = ()) -> None:
        self._message = message
        self._known = {_pairs(table): table for table in tables}
        self._rows: dict[Any, int] = {}

    @cached_property
    def checks(self) -> list[tuple[Any, ...]]:
        """Rule, number of the phase, scope, subjects, advice, predicate, options of fixes."""
        return [self._check(check) for check in self._message.checks]

    @cached_property
    def parameters(self) -> list[tuple[Any, ...]]:
        """Path, required, default, and the variants that a value may have, containers first."""
        return [_parameter(each) for each in walk(self._message.root) if each.path]

    @property
    def tables(self) -> list[tuple[Any, ...]]:
        """The rows that nodes refer to: label and two numbers; complete once `checks` was asked for."""
        return list(self._rows)

    def _check(self, check: Check) -> tuple[Any, ...]:
        options = tuple(tuple(map(self._node, option)) for option in check.fixes)
        phase = _PHASES.index(check.phase)
        return (
            check.rule,
            phase,
            check.scope,
            check.subjects,
            check.advice,
            self._node(check.predicate),
            options,
        )

    def _node(self, value: Any) -> Any:
        if isinstance(value, InTable | NearestRow):
            return (_tag(value), value.columns, self._table(value))
        if is_dataclass(value):
            return (_tag(value), *(self._node(getattr(value, each.name)) for each in fields(value)))
        if isinstance(value, tuple):
            return tuple(map(self._node, value))
        return str(value) if isinstance(value, StrEnum) else value

    def _table(self, node: InTable | NearestRow) -> int:
        rows = node.rows if isinstance(node, NearestRow) else self._labelled(node)
        return self._rows.setdefault(rows, len(self._rows))

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
    kind = str(form.kinds[0])
    match form.type:
        case Numeric(minimum=least, maximum=most, step=step):
            return (kind, values, least, most, step, None)
        case String(min_length=least, max_length=most, format=name):
            return (kind, values, least, most, None, name)
        case Array(min_items=least, max_items=most):
            return (kind, values, least, most, None, None)
        case _:
            return (kind, values, None, None, None, None)
