"""Puts shared parameters where specs use them, before anything is read.

Works on nodes, so that every key keeps its place: the shared file's for what is taken over, the spec's
for what it changes.
"""

from specwright.load.nodes import Entry, Fields, Items, Leaf, Node
from specwright.problems import Code, Location, Problem, did_you_mean


class Sharing:
    """The shared parameters of a project, by file name, and the problems of using them."""

    def __init__(self, groups: dict[str, Fields]) -> None:
        self.groups = groups
        self.problems: list[Problem] = []

    def model(self, node: Node) -> Node:
        """The model's node with every `use` carried out, in both directions of the exchange."""
        if not isinstance(node, Fields):
            return node
        entries = dict(node.entries)
        for direction in ("request", "response"):
            groups = node.get(direction)
            if isinstance(groups, Items):
                items = tuple(
                    self._group(group, f"{direction}[{position}]")
                    for position, group in enumerate(groups.items)
                )
                key = entries[direction].key
                entries[direction] = Entry(key=key, value=Items(items=items, location=groups.location))
        return Fields(entries=entries, location=node.location)

    def _group(self, node: Node, path: str) -> Node:
        if not isinstance(node, Fields):
            return node
        parameters: dict[str, Entry] = {}
        used = node.get("use")
        for group in used.items if isinstance(used, Items) else ():
            if isinstance(group, Leaf):
                parameters |= self._all_of(group, f"{path}.use")
        self._leave_out(parameters, node.get("without"), f"{path}.without")
        self._change(parameters, node.get("change"), f"{path}.change")
        own = node.get("parameters")
        if isinstance(own, Fields):
            for name, entry in own.entries.items():
                if name in parameters:
                    self._report(
                        entry.key.location,
                        f"{path}.parameters.{name}",
                        f"'{name}' comes from a shared group already; write what differs in 'change'",
                        Code.DUPLICATE_PARAMETER,
                    )
                parameters[name] = Entry(
                    key=entry.key,
                    value=self._parameter(name, entry.value, f"{path}.parameters.{name}"),
                )
        elif own is not None:
            return node
        if not parameters:
            return node
        location = own.location if own else node.location
        merged = Entry(
            key=Leaf(value="parameters", text="parameters", location=location),
            value=Fields(entries=parameters, location=location),
        )
        return Fields(entries={**node.entries, "parameters": merged}, location=node.location)

    def _all_of(self, name: Leaf, path: str) -> dict[str, Entry]:
        group = self._find(name, path)
        parameters = group.get("parameters") if group else None
        return dict(parameters.entries) if isinstance(parameters, Fields) else {}

    def _parameter(self, name: str, node: Node, path: str) -> Node:
        """The parameter with what it uses filled in; nested ones too."""
        if not isinstance(node, Fields):
            return node
        used = node.get("use")
        if isinstance(used, Leaf):
            group = self._find(used, f"{path}.use")
            shared = group.get("parameters") if group else None
            found = shared.get(name) if isinstance(shared, Fields) else None
            if isinstance(found, Fields):
                node = _overlaid(found, node)
            elif isinstance(shared, Fields):
                near = did_you_mean(name, shared.entries)
                message = f"the shared group '{used.text}' has no parameter '{name}'{near}"
                self._report(used.location, f"{path}.use", message, Code.UNKNOWN_PARAMETER)
        properties = node.get("properties")
        if isinstance(properties, Fields):
            below = {
                child: Entry(
                    key=entry.key,
                    value=self._parameter(child, entry.value, f"{path}.properties.{child}"),
                )
                for child, entry in properties.entries.items()
            }
            replaced = Entry(
                key=node.entries["properties"].key,
                value=Fields(entries=below, location=properties.location),
            )
            node = Fields(entries={**node.entries, "properties": replaced}, location=node.location)
        return node

    def _leave_out(self, parameters: dict[str, Entry], names: Node | None, path: str) -> None:
        for name in names.items if isinstance(names, Items) else ():
            if isinstance(name, Leaf) and not _edit(parameters, name.text.split("."), None):
                self._unknown(name, path, parameters)

    def _change(self, parameters: dict[str, Entry], changes: Node | None, path: str) -> None:
        for name, entry in changes.entries.items() if isinstance(changes, Fields) else ():
            if not isinstance(entry.value, Fields):
                message = "the keys that differ are due here"
                self._report(entry.value.location, f"{path}.{name}", message, Code.WRONG_TYPE)
            elif not _edit(parameters, name.split("."), entry.value):
                self._unknown(entry.key, path, parameters)

    def _find(self, name: Leaf, path: str) -> Fields | None:
        if name.text not in self.groups:
            near = did_you_mean(name.text, self.groups)
            message = f"no shared group '{name.text}'{near}"
            self._report(name.location, path, message, Code.UNKNOWN_GROUP)
        return self.groups.get(name.text)

    def _unknown(self, name: Leaf, path: str, parameters: dict[str, Entry]) -> None:
        near = did_you_mean(name.text, parameters)
        message = f"the groups used here have no parameter '{name.text}'{near}"
        self._report(name.location, path, message, Code.UNKNOWN_PARAMETER)

    def _report(self, location: Location, path: str, message: str, code: Code) -> None:
        self.problems.append(Problem(location=location, path=path, message=message, code=code))


def _edit(parameters: dict[str, Entry], names: list[str], change: Fields | None) -> bool:
    """Removes (no change given) or overlays the parameter at the path; False when there is none."""
    entry = parameters.get(names[0])
    if entry is None:
        return False
    if len(names) == 1:
        if change is None:
            del parameters[names[0]]
        elif isinstance(entry.value, Fields):
            parameters[names[0]] = Entry(key=entry.key, value=_overlaid(entry.value, change))
        return True
    properties = entry.value.get("properties") if isinstance(entry.value, Fields) else None
    if not isinstance(entry.value, Fields) or not isinstance(properties, Fields):
        return False
    below = dict(properties.entries)
    if not _edit(below, names[1:], change):
        return False
    edited = Fields(entries=below, location=properties.location)
    replaced = {
        **entry.value.entries,
        "properties": Entry(key=entry.value.entries["properties"].key, value=edited),
    }
    parameters[names[0]] = Entry(key=entry.key, value=Fields(entries=replaced, location=entry.value.location))
    return True


def _overlaid(under: Fields, over: Fields) -> Fields:
    """The keys of both, `over` winning; a key that it sets to null is removed."""
    merged = {**under.entries, **over.entries}
    kept = {
        name: entry
        for name, entry in merged.items()
        if not (isinstance(entry.value, Leaf) and entry.value.value is None) and name != "use"
    }
    return Fields(entries=kept, location=over.location)
