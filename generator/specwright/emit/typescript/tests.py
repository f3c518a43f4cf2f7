"""Tests of the low-level IR as JavaScript expressions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from specwright.codegen import lir
from specwright.codegen.lir import LookupTable
from specwright.codegen.spelling import Locals, Spelled, Words, joined, one, spell
from specwright.codegen.stems import Stems
from specwright.emit.typescript import names
from specwright.emit.typescript.literals import WIDTH, literal
from specwright.ir.decimals import as_units, exact
from specwright.ir.naming import pascal
from specwright.ir.predicate import JsonType, Number
from specwright.ir.sums import facts

_WORDS = Words(all="&&", any="||", true="true", false="false")
_TURNED = {"===": "!==", "!==": "===", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_EXACT = 2**50
_MOST_COMPARED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class JavaScriptTests:
    """The tests of one function; `lists` collects the long lists of values that they ask for, by name.

    `functions` are the names of the module's functions, `swept` is the value that a sweep has at hand, which
    is called `x`.
    """

    locals: Locals
    functions: Mapping[lir.Ref, str]
    needs_root: bool
    lists: dict[str, lir.IsOneOf]
    stems: Stems
    swept: lir.Var | None = None

    def condition(self, test: lir.Test, indent: int, before: int) -> str:
        """The expression behind `before` characters: on one line where it fits, else a part a line."""
        spelled = spell(test, self._leaf, _WORDS)
        if not spelled.word or len(spelled.line) + indent + before <= WIDTH:
            return spelled.line
        margin = " " * (indent + 2)
        lines = spelled.broken(lambda word, inner: f" {word}\n{inner}", WIDTH, len(margin), 2)
        return f"\n{margin}{lines}\n{' ' * indent}"

    def name(self, of: lir.Var | lir.Root) -> str:
        """The variable that holds a value."""
        return "x" if of == self.swept else self.locals.name(of)

    def _leaf(self, test: lir.Leaf, wanted: bool) -> Spelled:
        x = self.name
        match test:
            case lir.IsPresent(of=of):
                return _compared(x(of), "!==", "undefined", wanted)
            case lir.IsType():
                return _typed(test.type, x(test.of), wanted)
            case lir.IsOneOf():
                return self._one_of(test, wanted)
            case lir.Between(of=of, low=low, high=high):
                return _between(self._number(of), low, high, wanted)
            case lir.StrictlyBetween(of=of, low=low, high=high):
                return _strictly_between(x(of), low, high, wanted)
            case lir.Chars(of=of, low=low, high=high):
                return _chars(x(of), low, high, wanted)
            case lir.HasFormat(of=of, format=name):
                return _called(f"is{pascal(name)}({x(of)})", wanted)
            case lir.HasPattern(of=of, pattern=pattern):
                return _called(f"isFound({literal(pattern)}, {x(of)})", wanted)
            case lir.AllUnlike(of=of):
                return _called(f"areUnlike({x(of)})", wanted)
            case lir.HasTotal() | lir.EveryKey():
                return _called(self._of_parts(test), wanted)
            case lir.OnStep(of=of, step=step, low=low, high=high):
                return _on_step(x(of), step, low, high, wanted)
            case lir.OnGrid(of=of, step=step, low=low, high=high):
                bounds = [_between(x(of), low, high, wanted)] if (low, high) != (None, None) else []
                return _all([*bounds, _on_step(x(of), step, low, high, wanted)], wanted)
            case lir.IsRow() | lir.SameItems() | lir.ProductBetween() | lir.RatioBetween() | lir.InOrder():
                return self._of_two(test, wanted)
            case lir.HasOnly(of=of, names=known):
                return _called(f"hasOnly({x(of)}, {literal(known)})", wanted)
            case lir.Call(function=function, of=of):
                root = f", {x(lir.Root())}" if self.needs_root else ""
                return _called(f"{self.functions[function]}({x(of)}{root})", wanted)
            case lir.KeyCount() | lir.NoneLeft():
                raise AssertionError("JavaScript goes through the keys of an object once")
            case _:
                assert_never(test)

    def _of_parts(self, test: lir.HasTotal | lir.EveryKey) -> str:
        if isinstance(test, lir.EveryKey):
            return self._every_key(test)
        return f"isTotalBetween({self.name(test.of)}, {', '.join(map(literal, facts(test.asked)))})"

    def _every_key(self, test: lir.EveryKey) -> str:
        arguments = [self.name(test.of), self.functions[test.where]]
        if test.names or test.matching is not None:
            arguments.append(literal(test.names))
        if test.matching is not None:
            arguments.append(literal(test.matching))
        return f"isEveryValue({', '.join(arguments)})"

    def _number(self, of: lir.Var | lir.Count) -> str:
        match of:
            case lir.Var():
                return self.name(of)
            case lir.Items(of=array):
                return f"{self.name(array)}.length"
            case lir.Keys(of=holder):
                return f"keyCount({self.name(holder)})"
            case lir.SummedItems(of=arrays):
                return f"totalLength({', '.join(map(self.name, arrays))})"
            case lir.CountItems(of=array, where=where):
                return f"countWhere({self.name(array)}, {self.functions[where]})"
            case _:
                assert_never(of)

    def _one_of(self, test: lir.IsOneOf, wanted: bool) -> Spelled:
        x = self.name(test.of)
        if test.about is None or len(test.values) <= _MOST_COMPARED:
            return _all([_compared(x, "===", literal(each), wanted) for each in test.values], not wanted)
        name = names.constant(test.about, self.stems, "VALUES")
        self.lists[name] = test
        return _called(f"{name}.has({x})", wanted)

    def _of_two(self, test: lir.OfSeveral, wanted: bool) -> Spelled:
        x = self.name
        match test:
            case lir.IsRow(table=table, first=first, second=second):
                return _called(f"hasRow({table_name(table, self.stems)}, {x(first)}, {x(second)})", wanted)
            case lir.SameItems(left=left, right=right):
                return _compared(f"{x(left)}.length", "===", f"{x(right)}.length", wanted)
            case lir.ProductBetween(first=first, second=second, low=low, high=high):
                ends = f"{literal(low)}, {literal(high)}"
                return _called(f"isProductWithin({x(first)}, {x(second)}, {ends})", wanted)
            case lir.RatioBetween(first=first, second=second, low=low, high=high):
                ends = f"{_fraction(low)}, {_fraction(high)}"
                return _called(f"isRatioWithin({x(first)}, {x(second)}, {ends})", wanted)
            case lir.InOrder(first=first, second=second, inclusive=inclusive):
                return _compared(x(first), "<=" if inclusive else "<", x(second), wanted)
            case _:
                assert_never(test)


def table_name(table: LookupTable, stems: Stems) -> str:
    """The constant that holds a table's rows: `HEIGHT_OF_WIDTH`."""
    name = f"{names.constant((table.second,), stems)}_OF_{names.constant((table.first,), stems)}"
    return f"{name}_{table.number}" if table.number else name


