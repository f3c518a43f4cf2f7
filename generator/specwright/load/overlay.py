"""Changes to parameters that are taken over: keys laid over others, parameters left out."""

from specwright.load.nodes import MappingEntry, MappingNode, ScalarNode


def overlaid(under: MappingNode, over: MappingNode) -> MappingNode:
    """The keys of both, `over` winning; a key that it sets to null is removed."""
    merged = {**under.entries, **over.entries}
    kept = {
        name: entry
        for name, entry in merged.items()
        if not (isinstance(entry.value, ScalarNode) and entry.value.value is None) and name != "use"
    }
    return MappingNode(entries=kept, location=over.location)


def edited(parameters: dict[str, MappingEntry], names: list[str], change: MappingNode | None) -> bool:
    """Removes (no change given) or overlays the parameter at the path; False when there is none."""
    entry = parameters.get(names[0])
    if entry is None:
        return False
    if len(names) == 1:
        if change is None:
            del parameters[names[0]]
        elif isinstance(entry.value, MappingNode):
            parameters[names[0]] = MappingEntry(key=entry.key, value=overlaid(entry.value, change))
        return True
    properties = entry.value.get("properties") if isinstance(entry.value, MappingNode) else None
    if not isinstance(entry.value, MappingNode) or not isinstance(properties, MappingNode):
        return False
    below = dict(properties.entries)
    if not edited(below, names[1:], change):
        return False
    whole = entry.value.having(properties=MappingNode(entries=below, location=properties.location))
    parameters[names[0]] = MappingEntry(key=entry.key, value=whole)
    return True
