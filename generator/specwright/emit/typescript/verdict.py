"""What the template of a verdict asks of one message: names and conditions as JavaScript source."""

from collections.abc import Iterable, Iterator, Mapping

from specwright.codegen.access_path import access_path, ways_of_item
from specwright.codegen.conditions import NEVER, Condition, every, negate, some
from specwright.codegen.plan import ObjectPlan, PropertyPlan, countings, functions
from specwright.codegen.relations import PredicateLowering
from specwright.codegen.tables import by_first, tables
from specwright.emit.typescript import conditions, expressions, names
from specwright.emit.typescript.conditions import compared, leaf
from specwright.emit.typescript.literals import literal, spread
from specwright.emit.typescript.relations import JavaScriptTests
from specwright.ir.model import Message
from specwright.ir.path import Path
from specwright.ir.predicate import CountWhere, Enum, InTable, ItemCount, Length, Matches, MultipleOf, Range
from specwright.ir.tree import index
from specwright.ir.visitors import free_paths

_MOST_COMPARED = 8


class Verdict:
    """One message as the template sees it: functions, and what is written in them."""

    def __init__(self, message: Message) -> None:
        self.functions = list(functions(message))
        parameters = index(message.root).items()
        self._kinds = {path: each.kind for path, each in parameters if each.kind}
        self._mixed = frozenset(path for path, each in parameters if each.kind is None)
        self._errors = [check for check in message.checks if not check.advice]
        self._tables = {
            each: f"{names.constant((second,))}_OF_{names.constant((first,))}{number and f'_{number}'}"
            for each, (first, second, number) in tables(self._errors).items()
        }
        counted = enumerate(countings(self._errors), 1)
        self._wheres = {each: f"counts{number}" for number, each in counted}
        self._values = {
            check.predicate: names.constant(check.subjects[0], "VALUES")
            for check in self._errors
            if isinstance(check.predicate, Enum) and len(check.predicate.values) > _MOST_COMPARED
        }

    @property
    def needs_root(self) -> bool:
        """Whether some relations see what lies outside their object, so that functions are given the root."""
        return any(f.outside for f in self.functions)

    def signature(self, f: ObjectPlan) -> str:
        """The name and the parameters of a function."""
        return f"{names.function(f.path)}(value{', root' if self.needs_root and f.path else ''})"

    def kept(self, f: ObjectPlan) -> list[str]:
        """The variables for values that are looked at after the keys."""
        return [self.variable(each) for each in (*f.first, *f.rest) if self.keeps(f, each)]

    def keeps(self, f: ObjectPlan, probe: PropertyPlan) -> bool:
        """Whether a value is kept: for relations, or because it takes work to judge it."""
        return probe.parameter.path in self._paths(f) or self.is_costly(probe)

    def variable(self, probe: PropertyPlan) -> str:
        """The local variable that holds a parameter's value."""
        return names.variable(probe.parameter.path[-1:])

    def is_costly(self, probe: PropertyPlan) -> bool:
        """Whether judging the value takes more than a few comparisons: that comes last."""
        tests = any(isinstance(check.predicate, Matches) for check in probe.checks)
        return tests or probe.calls is not None or probe.items is not None

    def refuses_at_once(self, probe: PropertyPlan) -> str:
        """The condition that a value is refused by a few comparisons; empty where there are none."""
        if probe.mixed:
            return "" if self.is_costly(probe) else self.refuses(probe, "x", 8)
        if probe.calls is not None:
            return ""
        found = some(negate(each) for each in self._tests(probe, "x", costly=False))
        return "" if found == NEVER else conditions.text(found, 8, len("if () return false;"))

    def refuses_later(self, probe: PropertyPlan, x: str, indent: int) -> str:
        """The condition that a kept value is refused by what takes work; empty where none does."""
        if probe.mixed or probe.calls is not None:
            found = self._refuses(probe, x)
        else:
            found = some(negate(each) for each in self._tests(probe, x, costly=True))
        if found == NEVER:
            return ""
        there = [] if probe.missing else [compared(x, "!==", "undefined")]
        return conditions.text(every([*there, found]), indent, len("if () return false;"))

    def refuses(self, probe: PropertyPlan, x: str, indent: int) -> str:
        """The condition that a value is refused for what it is; what it holds is looked at behind it."""
        return conditions.text(self._refuses(probe, x), indent, len("if () return false;"))

    def _refuses(self, probe: PropertyPlan, x: str) -> Condition:
        if probe.mixed:
            return negate(self._one_of_types(probe, x))
        if probe.calls is not None:
            return negate(leaf(self.call(probe.calls, x)))
        tests = (*self._tests(probe, x, costly=False), *self._tests(probe, x, costly=True))
        return some(map(negate, tests))

    def _tests(self, probe: PropertyPlan, x: str, *, costly: bool) -> Iterator[Condition]:
        """What a value of one type must pass, its type first unless equality asks for that, too."""
        if not costly and not any(isinstance(each.predicate, Enum) for each in probe.checks):
            yield expressions.typed(self._kinds[probe.parameter.path], x)
        for check in probe.checks:
            holds = check.predicate
            assert isinstance(holds, Enum | Range | MultipleOf | Length | ItemCount | Matches), check.rule
            if isinstance(holds, Matches) is costly:
                values_name = self._values.get(holds) if isinstance(holds, Enum) else None
                yield expressions.passes(holds, x, probe.bounds, values_name)

    def loop(self, x: str) -> tuple[str, str]:
        """The variables for the number of an item and the item, of an array that may be an item itself."""
        return names.loop(x)

    def call(self, path: Path, x: str) -> str:
        """A call of the function that judges the value at a path."""
        root = ("root",) if self.needs_root else ()
        return f"{names.function(path)}({', '.join((x, *root))})"

    def bindings(self, f: ObjectPlan) -> list[tuple[str, str]]:
        """Variables for what relations see elsewhere, and the calls that find it."""
        ways = [access_path(path, f) for path in f.elsewhere(advice=False)]
        return [(names.variable(each.variable), _reach(each.start, each.names)) for each in ways]

    def relations(self, f: ObjectPlan) -> list[str]:
        """The conditions that rules between parameters are broken; those that cannot be are left out."""
        relation = self._relation(f)
        found = (relation.fails(check.predicate) for check in f.relations if not check.advice)
        return [conditions.text(each, 2, len("if () return false;")) for each in found if each != NEVER]

    def constants(self) -> list[tuple[str, str]]:
        """Name and text of each table (first number to second numbers) and long list of values."""
        lists = [(name, _set(each.values)) for each, name in self._values.items()]
        return [*((name, _lookup(each)) for each, name in self._tables.items()), *lists]

    def counted(self) -> list[tuple[str, list[tuple[str, str]], str]]:
        """The functions that tell which items are counted: name, variables and their way, condition."""
        return [self._counting(each, name) for each, name in self._wheres.items()]

    def _counting(self, counting: CountWhere, name: str) -> tuple[str, list[tuple[str, str]], str]:
        below = ways_of_item(counting)
        variables = {path: names.variable(each) if each else "item" for path, each in below.items()}
        relation = self._seeing(variables)
        ways = [(variables[path], _reach("item", each)) for path, each in below.items() if each]
        condition = conditions.text(relation.holds(counting.where), 2, len("return ();"))
        return name, ways, f"({condition})" if "\n" in condition else condition

    def _one_of_types(self, probe: PropertyPlan, x: str) -> Condition:
        path = probe.parameter.path
        relation = self._seeing({path: x}, given=frozenset({path}))
        return relation.holds(probe.type_check.predicate)

    def _relation(self, f: ObjectPlan) -> PredicateLowering:
        own = {each.path for each in f.parameter.children}
        known = {path: names.variable(path[-1:]) for path in own} | {f.path: "value"}
        variables = {
            path: known.get(path) or names.variable(access_path(path, f).variable) for path in self._paths(f)
        }
        given = frozenset(each.parameter.path for each in f.required)
        later = {each.parameter.path for each in f.probes if each.calls is not None}
        return self._seeing(variables, given=given, settled=frozenset(own - later) - self._mixed)

    def _seeing(
        self,
        variables: Mapping[Path, str],
        given: frozenset[Path] = frozenset(),
        settled: frozenset[Path] = frozenset(),
    ) -> PredicateLowering:
        tests = JavaScriptTests(
            variables=variables,
            table=lambda table: self._tables[table],
            where=lambda counting: self._wheres[counting],
        )
        return PredicateLowering(spelling=tests, kinds=self._kinds, given=given, settled=settled)

    def _paths(self, f: ObjectPlan) -> list[Path]:
        errors = (check for check in f.relations if not check.advice)
        return list(dict.fromkeys(path for check in errors for path in free_paths(check.predicate)))


def _reach(start: str, names_: Iterable[str]) -> str:
    return f"reach({', '.join((start, *map(literal, names_)))})"


def _set(values: tuple[object, ...]) -> str:
    return spread("/* @__PURE__ */ new Set([", map(literal, values), "])")


def _lookup(table: InTable) -> str:
    return spread("/* @__PURE__ */ new Map([", map(literal, by_first(table)), "])")
