"""Declares the parameters of a request or an answer: the tree of its schema, and the rules in it."""

from specwright.importer.facts import Fact, fact_at
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.translate import translated
from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import ALL_TYPES, DeclaredParameter
from specwright.importer.schema.document import Node
from specwright.importer.schema.kinds import of_kind
from specwright.importer.schema.mentions import declare_mentioned
from specwright.importer.schema.parts import array_parts, object_parts
from specwright.importer.schema.settle import settle
from specwright.importer.schema.several import several_objects
from specwright.importer.schema.shape import Shape, shape
from specwright.importer.schema.steps import as_steps
from specwright.ir.evaluate import bindings, holds
from specwright.ir.json_values import has_kind, is_equal
from specwright.ir.parameter import Json
from specwright.ir.path import ROOT, Path
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import JsonType


def declare(schema: Node, *, lenient: bool = False) -> tuple[DeclaredParameter, Collector]:
    """The root with every parameter below it, and what was collected: rules, facts about media.

    Raises Refused for what the language of specs cannot say.
    """
    sink = Collector(reading=Reading(root=schema), lenient=lenient)
    root = _parameter(schema, ROOT, sink)
    if not lenient:
        declare_mentioned(root, sink, _parameter)
    return root, sink


def _parameter(schema: Node, path: Path, sink: Collector) -> DeclaredParameter:
    """The parameter at the path and all below it."""
    with sink.reading.inside(schema):
        within = ALL_TYPES if path else (JsonType.OBJECT,)
        mark = sink.mark()
        found = shape(schema, path, sink, within)
        shapes = several_objects(found, path, schema, sink, _parameter)
        if found.several and not shapes:
            sink.back_to(mark)
            found = shape(schema, path, sink, within, several=False)
        settle(found, schema, path, sink)
        declared = DeclaredParameter(path=path, location=schema.location)
        declared.typed_at = found.type_node.location if found.type_node else None
        declared.types = [] if path and found.takes_any else list(found.types.values())
        for each in declared.types:
            if each.kind is JsonType.ARRAY:
                array_parts(each, found, path, sink, _parameter)
            elif each.kind is JsonType.OBJECT and shapes:
                each.shapes, each.closed = shapes, all(one.closed for one in shapes)
            elif each.kind is JsonType.OBJECT:
                object_parts(each, found, path, sink, _parameter)
            as_steps(each)
    for predicate, node in found.rules:
        sink.state(predicate, path, node, of_object=declared.is_object)
    _say(declared, found)
    if path and "default" in found.prose:
        declared.default = _default(schema, declared, found.prose["default"], sink)
    return declared


def _say(declared: DeclaredParameter, found: Shape) -> None:
    """The schema's wording, which enters a spec only where its owner asks for it."""
    text = found.prose["description"].value if "description" in found.prose else ""
    declared.description = text if isinstance(text, str) else ""
    if found.values:
        kept = [value for each in declared.types for value in of_kind(each.kind, found.values.values)]
        kept = [each for each in kept if not any(is_equal(each, one) for one in found.dropped)]
        ordered: list[Json] = [
            each for each in found.values.values if any(is_equal(each, one) for one in kept)
        ]
        declared.allowed = fact_at(ordered, declared.location)
        declared.notes = found.values.notes


def _default(schema: Node, declared: DeclaredParameter, node: Node, sink: Collector) -> Fact | None:
    """The default, with a remark where the parameter cannot have it: a source describes, and errs."""
    path = declared.path
    if node.value is None:
        sink.remark(node, "the default null says what happens where nothing is given, and is left out")
        return None
    if declared.types and not any(has_kind(node.value, each.kind) for each in declared.types):
        sink.remark(node, f"the default {node.value!r} is of another type, and is left out")
        return None
    with sink.reading.supposing():
        predicate = translated(schema, path, sink.reading)
    whole = request_with(path, node.value)
    if not all(holds(predicate, whole, bound) for bound in bindings(path, whole)):
        sink.remark(node, f"the default {node.value!r} is no allowed value")
    return fact_at(node.value, node.location)
