"""The plan of a validator lowered to functions that list every fault, in the order of the page."""

from collections.abc import Iterator
from typing import Literal

from specwright.codegen import lir
from specwright.codegen import statements as do
from specwright.codegen.atoms import NEVER, TestedValue, negate, value_test
from specwright.codegen.context import LoweringContext
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.model import Check, Message
from specwright.ir.path import VALUE
from specwright.ir.patterns import portable
from specwright.ir.predicate import EveryValue, JsonType, NoAdditionalProperties


def faults(message: Message) -> do.Module:
    """The functions that list the faults of a message."""
    context = LoweringContext(message)
    return context.module(
        do.Function(
            ref=lir.Ref(path=plan.path),
            argument=lir.Var(path=plan.path),
            body=tuple(_body(plan, context)),
        )
        for plan in context.plans
    )


def _body(plan: ObjectPlan, context: LoweringContext) -> Iterator[do.Statement]:
    value = lir.Var(path=plan.path)
    if plan.array:
        yield from _value(plan.array, context)
        return
    mistyped = do.Report(how="mistyped", check=plan.type_check, place=plan.path, values=(value,))
    yield do.If(test=negate(lir.IsType(of=value, type=JsonType.OBJECT)), then=(mistyped, do.Stop()))
    if plan.unknown is not None and isinstance(plan.unknown.predicate, NoAdditionalProperties):
        known = lir.HasOnly(of=value, names=plan.unknown.predicate.names, about=plan.path)
        report = do.Report(how="unknown_keys", check=plan.unknown, place=plan.path, values=(value,))
        yield do.If(test=negate(known), then=(report,))
    on_itself = [check for check in plan.checks if not isinstance(check.predicate, EveryValue)]
    yield from (_of_object(check, value, context) for check in on_itself)
    for probe in plan.probes:
        yield do.Find(name=probe.value, of=value, key=probe.parameter.name)
        if probe.takes_any:
            yield do.If(test=lir.IsPresent(of=probe.value), then=(do.Guard(of=probe.value),))
        yield from _parameter(probe, context)
        yield from _inside(probe, context)
    yield from (_at_keys(check, context) for check in plan.checks if check not in on_itself)
    yield from context.reaches(plan, advice=True)
    for check in plan.relations:
        values = tuple(lir.Var(path=path) for path in check.subjects)
        report = do.Report(how="cross_field", check=check, place=plan.path, values=values)
        test = context.predicates().fails(check.predicate)
        if test != NEVER:
            yield do.If(test=test, then=(report,))


def _of_object(check: Check, value: lir.Var, context: LoweringContext) -> do.Statement:
    """The fault of an object by a check on it."""
    known = frozenset({value.path})
    test = context.predicates(given=known, settled=known).fails(check.predicate)
    report = do.Report(how="value", check=check, place=value.path, values=(value,))
    return do.If(test=test, then=(report,))


def _at_keys(check: Check, context: LoweringContext) -> do.EachKey:
    """The faults of a map's values, each told at its key."""
    asked = check.predicate
    assert isinstance(asked, EveryValue), check.rule
    held = lir.Var(path=(*asked.path, VALUE))
    report = do.Report(how="at_key", check=check, place=held.path, values=(held,))
    return do.EachKey(
        name=held,
        of=lir.Var(path=asked.path),
        names=asked.names,
        matching=None if asked.matching is None else portable(asked.matching),
        then=(do.If(test=negate(lir.Call(function=context.counters[asked], of=held)), then=(report,)),),
    )


def _parameter(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.Statement]:
    """The fault of a parameter that is missing, or of its value."""
    judged, is_there = _judged(probe, context), lir.IsPresent(of=probe.value)
    if probe.missing is None:
        if judged != do.Chain(cases=()):
            yield do.If(test=is_there, then=(judged,))
        return
    absent = do.Report(how="absent", check=probe.missing, place=probe.value.path)
    is_absent = do.If(test=negate(is_there), then=(absent,))
    if isinstance(judged, do.Look):
        yield do.Chain(cases=(is_absent,), otherwise=(judged,))
    else:
        yield do.Chain(cases=(is_absent, *judged.cases))


def _value(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.Statement]:
    """The faults of a value that is there, and of what it holds."""
    if probe.takes_any:
        yield do.Guard(of=probe.value)
    if (judged := _judged(probe, context)) != do.Chain(cases=()):
        yield judged
    yield from _inside(probe, context)


def _judged(probe: PropertyPlan, context: LoweringContext) -> do.Look | do.Chain:
    """The faults of a value, which another function may list, or the first of them."""
    if probe.calls is not None and not probe.mixed:
        return do.Look(function=lir.Ref(path=probe.calls), of=probe.value)
    return do.Chain(cases=tuple(_cases(probe, context)))


def _cases(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.If]:
    """The faults of a value that is there, the first of which is told."""
    if probe.type_check is not None:
        yield _case(context.has_type(probe), "mistyped", probe.type_check, probe.value)
    for check in probe.checks:
        match check.predicate:
            case _ if probe.mixed:
                yield _case(context.passes(probe, check), "value", check, probe.value)
            case predicate if isinstance(predicate, TestedValue):
                test = value_test(predicate, probe.bounds, check.subjects[0])
                yield _case(test, "value", check, probe.value)
            case _:
                raise AssertionError(check.rule)


def _case(test: lir.Test, how: Literal["mistyped", "value"], check: Check, value: lir.Var) -> do.If:
    report = do.Report(how=how, check=check, place=value.path, values=(value,))
    return do.If(test=negate(test), then=(report,))


def _inside(probe: PropertyPlan, context: LoweringContext) -> Iterator[do.Statement]:
    """The faults of what a value holds, where no other function lists all of them."""
    value = probe.value
    if probe.mixed and probe.calls is not None:
        look = do.Look(function=lir.Ref(path=value.path), of=value)
        yield do.If(test=lir.IsType(of=value, type=JsonType.OBJECT), then=(look,))
    if probe.items:
        then = tuple(_value(probe.items, context))
        loop = do.Each(name=probe.items.value, of=value, then=then, numbered=True)
        yield do.If(test=lir.IsType(of=value, type=JsonType.ARRAY), then=(loop,))
