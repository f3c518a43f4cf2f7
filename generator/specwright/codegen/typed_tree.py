"""The tree of parameters as types see it: several objects that a value may be are types of their own."""

from collections.abc import Iterator
from dataclasses import replace

from specwright.ir.parameter import Array, Object, Parameter, Union
from specwright.ir.path import Path, labelled
from specwright.ir.telling import labels
from specwright.ir.tree import variants


def typed_tree(root: Parameter) -> Parameter:
    """The tree with each of several objects at a path of its own, where something tells them apart."""
    match root.type:
        case Array(items=items):
            return replace(root, type=replace(root.type, items=typed_tree(items)))
        case Object(values=values) if not _labels(root):
            properties = tuple(map(typed_tree, root.type.properties))
            inner = typed_tree(values) if values else None
            return replace(root, type=replace(root.type, properties=properties, values=inner))
        case Object() | Union():
            options = tuple(each for form in variants(root) for each in _forms(form))
            return replace(root, const=None, type=Union(options=options))
        case _:
            return root


def _forms(form: Parameter) -> Iterator[Parameter]:
    """An option of a union, or each of the objects that it may be."""
    names = _labels(form)
    if not names or not isinstance(form.type, Object):
        yield typed_tree(form)
        return
    for shape, name in zip(form.type.shapes, names, strict=True):
        yield typed_tree(_moved(shape, form.path, labelled(form.path, name)))


def _labels(form: Parameter) -> tuple[str, ...]:
    several = form.type.shapes if isinstance(form.type, Object) else ()
    return (labels(several) or ()) if several else ()


def _moved(parameter: Parameter, start: Path, to: Path) -> Parameter:
    """The parameter and all below it with the beginning of their paths replaced."""
    moved = replace(parameter, path=(*to, *parameter.path[len(start) :]))
    match parameter.type:
        case Array(items=items):
            return replace(moved, type=replace(parameter.type, items=_moved(items, start, to)))
        case Object(properties=properties, values=values, shapes=shapes):
            type_ = replace(
                parameter.type,
                properties=tuple(_moved(each, start, to) for each in properties),
                values=_moved(values, start, to) if values else None,
                shapes=tuple(_moved(each, start, to) for each in shapes),
            )
            return replace(moved, type=type_)
        case Union(options=options):
            return replace(moved, type=Union(options=tuple(_moved(each, start, to) for each in options)))
        case _:
            return moved
