"""What one number of each item of an array comes to, all items added.

A wrong sum has no fix: each of the numbers may be the one to change, and all of them in many ways, so that a
person has to decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.path import ITEM, PARTS
from specwright.ir.predicate import ItemTotal, Number
from specwright.ir.tree import variants
from specwright.load.field_types import ConditionType, NumberType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Total(Located):
    """The argument of `total`."""

    array: str = key(TextType(), "the array")
    of: str = key(TextType(), "the number of an item; `.` is the item itself")
    minimum: Number | None = key(NumberType(), "the smallest sum, included", default=None)
    maximum: Number | None = key(NumberType(), "the largest sum, included", default=None)
    when: Node | None = key(ConditionType(), "the condition, if there is one", default=None)


def lower(context: RuleContext[Total]) -> Iterator[Check]:
    argument = context.argument
    arrays, low, high = context.arrays([argument.array]), argument.minimum, argument.maximum
    if arrays is None or not context.has_bounds(minimum=low, maximum=high):
        return
    (array,) = arrays
    item = (*array.path, ITEM)
    found = context.inside(item).parameters([argument.of])
    when = condition(context, argument.when)
    if found is None or when is None or not _is_number(context, found[0]):
        return
    (summed,) = found
    names = summed.path[len(item) :]
    if summed.path[: len(item)] != item or any(name in PARTS for name in names):
        context.report("'of' is a number of the item, in no array or map of it", Code.UNSUITABLE_PARAMETER)
        return
    absent = summed.default if isinstance(summed.default, int | float) and names else 0
    name = display_name(summed) if names else f"the items of {display_name(array)}"
    shown = f"{{0:sum {absent} {'.'.join(names)}}}"
    yield context.check(
        (array,),
        ItemTotal(path=array.path, names=names, absent=absent, minimum=low, maximum=high),
        when=when,
        code=context.codes.fill(context.codes.invalid, array.path),
        message=f"{when.opening}the sum of {name} must be {{bounds}}, not {shown}",
        detail=".".join(names),
    )


def _is_number(context: RuleContext[Total], summed: Parameter) -> bool:
    """Whether the parameter may be a number; reports one that is none."""
    if any(isinstance(form.type, Numeric) for form in variants(summed)):
        return True
    context.report(f"{display_name(summed)} is not a number", Code.UNSUITABLE_PARAMETER)
    return False


KIND = RuleKind(
    key="total",
    purpose="the sum of one number of each item of an array",
    argument=RecordType(of=lambda: Total),
    lower=lower,
)
