"""The plan of a validator lowered to functions that judge: key by key, in the order of the plan.

What is quick to ask comes first: required values and relations between them, then optional keys, then formats
and objects that are required. Objects that fit are judged where they stand. Keys are counted down as they are
met; when none is left, a function passes over the others, and so does what stands deeper.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import ALWAYS, every, negate, refused_inside, value_tests
from specwright.codegen.context import LoweringContext
from specwright.codegen.inlining import inlined
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.model import Example, Message
from specwright.ir.path import Path, is_within
from specwright.ir.predicate import ItemCount, JsonType
from specwright.ir.visitors import free_paths

_ASKED_FIRST = 2
"""So many optional keys of an object that is judged where it stands are asked for before its last ones."""


def verdict(message: Message, examples: Iterable[Example] = (), used: Sequence[Path] = ()) -> do.Module:
    """The functions that judge a message; what is `used`, then what the examples use, is looked for first."""
    return _Verdict(LoweringContext(message, examples, used)).module()


class _Verdict:
    """The lowering of one message."""

    def __init__(self, context: LoweringContext) -> None:
        self.context = context
        self.plans = {plan.path: plan for plan in context.plans}
        self.inlined = inlined(context.plans)

    def module(self) -> do.Module:
        """The functions of all objects that are not judged where they stand, and those of counted items."""
        plans = (plan for plan in self.context.plans if plan.path not in self.inlined)
        return self.context.module((*map(self._function, plans), *self.context.counter_functions()))

    def _function(self, plan: ObjectPlan) -> do.Function:
        if plan.array:
            body = (*self._value(plan.array), do.Return(test=ALWAYS))
        else:
            body = tuple(self._object(plan, ends=True))
        return do.Function(ref=lir.Ref(path=plan.path), argument=lir.Var(path=plan.path), body=body)

    def _object(self, plan: ObjectPlan, *, ends: bool) -> Iterator[do.Statement]:
        """What judges an object; `ends` where this ends the function, with its verdict."""
        value = lir.Var(path=plan.path)
        optional = len(plan.probes) - len(plan.required)
        counts = plan.unknown is not None and optional > 0
        left = lir.Left(path=plan.path)
        yield do.If(test=negate(lir.IsType(of=value, type=JsonType.OBJECT)), then=(do.Refuse(of=value),))
        if counts:
            yield do.CountKeys(left=left, of=value, minus=len(plan.required))
        downs = (do.CountDown(left=left),) if counts else ()
        counted = lir.NoneLeft(left=left)
        known: lir.Test = counted if counts else lir.KeyCount(of=value, count=len(plan.required))
        last = known if plan.unknown is not None else ALWAYS
        quick, slow = self._first_of_all(plan, value, downs)
        yield from quick
        if ends and slow and counts and plan.rest:
            yield do.WhileLeft(left=left, then=tuple(self._while_left(plan, value, left, downs)))
            yield from slow
            yield do.Return(test=ALWAYS)
            return
        yield from slow
        if ends:
            yield from self._rest_of_function(plan, value, left, downs)
            yield do.Return(test=last)
            return
        refused = () if last == ALWAYS else (do.If(test=negate(last), then=(do.Refuse(),)),)
        rest = [self._optional(probe, value, downs) for probe in plan.rest]
        splits = counts and len(rest) > 2 * _ASKED_FIRST
        yield from rest[:_ASKED_FIRST] if splits else (*rest, *refused)
        if splits:
            yield do.If(test=negate(counted), then=(*rest[_ASKED_FIRST:], *refused))

    def _first_of_all(
        self, plan: ObjectPlan, value: lir.Var, downs: tuple[do.CountDown, ...]
    ) -> tuple[list[do.Statement], list[do.Statement]]:
        """What is required or related: what comes before the optional keys, and what behind."""
        lowering = self.context.predicates(
            given=frozenset(each.parameter.path for each in plan.required),
            settled=frozenset(p for p in plan.paths if is_within(p, plan.path)) & self.context.known,
        )
        probes = [probe for probe in plan.first if not probe.is_costly]
        known = {probe.parameter.path for probe in probes}
        early = tuple(each for each in plan.relations if known.issuperset(free_paths(each.predicate)))
        late = replace(plan, relations=tuple(each for each in plan.relations if each not in early))
        costly = [probe for probe in plan.first if probe.is_costly]
        required = [probe for probe in costly if probe.missing is not None]
        quick: list[do.Statement] = []
        for probe in probes:
            quick += self._first(probe, value, downs)
        quick += self.context.relations(replace(plan, checks=(), relations=early), lowering)
        quick += [do.Take(name=probe.value, of=value, key=probe.parameter.name) for probe in required]
        for probe in costly:
            quick += self._first(probe, value, downs) if probe not in required else ()
        slow = [statement for probe in required for statement in self._value(probe)]
        slow += self.context.reaches(late, advice=False)
        slow += self.context.relations(late, lowering)
        return quick, slow

    def _while_left(
        self, plan: ObjectPlan, value: lir.Var, left: lir.Left, downs: tuple[do.CountDown, ...]
    ) -> Iterator[do.Statement]:
        """The optional keys of an object whose function ends with what takes long to judge."""
        done = do.If(test=lir.NoneLeft(left=left), then=(do.Leave(),))
        for probe in plan.rest:
            yield self._optional(probe, value, (*downs, done))
        yield do.Refuse()

    def _rest_of_function(
        self, plan: ObjectPlan, value: lir.Var, left: lir.Left, downs: tuple[do.CountDown, ...]
    ) -> Iterator[do.Statement]:
        """The optional keys of an object whose function ends with the last of its keys."""
        done = (do.If(test=lir.NoneLeft(left=left), then=(do.Return(test=ALWAYS),)),) if downs else ()
        if plan.rest:
            yield from done
        for probe in plan.rest:
            ending = () if probe == plan.rest[-1] else done
            yield self._optional(probe, value, (*downs, *ending))

    def _optional(self, probe: PropertyPlan, value: lir.Var, then: tuple[do.Statement, ...]) -> do.WithKey:
        key, counted = probe.parameter.name, bool(then) and not probe.takes_null
        inside = (*self._value(probe), *then)
        return do.WithKey(name=probe.value, of=value, key=key, counted=counted, then=inside)

    def _first(
        self, probe: PropertyPlan, value: lir.Var, downs: tuple[do.CountDown, ...]
    ) -> Iterator[do.Statement]:
        """A parameter that is required, or that relations speak of."""
        name, key = probe.value, probe.parameter.name
        if probe.missing is not None:
            yield do.Take(name=name, of=value, key=key)
            yield from self._value(probe)
        else:
            yield do.Find(name=name, of=value, key=key)
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
