"""A choice between objects, read as the objects that a value may be."""

from collections.abc import Sequence
from itertools import combinations

from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import DeclaredParameter, DeclaredType
from specwright.importer.schema.document import Node
from specwright.importer.schema.parts import Declare, object_parts
from specwright.importer.schema.settle import settle
from specwright.importer.schema.shape import Shape
from specwright.importer.schema.tree import parameter_of
from specwright.ir.json_values import is_equal
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, JsonType
from specwright.ir.telling import tag
from specwright.ir.tree import child

_NUMBERS = {JsonType.INTEGER: JsonType.NUMBER}


def several_objects(
    found: Shape, path: Path, schema: Node, sink: Collector, declare: Declare
) -> list[DeclaredType]:
    """The objects of the choice, each with what it holds; none where a rule is needed to say what they are.

    That is where something inside one is a rule, or where just one of them may fit and two of them can.
    """
    if found.choice is None or not found.several:
        return []
    stated = len(sink.stated)
    shapes: list[DeclaredType] = []
    with sink.reading.behind(found.choice.trail), sink.reading.inside(found.choice.owner):
        for each in found.several:
            settle(each, schema, path, sink)
            declared = each.types.get(JsonType.OBJECT)
            if declared is None:
                return []
            object_parts(declared, each, path, sink, declare)
            shapes.append(declared)
    if len(sink.stated) > stated or any(each.rules for each in found.several):
        return []
    sink.names[path] = tuple(dict.fromkeys(name for each in shapes for name in each.properties))
    if found.choice.name == "oneOf" and not _are_apart(shapes, path, schema):
        return []
    return shapes


def _are_apart(shapes: Sequence[DeclaredType], path: Path, schema: Node) -> bool:
    """Whether no value is two of the objects at once."""
    whole = [DeclaredParameter(path=path, types=[each], location=schema.location) for each in shapes]
    trees = [parameter_of(each) for each in whole]
    return tag(trees) is not None or all(_differ(*pair) for pair in combinations(trees, 2))


def _differ(one: Parameter, other: Parameter) -> bool:
    """Whether a key that one requires is none of the other, or has no value that both take."""
    return _refuses(one, other) or _refuses(other, one)


def _refuses(shape: Parameter, other: Parameter) -> bool:
    assert isinstance(shape.type, Object)
    for each in other.children:
        own = child(shape, each.name)
        if not each.required:
            continue
        if own is None and not shape.type.open:
            return True
        if own is not None and own.required and _share_no_value(own, each):
            return True
    return False


def _share_no_value(one: Parameter, other: Parameter) -> bool:
    kinds = [{_NUMBERS.get(kind, kind) for kind in each.kinds} for each in (one, other)]
    if not kinds[0] & kinds[1]:
        return True
    listed = [_listed(each) for each in (one, other)]
    return all(listed) and not any(is_equal(a, b) for a in listed[0] for b in listed[1])


def _listed(parameter: Parameter) -> tuple[Constant, ...]:
    if parameter.const is not None:
        return (parameter.const,)
    return tuple(choice.value for choice in parameter.choices)
