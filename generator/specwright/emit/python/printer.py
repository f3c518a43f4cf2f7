"""What the templates of a validator ask of one message: names and conditions as Python source."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from specwright.codegen.access_path import access_path, ways_of_item
from specwright.codegen.conditions import NEVER
from specwright.codegen.plan import ObjectPlan, PropertyPlan, countings, functions
from specwright.codegen.relations import PredicateLowering
from specwright.codegen.tables import by_first, tables
from specwright.emit.python import conditions, expressions, names
from specwright.emit.python.allowed_steps import allowed_steps, is_bounded_number, step_set, step_sets
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.emit.python.relations import PythonTests
from specwright.ir.model import Check, Example, Message
from specwright.ir.naming import snake
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    CountWhere,
    Enum,
    InTable,
    ItemCount,
    Length,
    Matches,
    MultipleOf,
    Range,
    Scalar,
)
from specwright.ir.tree import index

_LONGEST = 80


class Rejection(NamedTuple):
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
        self._tables = {
            each: f"{snake(second)}_OF_{snake(first)}".upper() + (number and f"_{number}")
            for each, (first, second, number) in tables(message.checks).items()
        }
        counted = enumerate(countings(message.checks), 1)
        self._wheres = {each: f"{names.function((*each.path, ITEM))}_{number}" for number, each in counted}
        self._values = {
            check.predicate: names.constant(check.subjects[0], "VALUES")
            for check in self.errors
            if isinstance(check.predicate, Enum) and len(literal(check.predicate.values)) > _LONGEST
        }

    def bindings(self, f: ObjectPlan, advice: bool) -> list[tuple[str, str, str]]:
        """Variables for what relations see elsewhere: name, where the way begins, its names as arguments."""
        ways = [access_path(path, f) for path in f.elsewhere(advice=advice)]
        return [(_variable(each.variable), each.start, ", ".join(map(literal, each.names))) for each in ways]

    def call(self, path: Path, *arguments: str) -> str:
        """A call of the function that judges the object at a path."""
        root = ("root",) if self.needs_root else ()
        return f"{names.function(path)}({', '.join((*arguments, *root))})"

    def fails(self, check: Check, x: str, probe: PropertyPlan) -> str:
        """The condition that a value of the right type breaks the check."""
        holds = check.predicate
        assert isinstance(holds, Enum | Range | MultipleOf | Length | ItemCount | Matches), check.rule
        values_name = self._values.get(holds) if isinstance(holds, Enum) else None
        return expressions.fails(holds, x, probe.bounds, values_name)

    @property
    def needs_root(self) -> bool:
        """Whether some object's relations see what lies outside it."""
        return any(f.outside for f in self.functions)

    def root_argument(self, f: ObjectPlan) -> str:
        """The argument by which the root reaches functions that look outside their object."""
        return ", root: Any" if self.needs_root and f.path else ""

    def function(self, path: Path) -> str:
        """The function that judges the object at a path."""
        return names.function(path)

    def minus_required(self, f: ObjectPlan) -> str:
        """What is taken from the number of keys before the optional ones are counted."""
        return f" - {len(f.required)}" if f.required else ""

    def mistyped(self, probe: PropertyPlan, x: str, indent: int) -> str:
        """The condition that a value is not of its parameter's type, or of none of its types."""
        if probe.parameter.kind:
            return expressions.mistyped(probe.parameter.kind, x)
        path = probe.parameter.path
        relation = replace(self._seen({path: x}), given=frozenset({path}))
        return conditions.denied(relation.holds(probe.type_check.predicate), indent, len("elif :"))

    def refusals(self, probe: PropertyPlan, x: str) -> list[Rejection]:
        """The conditions under which a value of the right type is refused."""
        stepped = [each for each in probe.checks if isinstance(each.predicate, Range | MultipleOf)]
        joined = stepped if allowed_steps(probe) else []
        one = [Rejection(joined, f"{x} not in {step_set(probe)}")] if joined else []
        others = [each for each in probe.checks if each not in joined]
        return [*one, *(Rejection([each], self.fails(each, x, probe)) for each in others)]

    def steps(self) -> list[tuple[str, str]]:
        """Name and text of the sets of numbers that bounds and decimal steps leave."""
        return step_sets(self.functions)

    def unfit(self, probe: PropertyPlan, x: str, indent: int) -> str:
        """`mistyped`, where the tests of the value that follow refuse infinities and NaN by themselves."""
        if is_bounded_number(probe):
            return f"type({x}) is not float and type({x}) is not int"
        return self.mistyped(probe, x, indent)

    def variable(self, probe: PropertyPlan) -> str:
        """The local variable that holds a parameter's value."""
        return names.variable(probe.parameter.name)

    def place(self, probe: PropertyPlan) -> str:
        """The path of a parameter's value, from that of the object that holds it."""
        return f"(*path, {literal(probe.parameter.name)})"

    def loop(self, x: str) -> tuple[str, str]:
        """The variables for the number of an item and the item, of an array that may be an item itself."""
        return names.loop(x)

    def item_place(self, place: str, index: str) -> str:
        """The path of an item, from that of its array."""
        return f"(*path, {index})" if place == "path" else f"{place[:-1]}, {index})"

    def relation(self, check: Check, f: ObjectPlan) -> str:
        """The condition that a rule between parameters is broken, all types being settled."""
        return conditions.laid_out(self._relation(f, careful=False).fails(check.predicate), 4, 4)

    def careful_relation(self, check: Check, f: ObjectPlan) -> str:
        """The condition that a rule between parameters is broken, no type being settled."""
        return conditions.laid_out(self._relation(f, careful=True).fails(check.predicate), 4, 4)

    def signature(self, f: ObjectPlan) -> str:
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

    def report_relation(self, check: Check, f: ObjectPlan) -> str:
        """A call that reports a broken relation, with the values that its message is about."""
        values = [self._variables(f)[path] for path in check.subjects]
        return self.report("cross_field", check, 8, "path", *values)

    def constants(self) -> list[tuple[str, str, str]]:
        """Name, type and text of each table (first value to second values) and long list of values."""
        tables_ = [(name, "dict[Any, frozenset[int]]", _lookup(t)) for t, name in self._tables.items()]
        return [*tables_, *((n, "frozenset[Any]", _frozen(v.values)) for v, n in self._values.items())]

    def known(self, f: ObjectPlan) -> str:
        """The constant that holds the keys of an object."""
        return names.constant(f.path, "KEYS")

    def relations(self, f: ObjectPlan) -> list[Check]:
        """The relations that a verdict asks for: those that required parameters do not settle."""
        relation = self._relation(f, careful=False)
        return [c for c in f.relations if not c.advice and relation.fails(c.predicate) != NEVER]

    def counted(self) -> list[tuple[str, list[tuple[str, str]], str]]:
        """The functions that tell which items are counted: name, variables and their way, condition."""
        return [self._counting(each, name) for each, name in self._wheres.items()]

    def _counting(self, counting: CountWhere, name: str) -> tuple[str, list[tuple[str, str]], str]:
        below = ways_of_item(counting)
        variables = {path: _variable(each) if each else "each" for path, each in below.items()}
        relation = self._seen(variables)
        ways = [(variables[path], ", ".join(map(literal, each))) for path, each in below.items() if each]
        return name, ways, conditions.laid_out(relation.holds(counting.where), 4, 7)

    def _seen(self, variables: Mapping[Path, str], absent: str = "None") -> PredicateLowering:
        """Relations between values of which nothing is known."""
        tests = PythonTests(
            variables=variables,
            table=lambda table: self._tables[table],
            where=lambda counting: self._wheres[counting],
            absent=absent,
        )
        return PredicateLowering(spelling=tests, kinds=self.kinds)

    def _relation(self, f: ObjectPlan, *, careful: bool) -> PredicateLowering:
        """The relations of an object, whose parameters are of their types unless one is `careful`."""
        variables = self._variables(f)
        if careful:
            return self._seen(variables, absent="ABSENT")
        return replace(
            self._seen(variables),
            given=frozenset(each.parameter.path for each in f.required),
            settled=frozenset(variables) - frozenset(f.outside) - self.mixed,
        )

    def _variables(self, f: ObjectPlan) -> dict[Path, str]:
        own = {each.path: names.variable(each.name) for each in f.parameter.children} | {f.path: "value"}
        return {path: own.get(path) or _variable(access_path(path, f).variable) for path in f.paths}


def _variable(path: Path) -> str:
    return names.variable("-".join(path))


def _frozen(values: tuple[Scalar, ...]) -> str:
    if not values:
        return "frozenset()"
    rows = "".join(f"        {literal(value)},\n" for value in values)
    return f"frozenset(\n    {{\n{rows}    }}\n)"


def _lookup(table: InTable) -> str:
    items = [f"{first}: frozenset({{{', '.join(map(str, several))}}})" for first, several in by_first(table)]
    return spread("{", items, "}", first_line=40)
