"""Requests, and items of arrays, built of the states of their parameters."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, assert_never

from specwright.ir.parameter import Json, Object, Parameter
from specwright.ir.path import Path
from specwright.ir.tree import variants
from specwright.solver.states import ABSENT, FIELDS, Absent, ArrayState, ObjectState, State

_UNSAID: Any = object()
"""What stands for the state of a parameter that no rule speaks of."""


def built(
    parameter: Parameter,
    states: Mapping[Path, State],
    required: Collection[Path],
    possible: Callable[[Path], State],
) -> Json:
    """The parameter's value, completed with what is required besides, in the page's order.

    `possible` gives any state of a parameter that no rule speaks of. Raises ValueError where nothing stands.
    """
    state = states.get(parameter.path, _UNSAID)
    if state is _UNSAID:
        state = FIELDS if isinstance(parameter.type, Object) else possible(parameter.path)
    match state:
        case Absent():
            raise ValueError("nothing stands there")
        case ArrayState():
            return [each.item for each, number in state.picks for _ in range(number)]
        case ObjectState():
            objects = (form.type for form in variants(parameter) if isinstance(form.type, Object))
            return {
                child.name: built(child, states, required, possible)
                for child in next(objects, Object()).properties
                if states.get(child.path, _UNSAID if child.path in required else ABSENT) != ABSENT
            } | state.map
        case None | str() | bool() | int() | float():
            return state
        case _:
            assert_never(state)
