"""The plan of a validator lowered to functions that go through the keys of an object once.

Quick tests refuse a value where its key is met; what takes work to judge is kept until all keys are known, and so is what
relations speak of. Equality is that of a language in which values of two types never are equal.
"""

from collections.abc import Iterator

from specwright.codegen.boolean import ALWAYS, NEVER, every, negate, some
from specwright.codegen.context import LoweringContext
from specwright.codegen.lir import Call, HasFormat, IsOneOf, IsPresent, IsType, Not, Ref, Test, Var
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.codegen.statements import (
    Case,
    Each,
    Function,
    If,
    Module,
    Refuse,
    Return,
    Statement,
    Sweep,
)
from specwright.codegen.values import value_tests
from specwright.ir.model import Message
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType, Matches
from specwright.ir.visitors import free_paths


def verdict(message: Message) -> Module:
    """The functions that judge a message."""
    context = LoweringContext(message, advice=False, typed_equality=True)
    functions = (*(_function(plan, context) for plan in context.plans), *context.counter_functions())
    return Module(functions=functions, tables=context.distinct_tables, needs_root=context.needs_root)


def _function(plan: ObjectPlan, context: LoweringContext) -> Function:
    value = Var(path=plan.path)
    if plan.array:
        refused = If(test=_refused(plan.array, value, context), then=(Refuse(of=value),))
        body = (refused, *_inside(plan.array, value, context), Return(test=ALWAYS))
    else:
        body = tuple(_object(plan, value, context))
    return Function(ref=Ref(path=plan.path), argument=value, body=body)


def _object(plan: ObjectPlan, value: Var, context: LoweringContext) -> Iterator[Statement]:
    seen = _seen(plan)
    probes = (*plan.first, *plan.rest)
    cases = tuple(_case(probe, seen, context) for probe in probes)
    yield If(test=negate(IsType(of=value, type=JsonType.OBJECT)), then=(Refuse(of=value),))
    yield Sweep(of=value, cases=cases, closed=plan.unknown is not None)
    yield from context.reaches(plan, advice=False)
    judged_later = {probe.parameter.path for probe in probes if probe.calls is not None}
    own = {probe.parameter.path for probe in probes}
    lowering = context.predicates(
        given=frozenset(probe.parameter.path for probe in plan.required),
        settled=frozenset(own - judged_later) - context.mixed,
    )
    for check in plan.relations:
        broken = NEVER if check.advice else lowering.fails(check.predicate)
        if broken != NEVER:
            yield If(test=broken, then=(Refuse(),))
    for probe in probes:
        if _is_costly(probe):
            yield from _later(probe, context)
    yield Return(test=ALWAYS)


def _case(probe: PropertyPlan, seen: set[Path], context: LoweringContext) -> Case:
    value = Var(path=probe.parameter.path)
    return Case(
        key=probe.parameter.name,
        name=value,
        refuses=_refused_at_once(probe, value, context),
        keeps=value.path in seen or _is_costly(probe),
        required=probe.missing is not None,
    )


def _refused_at_once(probe: PropertyPlan, value: Var, context: LoweringContext) -> Test:
    """That a few comparisons refuse a value."""
    if probe.mixed:
        return NEVER if _is_costly(probe) else _refused(probe, value, context)
    if probe.calls is not None:
        return NEVER
    return some(negate(each) for each in _tests(probe, costly=False))


def _later(probe: PropertyPlan, context: LoweringContext) -> Iterator[Statement]:
    """What takes work to judge a value that was kept."""
    value = Var(path=probe.parameter.path)
    if probe.mixed or probe.calls is not None:
        refused = _refused(probe, value, context)
    else:
        refused = some(negate(each) for each in _tests(probe, costly=True))
    there = IsPresent(of=value)
    if refused != NEVER:
        test = refused if probe.missing else every([there, refused])
        yield If(test=test, then=(Refuse(of=value),))
    inside = tuple(_inside(probe, value, context))
    if inside and probe.missing is None and not probe.mixed:
        yield If(test=there, then=inside)
    else:
        yield from inside


def _refused(probe: PropertyPlan, value: Var, context: LoweringContext) -> Test:
    """That a value is refused for what it is; what it holds is looked at behind it."""
    if probe.mixed:
        types = context.predicates(given=frozenset({value.path})).holds(probe.type_check.predicate)
        return negate(types)
    if probe.calls is not None:
        return Not(of=Call(function=Ref(path=probe.calls), of=value))
    tests = (*_tests(probe, costly=False), *_tests(probe, costly=True))
    return some(map(negate, tests))


def _tests(probe: PropertyPlan, *, costly: bool) -> Iterator[Test]:
    """What a value of one type must pass, its type first unless equality asks for that, too."""
    tests = list(value_tests(probe))
    compared = any(isinstance(test, IsOneOf) for test in tests)
    for test in tests[1:] if compared else tests:
        if isinstance(test, HasFormat) is costly:
            yield test


def _inside(probe: PropertyPlan, value: Var, context: LoweringContext) -> Iterator[Statement]:
    """What judges the parts of a value that is there."""
    if probe.mixed and probe.calls is not None:
        refused = Not(of=Call(function=Ref(path=probe.calls), of=value))
        yield If(test=every([IsType(of=value, type=JsonType.OBJECT), refused]), then=(Refuse(),))
    if probe.items:
        item = Var(path=probe.items.parameter.path)
        refused_item = If(test=_refused(probe.items, item, context), then=(Refuse(of=item),))
        loop = Each(name=item, of=value, then=(refused_item, *_inside(probe.items, item, context)))
        yield If(test=IsType(of=value, type=JsonType.ARRAY), then=(loop,)) if probe.mixed else loop


def _is_costly(probe: PropertyPlan) -> bool:
    """Whether judging the value takes more than a few comparisons: that comes last."""
    tests = any(isinstance(check.predicate, Matches) for check in probe.checks)
    return tests or probe.calls is not None or probe.items is not None


def _seen(plan: ObjectPlan) -> set[Path]:
    """What the relations that decide a verdict speak of."""
    errors = (check for check in plan.relations if not check.advice)
    return {path for check in errors for path in free_paths(check.predicate)}
