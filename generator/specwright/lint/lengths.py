"""Lengths and counts that no request is made for: no vector shows which side of them is valid."""

from collections.abc import Iterator

from specwright.diagnostics import FindingCode as Code
from specwright.ir import limits
from specwright.ir.parameter import Array, Object, Parameter, String
from specwright.ir.path import dotted
from specwright.ir.tree import variants
from specwright.lint.finding import Finding, FindingSubject

_NOTHING = "no vector and no answer of the solver is as large"


def find(subject: FindingSubject) -> Iterator[Finding]:
    """Each fact with such a number; a remark, but for a least number, without which nothing can be shown."""
    for parameter in subject.parameters.values():
        for name, number, most in _stated(parameter):
            if number is not None and number > most:
                yield Finding(
                    code=Code.UNBUILT_VALUE,
                    severity="warning" if name.startswith("min") else "info",
                    about=(dotted(parameter.path),),
                    message=f"the {name} {number} is above {most}: {_NOTHING}",
                    location=parameter.location,
                )


def _stated(parameter: Parameter) -> Iterator[tuple[str, int | None, int]]:
    """The lengths and counts of each of its types, with the largest that is built."""
    for form in variants(parameter):
        match form.type:
            case String(min_length=least, max_length=most):
                yield "minLength", least, limits.MOST_CHARACTERS
                yield "maxLength", most, limits.MOST_CHARACTERS
            case Array(min_items=least, max_items=most):
                yield "minItems", least, limits.MOST_ITEMS
                if least and least <= limits.MOST_ITEMS:
                    yield "minItems of nested arrays, whose values are", _fewest(form), limits.MOST_VALUES
                yield "maxItems", most, limits.MOST_ITEMS
            case Object(min_properties=least, max_properties=most):
                yield "minProperties", least, limits.MOST_ITEMS
                yield "maxProperties", most, limits.MOST_ITEMS
            case _:
                continue


def _fewest(parameter: Parameter) -> int:
    """How many values stand in the smallest value of a parameter, itself among them, as arrays count them."""
    match parameter.type:
        case Array(items=items, min_items=least):
            return 1 + (least or 0) * _fewest(items)
        case _:
            return 1
