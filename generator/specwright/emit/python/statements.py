"""Functions of the low-level IR as Python source."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.lir import LookupTable
from specwright.codegen.spelling import Locals
from specwright.codegen.stems import Stems
from specwright.emit.python import names
from specwright.emit.python.expressions import allowed_steps
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.emit.python.tests import Outside, PythonTests, table_name
from specwright.ir.model import Phase
from specwright.ir.path import PARTS, Path

_LISTS = {Phase.UNKNOWN: "unknown", Phase.MISSING: "missing", Phase.VALUE: "values"}
"""The lists of findings in which faults of a map's values are told."""

_MISSING = ("    except KeyError as error:", "        return reject_missing(error)")
"""What ends a function that takes values by their keys."""


class Printed:
    """The functions of a module as text, and what they ask for that stands outside of them, by name."""

    def __init__(self, module: do.Module, stems: Stems) -> None:
        self._module = module
        self._stems = stems
        self.used: dict[str, Outside] = {}
        self.functions = [
            _PythonFunction(each, module.needs_root, self.used, stems).text() for each in module.functions
        ]

    @property
    def constants(self) -> Iterator[tuple[str, str]]:
        """Name, with its type where it is not plain, and text of each table, list of values, set of steps."""
        for table in self._module.tables:
            rows = [f"{first}: frozenset({{{', '.join(map(str, of))}}})" for first, of in table.rows]
            name = f"{table_name(table, self._stems)}: dict[Any, frozenset[int]]"
            yield name, spread("{", rows, "}", first_line=40)
        for name, held in self.used.items():
            match held:
                case lir.IsOneOf(values=values):
                    lines = "".join(f"        {literal(value)},\n" for value in values)
                    yield f"{name}: frozenset[Any]", f"frozenset(\n    {{\n{lines}    }}\n)"
                case lir.OnGrid(step=step, low=low, high=high):
                    steps = allowed_steps(step, low, high) or ""
                    room = len(name) + len(" = ")
                    yield name, spread("frozenset(", [steps], ")", first_line=room, comma=False)
                case LookupTable() | lir.Ref():
                    pass
                case _:
                    assert_never(held)


