"""Kinds of rule: each lowers what a spec says to checks, which are all that the targets see."""

from specwright.rules import (
    allowed_values,
    array_size,
    bounds,
    closed,
    exactly_one_of,
    excludes,
    length,
    required,
    requires,
    same_length,
    sizes,
    step,
    text_format,
    together,
    value_type,
)
from specwright.rules.kind import ParameterRule, RuleKind, Statement

PARAMETER_RULES: tuple[ParameterRule, ...] = (
    closed.KIND,
    required.KIND,
    value_type.KIND,
    allowed_values.KIND,
    bounds.KIND,
    step.KIND,
    length.KIND,
    text_format.KIND,
    array_size.KIND,
)

RULE_KINDS: tuple[RuleKind, ...] = (
    together.KIND,
    sizes.KIND,
    exactly_one_of.KIND,
    requires.KIND,
    excludes.KIND,
    same_length.KIND,
)

__all__ = ["PARAMETER_RULES", "RULE_KINDS", "ParameterRule", "RuleKind", "Statement"]
