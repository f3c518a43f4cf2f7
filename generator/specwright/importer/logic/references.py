"""What a `$ref` names: a schema of the same document, which does not hold the `$ref` itself."""

from collections.abc import Collection
from urllib.parse import unquote

from specwright.importer.logic.values import refuse, schema_of, text_of
from specwright.importer.schema.document import Node


def target(reference: Node, trail: Collection[str]) -> Node:
    """The schema that the `$ref` at the node names; `trail` has the pointers of the schemas around it.

    Raises Refused for one of another document, below an `$id` of its own, or that leads back to itself.
    """
    text = text_of(reference)
    if not text.startswith("#"):
        refuse(reference, f"'$ref' leads to another document, {text!r}; put its schema into this one")
    if text != "#" and not text.startswith("#/"):
        refuse(reference, f"'$ref' names an anchor, {text!r}; name the schema by its JSON Pointer")
    if own := _inner_id(reference):
        refuse(reference, f"'$ref' stands below the '$id' {own!r}, from which it would be resolved")
    found = reference.named(unquote(text[1:]))
    if found.value is None:
        refuse(reference, f"'$ref' leads nowhere in this document: {text!r}")
    if found.pointer in trail:
        refuse(reference, f"'$ref' leads back to a schema that holds it, {text!r}: specs have no recursion")
    return schema_of(found)


def _inner_id(node: Node) -> str | None:
    """The `$id` of a schema between the document's root and the node."""
    value = node.resource.value
    pointer = node.pointer.removeprefix(node.base)
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
        if isinstance(value, dict) and isinstance(value.get("$id"), str):
            return str(value["$id"])
    return None
