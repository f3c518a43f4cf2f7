"""The fixes that give a parameter another number: within bounds, outside, on a step, next to another one."""

from collections.abc import Iterator

from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact, plain
from specwright.ir.fix import Fix, NearestComparable, NearestNumber, NearestPartner, Option
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import Number, Product, Range, Ratio
from specwright.ir.tree import variants


def nearest(
    parameter: Parameter,
    least: Number | None = None,
    most: Number | None = None,
    *,
    step: Number | None = None,
) -> NearestNumber:
    """The numbers within bounds, and inside those of the parameter's own that are not included."""
    own = _numeric(parameter)
    low, high = _inside(own, own.exclusive_minimum, own.exclusive_maximum)
    return NearestNumber(
        path=parameter.path,
        minimum=max((each for each in (low, least) if each is not None), default=None),
        maximum=min((each for each in (high, most) if each is not None), default=None),
        step=step,
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


def partners(predicate: Product | Ratio) -> Iterator[Fix]:
    """Another second number, then another first one, with which the product or ratio is in bounds."""
    for changed in (1, 0):
        yield NearestPartner(
            columns=predicate.columns,
            changed=changed,
            ratio=isinstance(predicate, Ratio),
            minimum=predicate.minimum,
            maximum=predicate.maximum,
        )


def ordered(atom: Compare) -> Iterator[Option]:
    """Another first number, or another second one, with which the two compare as they must."""
    for changed in (0, 1):
        yield (NearestComparable(columns=atom.columns, changed=changed, inclusive=atom.inclusive),)


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
