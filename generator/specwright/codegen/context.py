"""What the lowering of a message shares between its verdict and its faults."""

from collections.abc import Iterable, Iterator

from specwright.codegen.access_path import access_path, ways_of_item
from specwright.codegen.lir import Ref, Root, Table, Var
from specwright.codegen.plan import ObjectPlan, countings, functions
from specwright.codegen.predicates import PredicateLowering
from specwright.codegen.statements import Function, Reach, Return, Statement
from specwright.codegen.tables import tables
from specwright.ir.model import Example, Message
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import CountWhere
from specwright.ir.tree import index


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
        self.typed_equality = typed_equality
        parameters = index(message.root).items()
        self.kinds = {path: each.kind for path, each in parameters if each.kind}
        self.mixed = frozenset(path for path, each in parameters if each.kind is None)
        checks = [check for check in message.checks if advice or not check.advice]
        self.tables = tables(checks)
        counted = enumerate(countings(checks), 1)
        self.counters = {each: Ref(path=(*each.path, ITEM), number=number) for number, each in counted}

    @property
    def needs_root(self) -> bool:
        """Whether some object's relations see what lies outside it."""
        return any(plan.outside for plan in self.plans)

    @property
    def distinct_tables(self) -> tuple[Table, ...]:
        """The tables that checks ask for."""
        return tuple(self.tables.values())

    def predicates(
        self,
        given: frozenset[Path] = frozenset(),
        settled: frozenset[Path] = frozenset(),
        keyed: frozenset[Path] = frozenset(),
    ) -> PredicateLowering:
        """The lowering of predicates where so much is known of their values."""
        return PredicateLowering(
            kinds=self.kinds,
            tables=self.tables,
            counters=self.counters,
            typed_equality=self.typed_equality,
            given=given,
            settled=settled,
            keyed=keyed,
        )

    def reaches(self, plan: ObjectPlan, *, advice: bool) -> Iterator[Reach]:
        """Variables for what an object's relations see elsewhere."""
        for path in plan.elsewhere(advice=advice):
            way = access_path(path, plan)
            start = Var(path=plan.path) if way.start == "value" else Root()
            yield Reach(name=Var(path=path), start=start, keys=way.names)

    def counter_functions(self) -> Iterator[Function]:
        """The functions that tell which items are counted."""
        for counting, ref in self.counters.items():
            yield Function(ref=ref, argument=Var(path=ref.path), body=tuple(self._counting(counting, ref)))

    def _counting(self, counting: CountWhere, ref: Ref) -> Iterator[Statement]:
        item = Var(path=ref.path)
        for path, keys in ways_of_item(counting).items():
            if keys:
                yield Reach(name=Var(path=path), start=item, keys=keys)
        yield Return(test=self.predicates().holds(counting.where))
