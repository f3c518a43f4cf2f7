"""What judges a value of one type, whatever goes through the object that holds it."""

from collections.abc import Iterator

from specwright.codegen import lir
from specwright.codegen.atoms import value_test
from specwright.codegen.plan import PropertyPlan
from specwright.ir.predicate import Enum, ItemCount, JsonType, Length, Matches, MultipleOf, Range


def value_tests(probe: PropertyPlan) -> Iterator[lir.Test]:
    """What a value of one type must pass, its type first; bounds and a step are one test."""
    kind = probe.parameter.kind
    assert kind is not None, probe.parameter.path
    value, bounds = lir.Var(path=probe.parameter.path), probe.bounds
    yield lir.IsType(of=value, type=kind, bounded=_is_bounded(probe))
    steps = [each.predicate for each in probe.checks if isinstance(each.predicate, MultipleOf)]
    for check in probe.checks:
        match check.predicate:
            case Range() if steps:
                continue
            case MultipleOf(step=step):
                low, high = (bounds.minimum, bounds.maximum) if bounds else (None, None)
                yield lir.OnGrid(of=value, step=step, low=low, high=high, about=value.path)
            case Matches(format=name):
                yield lir.HasFormat(of=value, format=name, refuses=True)
            case Enum() | Range() | Length() | ItemCount() as predicate:
                yield value_test(predicate, about=check.subjects[0])
            case _:
                raise AssertionError(check.rule)


def _is_bounded(probe: PropertyPlan) -> bool:
    """Whether a number's bounds refuse infinities, so that its type test need not."""
    bounds = probe.bounds
    if probe.parameter.kind is not JsonType.NUMBER or bounds is None:
        return False
    return bounds.minimum is not None and bounds.maximum is not None
