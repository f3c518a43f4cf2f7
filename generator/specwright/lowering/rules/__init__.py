"""Kinds of rule: each lowers what a spec says to checks, which are all that the targets see."""

from typing import Any

from specwright.lowering.rules import (
    advises,
    at_least_one_of,
    exactly_one_of,
    excludes,
    integer_pair,
    matching_items,
    narrows,
    requires,
    same_length,
    sizes,
    together,
    total_items,
)
from specwright.lowering.rules.kind import RuleKind

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
    matching_items.KIND,
    integer_pair.AREA,
    integer_pair.RATIO,
    advises.KIND,
)

__all__ = ["RULE_KINDS", "RuleKind"]
