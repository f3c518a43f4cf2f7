"""A model seen as a version of another one: its requests name that one."""

import json
from collections.abc import Iterator
from dataclasses import replace

from specwright.ir.model import Check, Message, Model
from specwright.ir.parameter import Object, Parameter
from specwright.ir.predicate import Enum
from specwright.ir.tree import walk
from specwright.ir.visitors import every_atom


def is_same(old: Message, new: Message) -> bool:
    """Whether two messages are equal as JSON is: Python takes true for 1."""
    return old is new or (old == new and [*_flags(old)] == [*_flags(new)])


def _flags(message: Message) -> Iterator[object]:
    """What values are true or false, wherever one stands for a number in Python's eyes."""
    for parameter in walk(message.root):
        if parameter.default is not None:
            yield json.dumps(parameter.default)
    for check in message.checks:
        for atom in every_atom(check.predicate):
            if isinstance(atom, Enum):
                yield [isinstance(each, bool) for each in atom.values]


def as_version_of(old: Model, new: Model) -> Message:
    """The requests of the new model; where a parameter must name that one, it names the old one."""
    if new.air is None or old.air is None or new.air == old.air:
        return new.request
    root = new.request.root
    assert isinstance(root.type, Object), "a request is an object"
    paths = {each.path for each in root.type.properties if each.const == new.air}

    def named(parameter: Parameter) -> Parameter:
        return replace(parameter, const=old.air) if parameter.path in paths else parameter

    def judged(check: Check) -> Check:
        match check.predicate:
            case Enum(path=path) if path in paths:
                return replace(check, predicate=Enum(path=path, values=(old.air,)))
            case _:
                return check

    type_ = replace(root.type, properties=tuple(map(named, root.type.properties)))
    checks = tuple(map(judged, new.request.checks))
    return replace(new.request, root=replace(root, type=type_), checks=checks)
