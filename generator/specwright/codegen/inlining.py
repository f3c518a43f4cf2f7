"""Which objects a verdict judges where they stand, without a call of a function of their own."""

from collections.abc import Iterable, Sequence

from specwright.codegen.plan import ObjectPlan, PropertyPlan
from specwright.ir.path import Path

_MOST = 12
"""So many parameters an object may have, those of objects that are judged inside it counted with them."""
_ROOM = 40
"""So many parameters one function judges, beyond which objects have functions of their own."""
_DEEPEST = 4
"""So many levels of objects are judged in one function: each takes more of its margin."""


def inlined(plans: Sequence[ObjectPlan]) -> frozenset[Path]:
    """The paths of objects that are judged where they stand.

    Each stands in one place only: what several items share is judged by a function. Those that most examples
    use come first where not all fit.
    """
    by_path = {plan.path: plan for plan in plans}
    sizes: dict[Path, int] = {}
    heights: dict[Path, int] = {}
    chosen: set[Path] = set()
    for plan in reversed(plans):
        size, height = len(plan.probes), 0
        for path in _objects((*plan.first, *plan.rest)):
            if by_path[path].array is not None or heights[path] >= _DEEPEST:
                continue
            if sizes[path] <= _MOST and size + sizes[path] <= max(_ROOM, len(plan.probes)):
                size, height = size + sizes[path], max(height, heights[path])
                chosen.add(path)
        sizes[plan.path], heights[plan.path] = size, height + 1
    return frozenset(chosen)


def _objects(probes: Iterable[PropertyPlan]) -> list[Path]:
    """The objects that functions would judge, but for those that are one of several types."""
    return [probe.calls for probe in probes if probe.calls is not None and not probe.mixed]
