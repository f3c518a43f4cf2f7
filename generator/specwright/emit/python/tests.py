"""Tests of the low-level IR as Python"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from specwright.codegen import lir
from specwright.codegen.lir import LookupTable
from specwright.codegen.spelling import Locals, Spelled, Words, joined, one, spell
from specwright.codegen.stems import Stems
from specwright.emit.python import names
from specwright.emit.python.expressions import (
    allowed_steps,
    between,
    equals,
    in_,
    not_,
    on_step,
    order,
    refused,
    set_of,
    strictly_between,
    times,
    typed,
)
from specwright.emit.python.literals import WIDTH, literal
from specwright.ir.naming import snake
from specwright.ir.sums import facts

_WORDS = Words(all="and", any="or", true="True", false="False")
_LONGEST = 80


Outside: TypeAlias = LookupTable | lir.IsOneOf | lir.OnGrid | lir.Ref
"""A table, a list of values, a set of steps, or a function that tells which items are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonTests:
    """The tests of one function; `used` collects what they ask for that stands outside of it, by name."""

    locals: Locals
    call: Callable[[lir.Ref, str], str]
    used: dict[str, Outside]
    stems: Stems

    def condition(self, test: lir.Test, indent: int, before: int = 4) -> str:
        """The expression behind a word: on one line where it fits, a part a line where it does not."""
        spelled = self._spelled(test, WIDTH - indent - before)
        if len(spelled.line) + indent + before <= WIDTH:
            return spelled.line
        margin = " " * (indent + 4)
        lines = spelled.broken(lambda word, inner: f"\n{inner}{word} ", WIDTH, len(margin), 4)
        if not spelled.word:
            lines = re.sub(r"^(\w+) ((not )?in \w+)$", rf"\1\n{margin}\2", spelled.line)
        return f"(\n{margin}{lines}\n{' ' * indent})" if "\n" in lines else spelled.line

    def alternatives(self, test: lir.Test, indent: int) -> tuple[lir.Test, ...]:
        """The two parts of a test that are told one behind the other, as they do not fit on one line."""
        room = WIDTH - indent - 4
        spelled = self._spelled(test, room)
        is_long = len(spelled.parts) == 2 and len(spelled.line) > room
        return test.of if isinstance(test, lir.Or) and is_long else (test,)

    def _spelled(self, test: lir.Test, room: int) -> Spelled:
        return spell(test, lambda leaf, wanted: self._leaf(leaf, wanted, room), _WORDS)

    def _leaf(self, test: lir.Leaf, wanted: bool, room: int) -> Spelled:
        x = self.locals.name
        match test:
            case lir.IsPresent() | lir.KeyCount() | lir.NoneLeft() | lir.HasOnly():
                return one(self._of_keys(test, wanted))
            case lir.IsType():
                return typed(test, x(test.of), wanted)
            case lir.IsOneOf():
                return one(self._one_of(test, wanted))
            case lir.Between() | lir.StrictlyBetween() | lir.OnStep() | lir.OnGrid():
                return self._of_number(test, wanted)
            case lir.Chars() | lir.HasFormat() | lir.HasPattern():
                return self._of_text(test, wanted, room)
            case lir.AllUnlike(of=of):
                return one(f"{not_(wanted)}are_unlike({x(of)})")
            case lir.HasTotal(of=of, asked=asked):
                return one(
                    f"{not_(wanted)}is_total_between({x(of)}, {', '.join(map(literal, facts(asked)))})"
                )
            case lir.EveryKey():
                return one(f"{not_(wanted)}{self._every_key(test)}")
            case lir.IsRow() | lir.SameItems() | lir.ProductBetween() | lir.RatioBetween() | lir.InOrder():
                return self._of_several(test, wanted)
            case lir.Call(function=function, of=of):
                if function.number:
                    self.used[names.function(function, self.stems)] = function
                return one(f"{not_(wanted)}{self.call(function, x(of))}")
            case _:
                assert_never(test)

    def _of_number(self, test: lir.OfNumber, wanted: bool) -> Spelled:
        match test:
            case lir.Between(of=of, low=low, high=high):
                return one(between(self._number(of), low, high, wanted))
            case lir.StrictlyBetween(of=of, low=low, high=high):
                return one(strictly_between(self.locals.name(of), low, high, wanted))
            case lir.OnStep(of=of, step=step, low=low, high=high):
                return on_step(self.locals.name(of), step, low, high, wanted)
            case lir.OnGrid():
                return self._on_grid(test, wanted)
            case _:
                assert_never(test)

    def _of_text(self, test: lir.OfText, wanted: bool, room: int) -> Spelled:
        x = self.locals.name(test.of)
        match test:
            case lir.Chars(low=low, high=high):
                return one(between(f"len({x})", low, high, wanted))
            case lir.HasPattern(pattern=pattern):
                return one(f"{not_(wanted)}is_found({literal(pattern)}, {x})")
            case lir.HasFormat(format=name, refuses=refuses):
                quick = refused(name, x) if refuses and not wanted else None
                fits = quick and (quick.word == "or" or len(quick.line) <= room)
                return quick if quick and fits else one(f"{not_(wanted)}is_{snake(name)}({x})")
            case _:
                assert_never(test)

    def _every_key(self, test: lir.EveryKey) -> str:
        """The call that asks a map's values; each function that is asked stands outside."""
        function = names.function(test.where, self.stems)
        self.used[function] = test.where
        arguments = [self.locals.name(test.of), function]
        if test.names or test.matching is not None:
            arguments.append(literal(test.names))
        if test.matching is not None:
            arguments.append(literal(test.matching))
        return f"is_every_value({', '.join(arguments)})"

    def _of_several(self, test: lir.OfSeveral, wanted: bool) -> Spelled:
        x = self.locals.name
        match test:
            case lir.IsRow(table=table, first=first, second=second):
                name = table_name(table, self.stems)
                self.used[name] = table
                return one(f"{x(second)} {in_(wanted)} {name}.get({x(first)}, ())")
            case lir.SameItems(left=left, right=right):
                return one(f"len({x(left)}) {equals(wanted)} len({x(right)})")
            case lir.ProductBetween(first=first, second=second, low=low, high=high):
                return one(between(f"int({x(first)}) * int({x(second)})", low, high, wanted))
            case lir.RatioBetween():
                return self._ratio(test, wanted)
            case lir.InOrder(first=first, second=second, inclusive=inclusive):
                return one(f"{x(first)} {order(inclusive, wanted)} {x(second)}")
            case _:
                assert_never(test)

    def _of_keys(self, test: lir.OfKeys, wanted: bool) -> str:
        x = self.locals.name
        match test:
            case lir.IsPresent(of=of):
                return f"{x(of)} {'is not' if wanted else 'is'} ABSENT"
            case lir.KeyCount(of=of, count=0) | lir.NoneLeft(left=of):
                return f"{not_(not wanted)}{x(of)}"
            case lir.KeyCount(of=of, count=count):
                return f"len({x(of)}) {equals(wanted)} {count}"
            case lir.HasOnly(of=of, names=known, about=about):
                keys = set_of(known) if about is None else names.constant(about, "KEYS", self.stems)
                return f"{not_(wanted)}{x(of)}.keys() <= {keys}"
            case _:
                assert_never(test)

    def _number(self, of: lir.Var | lir.Count) -> str:
        x = self.locals.name
        match of:
            case lir.Var():
                return x(of)
            case lir.Items(of=parts) | lir.Keys(of=parts):
                return f"len({x(parts)})"
            case lir.SummedItems(of=arrays):
                return f"total_length({', '.join(map(x, arrays))})"
            case lir.CountItems(of=array, where=where):
                self.used[names.function(where, self.stems)] = where
                return f"sum(map({names.function(where, self.stems)}, {x(array)}))"
            case _:
                assert_never(of)

    def _one_of(self, test: lir.IsOneOf, wanted: bool) -> str:
        x, values = self.locals.name(test.of), test.values
        if len(values) == 1:
            is_single = isinstance(values[0], bool | None)
            same = f"is{'' if wanted else ' not'}" if is_single else equals(wanted)
            return f"{x} {same} {literal(values[0])}"
        word = snake(test.about[-1]) if test.about else ""
        if test.about is None or len(word) + len(literal(values)) <= _LONGEST:
            return f"{x} {in_(wanted)} {set_of(values)}"
        name = names.constant(test.about, "VALUES", self.stems)
        self.used[name] = test
        return f"{x} {in_(wanted)} {name}"

    def _on_grid(self, test: lir.OnGrid, wanted: bool) -> Spelled:
        x = self.locals.name(test.of)
        if allowed_steps(test.step, test.low, test.high):
            name = names.constant(test.about, "STEPS", self.stems)
            self.used[name] = test
            return one(f"{x} {in_(wanted)} {name}")
        steps = on_step(x, test.step, test.low, test.high, wanted)
        if test.low is None and test.high is None:
            return steps
        bounds = one(between(x, test.low, test.high, wanted))
        return joined("and" if wanted else "or", [bounds, steps])

    def _ratio(self, test: lir.RatioBetween, wanted: bool) -> Spelled:
        one_, other = self.locals.name(test.first), self.locals.name(test.second)
        bounds = (("<", test.low), (">", test.high))
        beyond = " or ".join(times(one_, other, sign, bound) for sign, bound in bounds if bound is not None)
        if wanted:
            return one(f"not ({other} > 0 and ({beyond}))")
        return Spelled((f"{other} > 0", f"({beyond})"), "and")


def table_name(table: LookupTable, stems: Stems) -> str:
    """The constant that holds a table's rows: `HEIGHT_OF_WIDTH`."""
    name = names.constant((table.second,), f"OF_{snake(stems.of(table.first))}", stems)
    return f"{name}_{table.number}" if table.number else name
