"""`x-constraints`: bounds of an area or a ratio of two integers, and facts about media, judged by nobody."""

from collections.abc import Iterator
from typing import Any

from specwright.importer.logic.combine import all_of
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.values import entries_of, number_of, refuse, text_of
from specwright.importer.schema.document import Node
from specwright.ir import path as paths
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import Predicate, Product, Ratio

_KEYS = ("operation", "parameters", "minimum", "maximum", "scope", "description")
_OF_NUMBERS: dict[str, type[Product] | type[Ratio]] = {"area": Product, "ratio": Ratio}


def constraints(schema: Node, node: Node, path: Path, reading: Reading) -> Predicate:
    """What the constraints say of parameters; facts about media say nothing of a request."""
    said = []
    for each in _entries(node):
        columns = _columns(each, path, reading)
        if columns:
            bounds = {key: each.value[key] for key in ("minimum", "maximum") if key in each.value}
            said.append(_OF_NUMBERS[each.value["operation"]](columns=columns, **bounds))
        elif reading.supposed:
            refuse(each, "a constraint of media holds under a condition, which a stated fact cannot say")
    return all_of(said)


def media_facts(node: Node, path: Path, reading: Reading) -> Iterator[tuple[dict[str, Any], Node]]:
    """The constraints that are about media, in the words of a spec, names from the root."""
    for each in _entries(node):
        if not _columns(each, path, reading):
            stated = {key: each.value[key] for key in _KEYS[:-1] if key in each.value}
            names = [paths.api_name((*path, *name.split("."))) for name in stated["parameters"]]
            yield {**stated, "parameters": names}, each


def _entries(node: Node) -> list[Node]:
    if not isinstance(node.value, list):
        refuse(node, "'x-constraints' needs a list")
    return [_checked(each) for each in node.items()]


def _checked(entry: Node) -> Node:
    """The constraint, whose keys are all known and of the right form."""
    for key, each in entry.entries():
        if key not in _KEYS:
            refuse(each, f"the key '{key}' of a constraint is not known")
    text_of(entry.get("operation"))
    names = entry.get("parameters")
    if (
        not isinstance(names.value, list)
        or not names.value
        or not all(isinstance(x, str) for x in names.value)
    ):
        refuse(names, "a constraint needs the names of its parameters")
    bounds = [entry.get(key) for key in ("minimum", "maximum") if key in entry.value]
    for bound in bounds:
        number_of(bound)
    if not bounds:
        refuse(entry, "a constraint needs a minimum or a maximum")
    return entry


def _columns(entry: Node, path: Path, reading: Reading) -> tuple[Path, Path] | None:
    """The two integers that the constraint is about; None where it is about media."""
    names = [(*path, *name.split(".")) for name in entry.value["parameters"]]
    kinds = [_type_of(name, reading) for name in names]
    if not {"integer", "number"} & {kind for kind in kinds if isinstance(kind, str)}:
        return None
    if (
        kinds != ["integer", "integer"]
        or entry.value["operation"] not in _OF_NUMBERS
        or "scope" in entry.value
    ):
        refuse(entry, f"no rule says '{entry.value['operation']}' of {entry.value['parameters']}")
    one, other = names
    return one, other


def _type_of(path: Path, reading: Reading) -> Any:
    """The type that the request's schema gives the parameter."""
    schema = reading.root
    for name in path:
        schema = _resolved(schema, reading)
        schema = (
            schema.get("items") if name == ITEM else dict(_declared(schema)).get(name, schema.get("$none"))
        )
    return _resolved(schema, reading).get("type").value


def _declared(schema: Node) -> list[tuple[str, Node]]:
    has = isinstance(schema.value, dict) and "properties" in schema.value
    return entries_of(schema.get("properties")) if has else []


def _resolved(schema: Node, reading: Reading) -> Node:
    while isinstance(schema.value, dict) and "$ref" in schema.value and "type" not in schema.value:
        schema = reading.target(schema.get("$ref"))
    return schema
