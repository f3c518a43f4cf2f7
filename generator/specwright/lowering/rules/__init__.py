"""Kinds of rule: each lowers what a spec says to checks, which are all that the targets see."""

from typing import Any

from specwright.lowering.rules import advises, integer_pair, item_counts, narrows, presence, sizes
from specwright.lowering.rules.kind import RuleKind

RULE_KINDS: tuple[RuleKind[Any], ...] = (
    presence.TOGETHER,
    sizes.KIND,
    presence.EXACTLY_ONE_OF,
    presence.AT_LEAST_ONE_OF,
    presence.REQUIRES,
    presence.EXCLUDES,
    narrows.KIND,
    item_counts.SAME_LENGTH,
    item_counts.TOTAL_ITEMS,
    item_counts.MATCHING_ITEMS,
    integer_pair.AREA,
    integer_pair.RATIO,
    advises.KIND,
)

__all__ = ["RULE_KINDS", "RuleKind"]
