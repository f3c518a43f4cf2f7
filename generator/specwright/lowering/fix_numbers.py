"""The fixes that give a parameter another number: within bounds, outside of them, on a step."""

from collections.abc import Iterator

from specwright.ir.decimals import exact, plain
from specwright.ir.fix import Fix, NearestNumber
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import Number, Range
from specwright.ir.tree import variants


def nearest(
    parameter: Parameter,
    least: Number | None = None,
    most: Number | None = None,
    *,
    step: Number | None = None,
) -> NearestNumber:
    """The numbers that the parameter's own facts allow, within tighter ones."""
    own = _numeric(parameter)
    low, high = _inside(own, own.exclusive_minimum, own.exclusive_maximum)
    return NearestNumber(
        path=parameter.path,
        integer=own.integer,
        minimum=max((each for each in (own.minimum, low, least) if each is not None), default=None),
        maximum=min((each for each in (own.maximum, high, most) if each is not None), default=None),
        step=own.step if step is None else step,
    )


def strictly_between(parameter: Parameter, low: Number | None, high: Number | None) -> Iterator[Fix]:
    """The nearest number inside of bounds that are not included; without a step there is none."""
    least, most = _inside(_numeric(parameter), low, high)
    if (least, most) != (None, None):
        yield nearest(parameter, least, most)


def outside(bounds: Range, parameter: Parameter) -> Iterator[Fix]:
    """The numbers of a parameter with a step, or whole ones, that lie outside the bounds."""
    own = _numeric(parameter)
    unit = own.step or (1 if own.integer else None)
    if unit is not None and bounds.minimum is not None:
        yield nearest(parameter, None, _sum(bounds.minimum, -unit))
    if unit is not None and bounds.maximum is not None:
        yield nearest(parameter, _sum(bounds.maximum, unit), None)


def _inside(numbers: Numeric, low: Number | None, high: Number | None) -> tuple[Number | None, Number | None]:
    """The outermost numbers on the step, or whole ones, between bounds that are not included."""
    unit = numbers.step or (1 if numbers.integer else None)
    if unit is None:
        return None, None
    grid = exact(unit)
    least = None if low is None else plain((exact(low) // grid + 1) * grid)
    most = None if high is None else plain((-(-exact(high) // grid) - 1) * grid)
    return least, most


def _numeric(parameter: Parameter) -> Numeric:
    numbers = (form.type for form in variants(parameter) if isinstance(form.type, Numeric))
    return next(numbers, Numeric(integer=False))


def _sum(one: Number, other: Number) -> Number:
    """The sum in decimal: 0.3 and -0.1 are 0.2."""
    return plain(exact(one) + exact(other))
