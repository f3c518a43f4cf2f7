"""The straight-line verdict and the list of issues, printed from the functions of a message."""

import re
from collections.abc import Iterable

from specwright.emit.functions import Function, Probe, formats, functions, mentioned, tables
from specwright.emit.python import expressions, names
from specwright.emit.python.literals import FILTERS, WIDTH, literal, spread
from specwright.emit.python.relations import Relation
from specwright.emit.render import Renderer
from specwright.ir.model import Check, Message
from specwright.ir.naming import snake
from specwright.ir.path import Path
from specwright.ir.predicate import Closed, Count, InTable, Length, Matches, OneOf, OnStep, Scalar, Within
from specwright.ir.tree import index

_LONGEST = 80


def verdict(renderer: Renderer, message: Message, *, header: str, package: str) -> str:
    """The module that says whether a request is valid."""
    printer = Printer(message)
    body = renderer.render("python/model/verdict.py.j2", {"py": printer}, FILTERS)
    values = ["retried", "wrong", *(f"is_{name}" for name in formats(printer.errors)), *_extra(body)]
    imports = ["from typing import Any", "", imported(f"{package}._runtime.values", values)]
    return module(renderer, header, imports, body)


def faults(
    renderer: Renderer, message: Message, *, header: str, package: str, identity: tuple[str, str, str]
) -> str:
    """The module that lists every issue of a request; `identity` names model, task type and task UUID."""
    printer = Printer(message)
    body = renderer.render("python/model/faults.py.j2", {"py": printer, "identity": identity}, FILTERS)
    values = ["ABSENT", "Path", *(f"is_{name}" for name in formats(message.checks)), *_extra(body)]
    keys = [printer.known(f) for f in printer.functions if f.unknown]
    constants = [name for name, _, _ in printer.constants()]
    imports = [
        "from typing import Any",
        "",
        imported(f"{package}._runtime.findings", ["Findings", "collected"]),
        imported(f"{package}._runtime.issue", ["Issue"]),
        imported(f"{package}._runtime.values", values),
        "",
        imported(".rules", ["RULES", *keys]),
        *([imported(".verdict", constants)] if constants else []),
    ]
    return module(renderer, header, imports, body)


def module(renderer: Renderer, header: str, imports: Iterable[str], body: str) -> str:
    """A module of a header, imports and a body."""
    values = {"header": header, "imports": "\n".join(imports), "body": body}
    return renderer.render("python/module.py.j2", values)


def keys(message: Message) -> list[tuple[str, str]]:
    """The constants that hold the keys of the objects, and their texts."""
    closed = [f.unknown.holds for f in functions(message) if f.unknown]
    return [
        (names.constant(holds.path, "KEYS"), _keys(holds.names))
        for holds in closed
        if isinstance(holds, Closed)
    ]


