"""Facts of a value that contradict each other: what none can keep is left out, with a remark."""

from typing import Any

from specwright.importer.facts import fact_at
from specwright.importer.logic.combine import FALSE
from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import DeclaredType
from specwright.importer.schema.document import Node
from specwright.importer.schema.shape import Shape
from specwright.ir.evaluate import bindings, holds
from specwright.ir.keywords import reversed_bounds
from specwright.ir.path import Path
from specwright.ir.plain_request import request_with


def settle(found: Shape, schema: Node, path: Path, sink: Collector) -> None:
    """Takes out allowed values that other facts refuse, and types without any value.

    Where no type is left the value can never be given, which becomes a rule: a spec has no such parameter.
    """
    if not path:
        return
    for declared in list(found.types.values()):
        reason = _bounds(declared) or _values(declared, found, path, sink)
        if reason:
            sink.remark(schema, f"no {declared.kind} can be given here: {reason}")
            del found.types[declared.kind]
    if not found.types:
        found.held = []
        found.rules = [(FALSE, schema)]


def _bounds(declared: DeclaredType) -> str | None:
    """Why no value lies between the bounds."""

    def value_of(word: str) -> Any:
        return declared.words[word].value if word in declared.words else None

    return next((message for _, _, message in reversed_bounds(value_of)), None)


def _values(declared: DeclaredType, found: Shape, path: Path, sink: Collector) -> str | None:
    """Why no allowed value is left, once those are gone that another fact refuses."""
    word = next((each for each in ("const", "enum") if each in declared.words), None)
    if word is None:
        return None
    fact = declared.words[word]
    listed: Any = [fact.value] if word == "const" else fact.value
    kept = []
    for value in listed:
        whole = request_with(path, value)
        refusing = [
            keyword
            for keyword, (predicate, _) in found.facts.items()
            if not all(holds(predicate, whole, bound) for bound in bindings(path, whole))
        ]
        if refusing:
            node: Node = found.facts[refusing[0]][1]
            sink.remark(node, f"the allowed value {value!r} is refused by '{refusing[0]}', and is left out")
        else:
            kept.append(value)
    if not kept:
        return "other facts refuse every allowed value"
    if len(kept) < len(listed):
        declared.words[word] = fact_at(kept, *fact.origins)
        found.dropped += [value for value in listed if value not in kept]
    return None
