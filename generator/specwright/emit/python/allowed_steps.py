"""The numbers that bounds and a decimal step leave, where they are few: one look-up stands for two tests."""

from collections.abc import Iterable, Iterator

from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.emit.python import names
from specwright.emit.python.literals import spread
from specwright.ir.decimals import as_units, counts
from specwright.ir.predicate import JsonType, MultipleOf

_MOST = 1001
_EXACT = 2**50


def allowed_steps(probe: PropertyPlan) -> str | None:
    """A generator of all numbers that a parameter may have; None where they are whole or many.

    `57 / 100` is the double nearest to 0.57, as every decimal form of it is.
    """
    step = next(
        (each.predicate.step for each in probe.checks if isinstance(each.predicate, MultipleOf)), None
    )
    bounds = probe.bounds
    if step is None or bounds is None or bounds.minimum is None or bounds.maximum is None:
        return None
    whole, scale = as_units(step)
    found = counts(step, bounds.minimum, bounds.maximum)
    first, last = found.start, found.stop - 1
    if scale == 1 or last - first >= _MOST or max(abs(first), abs(last)) * whole > _EXACT:
        return None
    numbers = [str(last * whole + 1)]
    if first or whole > 1:
        numbers.insert(0, str(first * whole))
    if whole > 1:
        numbers.append(str(whole))
    return f"number / {scale} for number in range({', '.join(numbers)})"


def step_set(probe: PropertyPlan) -> str:
    """The constant that holds the numbers that a parameter may have."""
    return names.constant(probe.parameter.path, "STEPS")


def step_sets(functions: Iterable[ObjectPlan]) -> list[tuple[str, str]]:
    """Each such constant of a validator, and its text."""
    probes = [probe for f in functions for each in (*f.probes, f.array) if each for probe in _inside(each)]
    texts = {step_set(probe): allowed_steps(probe) for probe in probes}
    return [
        (name, spread("frozenset(", [text], ")", first_line=len(name) + len(" = "), comma=False))
        for name, text in texts.items()
        if text
    ]


def is_bounded_number(probe: PropertyPlan) -> bool:
    """Whether its bounds refuse infinities, so that its type test need not."""
    bounds = probe.bounds
    if probe.parameter.kind is not JsonType.NUMBER or bounds is None:
        return False
    return bounds.minimum is not None and bounds.maximum is not None


def _inside(probe: PropertyPlan) -> Iterator[PropertyPlan]:
    """The probe, and that of its items, and so on."""
    yield probe
    if probe.items:
        yield from _inside(probe.items)
