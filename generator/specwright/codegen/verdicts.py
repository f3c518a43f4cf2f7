"""The plan of a validator lowered to functions that judge: key by key, in the order of the plan.

Small objects are judged where they stand, keys are counted down, and a function ends when none is left.
"""

from collections.abc import Iterable, Iterator

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import refused_inside, value_tests
from specwright.codegen.boolean import ALWAYS, NEVER, every, negate
from specwright.codegen.context import LoweringContext
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.model import Check, Example, Message
from specwright.ir.path import Path, is_within
from specwright.ir.predicate import ItemCount, JsonType

_SMALL = 2
_DEEPEST = 6


def verdict(message: Message, examples: Iterable[Example] = ()) -> do.Module:
    """The functions that judge a message; what the examples use is looked for first."""
    return _Verdict(LoweringContext(message, examples)).module()


class _Verdict:
    """The lowering of one message."""

    def __init__(self, context: LoweringContext) -> None:
        self.context = context
        self.plans = {plan.path: plan for plan in context.plans}
        self.inlined: dict[Path, int] = {}
        for plan in context.plans:
            depth = self.inlined.get(plan.path, 0) + 1
            small = (each.calls for each in (*plan.first, *plan.rest) if self._is_small(each))
            self.inlined |= {path: depth for path in small if path is not None and depth <= _DEEPEST}

    def module(self) -> do.Module:
        """The functions of all objects that are not judged where they stand, and those of counted items."""
        plans = (plan for plan in self.context.plans if plan.path not in self.inlined)
        return self.context.module((*map(self._function, plans), *self.context.counter_functions()))

    def _is_small(self, probe: PropertyPlan) -> bool:
        """Whether the probe's object is judged where it stands: one of few optional keys."""
        if probe.calls is None or probe.mixed:
            return False
        plan = self.plans[probe.calls]
        return plan.array is None and len(plan.probes) - len(plan.required) <= _SMALL

    def _function(self, plan: ObjectPlan) -> do.Function:
        if plan.array:
            body = (*self._value(plan.array), do.Return(test=ALWAYS))
        else:
            body = tuple(self._object(plan, ends=True))
        return do.Function(ref=lir.Ref(path=plan.path), argument=lir.Var(path=plan.path), body=body)

    def _object(self, plan: ObjectPlan, *, ends: bool) -> Iterator[do.Statement]:
        """What judges an object; `ends` where this ends the function, with its verdict."""
        value = lir.Var(path=plan.path)
        counted = lir.NoneLeft(left=lir.Left(path=plan.path))
        optional = len(plan.probes) - len(plan.required)
        yield do.If(test=negate(lir.IsType(of=value, type=JsonType.OBJECT)), then=(do.Refuse(of=value),))
        counts = plan.unknown is not None and optional > 0
        if counts:
            yield do.CountKeys(left=counted.left, of=value, minus=len(plan.required))
        downs = (do.CountDown(left=counted.left),) if counts else ()
        for probe in plan.first:
            yield from self._first(probe, value, downs)
        yield from self.context.reaches(plan, advice=False)
        yield from self._relations(plan)
        for probe in plan.rest:
            if counts and ends:
                yield do.If(test=counted, then=(do.Return(test=ALWAYS),))
            yield self._optional(probe, value, downs)
        known: lir.Test = counted if counts else lir.KeyCount(of=value, count=len(plan.required))
        yield from _end(known if plan.unknown is not None else ALWAYS, ends=ends)

    def _first(
        self, probe: PropertyPlan, value: lir.Var, downs: tuple[do.CountDown, ...]
    ) -> Iterator[do.Statement]:
        """A parameter that is required, or that relations speak of."""
        name, is_required = lir.Var(path=probe.parameter.path), probe.missing is not None
        yield do.Find(name=name, of=value, key=probe.parameter.name, follow=is_required)
        if is_required:
            yield from self._value(probe)
        else:
            yield do.If(test=lir.IsPresent(of=name), then=(*self._value(probe), *downs))

    def _optional(self, probe: PropertyPlan, value: lir.Var, downs: tuple[do.CountDown, ...]) -> do.WithKey:
        name = lir.Var(path=probe.parameter.path)
        then = (*self._value(probe), *downs)
        return do.WithKey(name=name, of=value, key=probe.parameter.name, counted=bool(downs), then=then)

    def _relations(self, plan: ObjectPlan) -> Iterator[do.Statement]:
        """The relations that required parameters do not settle."""
        lowering = self.context.predicates(
            given=frozenset(each.parameter.path for each in plan.required),
            settled=frozenset(p for p in plan.paths if is_within(p, plan.path)) - self.context.mixed,
        )
        for check in plan.relations:
            broken = NEVER if check.advice else lowering.fails(check.predicate)
            if broken != NEVER:
                yield do.If(test=broken, then=(do.Refuse(),))

    def _value(self, probe: PropertyPlan) -> Iterator[do.Statement]:
        """What judges a value that is there: its type and bounds, then what it holds."""
        value = lir.Var(path=probe.parameter.path)
        if probe.calls in self.inlined:
            yield from self._object(self.plans[probe.calls], ends=False)
            return
        if probe.mixed or probe.calls is None:
            passes = self.context.has_type(probe) if probe.mixed else every(value_tests(probe))
            yield do.If(test=negate(passes), then=(do.Refuse(of=value),))
        if probe.calls is not None:
            yield do.If(test=refused_inside(probe), then=(do.Refuse(),))
        items = tuple(self._items(probe, probe.items)) if probe.items else ()
        if items and probe.mixed:
            yield do.If(test=lir.IsType(of=value, type=JsonType.ARRAY), then=items)
        else:
            yield from items

    def _items(self, probe: PropertyPlan, items: PropertyPlan) -> Iterator[do.Statement]:
        array, item = lir.Var(path=probe.parameter.path), lir.Var(path=items.parameter.path)
        if not probe.mixed and any(_is_of_one(check) for check in probe.checks):
            yield do.First(name=item, of=array)
            yield from self._value(items)
        else:
            yield do.Each(name=item, of=array, then=tuple(self._value(items)))


def _end(test: lir.Test, *, ends: bool) -> Iterator[do.Statement]:
    """The last word on an object: that of the function, or a refusal on the way."""
    if ends:
        yield do.Return(test=test)
    elif test != ALWAYS:
        yield do.If(test=negate(test), then=(do.Refuse(),))


def _is_of_one(check: Check) -> bool:
    predicate = check.predicate
    return isinstance(predicate, ItemCount) and predicate.minimum == predicate.maximum == 1
