"""The plan of a validator lowered to functions that judge: key by key, in the order of the plan.

Small objects are judged where they stand, keys are counted down, and a function ends when none is left.
"""

from collections.abc import Iterable, Iterator

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import ALWAYS, every, negate, refused_inside, value_tests
from specwright.codegen.context import LoweringContext
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.model import Example, Message
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
        lowering = self.context.predicates(
            given=frozenset(each.parameter.path for each in plan.required),
            settled=frozenset(p for p in plan.paths if is_within(p, plan.path)) & self.context.known,
        )
        yield from self.context.relations(plan, lowering)
        for probe in plan.rest:
            if counts and ends:
                yield do.If(test=counted, then=(do.Return(test=ALWAYS),))
            then = (*self._value(probe), *downs)
            name, key = probe.value, probe.parameter.name
            counted_by_value = counts and not probe.takes_null
            yield do.WithKey(name=name, of=value, key=key, counted=counted_by_value, then=then)
        known: lir.Test = counted if counts else lir.KeyCount(of=value, count=len(plan.required))
        last = known if plan.unknown is not None else ALWAYS
        if ends:
            yield do.Return(test=last)
        elif last != ALWAYS:
            yield do.If(test=negate(last), then=(do.Refuse(),))

    def _first(
        self, probe: PropertyPlan, value: lir.Var, downs: tuple[do.CountDown, ...]
    ) -> Iterator[do.Statement]:
        """A parameter that is required, or that relations speak of."""
        name, is_required = probe.value, probe.missing is not None
        follow = is_required and not probe.takes_null
        yield do.Find(name=name, of=value, key=probe.parameter.name, follow=follow)
        if is_required and not follow:
            yield do.If(test=negate(lir.IsPresent(of=name)), then=(do.Refuse(),))
        if is_required:
            yield from self._value(probe)
        else:
            yield do.If(test=lir.IsPresent(of=name), then=(*self._value(probe), *downs))

    def _value(self, probe: PropertyPlan) -> Iterator[do.Statement]:
        """What judges a value that is there: its type and bounds, then what it holds."""
        value = probe.value
        if probe.calls in self.inlined:
            yield from self._object(self.plans[probe.calls], ends=False)
            return
        if probe.takes_any:
            yield do.Guard(of=value)
        if probe.mixed or probe.calls is None:
            passes = self.context.is_right(probe) if probe.mixed else every(value_tests(probe))
            if passes != ALWAYS:
                yield do.If(test=negate(passes), then=(do.Refuse(of=value),))
        if probe.calls is not None:
            yield do.If(test=refused_inside(probe), then=(do.Refuse(),))
        items = tuple(self._items(probe, probe.items)) if probe.items else ()
        if items and probe.mixed:
            yield do.If(test=lir.IsType(of=value, type=JsonType.ARRAY), then=items)
        else:
            yield from items

    def _items(self, probe: PropertyPlan, items: PropertyPlan) -> Iterator[do.Statement]:
        sizes = (each.predicate for each in probe.checks if isinstance(each.predicate, ItemCount))
        if not probe.mixed and any(size.minimum == size.maximum == 1 for size in sizes):
            yield do.First(name=items.value, of=probe.value)
            yield from self._value(items)
        else:
            yield do.Each(name=items.value, of=probe.value, then=tuple(self._value(items)))
