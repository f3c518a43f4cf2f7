"""Tests of the low-level IR as Python expressions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from specwright.codegen import lir
from specwright.codegen.spelling import Locals, Spelled, Words, joined, one, spell
from specwright.codegen.tables import LookupTable
from specwright.emit.python import names
from specwright.emit.python.allowed_steps import allowed_steps
from specwright.emit.python.literals import WIDTH, literal
from specwright.ir.decimals import as_units
from specwright.ir.naming import snake
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType, Number, Scalar

_WORDS = Words(all="and", any="or", true="True", false="False")
_BUILT_IN = {
    JsonType.STRING: "str",
    JsonType.BOOLEAN: "bool",
    JsonType.ARRAY: "list",
    JsonType.OBJECT: "dict",
}
_EXACT = 2**50
_REFUSED = {
    "color": ("", "{x}.encode().translate(HEX) not in COLORS"),
    "media": (
        "and",
        '({x}[:6] != "https:" or {x}.encode().translate(None, PLAIN) != b":")',
        "not is_media({x})",
    ),
    "uri": ("and", '({x}[:6] != "https:" or {x}.encode().translate(None, PLAIN) != b":")', "not is_uri({x})"),
    "uuid": ("or", "len({x}) != 36", "{x}.encode().translate(HEX) != UUID"),
    "uuid4": (
        *("or", "len({x}) != 36", '{x}[14] != "4"', '{x}[19] not in "89ABab"'),
        "{x}.encode().translate(HEX) != UUID",
    ),
}
"""Formats that most texts have, told in place: that a text has none of them. Half a surrogate pair raises."""
_LONGEST = 80


Outside: TypeAlias = LookupTable | lir.IsOneOf | lir.OnGrid | lir.Ref
"""A table, a list of values, a set of steps, or a function that tells which items are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonTests:
    """The tests of one function; `used` collects what they ask for that stands outside of it, by name."""

    locals: Locals
    call: Callable[[lir.Ref, str], str]
    used: dict[str, Outside]

    def condition(self, test: lir.Test, indent: int, before: int = 4) -> str:
        """The expression behind a word: on one line where it fits, a part a line where it does not."""
        spelled = spell(test, self._leaf, _WORDS)
        if len(spelled.line) + indent + before <= WIDTH or not spelled.word:
            return spelled.line
        margin = " " * (indent + 4)
        lines = f"\n{margin}{spelled.word} ".join(spelled.parts)
        return f"(\n{margin}{lines}\n{' ' * indent})"

    def _leaf(self, test: lir.Leaf, wanted: bool) -> Spelled:
        x = self.locals.name
        match test:
            case lir.IsPresent() | lir.HasKey() | lir.KeyCount() | lir.NoneLeft() | lir.HasOnly():
                return one(self._of_keys(test, wanted))
            case lir.IsType():
                return _typed(test, x(test.of), wanted)
            case lir.IsOneOf():
                return one(self._one_of(test, wanted))
            case lir.Between(of=of, low=low, high=high):
                return one(_between(self._number(of), low, high, wanted))
            case lir.Chars(of=of, low=low, high=high):
                return one(_between(f"len({x(of)})", low, high, wanted))
            case lir.HasFormat(of=of, format=name, refuses=True) if name in _REFUSED and not wanted:
                word, *parts = _REFUSED[name]
                return Spelled(tuple(part.format(x=x(of)) for part in parts), word)
            case lir.HasFormat(of=of, format=name):
                return one(f"{_not(wanted)}is_{name}({x(of)})")
            case lir.OnStep(of=of, step=step, low=low, high=high):
                return _on_step(x(of), step, low, high, wanted)
            case lir.OnGrid():
                return self._on_grid(test, wanted)
            case lir.IsRow(table=table, first=first, second=second):
                name = table_name(table)
                self.used[name] = table
                return one(f"{x(second)} {_in(wanted)} {name}.get({x(first)}, ())")
            case lir.SameItems(left=left, right=right):
                return one(f"len({x(left)}) {_equals(wanted)} len({x(right)})")
            case lir.ProductBetween(first=first, second=second, low=low, high=high):
                return one(_between(f"int({x(first)}) * int({x(second)})", low, high, wanted))
            case lir.RatioBetween():
                return self._ratio(test, wanted)
            case lir.Call(function=function, of=of):
                return one(f"{_not(wanted)}{self.call(function, x(of))}")
            case _:
                assert_never(test)

    def _of_keys(self, test: lir.OfKeys, wanted: bool) -> str:
        x = self.locals.name
        match test:
            case lir.IsPresent(of=of):
                return f"{x(of)} {'is not' if wanted else 'is'} ABSENT"
            case lir.HasKey(of=of, key=key):
                return f"{literal(key)} {_in(wanted)} {x(of)}"
            case lir.KeyCount(of=of, count=0) | lir.NoneLeft(left=of):
                return f"{_not(not wanted)}{x(of)}"
            case lir.KeyCount(of=of, count=count):
                return f"len({x(of)}) {_equals(wanted)} {count}"
            case lir.HasOnly(of=of, names=known, about=about):
                keys = _set(known) if about is None else keys_name(about)
                return f"{_not(wanted)}{x(of)}.keys() <= {keys}"
            case _:
                assert_never(test)

    def _number(self, of: lir.Var | lir.Count) -> str:
        x = self.locals.name
        match of:
            case lir.Var():
                return x(of)
            case lir.Items(of=array):
                return f"len({x(array)})"
            case lir.SummedItems(of=arrays):
                return f"total_length({', '.join(map(x, arrays))})"
            case lir.CountItems(of=array, where=where):
                self.used[function_name(where)] = where
                return f"sum(map({function_name(where)}, {x(array)}))"
            case _:
                assert_never(of)

    def _one_of(self, test: lir.IsOneOf, wanted: bool) -> str:
        x, values = self.locals.name(test.of), test.values
        if len(values) == 1:
            equals = ("is" if wanted else "is not") if isinstance(values[0], bool) else _equals(wanted)
            return f"{x} {equals} {literal(values[0])}"
        if test.about is None or len(literal(values)) <= _LONGEST:
            return f"{x} {_in(wanted)} {_set(values)}"
        name = names.constant(test.about, "VALUES")
        self.used[name] = test
        return f"{x} {_in(wanted)} {name}"

    def _on_grid(self, test: lir.OnGrid, wanted: bool) -> Spelled:
        x = self.locals.name(test.of)
        if allowed_steps(test.step, test.low, test.high):
            name = names.constant(test.about, "STEPS")
            self.used[name] = test
            return one(f"{x} {_in(wanted)} {name}")
        steps = _on_step(x, test.step, test.low, test.high, wanted)
        if test.low is None and test.high is None:
            return steps
        bounds = one(_between(x, test.low, test.high, wanted))
        return joined("and" if wanted else "or", [bounds, steps])

    def _ratio(self, test: lir.RatioBetween, wanted: bool) -> Spelled:
        one_, other = self.locals.name(test.first), self.locals.name(test.second)
        bounds = (("<", test.low), (">", test.high))
        beyond = " or ".join(_times(one_, other, sign, bound) for sign, bound in bounds if bound is not None)
        if wanted:
            return one(f"not ({other} > 0 and ({beyond}))")
        return Spelled((f"{other} > 0", f"({beyond})"), "and")