def _typed(kind: JsonType, x: str, wanted: bool) -> Spelled:
    match kind:
        case JsonType.STRING | JsonType.BOOLEAN:
            return _compared(f"typeof {x}", "===", literal(str(kind)), wanted)
        case JsonType.NULL:
            return _compared(x, "===", "null", wanted)
        case JsonType.ARRAY:
            return _called(f"Array.isArray({x})", wanted)
        case JsonType.OBJECT:
            return _called(f"isObject({x})", wanted)
        case JsonType.INTEGER:
            return _called(f"Number.isInteger({x})", wanted)
        case JsonType.NUMBER:
            return _called(f"Number.isFinite({x})", wanted)
        case _:
            assert_never(kind)


def _between(x: str, low: Number | None, high: Number | None, wanted: bool) -> Spelled:
    if low is not None and low == high:
        return _compared(x, "===", literal(low), wanted)
    ends = ((">=", low), ("<=", high))
    return _all([_compared(x, sign, literal(end), wanted) for sign, end in ends if end is not None], wanted)


def _strictly_between(x: str, low: Number | None, high: Number | None, wanted: bool) -> Spelled:
    ends = ((">", low), ("<", high))
    return _all([_compared(x, sign, literal(end), wanted) for sign, end in ends if end is not None], wanted)


def _chars(x: str, low: int | None, high: int | None, wanted: bool) -> Spelled:
    """Code points are counted only where the number of UTF-16 units leaves the answer open."""
    tests: list[Spelled] = []
    if low == 1:
        tests.append(_compared(x, "!==", '""', wanted))
    elif low:
        tests.append(_called(f"hasAtLeast({x}, {low})", wanted))
    if high is not None:
        short = _compared(f"{x}.length", "<=", str(high), wanted)
        tests.append(_all([short, _called(f"hasAtMost({x}, {high})", wanted)], not wanted))
    return _all(tests, wanted)


def _on_step(x: str, step: Number, low: Number | None, high: Number | None, wanted: bool) -> Spelled:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    whole, scale = as_units(step)
    if any(end is None or abs(end) * scale > _EXACT for end in (low, high)):
        return _called(f"isMultipleOf({x}, {literal(step)})", wanted)
    if scale == 1:
        return _compared(f"{x} % {whole}", "===", "0", wanted)
    on_scale = _compared(f"Math.round({x} * {scale}) / {scale}", "===", x, wanted)
    if whole == 1:
        return on_scale
    on_whole = _compared(f"Math.round({x} * {scale}) % {whole}", "===", "0", wanted)
    return _all([on_whole, on_scale], wanted)


def _fraction(bound: Number | None) -> str:
    """Numerator and denominator of what the bound's decimal form says."""
    return literal(None if bound is None else exact(bound).as_integer_ratio())


def _called(call: str, wanted: bool) -> Spelled:
    return one(call if wanted else f"!{call}")


def _compared(left: str, sign: str, right: str, wanted: bool) -> Spelled:
    """A comparison of what has an order, or of anything for equality."""
    return one(f"{left} {sign if wanted else _TURNED[sign]} {right}")


def _all(several: list[Spelled], wanted: bool) -> Spelled:
    return joined(_WORDS.all if wanted else _WORDS.any, several)
