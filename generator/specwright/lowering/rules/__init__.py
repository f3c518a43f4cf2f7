"""Kinds of rule: each lowers what a spec says to checks, which are all that the targets see."""

from typing import Any

from specwright.lowering.rules import (
    advises,
    allowed_values,
    array_size,
    at_least_one_of,
    bounds,
    closed,
    compares,
    demands,
    exactly_one_of,
    excludes,
    exclusive_bounds,
    integer_pair,
    length,
    matching_items,
    narrows,
    pattern,
    property_count,
    required,
    requires,
    same_length,
    shape,
    sizes,
    step,
    text_format,
    together,
    total,
    total_items,
    union,
    unique_items,
    value_type,
)
from specwright.lowering.rules.kind import RuleKind
from specwright.lowering.rules.parameter_rule import ParameterRule

PARAMETER_RULES: tuple[ParameterRule, ...] = (
    closed.KIND,
    required.KIND,
    value_type.KIND,
    union.KIND,
    allowed_values.KIND,
    bounds.KIND,
    exclusive_bounds.KIND,
    step.KIND,
    length.KIND,
    text_format.KIND,
    pattern.KIND,
    array_size.KIND,
    unique_items.KIND,
    property_count.KIND,
    shape.KIND,
)

RULE_KINDS: tuple[RuleKind[Any], ...] = (
    together.KIND,
    sizes.KIND,
    exactly_one_of.KIND,
    at_least_one_of.KIND,
    requires.KIND,
    excludes.KIND,
    narrows.KIND,
    same_length.KIND,
    total_items.KIND,
    total.KIND,
    matching_items.KIND,
    integer_pair.AREA,
    integer_pair.RATIO,
    compares.KIND,
    demands.KIND,
    advises.KIND,
)

__all__ = ["PARAMETER_RULES", "RULE_KINDS", "ParameterRule", "RuleKind"]
