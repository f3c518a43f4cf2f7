"""Numbers that programs cannot hold as they are written."""

from collections.abc import Iterator

from specwright.diagnostics import FindingCode as Code
from specwright.ir.decimals import exact
from specwright.ir.json_values import is_number
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.path import dotted
from specwright.ir.predicate import Number
from specwright.ir.tree import variants
from specwright.lint.finding import Finding, FindingSubject

_LIMITS = (2**63 - 1, 2**64 - 1, -(2**63))


def find(subject: FindingSubject) -> Iterator[Finding]:
    """Bounds, steps, allowed values and defaults that a double or a 64-bit integer changes."""
    for parameter in subject.parameters.values():
        for name, number in _numbers(parameter):
            fault = _fault(number)
            if fault:
                yield Finding(
                    code=Code.INEXACT_NUMBER,
                    about=(dotted(parameter.path),),
                    message=f"the {name} {number} {fault}",
                    location=parameter.location,
                )


def _numbers(parameter: Parameter) -> Iterator[tuple[str, Number]]:
    for form in variants(parameter):
        facts: list[tuple[str, object]] = [("allowed value", choice.value) for choice in form.choices]
        if isinstance(form.type, Numeric):
            facts += [
                ("minimum", form.type.minimum),
                ("maximum", form.type.maximum),
                ("step", form.type.step),
            ]
        for name, value in (*facts, ("constant", form.const), ("default", form.default)):
            if is_number(value):
                yield name, value


def _fault(number: Number) -> str:
    """What happens to the number, or nothing."""
    if isinstance(number, float):
        return ""
    try:
        double = float(number)
    except OverflowError:
        return "is too large for a double; many programs read it as infinity"
    kept = int(double)
    if kept != number and number == exact(double):
        meant = next((limit for limit in _LIMITS if float(limit) == double), kept)
        if abs(meant) < 2**64:
            return f"looks as if {meant} had been printed through a double; write the number that is meant"
    if not -(2**63) <= number < 2**63:
        return "does not fit in a 64-bit integer"
    if kept != number:
        return f"does not survive a double, which makes {kept} of it; many programs read JSON numbers so"
    return ""
