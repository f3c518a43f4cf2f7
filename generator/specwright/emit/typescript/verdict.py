"""Verdicts of the low-level IR as JavaScript source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import NEVER
from specwright.codegen.spelling import Locals
from specwright.codegen.stems import Stems
from specwright.emit.typescript import names
from specwright.emit.typescript.literals import literal, spread
from specwright.emit.typescript.tests import JavaScriptTests, table_name


class Verdict:
    """The functions of a module as text, and the constants that they ask for."""

    def __init__(self, module: do.Module, stems: Stems) -> None:
        self._module = module
        self._stems = stems
        self._lists: dict[str, lir.IsOneOf] = {}
        named = names.functions(each.ref for each in module.functions)
        functions = (
            _JavaScriptFunction(each, named, module.needs_root, self._lists, stems)
            for each in module.functions
        )
        self.functions = [each.text() for each in functions]

    @property
    def constants(self) -> Iterator[tuple[str, str]]:
        """Name and text of each table (first number to second numbers) and long list of values."""
        for table in self._module.tables:
            rows = map(literal, table.rows)
            yield table_name(table, self._stems), spread("/* @__PURE__ */ new Map([", rows, "])")
        for name, listed in self._lists.items():
            yield name, spread("/* @__PURE__ */ new Set([", map(literal, listed.values), "])")


class _JavaScriptFunction:
    """One function."""

    def __init__(
        self,
        function: do.Function,
        named: Mapping[lir.Ref, str],
        needs_root: bool,
        lists: dict[str, lir.IsOneOf],
        stems: Stems,
    ) -> None:
        self._function = function
        self._named = named
        self._needs_root = needs_root
        self._locals = Locals(function.argument, names.variable, names.loop)
        self._tests = JavaScriptTests(
            locals=self._locals, functions=named, needs_root=needs_root, lists=lists, stems=stems
        )

    def text(self) -> str:
        """The source of the function."""
        ref = self._function.ref
        root = ", root" if self._needs_root and ref.path and not ref.number else ""
        lines = "\n".join(self._lines(self._function.body, 2))
        return f"function {self._named[ref]}(value{root}) {{\n{lines}\n}}"

    def _lines(self, statements: Iterable[do.Statement], indent: int) -> Iterator[str]:
        for each in statements:
            yield from self._statement(each, indent)

    def _statement(self, statement: do.Statement, indent: int) -> Iterator[str]:
        x, margin = self._locals.name, " " * indent
        match statement:
            case do.Sweep():
                yield from self._sweep(statement, indent)
            case do.Reach(name=name, start=start, keys=keys, guarded=guarded):
                way = ", ".join((x(start), *map(literal, keys)))
                yield f"{margin}const {x(name)} = {'reachAny' if guarded else 'reach'}({way});"
            case do.Guard(of=of):
                yield f"{margin}guard({x(of)});"
            case do.If(test=test, then=(do.Refuse(),)):
                condition = self._tests.condition(test, indent, len("if () return false;"))
                yield f"{margin}if ({condition}) return false;"
            case do.If(test=test, then=then):
                yield f"{margin}if ({self._tests.condition(test, indent, len('if () {'))}) {{"
                yield from self._lines(then, indent + 2)
                yield f"{margin}}}"
            case do.Each(name=name, of=of, then=then):
                index, item = self._locals.loop(name)
                yield f"{margin}for (let {index} = 0; {index} < {x(of)}.length; {index}++) {{"
                yield f"{margin}  const {item} = {x(of)}[{index}];"
                yield from self._lines(then, indent + 2)
                yield f"{margin}}}"
            case do.Refuse():
                yield f"{margin}return false;"
            case do.Return(test=test):
                condition = self._tests.condition(test, indent, len("return ();"))
                enclosed = f"({condition})" if condition.startswith("\n") else condition
                yield f"{margin}return {enclosed};"
            case do.Find() | do.Take() | do.First() | do.WithKey() | do.CountKeys() | do.CountDown():
                raise AssertionError("JavaScript goes through the keys of an object once")
            case do.WhileLeft() | do.Leave():
                raise AssertionError("JavaScript goes through the keys of an object once")
            case do.Chain() | do.EachKey() | do.Report() | do.Look() | do.Stop():
                raise AssertionError("JavaScript lists faults by the table of checks")
            case _:
                assert_never(statement)

    def _sweep(self, sweep: do.Sweep, indent: int) -> Iterator[str]:
        """Once through the keys; inherited ones are met, too, which the caller has looked for."""
        margin = " " * indent
        required = sum(case.required for case in sweep.cases)
        if required:
            yield f"{margin}let missing = {required};"
        for case in sweep.cases:
            if case.keeps:
                yield f"{margin}let {self._locals.name(case.name)};"
        yield f"{margin}for (const key in {self._locals.name(sweep.of)}) {{"
        yield f"{margin}  const x = {self._locals.name(sweep.of)}[key];"
        yield f"{margin}  if (x === undefined) continue;"
        yield f"{margin}  switch (key) {{"
        for case in sweep.cases:
            yield from self._case(case, indent + 4)
        if sweep.closed:
            yield f"{margin}    default:"
            yield f"{margin}      return false;"
        yield f"{margin}  }}"
        yield f"{margin}}}"
        if required:
            yield f"{margin}if (missing !== 0) return false;"

    def _case(self, case: do.Case, indent: int) -> Iterator[str]:
        margin = " " * indent
        yield f"{margin}case {literal(case.key)}:"
        if case.refuses != NEVER:
            tests = replace(self._tests, swept=case.name)
            condition = tests.condition(case.refuses, indent + 2, len("if () return false;"))
            yield f"{margin}  if ({condition}) return false;"
        if case.keeps:
            yield f"{margin}  {self._locals.name(case.name)} = x;"
        if case.required:
            yield f"{margin}  missing--;"
        yield f"{margin}  break;"