def table_name(table: LookupTable) -> str:
    """The constant that holds a table's rows: `HEIGHT_OF_WIDTH`."""
    name = f"{snake(table.second)}_OF_{snake(table.first)}".upper()
    return f"{name}_{table.number}" if table.number else name


def function_name(function: lir.Ref) -> str:
    """The function that judges an object, or a counted item."""
    return names.function(function.path) + (f"_{function.number}" if function.number else "")


def keys_name(path: Path) -> str:
    """The constant that holds the keys of an object."""
    return names.constant(path, "KEYS")


def _typed(test: lir.IsType, x: str, wanted: bool) -> Spelled:
    match test.type:
        case JsonType.STRING | JsonType.BOOLEAN | JsonType.ARRAY | JsonType.OBJECT:
            return one(f"type({x}) {'is' if wanted else 'is not'} {_BUILT_IN[test.type]}")
        case JsonType.NUMBER if test.bounded and not wanted:
            return Spelled((f"type({x}) is not float", f"type({x}) is not int"), "and")
        case JsonType.INTEGER | JsonType.NUMBER if wanted:
            return one(f"is_{test.type}({x})")
        case JsonType.INTEGER | JsonType.NUMBER:
            return Spelled((f"type({x}) is not int", f"not is_{test.type}({x})"), "and")
        case _:
            assert_never(test.type)


def _between(x: str, low: Number | None, high: Number | None, wanted: bool) -> str:
    if low is None:
        return f"{x} {'<=' if wanted else '>'} {literal(high)}"
    if high is None:
        return f"{x} {'>=' if wanted else '<'} {literal(low)}"
    if low == high:
        return f"{x} {_equals(wanted)} {literal(low)}"
    return f"{_not(wanted)}{literal(low)} <= {x} <= {literal(high)}"


def _on_step(x: str, step: Number, low: Number | None, high: Number | None, wanted: bool) -> Spelled:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    whole, scale = as_units(step)
    if any(end is None or abs(end) * scale > _EXACT for end in (low, high)):
        return one(f"{_not(wanted)}is_multiple_of({x}, {whole}, {scale})")
    if scale == 1:
        return one(f"{x} % {whole} == 0" if wanted else f"{x} % {whole}")
    is_exact = f"round({x} * {scale}) / {scale} {_equals(wanted)} {x}"
    if whole == 1:
        return one(is_exact)
    on_whole = f"round({x} * {scale}) % {whole}" + (" == 0" if wanted else "")
    return Spelled((on_whole, is_exact), "and" if wanted else "or")


def _times(one_: str, other: str, sign: str, bound: Number) -> str:
    """Whether one divided by the other lies beyond the bound, in whole numbers."""
    whole, scale = as_units(bound)
    left = f"int({one_}) * {scale}" if scale > 1 else f"int({one_})"
    return f"{left} {sign} int({other}) * {whole}"


def _set(values: tuple[Scalar, ...]) -> str:
    return f"{{{', '.join(map(literal, values))}}}" if values else "frozenset()"


def _not(wanted: bool) -> str:
    return "" if wanted else "not "


def _in(wanted: bool) -> str:
    return "in" if wanted else "not in"


def _equals(wanted: bool) -> str:
    return "==" if wanted else "!="
