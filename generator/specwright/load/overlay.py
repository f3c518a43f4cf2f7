"""Changes to parameters that are taken over: keys laid over others, parameters left out."""

from dataclasses import replace

from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, entries_of


def overlay(under: MappingNode, over: MappingNode) -> MappingNode:
    """The keys of both, `over` winning; a key that it sets to null is removed."""
    merged = MappingNode(entries={**under.entries, **over.entries}, location=over.location)
    return merged.map(lambda name, value: None if name == "use" or _is_null(value) else value)


def edit_parameter(parameters: dict[str, MappingEntry], names: list[str], change: MappingNode | None) -> bool:
    """Removes (no change given) or overlays the parameter at the path; False when there is none."""
    entry = parameters.get(names[0])
    if entry is None:
        return False
    node = entry.value
    if len(names) == 1:
        if change is None:
            del parameters[names[0]]
        elif isinstance(node, MappingNode):
            parameters[names[0]] = replace(entry, value=overlay(node, change))
        return True
    properties = node.get("properties") if isinstance(node, MappingNode) else None
    below = dict(entries_of(properties))
    if not isinstance(node, MappingNode) or not edit_parameter(below, names[1:], change):
        return False
    edited = MappingNode(entries=below, location=properties.location if properties else node.location)
    parameters[names[0]] = replace(entry, value=node.having(properties=edited))
    return True


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.value is None
