"""A value made of the states that a search came to."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from specwright.ir.parameter import Json, Object, Parameter
from specwright.ir.path import Path
from specwright.ir.tree import variants
from specwright.solver.states import ABSENT, FIELDS, Absent, ArrayState, ObjectState, State

if TYPE_CHECKING:
    from specwright.solver.frame import Frame


def built(level: "Frame", parameter: Parameter, states: Mapping[Path, State]) -> Json:
    """The parameter's value, completed with what is required besides, in the page's order."""
    state = states.get(parameter.path)
    if state is None:
        state = FIELDS if isinstance(parameter.type, Object) else level.plainest(parameter.path)
    match state:
        case Absent():
            raise ValueError("nothing stands there")
        case ArrayState():
            return [each.item for each, number in state.picks for _ in range(number)]
        case ObjectState():
            made = next(form for form in variants(parameter) if isinstance(form.type, Object))
            return {
                child.name: built(level, child, states)
                for child in made.children
                if (states[child.path] != ABSENT if child.path in states else child.path in level.required)
            }
        case _:
            return state
