"""What the lowering of a message shares between its verdict and its faults."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import ALWAYS, NEVER, every
from specwright.codegen.fitting import fitted
from specwright.codegen.plan import ObjectPlan, PropertyPlan, functions
from specwright.codegen.predicates import PredicateLowering
from specwright.ir.lifting import lifted, part_of
from specwright.ir.model import Check, Example, Message
from specwright.ir.path import ITEM, PARTS, VALUE, Path, is_within
from specwright.ir.predicate import CountWhere, EveryValue, InTable, PartsAtom, Predicate
from specwright.ir.tree import index
from specwright.ir.visitors import atoms, collect, free_paths


class LoweringContext:
    """A message, the plans of its objects, and the names of what their relations share.

    `advice` tells whether checks count that decide no verdict.
    """

    def __init__(
        self,
        message: Message,
        examples: Iterable[Example] = (),
        used: Sequence[Path] = (),
        *,
        advice: bool = True,
        typed_equality: bool = False,
    ) -> None:
        parameters = index(message.root).items()
        kinds = {path: each.kind for path, each in parameters if each.kind and VALUE not in path}
        checks = tuple(each.asking(fitted(lifted(each.predicate), kinds)) for each in message.checks)
        self.plans = list(functions(replace(message, checks=checks), examples, used))
        self.known = frozenset(kinds)
        checks = tuple(check for check in checks if advice or not check.advice)
        predicates = list(_with_inner(check.predicate for check in checks))
        self.tables = _tables(predicates)
        asked = enumerate(dict.fromkeys(_of_parts(predicates)), 1)
        self.counters = {each: lir.Ref(path=part_of(each), number=number) for number, each in asked}
        self._lowering = PredicateLowering(
            kinds=kinds,
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
        return ALWAYS if probe.type_check is None else self.passes(probe, probe.type_check)

    def passes(self, probe: PropertyPlan, check: Check) -> lir.Test:
        """That a value which is there and may have several types passes a check."""
        return self.predicates(given=frozenset({probe.value.path})).holds(check.predicate)

    def is_right(self, probe: PropertyPlan) -> lir.Test:
        """That a value which is there and may have several types passes all checks on it."""
        return every([self.has_type(probe), *(self.passes(probe, check) for check in probe.checks)])

    def relations(self, plan: ObjectPlan, lowering: PredicateLowering) -> Iterator[do.Statement]:
        """Refuses an object of which a check on it, or a relation that decides a verdict, fails."""
        own = replace(lowering, given=lowering.given | {plan.path}, settled=lowering.settled | {plan.path})
        for check in plan.checks:
            broken = own.fails(check.predicate)
            if broken != NEVER:
                yield do.If(test=broken, then=(do.Refuse(),))
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
            guarded = path not in self.known
            yield do.Reach(name=lir.Var(path=path), start=start, keys=keys, guarded=guarded)

    def counter_functions(self) -> Iterator[do.Function]:
        """The functions that tell which items are counted, or whether a map's values are as they must be."""
        for counting, ref in self.counters.items():
            yield do.Function(
                ref=ref, argument=lir.Var(path=ref.path), body=tuple(self._counting(counting, ref))
            )

    def _counting(self, counting: PartsAtom, ref: lir.Ref) -> Iterator[do.Statement]:
        item = lir.Var(path=ref.path)
        if self._is_loose(ref.path):
            yield do.Guard(of=item)
        for path in dict.fromkeys(free_paths(counting.where)):
            keys = path[len(ref.path) :]
            assert path == (*ref.path, *keys) and not set(PARTS) & set(keys), counting
            if keys:
                yield do.Reach(name=lir.Var(path=path), start=item, keys=keys, guarded=self._is_loose(path))
        yield do.Return(test=self.predicates(given=frozenset({ref.path})).holds(counting.where))

    def _is_loose(self, path: Path) -> bool:
        """Whether a value may have a foreign type when a rule asks for it."""
        return path not in self.known


def _with_inner(predicates: Iterable[Predicate]) -> Iterator[Predicate]:
    """The predicates, and those that parts are asked."""
    for predicate in predicates:
        yield predicate
        yield from _with_inner(atom.where for atom in _of_parts([predicate]))


def _of_parts(predicates: Iterable[Predicate]) -> Iterator[PartsAtom]:
    for predicate in predicates:
        for atom in atoms(predicate):
            if isinstance(atom, CountWhere | EveryValue):
                yield atom


def _tables(predicates: Iterable[Predicate]) -> dict[InTable, lir.LookupTable]:
    """The tables that the predicates ask for: both columns' names, and a number where several share them."""
    found = collect(InTable, predicates)
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
