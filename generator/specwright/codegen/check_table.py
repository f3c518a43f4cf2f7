"""The checks of a message as one table of mappings with named keys, which any language can read.

A check that `closes` refuses keys as unknown, but does not say so by its phase: where unknown keys may pass,
it minds those alone that are parameters of the objects a value may be.

What follows from the rest is not stated: the subjects of a check that are those of its predicate; bounds,
steps and allowed values in a message; the fixes of `following_fixes.py`; and the limits of a parameter of one
type, which its checks state.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from specwright.codegen.encoding import Node, encode_fix, encode_predicate
from specwright.codegen.following_fixes import FollowingFixes
from specwright.codegen.variants import limits_by_checks, samples, variant
from specwright.ir.fix import NearestRow
from specwright.ir.lifting import lifted
from specwright.ir.model import Check, Message, Phase, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path, dotted
from specwright.ir.placeholders import placeholders, put_in, stated_values
from specwright.ir.predicate import Constant, EveryValue, InTable, NoAdditionalProperties, Predicate
from specwright.ir.same import Same
from specwright.ir.tree import variants, walk
from specwright.ir.visitors import every_atom, free_paths

_EXACT = 2**53
"""Below it every language holds whole numbers exactly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckTable:
    """A message as data: checks, parameters (containers first), and the rows of tables.

    A row is a label and two numbers; nodes name tables by their numbers.
    """

    checks: tuple[Node, ...]
    parameters: tuple[Node, ...]
    tables: tuple[tuple[tuple[str, int, int], ...], ...]


MOST_KEPT = 4


def check_table(message: Message, tables: tuple[Table, ...] = ()) -> CheckTable:
    """The table of a message; `tables` have the labels of rows."""
    return _check_table(Same(of=message), tables)


@lru_cache(maxsize=MOST_KEPT)
def _check_table(of: Same[Message], tables: tuple[Table, ...]) -> CheckTable:
    """The same, which each language asks for."""
    message = of.of
    rows = _Rows(tables)
    following = FollowingFixes(message.root)
    shapes = frozenset(rule for each in message.several for rule in each.rules)
    checks = tuple(_check(each, rows, following, shapes) for each in message.checks)
    stated = limits_by_checks(message.checks)
    parameters = (_parameter(each, stated) for each in walk(message.root) if each.path)
    return CheckTable(checks=checks, parameters=tuple(parameters), tables=tuple(rows.numbers))


class _Rows:
    """Numbers the rows of tables as it meets them."""

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self._known = {_pairs(table): table for table in tables}
        self.numbers: dict[tuple[tuple[str, int, int], ...], int] = {}

    def number(self, node: InTable | NearestRow) -> int:
        rows = node.rows if isinstance(node, NearestRow) else self._labelled(node)
        return self.numbers.setdefault(rows, len(self.numbers))

    def _labelled(self, node: InTable) -> tuple[tuple[str, int, int], ...]:
        known = self._known.get((node.columns, node.rows))
        if known is None:
            return tuple(("", *row) for row in node.rows)
        return tuple((row.label, *row.values) for row in known.rows)


def _pairs(table: Table) -> Any:
    return table.columns, tuple(row.values for row in table.rows)


def _check(check: Check, rows: _Rows, following: FollowingFixes, shapes: frozenset[str]) -> Node:
    """One check; what is as it usually is, is left out."""
    said = lifted(check.predicate)
    predicate = encode_predicate(said, rows.number)
    node: Node = {"id": check.rule, "code": check.code}
    if check.advice:
        node["severity"] = "warning"
    if check.phase is not Phase.VALUE:
        node["phase"] = str(check.phase)
        if check.phase is not Phase.UNKNOWN and check.rule in shapes and _closes(said):
            node["closes"] = True
    if check.scope:
        node["scope"] = dotted(check.scope)
    if check.subjects != tuple(dict.fromkeys(free_paths(said))):
        node["subjects"] = tuple(map(dotted, check.subjects))
    node["predicate"] = predicate
    fixes = [[encode_fix(fix, rows.number) for fix in option] for option in check.fixes]
    is_of_map = isinstance(said, EveryValue) and check.phase is not Phase.CROSS_FIELD
    if not check.advice and fixes != following.of_check(predicate, is_of_map=is_of_map):
        node["fixes"] = fixes
    return {**node, **_messages(check)}


def _messages(check: Check) -> Node:
    """The message, and those about values of one type, by that type."""
    if not check.by_type:
        return {"message": _template(check)}
    *typed, (_, other) = check.by_type
    messages = {str(kind): message for kind, message in typed}
    return {"message": other, **({"messages": messages} if messages else {})}


def _closes(predicate: Predicate) -> bool:
    return any(isinstance(atom, NoAdditionalProperties) for atom in every_atom(predicate))


def _template(check: Check) -> str:
    """The message; what languages would spell differently, or not find in the table, is put in."""
    is_as_stated = lifted(check.predicate) == check.predicate
    if is_as_stated and all(map(_is_spelt_alike, stated_values(check.predicate))):
        return check.message
    return put_in(check.message, placeholders(check.predicate))


def _is_spelt_alike(value: Constant) -> bool:
    """Whether every language writes the value in the same way."""
    match value:
        case None | bool():
            return True
        case str():
            return value.isprintable()
        case int():
            return abs(value) < _EXACT
        case float():
            return not value.is_integer() and "e" not in repr(value)


def _parameter(parameter: Parameter, stated: dict[Path, Node]) -> Node:
    """Its path, its type or what it may be, texts of its expressions, whether it is required, its default."""
    path = parameter.path
    forms = [variant(form) for form in variants(parameter)]
    node: Node = {"path": dotted(path)}
    if len(forms) == 1 and forms[0] == {"type": forms[0]["type"], **stated.get(path, {})}:
        node["type"] = forms[0]["type"]
    else:
        node["variants"] = tuple(forms)
    texts = tuple(text for form in variants(parameter) for text in samples(form))
    if texts:
        node["samples"] = texts
    if parameter.required:
        node["required"] = True
    if parameter.default is not None:
        node["default"] = parameter.default
    return node
