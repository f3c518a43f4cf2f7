"""A model seen as a version of another one: its requests name that one."""

from dataclasses import replace

from specwright.ir.model import Check, Message, Model
from specwright.ir.parameter import Object, Parameter
from specwright.ir.predicate import Enum


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
