"""Verdicts of the low-level IR as Go source: what a further language costs."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from go_spelling import Locals, bounds, literal, regex
from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.spelling import Spelled, Words, one, spell

_WORDS = Words(all="&&", any="||", true="true", false="false")


class GoModule:
    """One message as Go source; `prefix` tells its names from those of other messages."""

    def __init__(self, module: do.Module, prefix: str) -> None:
        self._module = module
        self._prefix = prefix
        self._functions = {each.ref: f"{prefix}_{number}" for number, each in enumerate(module.functions)}
        self.tables = {each: f"{prefix}_table_{number}" for number, each in enumerate(module.tables)}

    @property
    def root(self) -> str:
        """The function that judges a request; its arguments are the value and the request."""
        return self.function(lir.Ref(path=()))

    def function(self, ref: lir.Ref) -> str:
        """The function of an object, or of a counted item."""
        return self._functions[ref]

    def lines(self) -> Iterator[str]:
        """The source, one declaration behind another."""
        for table, name in self.tables.items():
            rows = (f"{first}: {{{', '.join(map(str, seconds))}}}" for first, seconds in table.rows)
            yield f"var {name} = map[int64][]int64{{{', '.join(rows)}}}"
        for function in self._module.functions:
            yield from _Function(function, self).lines()


class _Function:
    """One function; its variables are numbered."""

    def __init__(self, function: do.Function, module: GoModule) -> None:
        self._function = function
        self._module = module
        self._locals = Locals(function.argument)

    def lines(self) -> Iterator[str]:
        ref = self._function.ref
        arguments = "value any" if ref.number else "value any, root any"
        yield f"func {self._module.function(ref)}({arguments}) bool {{"
        yield from self._lines(self._function.body)
        yield "}"

    def _lines(self, statements: Iterable[do.Statement]) -> Iterator[str]:
        for each in statements:
            yield from self._statement(each)

    def _block(self, statements: Iterable[do.Statement]) -> Iterator[str]:
        """The rest of a block that a line has opened: what is named in it is known in it alone."""
        with self._locals.block():
            yield from (*self._lines(statements), "}")

    def _statement(self, statement: do.Statement) -> Iterator[str]:
        x = self._locals.name
        match statement:
            case do.Take(name=name, of=of, key=key):
                yield f"{self._locals.new(name)}, there := runtime.Get({x(of)}, {literal(key)})"
                yield "if !there { return false }"
            case do.Find(name=name, of=of, key=key):
                yield f"{self._locals.new(name)} := runtime.Reach({x(of)}, {literal(key)})"
            case do.Reach(name=name, start=start, keys=keys):
                way = ", ".join((x(start), *map(literal, keys)))
                yield f"{self._locals.new(name)} := runtime.Reach({way})"
                yield f"_ = {x(name)}"
            case do.First(name=name, of=of):
                yield f"{x(name)} := runtime.Items({x(of)})[0]"
            case do.WithKey(name=name, of=of, key=key, then=then):
                yield f"if {x(name)}, there := runtime.Get({x(of)}, {literal(key)}); there {{"
                yield from self._block(then)
            case do.CountKeys(left=left, of=of, minus=minus):
                yield f"{x(left)} := runtime.Keys({x(of)}) - {minus}"
            case do.CountDown(left=left):
                yield f"{x(left)}--"
            case do.WhileLeft(left=left, then=then):
                yield f"for {x(left)} > 0 {{"
                yield from self._block(then)
            case do.If(test=test, then=then):
                yield f"if {self._condition(test)} {{"
                yield from self._block(then)
            case do.Each(name=name, of=of, then=then):
                yield f"for _, {x(name)} := range runtime.Items({x(of)}) {{"
                yield from self._block(then)
            case do.Refuse() | do.Leave():
                yield "return false" if isinstance(statement, do.Refuse) else "break"
            case do.Return(test=test):
                yield f"return {self._condition(test)}"
            case do.Guard(of=of):
                yield f"_ = {x(of)}"
            case do.Sweep() | do.Chain() | do.EachKey() | do.Report() | do.Look() | do.Stop():
                raise AssertionError(f"a verdict in this order has no {type(statement).__name__}")
            case _:
                assert_never(statement)

    def _condition(self, test: lir.Test) -> str:
        return spell(test, self._leaf, _WORDS).line

    def _leaf(self, test: lir.Leaf, wanted: bool) -> Spelled:
        text = self._test(test)
        return one(text if wanted else f"!({text})")

    def _test(self, test: lir.Leaf) -> str:
        x = self._locals.name
        match test:
            case lir.IsPresent(of=of):
                return f"{x(of)} != runtime.Absent"
            case lir.KeyCount(of=of, count=count):
                return f"runtime.Keys({x(of)}) == {count}"
            case lir.NoneLeft(left=left):
                return f"{x(left)} == 0"
            case lir.IsType(of=of, type=kind):
                return f"runtime.Is{kind.capitalize()}({x(of)})"
            case lir.IsOneOf(of=of, values=values):
                return f"runtime.OneOf({', '.join((x(of), *map(literal, values)))})"
            case lir.Between() | lir.StrictlyBetween() | lir.OnStep() | lir.OnGrid():
                return self._of_number(test)
            case lir.AllUnlike() | lir.HasTotal() | lir.EveryKey():
                return self._of_parts(test)
            case lir.HasPattern(of=of, pattern=pattern):
                return f"runtime.Found({regex(pattern)}, {x(of)})"
            case lir.Chars(of=of, low=low, high=high):
                return f"runtime.Between(runtime.Int(runtime.Chars({x(of)})), {bounds(low, high)})"
            case lir.HasFormat(of=of, format=name):
                return f"formats[{literal(name)}].MatchString({x(of)}.(string))"
            case lir.IsRow(table=table, first=first, second=second):
                return f"runtime.IsRow({self._module.tables[table]}, {x(first)}, {x(second)})"
            case lir.SameItems(left=left, right=right):
                return f"len(runtime.Items({x(left)})) == len(runtime.Items({x(right)}))"
            case lir.ProductBetween(first=first, second=second, low=low, high=high):
                return f"runtime.Product({x(first)}, {x(second)}, {bounds(low, high)})"
            case lir.RatioBetween(first=first, second=second, low=low, high=high):
                return f"runtime.Ratio({x(first)}, {x(second)}, {bounds(low, high)})"
            case lir.InOrder(first=first, second=second, inclusive=inclusive):
                return f"runtime.InOrder({x(first)}, {x(second)}, {literal(inclusive)})"
            case lir.HasOnly(of=of, names=names):
                return f"runtime.HasOnly({', '.join((x(of), *map(literal, names)))})"
            case lir.Call(function=function, of=of):
                return f"{self._module.function(function)}({x(of)}, root)"
            case _:
                assert_never(test)

    def _of_number(self, test: lir.OfNumber) -> str:
        x = self._locals.name
        match test:
            case lir.Between(of=of, low=low, high=high):
                return f"runtime.Between({self._number(of)}, {bounds(low, high)})"
            case lir.StrictlyBetween(of=of, low=low, high=high):
                return f"runtime.StrictlyBetween(runtime.Num({x(of)}), {bounds(low, high)})"
            case lir.OnStep(of=of, step=step):
                return f"runtime.OnStep({x(of)}, {literal(step)})"
            case lir.OnGrid(of=of, step=step, low=low, high=high):
                on_step = f"runtime.OnStep({x(of)}, {literal(step)})"
                return f"runtime.Between(runtime.Num({x(of)}), {bounds(low, high)}) && {on_step}"
            case _:
                assert_never(test)

    def _of_parts(self, test: lir.AllUnlike | lir.HasTotal | lir.EveryKey) -> str:
        x = self._locals.name(test.of)
        match test:
            case lir.AllUnlike():
                return f"runtime.AllUnlike({x})"
            case lir.HasTotal(asked=asked):
                told = f"[]string{{{', '.join(map(literal, asked.names))}}}, {literal(asked.absent)}"
                return f"runtime.HasTotal({x}, {told}, {bounds(asked.minimum, asked.maximum)})"
            case lir.EveryKey(where=where, names=names, matching=matching):
                keys = ", ".join(map(literal, names))
                every = f"{self._module.function(where)}, []string{{{keys}}}, {regex(matching or '')}"
                return f"runtime.EveryKey({x}, {every})"
            case _:
                assert_never(test)

    def _number(self, of: lir.Var | lir.Count) -> str:
        match of:
            case lir.Var():
                return f"runtime.Num({self._locals.name(of)})"
            case lir.Items(of=array):
                return f"runtime.Int(len(runtime.Items({self._locals.name(array)})))"
            case lir.Keys(of=holder):
                return f"runtime.Int(runtime.Keys({self._locals.name(holder)}))"
            case lir.SummedItems(of=arrays):
                return f"runtime.Int(runtime.Total({', '.join(map(self._locals.name, arrays))}))"
            case lir.CountItems(of=array, where=where):
                counted = f"{self._locals.name(array)}, {self._module.function(where)}"
                return f"runtime.Int(runtime.CountWhere({counted}))"
            case _:
                assert_never(of)
