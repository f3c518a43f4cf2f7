"""Functions of the low-level IR as Python source."""

from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from typing import assert_never

from specwright.codegen.lir import IsOneOf, OnGrid, Ref, Root, Table, Var
from specwright.codegen.spelling import Locals
from specwright.codegen.statements import (
    Chain,
    CountDown,
    CountKeys,
    Each,
    Find,
    First,
    Function,
    If,
    Look,
    Module,
    Reach,
    Refuse,
    Report,
    Return,
    Statement,
    Stop,
    Sweep,
    Take,
    WithKey,
)
from specwright.emit.python import names
from specwright.emit.python.allowed_steps import allowed_steps
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.emit.python.tests import Outside, Tests, function_name, keys_name, table_name
from specwright.ir.path import ITEM, Path

_STEP = "    "


class Printed:
    """The functions of a module as text, and what they ask for that stands outside of them, by name."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self.used: dict[str, Outside] = {}
        self.functions = [_Printer(each, module.needs_root, self.used).text() for each in module.functions]

    @property
    def constants(self) -> Iterator[tuple[str, str]]:
        """Name, with its type where it is not plain, and text of each table, list of values and set of steps."""
        for table in self._module.tables:
            rows = [f"{first}: frozenset({{{', '.join(map(str, of))}}})" for first, of in table.rows]
            yield f"{table_name(table)}: dict[Any, frozenset[int]]", spread("{", rows, "}", first_line=40)
        for name, held in self.used.items():
            match held:
                case IsOneOf(values=values):
                    lines = "".join(f"        {literal(value)},\n" for value in values)
                    yield f"{name}: frozenset[Any]", f"frozenset(\n    {{\n{lines}    }}\n)"
                case OnGrid(step=step, low=low, high=high):
                    steps = allowed_steps(step, low, high) or ""
                    room = len(name) + len(" = ")
                    yield name, spread("frozenset(", [steps], ")", first_line=room, comma=False)
                case Table() | Ref():
                    pass
                case _:
                    assert_never(held)


class _Printer:
    """One function."""

    def __init__(self, function: Function, needs_root: bool, used: dict[str, Outside]) -> None:
        self._function = function
        self._needs_root = needs_root
        self._locals = Locals(function.argument, names.variable, names.loop)
        self._tests = Tests(locals=self._locals, call=self._call, used=used)

    def text(self) -> str:
        """The source of the function."""
        listing = any(isinstance(each, If | Chain) and _lists(each) for each in self._function.body)
        arguments = "value: Any, path: Path, found: Findings" if listing else "value: Any"
        if self._needs_root and self._function.ref.path and not self._function.ref.number:
            arguments += ", root: Any"
        start, end = f"def {function_name(self._function.ref)}(", f") -> {None if listing else 'bool'}:"
        line = f"{start}{arguments}{end}"
        first = line if len(line) <= WIDTH else f"{start}\n    {arguments}\n{end}"
        return "\n".join([first, *self._body()])

    def _body(self) -> Iterator[str]:
        """The lines of the function's body; a key that is missing raises KeyError."""
        if not _takes(self._function.body):
            yield from self._lines(self._function.body, 4)
            return
        yield f"{_STEP}try:"
        yield from self._lines(self._function.body, 8)
        yield f"{_STEP}except KeyError as error:"
        yield f"{_STEP}    return missing(error)"

    def _lines(self, statements: Iterable[Statement], indent: int) -> Iterator[str]:
        for each in statements:
            yield from self._statement(each, indent)

    def _statement(self, statement: Statement, indent: int) -> Iterator[str]:
        x, margin = self._locals.name, " " * indent
        match statement:
            case Take(name=name, of=of, key=key):
                yield f"{margin}{x(name)} = {x(of)}[{literal(key)}]"
            case Find(name=name, of=of, key=key):
                yield f"{margin}{x(name)} = {x(of)}.get({literal(key)}, ABSENT)"
            case Reach(name=name, start=start, keys=keys):
                way = ", ".join(map(literal, keys))
                yield f"{margin}{x(name)} = reach({x(start)}, ABSENT, {way})"
            case First(name=name, of=of):
                yield f"{margin}{x(name)} = {x(of)}[0]"
            case WithKey(name=name, of=of, key=key, then=then):
                yield f"{margin}if {literal(key)} in {x(of)}:"
                yield f"{margin}{_STEP}{x(name)} = {x(of)}[{literal(key)}]"
                yield from self._lines(then, indent + 4)
            case CountKeys(left=left, of=of, minus=minus):
                yield f"{margin}{x(left)} = len({x(of)})" + (f" - {minus}" if minus else "")
            case CountDown(left=left):
                yield f"{margin}{x(left)} -= 1"
            case If(test=test, then=then):
                yield f"{margin}if {self._tests.condition(test, indent)}:"
                yield from self._lines(then, indent + 4)
            case Each(name=name, of=of, then=then, numbered=numbered):
                index, item = self._locals.loop(name)
                items = f"{index}, {item} in enumerate({x(of)})" if numbered else f"{item} in {x(of)}"
                yield f"{margin}for {items}:"
                yield from self._lines(then, indent + 4)
            case Refuse(of=of):
                yield f"{margin}return reject({x(of)})" if of else f"{margin}return False"
            case Return(test=test):
                yield f"{margin}return {self._tests.condition(test, indent, 7)}"
            case Chain(cases=cases, otherwise=otherwise):
                for word, each in zip(chain(("if",), repeat("elif")), cases):
                    yield f"{margin}{word} {self._tests.condition(each.test, indent, len(word) + 2)}:"
                    yield from self._lines(each.then, indent + 4)
                if otherwise:
                    yield f"{margin}else:"
                    yield from self._lines(otherwise, indent + 4)
            case Report():
                yield margin + self._report(statement, indent)
            case Look(function=function, of=of):
                yield margin + self._call(function, x(of), self._place(of.path), "found")
            case Stop():
                yield f"{margin}return"
            case Sweep():
                raise AssertionError("Python goes through objects key by key")
            case _:
                assert_never(statement)

    def _report(self, report: Report, indent: int) -> str:
        """A call that reports a fault."""
        rule = spread("RULES[", [literal(report.check.rule)], "]", indent + 4, comma=False)
        arguments = [rule, self._place(report.place), *map(self._locals.name, report.values)]
        if report.how == "unknown_keys":
            arguments.append(keys_name(report.place))
        return spread(f"found.{report.how}(", arguments, ")", indent)

    def _place(self, path: Path) -> str:
        """The path of a value, from that of the function's own."""
        own = self._function.argument.path
        below = range(len(own) + 1, len(path) + 1)
        if not below:
            return "path"
        return f"(*path, {', '.join(self._key(path[:length]) for length in below)})"

    def _key(self, path: Path) -> str:
        return self._locals.loop(Var(path=path))[0] if path[-1] == ITEM else literal(path[-1])

    def _call(self, function: Ref, *arguments: str) -> str:
        root = (self._locals.name(Root()),) if self._needs_root else ()
        return f"{function_name(function)}({', '.join((*arguments, *root))})"


def _lists(block: If | Chain) -> bool:
    """Whether a function that begins so lists faults."""
    inside = block.cases[0].then if isinstance(block, Chain) else block.then
    return isinstance(inside[0], Report)


def _takes(statements: Iterable[Statement]) -> bool:
    """Whether a required key is taken, which raises where it is missing."""
    return any(
        isinstance(each, Take) or (isinstance(each, If | WithKey | Each) and _takes(each.then))
        for each in statements
    )
