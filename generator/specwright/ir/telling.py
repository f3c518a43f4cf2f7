"""What tells which one of several objects a value is meant to be: a value that it must have, or its keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from specwright.ir.json_values import is_equal
from specwright.ir.parameter import Parameter
from specwright.ir.path import VALUE
from specwright.ir.predicate import Constant
from specwright.ir.tree import child


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """The parameter that all of the objects require, and the values that it has in each of them."""

    name: str
    values: tuple[tuple[Constant, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKeys:
    """The parameters that each of the objects has and no other: `order` says which are looked for first.

    Where none of these is given, the object at `last` is meant.
    """

    keys: tuple[tuple[Parameter, ...], ...]
    order: tuple[int, ...]
    last: int

    @property
    def are_telling(self) -> bool:
        """Whether each of the objects may be meant."""
        return len(self.order) + 1 == len(self.keys)


def tag(shapes: Sequence[Parameter]) -> Tag | None:
    """The parameter by whose values the objects are told apart, if there is one."""
    for each in shapes[0].children:
        values = tuple(_values(shape, each.name) for shape in shapes)
        every = [value for own in values for value in own]
        pairs = ((one, other) for place, one in enumerate(every) for other in every[:place])
        if all(values) and not any(is_equal(one, other) for one, other in pairs):
            return Tag(name=each.name, values=values)
    return None


def _values(shape: Parameter, name: str) -> tuple[Constant, ...]:
    """The values of a parameter that the object requires; none where it does not, or does not list them."""
    found = child(shape, name)
    if found is None or not found.required or found.kind is None:
        return ()
    return (found.const,) if found.const is not None else tuple(each.value for each in found.choices)


def own_keys(shapes: Sequence[Parameter]) -> OwnKeys:
    """The keys by which the objects are told apart where no value does it."""
    keys = tuple(_own(shapes, position) for position in range(len(shapes)))
    free = (position for position, own in enumerate(keys) if not any(each.required for each in own))
    last = next(free, 0)
    order = tuple(position for position, own in enumerate(keys) if position != last and own)
    return OwnKeys(keys=keys, order=order, last=last)


def _own(shapes: Sequence[Parameter], position: int) -> tuple[Parameter, ...]:
    others = {each.name for place, shape in enumerate(shapes) if place != position for each in shape.children}
    return tuple(each for each in shapes[position].children if each.name not in (*others, VALUE))


def labels(shapes: Sequence[Parameter]) -> tuple[str, ...] | None:
    """What each of the objects is called, after what tells that it is meant; None where nothing does."""
    if found := tag(shapes):
        return tuple(str(values[0]) for values in found.values)
    own = own_keys(shapes)
    if not own.are_telling:
        return None
    firsts = [sorted(keys, key=lambda each: not each.required)[:1] for keys in own.keys]
    return tuple(first[0].name if first else "other" for first in firsts)
