"""The pass that gives each check its fixes, found from its predicate and the facts of its parameters."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice, product
from typing import TypeAlias, assert_never

from specwright.ir.comparison import Compare, opposite
from specwright.ir.fix import (
    Add,
    Convert,
    Drop,
    DropNull,
    EqualizeLengths,
    Fix,
    Generate,
    NearestRow,
    NearestValue,
    Option,
    Reformat,
    RemoveDuplicates,
    RemoveWhere,
    Rename,
    TruncateItems,
    TruncateText,
    TruncateTogether,
)
from specwright.ir.model import Check, Message, Phase, Table
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
    ValueAtom,
)
from specwright.ir.tree import index
from specwright.lowering.fix_numbers import nearest, ordered, outside, partners, strictly_between

_MOST = 12
_Related: TypeAlias = InTable | EqualItemCount | TotalCount | Product | Ratio | CountWhere


def complete(message: Message, tables: tuple[Table, ...] = ()) -> Message:
    """The message, each check with the options that repair a request; `tables` have the labels of rows.

    Every path of a check must be one of the message's parameters.
    """
    fixes = _Fixes(message, tables)
    checks = (replace(check, fixes=fixes.options(check)) for check in message.checks)
    return replace(message, checks=tuple(checks))


class _Fixes:
    """What is known about the parameters and tables of a message."""

    def __init__(self, message: Message, tables: tuple[Table, ...]) -> None:
        self._parameters = index(message.root)
        self._labels = {(table.columns, row.values): row.label for table in tables for row in table.rows}
        in_tables = [each.predicate for each in message.checks if isinstance(each.predicate, InTable)]
        self._rows = {column: table for table in in_tables for column in table.columns}

    def options(self, check: Check) -> tuple[Option, ...]:
        """The options that make the check hold, the best first, each once; none for advice.

        A key is renamed, and a map's value mended, where each that is wrong has a fault of its own.
        """
        predicate = check.predicate
        has_names = check.phase is Phase.UNKNOWN and not isinstance(predicate, EveryValue)
        if isinstance(predicate, EveryValue) and check.phase is not Phase.CROSS_FIELD:
            predicate = predicate.where
        options: list[Option] = []
        for option in () if check.advice else islice(self._met(predicate), _MOST):
            known = has_names or not any(isinstance(fix, Rename) for fix in option)
            if known and option not in options:
                options.append(option)
        return tuple(options)

    def _met(self, predicate: Predicate) -> Iterator[Option]:
        """Ways to make a predicate hold."""
        match predicate:
            case Not(of=of):
                yield from self._unmet(of)
            case AllOf(of=parts):
                yield from _all(parts, self._met)
            case AnyOf(of=parts):
                for part in parts:
                    yield from self._met(part)
            case Implies(given=given, then=then):
                yield from self._met(then)
                yield from self._unmet(given)
            case InTable() | EqualItemCount() | TotalCount() | Product() | Ratio() | CountWhere():
                yield from ((fix,) for fix in self._between(predicate))
            case Compare(columns=columns):
                yield from ordered(predicate)
                yield from ((Drop(path=path),) for path in columns if self._is_optional(path))
            case EveryValue():
                return
            case _:
                yield from ((fix,) for fix in self._of_value(predicate))

    def _unmet(self, predicate: Predicate) -> Iterator[Option]:
        """Ways to make a predicate fail; most statements about values have none."""
        match predicate:
            case Not(of=of):
                yield from self._met(of)
            case AllOf(of=parts):
                for part in parts:
                    yield from self._unmet(part)
            case AnyOf(of=parts):
                yield from _all(parts, self._unmet)
            case Implies(given=given, then=then):
                for one in self._met(given):
                    yield from ((*one, *other) for other in self._unmet(then))
            case Present(path=path):
                if self._is_optional(path):
                    yield (Drop(path=path),)
            case Enum(path=path, values=values):
                choices = (choice.value for choice in self._parameters[path].choices)
                others = tuple(each for each in choices if each is not None and each not in values)
                if others:
                    yield (NearestValue(path=path, values=others),)
            case Range(path=path):
                yield from ((fix,) for fix in outside(predicate, self._parameters[path]))
            case ItemCount(path=path, minimum=minimum):
                if minimum:
                    yield (TruncateItems(path=path, maximum=minimum - 1),)
            case Compare():
                yield from ordered(opposite(predicate))
            case InTable() | EqualItemCount() | TotalCount() | Product() | Ratio() | CountWhere():
                return
            case HasType() | NoAdditionalProperties() | MultipleOf() | Length() | Matches() | ItemTotal():
                return
            case ExclusiveRange() | Pattern() | UniqueItems() | PropertyCount() | EveryValue():
                return
            case _:
                assert_never(predicate)

    def _of_value(self, predicate: Present | ValueAtom) -> Iterator[Fix]:
        path = predicate.path
        match predicate:
            case Present():
                yield from self._given(self._parameters[path])
            case HasType(kind=kind):
                yield from self._of_type(path, kind)
            case NoAdditionalProperties():
                yield Rename(path=path)
            case Enum(values=values):
                others = tuple(each for each in values if each is not None)
                if others:
                    yield NearestValue(path=path, values=others)
            case Range(minimum=minimum, maximum=maximum):
                yield nearest(self._parameters[path], minimum, maximum)
            case ExclusiveRange(minimum=minimum, maximum=maximum):
                yield from strictly_between(self._parameters[path], minimum, maximum)
            case MultipleOf(step=step):
                yield nearest(self._parameters[path], step=step)
            case Length(maximum=maximum):
                if maximum is not None:
                    yield TruncateText(path=path, maximum=maximum)
            case ItemCount(maximum=maximum):
                if maximum is not None:
                    yield TruncateItems(path=path, maximum=maximum)
            case Matches(format=name):
                yield Reformat(path=path, format=name)
            case UniqueItems():
                yield RemoveDuplicates(path=path)
            case Pattern() | PropertyCount() | ItemTotal():  # many ways lead there, and a person knows which
                return
            case _:
                assert_never(predicate)

    def _of_type(self, path: Path, kind: JsonType) -> Iterator[Fix]:
        if kind is JsonType.INTEGER:
            yield nearest(self._parameters[path])
        if kind not in (JsonType.OBJECT, JsonType.NULL):
            yield Convert(path=path, kind=kind)
        if kind is not JsonType.NULL and self._is_optional(path):
            yield DropNull(path=path)

    def _is_optional(self, path: Path) -> bool:
        """Whether the request may go without the parameter; an item, and the value of a map, are no such."""
        return path != () and path[-1] not in PARTS and not self._parameters[path].required

    def _between(self, predicate: _Related) -> Iterator[Fix]:
        match predicate:
            case InTable():
                yield self._row(predicate)
            case EqualItemCount(left=left, right=right):
                yield EqualizeLengths(left=left, right=right)
            case TotalCount(arrays=arrays, maximum=maximum):
                yield TruncateTogether(arrays=arrays, maximum=maximum)
            case CountWhere(path=path, where=where, maximum=maximum):
                if maximum is not None:
                    yield RemoveWhere(path=path, where=where, maximum=maximum)
            case Product() | Ratio():
                yield from partners(predicate)
            case _:
                assert_never(predicate)

    def _given(self, parameter: Parameter) -> Iterator[Fix]:
        """Values for a parameter that must be given, where a fact names one."""
        path = parameter.path
        only = [choice.value for choice in parameter.choices] if len(parameter.choices) == 1 else []
        if parameter.fill is not None:
            yield Generate(path=path, how=parameter.fill)
        for value in (parameter.const, parameter.default, *only):
            if value is not None:
                yield Add(path=path, value=value)
                return
        if path in self._rows:
            yield self._row(self._rows[path])

    def _row(self, table: InTable) -> NearestRow:
        rows = tuple((self._labels.get((table.columns, row), ""), *row) for row in table.rows)
        return NearestRow(columns=table.columns, rows=rows)


def _all(parts: Iterable[Predicate], ways: Callable[[Predicate], Iterator[Option]]) -> Iterator[Option]:
    """Combinations of one way for each part; parts that have none are skipped."""
    found = [list(islice(ways(part), _MOST)) for part in parts]
    for chosen in product(*(each for each in found if each)):
        if chosen:
            yield tuple(fix for option in chosen for fix in option)
