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
    pairs = ((new.air, old.air), (new.task, old.task))
    names = {theirs: ours for theirs, ours in pairs if theirs and ours and theirs != ours}
    root = new.request.root
    if not names or not isinstance(root.type, Object):
        return new.request
    naming = {each.path: names[each.const] for each in root.type.properties if each.const in names}

    def named(parameter: Parameter) -> Parameter:
        return replace(parameter, const=naming.get(parameter.path, parameter.const))

    def judged(check: Check) -> Check:
        match check.predicate:
            case Enum(path=path) if path in naming:
                return replace(check, predicate=Enum(path=path, values=(naming[path],)))
            case _:
                return check

    type_ = replace(root.type, properties=tuple(map(named, root.type.properties)))
    checks = tuple(map(judged, new.request.checks))
    return replace(new.request, root=replace(root, type=type_), checks=checks)
