"""What the templates of a validator ask of one message: names and conditions as Python source."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from specwright.emit.functions import Function, Probe, functions, tables
from specwright.emit.python import expressions, names
from specwright.emit.python.allowed_steps import allowed_steps, is_bounded_number, step_set, step_sets
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.emit.python.relations import Relation
from specwright.ir.algebra import atoms, mentioned
from specwright.ir.model import Check, Example, Message
from specwright.ir.naming import snake
from specwright.ir.path import ITEM, Path, is_within
from specwright.ir.predicate import (
    Count,
    CountWhere,
    InTable,
    Length,
    Matches,
    OneOf,
    OnStep,
    Scalar,
    Within,
)
from specwright.ir.tree import index

_LONGEST = 80


class Refusal(NamedTuple):
    """A condition that refuses a value, and the checks that it stands for."""

    checks: list[Check]
    condition: str


class Printer:
    """What the templates ask of one message: names and conditions as Python source."""

    def __init__(self, message: Message, examples: tuple[Example, ...] = ()) -> None:
        self.message = message
        self.functions = list(functions(message, examples))
        every = index(message.root).items()
        self.kinds = {path: each.kind for path, each in every if each.kind}
        self.mixed = frozenset(path for path, each in every if each.kind is None)
        self.errors = [check for check in message.checks if not check.advice]
        self._tables = {each: self._table_name(each) for each in tables(message.checks)}
        found = (each for check in message.checks for each in atoms(check.holds))
        counting = dict.fromkeys(each for each in found if isinstance(each, CountWhere))
        self._wheres = {
            each: f"{names.function((*each.path, ITEM))}_{number}" for number, each in enumerate(counting, 1)
        }
        self._values = {
            check.holds: names.constant(check.about[0], "VALUES")
            for check in self.errors
            if isinstance(check.holds, OneOf) and len(literal(check.holds.values)) > _LONGEST
        }

    def bindings(self, f: Function, advice: bool) -> list[tuple[str, str, str]]:
        """Variables for what relations see elsewhere: name, where the way begins, its names as arguments."""
        return [(self._elsewhere(path, f), *self._way(path, f)) for path in f.elsewhere(advice=advice)]

    def call(self, path: Path, *arguments: str) -> str:
        """A call of the function that judges the object at a path."""
        root = ("root",) if self.looks_out else ()
        return f"{names.function(path)}({', '.join((*arguments, *root))})"

    def fails(self, check: Check, x: str, probe: Probe) -> str:
        """The condition that a value of the right type breaks the check."""
        holds = check.holds
        assert isinstance(holds, OneOf | Within | OnStep | Length | Count | Matches), check.rule
        values_name = self._values.get(holds) if isinstance(holds, OneOf) else None
        return expressions.fails(holds, x, probe.bounds, values_name)

    @property
    def looks_out(self) -> bool:
        """Whether some object's relations see what lies outside it."""
        return any(f.outside for f in self.functions)

    def root_argument(self, f: Function) -> str:
        """The argument by which the root reaches functions that look outside their object."""
        return ", root: Any" if self.looks_out and f.path else ""

    def function(self, path: Path) -> str:
        """The function that judges the object at a path."""
        return names.function(path)

    def minus_required(self, f: Function) -> str:
        """What is taken from the number of keys before the optional ones are counted."""
        return f" - {len(f.required)}" if f.required else ""

    def mistyped(self, probe: Probe, x: str, indent: int) -> str:
        """The condition that a value is not of its parameter's type, or of none of its types."""
        if probe.parameter.kind:
            return expressions.mistyped(probe.parameter.kind, x)
        path = probe.parameter.path
        relation = replace(self._seen({path: x}, absent="None"), given=frozenset({path}))
        return relation.holds(probe.type_check.holds).denied(indent, len("elif :"))

    def refusals(self, probe: Probe, x: str) -> list[Refusal]:
        """The conditions under which a value of the right type is refused."""
        stepped = [each for each in probe.checks if isinstance(each.holds, Within | OnStep)]
        joined = stepped if allowed_steps(probe) else []
        one = [Refusal(joined, f"{x} not in {step_set(probe)}")] if joined else []
        others = [each for each in probe.checks if each not in joined]
        return [*one, *(Refusal([each], self.fails(each, x, probe)) for each in others)]

    def steps(self) -> list[tuple[str, str]]:
        """Name and text of the sets of numbers that bounds and decimal steps leave."""
        return step_sets(self.functions)

    def unfit(self, probe: Probe, x: str, indent: int) -> str:
        """`mistyped`, where the tests of the value that follow refuse infinities and NaN by themselves."""
        if is_bounded_number(probe):
            return f"type({x}) is not float and type({x}) is not int"
        return self.mistyped(probe, x, indent)

    def variable(self, probe: Probe) -> str:
        """The local variable that holds a parameter's value."""
        return names.variable(probe.parameter.name)

    def place(self, probe: Probe) -> str:
        """The path of a parameter's value, from that of the object that holds it."""
        return f"(*path, {literal(probe.parameter.name)})"

    def loop(self, x: str) -> tuple[str, str]:
        """The variables for the number of an item and the item, of an array that may be an item itself."""
        return names.loop(x)

    def item_place(self, place: str, index: str) -> str:
        """The path of an item, from that of its array."""
        return f"(*path, {index})" if place == "path" else f"{place[:-1]}, {index})"

    def relation(self, check: Check, f: Function) -> str:
        """The condition that a rule between parameters is broken, all types being settled."""
        return self._relation(f, careful=False).fails(check.holds).laid_out(4, 4)

    def careful_relation(self, check: Check, f: Function) -> str:
        """The condition that a rule between parameters is broken, no type being settled."""
        return self._relation(f, careful=True).fails(check.holds).laid_out(4, 4)

    def signature(self, f: Function) -> str:
        """The first line of a function that lists issues, or its first lines."""
        start = f"def {names.function(f.path)}("
        arguments = "value: Any, path: Path, found: Findings"
        arguments += self.root_argument(f)
        line = f"{start}{arguments}) -> None:"
        return line if len(line) <= WIDTH else f"{start}\n    {arguments}\n) -> None:"

    def report(self, how: str, check: Check, indent: int, *arguments: str) -> str:
        """A call that reports a fault of this check."""
        rule = spread("RULES[", [literal(check.rule)], "]", indent + 4, comma=False)
        return spread(f"found.{how}(", [rule, *arguments], ")", indent)

    def report_relation(self, check: Check, f: Function) -> str:
        """A call that reports a broken relation, with the values that its message is about."""
        relation = self._relation(f, careful=True)
        values = [relation.variables[path] for path in check.about]
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
        return [c for c in f.relations if not c.advice and str(relation.fails(c.holds)) != "False"]

    def counted(self) -> list[tuple[str, list[tuple[str, str]], str]]:
        """The functions that tell which items are counted: name, variables and their way, condition."""
        return [self._counting(each, name) for each, name in self._wheres.items()]

    def _counting(self, counting: CountWhere, name: str) -> tuple[str, list[tuple[str, str]], str]:
        item = (*counting.path, ITEM)
        paths = list(dict.fromkeys(mentioned(counting.where)))
        variables = {p: names.variable("-".join(p[len(item) :])) if p != item else "each" for p in paths}
        relation = self._seen(variables, absent="None")
        ways = [(x, ", ".join(map(literal, p[len(item) :]))) for p, x in variables.items() if p != item]
        return name, ways, relation.holds(counting.where).laid_out(4, 7)

    def _table_name(self, table: InTable) -> str:
        first, second = (snake(column[-1]).upper() for column in table.columns)
        same = [each for each in tables(self.message.checks) if _ends(each) == _ends(table)]
        number = f"_{same.index(table) + 1}" if len(same) > 1 else ""
        return f"{second}_OF_{first}{number}"

    def _seen(self, variables: Mapping[Path, str], absent: str) -> Relation:
        """Relations between values of which nothing is known."""
        return Relation(
            variables=variables,
            kinds=self.kinds,
            table=lambda table: self._tables[table],
            where=lambda inner: self._wheres[inner],
            absent=absent,
            careful=True,
        )

    def _elsewhere(self, path: Path, f: Function) -> str:
        below = path[len(f.path) :] if is_within(path, f.path) else ("root", *path)
        return names.variable("-".join(below))

    def _way(self, path: Path, f: Function) -> tuple[str, str]:
        inside = is_within(path, f.path)
        below = path[len(f.path) :] if inside else path
        return ("value" if inside else "root"), ", ".join(map(literal, below))

    def _relation(self, f: Function, *, careful: bool) -> Relation:
        own = {each.path: names.variable(each.name) for each in f.parameter.children} | {f.path: "value"}
        return Relation(
            variables={path: own.get(path) or self._elsewhere(path, f) for path in f.paths},
            unsure=frozenset(f.outside) | self.mixed,
            kinds=self.kinds,
            table=lambda table: self._tables[table],
            absent="ABSENT" if careful else "None",
            careful=careful,
            where=lambda counting: self._wheres[counting],
            given=frozenset() if careful else frozenset(each.parameter.path for each in f.required),
        )


def _ends(table: InTable) -> tuple[str, str]:
    return table.columns[0][-1], table.columns[1][-1]


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
