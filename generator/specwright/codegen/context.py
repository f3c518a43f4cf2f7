"""What the lowering of a message shares between its verdict and its faults."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import NEVER
from specwright.codegen.plan import ObjectPlan, PropertyPlan, functions
from specwright.codegen.predicates import PredicateLowering
from specwright.ir.model import Check, Example, Message
from specwright.ir.path import ITEM, Path, is_within
from specwright.ir.predicate import CountWhere, InTable
from specwright.ir.tree import index
from specwright.ir.visitors import collect, free_paths


class LoweringContext:
    """A message, the plans of its objects, and the names of what their relations share.

    `advice` tells whether checks count that decide no verdict.
    """

    def __init__(
        self,
        message: Message,
        examples: Iterable[Example] = (),
        *,
        advice: bool = True,
        typed_equality: bool = False,
    ) -> None:
        self.plans = list(functions(message, examples))
        parameters = index(message.root).items()
        self.mixed = frozenset(path for path, each in parameters if each.kind is None)
        checks = [check for check in message.checks if advice or not check.advice]
        self.tables = _tables(checks)
        counted = enumerate(collect(CountWhere, (check.predicate for check in checks)), 1)
        self.counters = {each: lir.Ref(path=(*each.path, ITEM), number=number) for number, each in counted}
        self._lowering = PredicateLowering(
            kinds={path: each.kind for path, each in parameters if each.kind},
            tables=self.tables,
            counters=self.counters,
            typed_equality=typed_equality,
        )

    def module(self, functions: Iterable[do.Function]) -> do.Module:
        """The functions with what they share."""
        needs_root = any(plan.outside for plan in self.plans)
        return do.Module(
            functions=tuple(functions), tables=tuple(self.tables.values()), needs_root=needs_root
        )

    def predicates(
        self, given: frozenset[Path] = frozenset(), settled: frozenset[Path] = frozenset()
    ) -> PredicateLowering:
        """The lowering of predicates where so much is known of their values."""
        return replace(self._lowering, given=given, settled=settled)

    def has_type(self, probe: PropertyPlan) -> lir.Test:
        """That a value which is there has its type, or one of several."""
        if probe.parameter.kind:
            return lir.IsType(of=probe.value, type=probe.parameter.kind)
        return self.predicates(given=frozenset({probe.value.path})).holds(probe.type_check.predicate)

    def relations(self, plan: ObjectPlan, lowering: PredicateLowering) -> Iterator[do.Statement]:
        """Refuses an object of which a relation that decides a verdict fails."""
        for check in plan.relations:
            broken = NEVER if check.advice else lowering.fails(check.predicate)
            if broken != NEVER:
                yield do.If(test=broken, then=(do.Refuse(),))

    def reaches(self, plan: ObjectPlan, *, advice: bool) -> Iterator[do.Reach]:
        """Variables for what an object's relations see elsewhere."""
        for path in plan.elsewhere(advice=advice):
            inside = is_within(path, plan.path)
            keys = path[len(plan.path) :] if inside else path
            assert ITEM not in keys, f"{path} is seen from {plan.path}, which is no item of it"
            start = lir.Var(path=plan.path) if inside else lir.Root()
            yield do.Reach(name=lir.Var(path=path), start=start, keys=keys)

    def counter_functions(self) -> Iterator[do.Function]:
        """The functions that tell which items are counted."""
        for counting, ref in self.counters.items():
            yield do.Function(
                ref=ref, argument=lir.Var(path=ref.path), body=tuple(self._counting(counting, ref))
            )

    def _counting(self, counting: CountWhere, ref: lir.Ref) -> Iterator[do.Statement]:
        item = lir.Var(path=ref.path)
        for path in dict.fromkeys(free_paths(counting.where)):
            keys = path[len(ref.path) :]
            assert path == (*ref.path, *keys) and ITEM not in keys, counting
            if keys:
                yield do.Reach(name=lir.Var(path=path), start=item, keys=keys)
        yield do.Return(test=self.predicates().holds(counting.where))


def _tables(checks: Iterable[Check]) -> dict[InTable, lir.LookupTable]:
    """The tables that the checks ask for: both columns' names, and a number where several share them."""
    found = collect(InTable, (check.predicate for check in checks))
    names = [(first[-1], second[-1]) for first, second in (table.columns for table in found)]
    numbers = [str(names[: position + 1].count(pair)) for position, pair in enumerate(names)]
    return {
        table: lir.LookupTable(
            first=first,
            second=second,
            number=number if names.count((first, second)) > 1 else "",
            rows=tuple(by_first(table.rows).items()),
        )
        for table, (first, second), number in zip(found, names, numbers, strict=True)
    }


def by_first(rows: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """For each number of the first column those that stand beside it in the second, all by size."""
    seconds: dict[int, tuple[int, ...]] = {}
    for first, second in sorted(set(rows)):
        seconds[first] = (*seconds.get(first, ()), second)
    return seconds
