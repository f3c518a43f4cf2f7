"""Which keys the objects of a message may have, as a tree that the npm package strips requests by."""

from typing import TypeAlias

from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import VALUE
from specwright.ir.tree import variants

Keys: TypeAlias = "dict[str, Keys] | int"

_NOTHING_INSIDE = 0


def known_keys(parameter: Parameter) -> Keys:
    """What is known inside a value: by the names of properties, under `[]` of items, `{}` of other keys.

    0 where no key can be unknown. Values of maps are not looked into: their faults are told at the map's key.
    """
    inside = {each.name: known_keys(each) for each in parameter.children if each.name != VALUE}
    objects = [form.type for form in variants(parameter) if isinstance(form.type, Object)]
    if objects and not any(each.open for each in objects):
        return inside
    if not any(each != _NOTHING_INSIDE for each in inside.values()):
        return _NOTHING_INSIDE
    return {**inside, VALUE: _NOTHING_INSIDE}