class _PythonFunction:
    """One function."""

    def __init__(
        self, function: do.Function, needs_root: bool, used: dict[str, Outside], stems: Stems
    ) -> None:
        self._function = function
        self._needs_root = needs_root
        self._locals = Locals(function.argument, names.variable, names.loop)
        self._stems = stems
        self._tests = PythonTests(locals=self._locals, call=self._call, used=used, stems=stems)

    def text(self) -> str:
        """The source of the function."""
        blocks = [each for each in self._function.body if isinstance(each, do.If | do.Chain)]
        inside = [each.cases[0].then if isinstance(each, do.Chain) else each.then for each in blocks]
        listing = any(isinstance(then[0], do.Report) for then in inside)
        arguments = "value: Any, path: Path, found: Findings" if listing else "value: Any"
        if self._needs_root and self._function.ref.path and not self._function.ref.number:
            arguments += ", root: Any"
        name = names.function(self._function.ref, self._stems)
        start, end = f"def {name}(", f") -> {None if listing else 'bool'}:"
        line = f"{start}{arguments}{end}"
        first = line if len(line) <= WIDTH else f"{start}\n    {arguments}\n{end}"
        if not _subscripts(self._function.body):
            return "\n".join([first, *self._lines(self._function.body, 4)])
        body = self._lines(self._function.body, 8)
        return "\n".join([first, "    try:", *body, *_MISSING])

    def _lines(self, statements: Iterable[do.Statement], indent: int) -> Iterator[str]:
        for each in statements:
            if isinstance(each, do.Block):
                yield from self._block(each, indent)
            else:
                yield " " * indent + self._statement(each, indent)

    def _statement(self, statement: do.Simple, indent: int) -> str:
        x = self._locals.name
        match statement:
            case do.Find(name=name, of=of, key=key):
                return f"{x(name)} = {x(of)}.get({literal(key)}, ABSENT)"
            case do.Take(name=name, of=of, key=key):
                return f"{x(name)} = {x(of)}[{literal(key)}]"
            case do.Reach(name=name, start=start, keys=keys, guarded=guarded):
                word = "reach_json" if guarded else "reach"
                return f"{x(name)} = {word}({x(start)}, ABSENT, {', '.join(map(literal, keys))})"
            case do.First(name=name, of=of):
                return f"{x(name)} = {x(of)}[0]"
            case do.CountKeys(left=left, of=of, minus=minus):
                return f"{x(left)} = len({x(of)})" + (f" - {minus}" if minus else "")
            case do.CountDown(left=left):
                return f"{x(left)} -= 1"
            case do.Refuse(of=of):
                return f"return reject({x(of)})" if of else "return False"
            case do.Return(test=test):
                return f"return {self._tests.condition(test, indent, 7)}"
            case do.Leave():
                return "break"
            case do.Report():
                return self._report(statement, indent)
            case do.Look(function=function, of=of):
                return self._call(function, x(of), self._place(of.path), "found")
            case do.Stop():
                return "return"
            case do.Guard(of=of):
                return f"reject({x(of)})"
            case _:
                assert_never(statement)

    def _block(self, block: do.Block, indent: int) -> Iterator[str]:
        x, margin = self._locals.name, " " * indent
        match block:
            case do.WithKey(name=name, of=of, key=key, counted=True, then=then):
                yield f"{margin}{x(name)} = {x(of)}.get({literal(key)})"
                yield from self._headed(f"{margin}if {x(name)} is not None:", then, indent)
            case do.WithKey(name=name, of=of, key=key, then=then):
                yield f"{margin}if {literal(key)} in {x(of)}:"
                yield f"{margin}    {x(name)} = {x(of)}[{literal(key)}]"
                yield from self._lines(then, indent + 4)
            case do.WhileLeft(left=left, then=then):
                yield f"{margin}while {x(left)}:"
                yield from self._lines(then, indent + 4)
            case do.If(test=test, then=then):
                refuses = isinstance(then[0], do.Refuse)
                for part in self._tests.alternatives(test, indent) if refuses else (test,):
                    yield from self._headed(
                        f"{margin}if {self._tests.condition(part, indent)}:", then, indent
                    )
            case do.Each(name=name, of=of, then=then, numbered=numbered):
                index, item = self._locals.loop(name)
                items = f"{index}, {item} in enumerate({x(of)})" if numbered else f"{item} in {x(of)}"
                yield from self._headed(f"{margin}for {items}:", then, indent)
            case do.EachKey():
                yield from self._each_key(block, indent)
            case do.Chain(cases=cases, otherwise=otherwise):
                for number, each in enumerate(cases):
                    word = "elif" if number else "if"
                    yield f"{margin}{word} {self._tests.condition(each.test, indent, len(word) + 2)}:"
                    yield from self._lines(each.then, indent + 4)
                if otherwise:
                    yield from (f"{margin}else:", *self._lines(otherwise, indent + 4))
            case do.Sweep():
                raise AssertionError("Python goes through objects key by key")
            case _:
                assert_never(block)

    def _headed(self, heading: str, then: tuple[do.Statement, ...], indent: int) -> Iterator[str]:
        """A statement with others below it; nothing where there are none."""
        body = [*self._lines(then, indent + 4)]
        if body:
            yield heading
            yield from body

    def _each_key(self, block: do.EachKey, indent: int) -> Iterator[str]:
        margin, (key, item) = " " * indent, self._locals.loop(block.name)
        asked = ", ".join(map(literal, (block.names, block.matching)))
        yield f"{margin}for {key}, {item} in asked_values({self._locals.name(block.of)}, {asked}):"
        yield from self._lines(block.then, indent + 4)

    def _report(self, report: do.Report, indent: int) -> str:
        """A call that reports a fault."""
        rule = spread("RULES[", [literal(report.check.rule)], "]", indent + 4, comma=False)
        arguments = [rule, self._place(report.place), *map(self._locals.name, report.values)]
        if report.how == "unknown_keys":
            arguments.append(names.constant(report.place, "KEYS", self._stems))
        if report.how == "at_key":
            arguments.append(f"found.{_LISTS[report.check.phase]}")
        return spread(f"found.{report.how}(", arguments, ")", indent)

    def _place(self, path: Path) -> str:
        """The path of a value, from that of the function's own."""
        own = self._function.argument.path
        below = range(len(own) + 1, len(path) + 1)
        if not below:
            return "path"
        return f"(*path, {', '.join(self._key(path[:length]) for length in below)})"

    def _key(self, path: Path) -> str:
        return self._locals.loop(lir.Var(path=path))[0] if path[-1] in PARTS else literal(path[-1])

    def _call(self, function: lir.Ref, *arguments: str) -> str:
        root = (self._locals.name(lir.Root()),) if self._needs_root and not function.number else ()
        return f"{names.function(function, self._stems)}({', '.join((*arguments, *root))})"


def _subscripts(statements: Iterable[do.Statement]) -> bool:
    """Whether some statement raises KeyError for an object that lacks a key."""
    return any(
        isinstance(each, do.Take)
        or (isinstance(each, do.If | do.WithKey | do.WhileLeft) and _subscripts(each.then))
        for each in statements
    )
