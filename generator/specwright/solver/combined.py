"""The states of parameters that are decided together, and those of each of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from specwright.solver.formula import TRUE, Formula
from specwright.solver.states import State


@dataclass(frozen=True, slots=True)
class Assignment:
    """The states of some parameters, the truths of the atoms about them, and what they ask of others."""

    states: tuple[State, ...]
    truths: Mapping[int, bool]
    demand: Formula = TRUE


class GroupPart(NamedTuple):
    """One state of one parameter, the truths of the atoms about it alone, and what it asks of others."""

    state: State
    truths: tuple[bool, ...]
    demand: Formula


@dataclass(slots=True)
class Combined:
    """The states of parameters put together; `complete` turns false where some are left out."""

    parts: Iterator[tuple[GroupPart, ...]]
    complete: bool = True
