"""The plan of a validator lowered to functions that list every fault, in the order of the page."""

from collections.abc import Iterator
from typing import Literal

from specwright.codegen.atoms import value_test
from specwright.codegen.boolean import negate
from specwright.codegen.context import LoweringContext
from specwright.codegen.lir import HasOnly, IsPresent, IsType, Ref, Test, Var
from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.codegen.statements import (
    Chain,
    Each,
    Find,
    Function,
    If,
    Look,
    Module,
    Report,
    Statement,
    Stop,
)
from specwright.ir.model import Check, Message
from specwright.ir.predicate import (
    Enum,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Range,
)


def faults(message: Message) -> Module:
    """The functions that list the faults of a message."""
    context = LoweringContext(message)
    functions = tuple(
        Function(ref=Ref(path=plan.path), argument=Var(path=plan.path), body=tuple(_body(plan, context)))
        for plan in context.plans
    )
    return Module(functions=functions, tables=context.distinct_tables, needs_root=context.needs_root)


def _body(plan: ObjectPlan, context: LoweringContext) -> Iterator[Statement]:
    value = Var(path=plan.path)
    if plan.array:
        yield Chain(cases=tuple(_cases(plan.array, context)))
        yield from _inside(plan.array, context)
        return
    mistyped = Report(how="mistyped", check=plan.type_check, place=plan.path, values=(value,))
    yield If(test=negate(IsType(of=value, type=JsonType.OBJECT)), then=(mistyped, Stop()))
    if plan.unknown is not None and isinstance(plan.unknown.predicate, NoAdditionalProperties):
        known = HasOnly(of=value, names=plan.unknown.predicate.names, about=plan.path)
        report = Report(how="unknown_keys", check=plan.unknown, place=plan.path, values=(value,))
        yield If(test=negate(known), then=(report,))
    for probe in plan.probes:
        yield Find(name=Var(path=probe.parameter.path), of=value, key=probe.parameter.name)
        yield _parameter(probe, context)
        yield from _inside(probe, context)
    yield from context.reaches(plan, advice=True)
    for check in plan.relations:
        values = tuple(Var(path=path) for path in check.subjects)
        report = Report(how="cross_field", check=check, place=plan.path, values=values)
        yield If(test=context.predicates().fails(check.predicate), then=(report,))


def _parameter(probe: PropertyPlan, context: LoweringContext) -> Statement:
    """The fault of a parameter that is missing, or of its value."""
    value = Var(path=probe.parameter.path)
    judged = () if _is_judged(probe) else tuple(_cases(probe, context))
    look = (Look(function=Ref(path=value.path), of=value),) if _is_judged(probe) else ()
    if probe.missing is None:
        return If(test=IsPresent(of=value), then=look or (Chain(cases=judged),))
    absent = Report(how="absent", check=probe.missing, place=value.path)
    return Chain(cases=(If(test=negate(IsPresent(of=value)), then=(absent,)), *judged), otherwise=look)


def _is_judged(probe: PropertyPlan) -> bool:
    """Whether another function lists all faults of the value."""
    return probe.calls is not None and not probe.mixed


def _cases(probe: PropertyPlan, context: LoweringContext) -> Iterator[If]:
    """The faults of a value that is there, the first of which is told."""
    value = Var(path=probe.parameter.path)
    yield _case(_is_typed(probe, value, context), "mistyped", probe.type_check, value)
    for check in probe.checks:
        match check.predicate:
            case Enum() | Range() | MultipleOf() | Length() | ItemCount() | Matches() as predicate:
                test = value_test(predicate, probe.bounds, check.subjects[0])
                yield _case(test, "value", check, value)
            case _:
                raise AssertionError(check.rule)


def _is_typed(probe: PropertyPlan, value: Var, context: LoweringContext) -> Test:
    if probe.parameter.kind:
        return IsType(of=value, type=probe.parameter.kind)
    return context.predicates(given=frozenset({value.path})).holds(probe.type_check.predicate)


def _case(test: Test, how: Literal["mistyped", "value"], check: Check, value: Var) -> If:
    return If(test=negate(test), then=(Report(how=how, check=check, place=value.path, values=(value,)),))


def _inside(probe: PropertyPlan, context: LoweringContext) -> Iterator[Statement]:
    """The faults of what a value holds, where no other function lists all of them."""
    value = Var(path=probe.parameter.path)
    if probe.mixed and probe.calls is not None:
        look = Look(function=Ref(path=value.path), of=value)
        yield If(test=IsType(of=value, type=JsonType.OBJECT), then=(look,))
    if probe.items:
        item = Var(path=probe.items.parameter.path)
        then = tuple(_item(probe.items, item, context))
        loop = Each(name=item, of=value, then=then, numbered=True)
        yield If(test=IsType(of=value, type=JsonType.ARRAY), then=(loop,))


def _item(probe: PropertyPlan, item: Var, context: LoweringContext) -> Iterator[Statement]:
    if _is_judged(probe):
        yield Look(function=Ref(path=item.path), of=item)
    else:
        yield Chain(cases=tuple(_cases(probe, context)))
        yield from _inside(probe, context)
