"""Which keys the objects of a message may have, as a tree that the npm package strips requests by."""

from typing import TypeAlias

from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import VALUE
from specwright.ir.tree import variants

Keys: TypeAlias = "dict[str, Keys] | int"

_NOTHING_INSIDE = 0


def known_keys(parameter: Parameter) -> Keys:
    """What is known inside a value: by the names of properties, under `[]` of items, `{}` of other keys.

    0 where no key can be unknown.
    """
    inside = {each.name: known_keys(each) for each in parameter.children}
    objects = [form.type for form in variants(parameter) if isinstance(form.type, Object)]
    if objects and not any(each.open for each in objects):
        return inside
    if all(each == _NOTHING_INSIDE for each in inside.values()):
        return _NOTHING_INSIDE
    return {**inside, VALUE: inside.get(VALUE, _NOTHING_INSIDE)}
