"""The plan of a validator lowered to functions that go through the keys of an object once.

Quick tests refuse a value where its key is met; what takes work to judge is kept until all keys are known, as
is what relations speak of. Equality is that of a language in which values of two types never are equal.
"""

from collections.abc import Iterator

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import ALWAYS, NEVER, every, negate, refused_inside, some, value_tests
from specwright.codegen.context import LoweringContext
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.model import Message
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType
from specwright.ir.visitors import free_paths


def verdict(message: Message) -> do.Module:
    """The functions that judge a message."""
    context = LoweringContext(message, advice=False, typed_equality=True)
    functions = (_function(plan, context) for plan in context.plans)
    return context.module((*functions, *context.counter_functions()))


def _function(plan: ObjectPlan, context: LoweringContext) -> do.Function:
    value = lir.Var(path=plan.path)
    if plan.array:
        refused = do.If(test=_refused(plan.array, context), then=(do.Refuse(of=value),))
        body = (refused, *_inside(plan.array, context), do.Return(test=ALWAYS))
    else:
        body = tuple(_object(plan, value, context))
    return do.Function(ref=lir.Ref(path=plan.path), argument=value, body=body)


def _object(plan: ObjectPlan, value: lir.Var, context: LoweringContext) -> Iterator[do.Statement]:
    seen = {path for each in plan.relations if not each.advice for path in free_paths(each.predicate)}
    probes = (*plan.first, *(probe for probe in plan.probes if probe not in plan.first))
    cases = tuple(_case(probe, seen, context) for probe in probes)
    yield do.If(test=negate(lir.IsType(of=value, type=JsonType.OBJECT)), then=(do.Refuse(of=value),))
    yield do.Sweep(of=value, cases=cases, closed=plan.unknown is not None)
    for probe in probes:
        if probe.takes_any and probe.value.path in seen:
            yield do.Guard(of=probe.value)
    yield from context.reaches(plan, advice=False)
    judged_later = {probe.parameter.path for probe in probes if probe.calls is not None}
    own = {probe.parameter.path for probe in probes}
    lowering = context.predicates(
        given=frozenset(probe.parameter.path for probe in plan.required),
        settled=frozenset(own - judged_later) & context.known,
    )
    yield from context.relations(plan, lowering)
    for probe in probes:
        if _is_costly(probe):
            yield from _later(probe, context)
    yield do.Return(test=ALWAYS)


def _case(probe: PropertyPlan, seen: set[Path], context: LoweringContext) -> do.Case:
    return do.Case(
        key=probe.parameter.name,
        name=probe.value,
        refuses=_refused_at_once(probe, context),
        keeps=probe.value.path in seen or _is_costly(probe),
        required=probe.missing is not None,
    )


def _refused_at_once(probe: PropertyPlan, context: LoweringContext) -> lir.Test:
    """That a few comparisons refuse a value."""
    if probe.mixed:
        return NEVER if _is_costly(probe) else _refused(probe, context)
    if probe.calls is not None:
        return NEVER
    return some(negate(each) for each in _tests(probe, costly=False))


def _later(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.Statement]:
    """What takes work to judge a value that was kept."""
    if probe.mixed or probe.calls is not None:
        refused = _refused(probe, context)
    else:
        refused = some(negate(each) for each in _tests(probe, costly=True))
    there = lir.IsPresent(of=probe.value)
    if refused != NEVER:
        test = refused if probe.missing else every([there, refused])
        yield do.If(test=test, then=(do.Refuse(of=probe.value),))
    inside = tuple(_inside(probe, context))
    if inside and probe.missing is None and not probe.mixed:
        yield do.If(test=there, then=inside)
    else:
        yield from inside


def _refused(probe: PropertyPlan, context: LoweringContext) -> lir.Test:
    """That a value is refused for what it is; what it holds is looked at behind it."""
    if probe.mixed:
        return negate(context.is_right(probe))
    if probe.calls is not None:
        return refused_inside(probe)
    return some(negate(each) for costly in (False, True) for each in _tests(probe, costly=costly))


def _tests(probe: PropertyPlan, *, costly: bool) -> Iterator[lir.Test]:
    """What a value of one type must pass, its type first unless equality asks for that, too."""
    tests = list(value_tests(probe))
    compared = any(isinstance(test, lir.IsOneOf) for test in tests)
    for test in tests[1:] if compared else tests:
        if isinstance(test, lir.HasFormat | lir.HasPattern | lir.AllUnlike | lir.HasTotal) is costly:
            yield test


def _inside(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.Statement]:
    """What judges the parts of a value that is there."""
    if probe.mixed and probe.calls is not None:
        yield do.If(test=refused_inside(probe), then=(do.Refuse(),))
    if probe.items:
        item = probe.items.value
        refused_item = do.If(test=_refused(probe.items, context), then=(do.Refuse(of=item),))
        loop = do.Each(name=item, of=probe.value, then=(refused_item, *_inside(probe.items, context)))
        is_array = lir.IsType(of=probe.value, type=JsonType.ARRAY)
        yield do.If(test=is_array, then=(loop,)) if probe.mixed else loop


def _is_costly(probe: PropertyPlan) -> bool:
    """Whether judging the value takes more than a few comparisons: that comes last."""
    return probe.is_slow or probe.calls is not None or probe.items is not None