class Printer:
    """What the templates ask of one message: names and conditions as Python source."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.functions = list(functions(message))
        self.kinds = {path: each.kind for path, each in index(message.root).items()}
        self.errors = [check for check in message.checks if not check.advice]
        self._tables = {each: self._table_name(each) for each in tables(message.checks)}
        self._values = {
            check.holds: names.constant(check.about[0], "VALUES")
            for check in self.errors
            if isinstance(check.holds, OneOf) and len(literal(check.holds.values)) > _LONGEST
        }

    def below(self, path: Path, f: Function) -> str:
        """The names that lead from an object to a parameter within, as arguments."""
        return ", ".join(literal(name) for name in path[len(f.path) :])

    def fails(self, check: Check, x: str, probe: Probe) -> str:
        """The condition that a value of the right type breaks the check."""
        holds = check.holds
        assert isinstance(holds, OneOf | Within | OnStep | Length | Count | Matches), check.rule
        values_name = self._values.get(holds) if isinstance(holds, OneOf) else None
        return expressions.fails(holds, x, probe.bounds, values_name)

    def function(self, path: Path) -> str:
        """The function that judges the object at a path."""
        return names.function(path)

    def minus_required(self, f: Function) -> str:
        """What is taken from the number of keys before the optional ones are counted."""
        return f" - {len(f.required)}" if f.required else ""

    def mistyped(self, probe: Probe, x: str) -> str:
        """The condition that a value is not of its parameter's type."""
        return expressions.mistyped(probe.parameter.kind, x)

    def nested(self, path: Path) -> str:
        """The local variable that holds the value of a parameter of an object within."""
        return names.variable("-".join(path))

    def variable(self, probe: Probe) -> str:
        """The local variable that holds a parameter's value."""
        return names.variable(probe.parameter.name)

    def place(self, probe: Probe) -> str:
        """The path of a parameter's value, from that of the object that holds it."""
        return f"(*path, {literal(probe.parameter.name)})"

    def item_place(self, place: str) -> str:
        """The path of an item, from that of its array."""
        return "(*path, index)" if place == "path" else f"{place[:-1]}, index)"

    def relation(self, check: Check, f: Function) -> str:
        """The condition that a rule between parameters is broken, all types being settled."""
        return self._relation(f, careful=False).fails(check.holds).condition(4)

    def careful_relation(self, check: Check, f: Function) -> str:
        """The condition that a rule between parameters is broken, no type being settled."""
        return self._relation(f, careful=True).fails(check.holds).condition(4)

    def signature(self, f: Function) -> str:
        """The first line of a function that lists issues, or its first lines."""
        start = f"def {names.function(f.path)}("
        arguments = "value: Any, path: Path, found: Findings"
        line = f"{start}{arguments}) -> None:"
        return line if len(line) <= WIDTH else f"{start}\n    {arguments}\n) -> None:"

    def report(self, how: str, check: Check, indent: int, *arguments: str) -> str:
        """A call that reports a fault of this check."""
        rule = spread("RULES[", [literal(check.rule)], "]", indent + 4, comma=False)
        return spread(f"found.{how}(", [rule, *arguments], ")", indent)

    def report_relation(self, check: Check, f: Function) -> str:
        """A call that reports a broken relation, with the values that its message is about."""
        relation = self._relation(f, careful=True)
        values = [relation.variables.get(path, "ABSENT") for path in check.about]
        return self.report("relation", check, 8, "path", *values)

    def constants(self) -> list[tuple[str, str, str]]:
        """Name, type and text of each table (first value to second values) and long list of values."""
        tables_ = [(name, "dict[Any, frozenset[int]]", _lookup(t)) for t, name in self._tables.items()]
        return [*tables_, *((n, "frozenset[Any]", _frozen(v.values)) for v, n in self._values.items())]

    def known(self, f: Function) -> str:
        """The constant that holds the keys of an object."""
        return names.constant(f.path, "KEYS")

    def relations(self, f: Function) -> list[Check]:
        """The relations that a verdict asks for: those that required parameters do not settle."""
        relation = self._relation(f, careful=False)
        return [c for c in f.relations if not c.advice and not relation.cannot_fail(c.holds)]

    def _table_name(self, table: InTable) -> str:
        first, second = (snake(column[-1]).upper() for column in table.columns)
        same = [each for each in tables(self.message.checks) if _ends(each) == _ends(table)]
        number = f"_{same.index(table) + 1}" if len(same) > 1 else ""
        return f"{second}_OF_{first}{number}"

    def _relation(self, f: Function, *, careful: bool) -> Relation:
        depth = len(f.path) + 1
        paths = {path for check in f.relations for path in mentioned(check.holds)}
        return Relation(
            variables={
                path: names.variable(path[-1]) if len(path) == depth else self.nested(path) for path in paths
            },
            kinds=self.kinds,
            table=lambda table: self._tables[table],
            absent="ABSENT" if careful else "None",
            careful=careful,
            always=frozenset(each.parameter.path for each in f.required),
        )


def _ends(table: InTable) -> tuple[str, str]:
    return table.columns[0][-1], table.columns[1][-1]


def _keys(known: tuple[str, ...]) -> str:
    """A dictionary's keys: as quick to ask as a set, and in the page's order."""
    rows = "".join(f"    {literal(name)}: None,\n" for name in known)
    return f"{{\n{rows}}}.keys()" if known else "dict[str, None]().keys()"


def _frozen(values: tuple[Scalar, ...]) -> str:
    if not values:
        return "frozenset()"
    rows = "".join(f"        {literal(value)},\n" for value in values)
    return f"frozenset(\n    {{\n{rows}    }}\n)"


def _lookup(table: InTable) -> str:
    seconds: dict[int, list[int]] = {}
    for first, second in table.rows:
        seconds.setdefault(first, []).append(second)
    items = [
        f"{first}: frozenset({{{', '.join(map(str, sorted(several)))}}})"
        for first, several in sorted(seconds.items())
    ]
    return spread("{", items, "}", first_line=40)


def _extra(body: str) -> list[str]:
    """Names of the runtime that only some modules need."""
    every = ("is_integer", "is_number", "on_step", "reach")
    return [name for name in every if re.search(rf"\b{name}\b", body)]


def imported(module: str, listed: Iterable[str]) -> str:
    """An import statement, its names in the order of ruff's: constants, classes, functions."""
    order = sorted(set(listed), key=lambda each: (not each.isupper(), not each[:1].isupper(), each.lower()))
    line = f"from {module} import {', '.join(order)}"
    return line if len(line) <= 110 else spread(f"from {module} import (", order, ")")
