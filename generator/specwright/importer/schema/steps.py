"""A step that a schema lists value by value, as schemas for engines that count in binary do."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

from specwright.importer.schema.declared import DeclaredType
from specwright.importer.schema.kinds import NUMBERS
from specwright.ir.decimals import exact

_FEWEST = 3


def as_steps(declared: DeclaredType) -> None:
    """Turns allowed numbers that fill the range between both bounds evenly into their step."""
    words = declared.words
    if declared.kind not in NUMBERS or not {"enum", "minimum", "maximum"} <= words.keys():
        return
    values: Any = words["enum"].value
    bounds = [words[word].value for word in ("minimum", "maximum")]
    step = _step([exact(each) for each in values])
    if step is None or bounds != [values[0], values[-1]] or exact(values[0]) % step:
        return
    number = int(step) if step.denominator == 1 else float(step)
    words["multipleOf"] = replace(words.pop("enum"), value=number)


def _step(values: list[Fraction]) -> Fraction | None:
    """The distance between neighbours, None where it differs."""
    steps = {after - before for before, after in pairwise(values)}
    return steps.pop() if len(values) >= _FEWEST and len(steps) == 1 and min(steps) > 0 else None
