"""Finds what a parameter's `use` names in the shared files, which may use each other."""

import re
from collections.abc import Iterator, Mapping

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean, error
from specwright.load.nodes import (
    MappingEntry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    entries_of,
    items_of,
)
from specwright.load.overlay import overlay
from specwright.load.records import SLUG

_NAMELESS = {"items": "an item", "additionalProperties": "a map's value"}
"""The keys below which a parameter has no name, and what it is called."""


class IncludeResolver:
    """The shared files of a project, by name, and the problems of using them.

    `groups` has None for a file that is there but cannot be read. `lost` counts the uses that came to
    nothing: what they would have brought is left out, so that one fault does not show up as five.
    """

    def __init__(self, groups: Mapping[str, MappingNode | None], folder: str = "specs/shared") -> None:
        self.problems: list[Diagnostic] = []
        self.lost = 0
        self._groups = groups
        self._folder = folder
        self._resolved: dict[tuple[str, str], Node | None] = {}
        self._open: list[tuple[str, str]] = []

    def shared_file(self, name: str) -> MappingNode | None:
        """A shared file with each `use` in it resolved; None when it is not available."""
        group = self._groups[name]
        parameters = group.get("parameters") if group else None
        if group is None or not isinstance(parameters, MappingNode):
            self.lost += 1
            return group
        resolved = parameters.map(lambda parameter, node: self._shared(name, parameter, node))
        if parameters.entries and not resolved.entries:
            return None
        return group.having(parameters=resolved)

    def parameters_of(self, name: ScalarNode, path: str) -> dict[str, MappingEntry]:
        """The parameters of the shared file that is named."""
        group = self.shared_file(name.text) if self._knows(name, path) else None
        return dict(entries_of(group.get("parameters"))) if group else {}

    def rules_of(self, name: str) -> tuple[Node, ...]:
        """The rules of a shared file; none when it is not available."""
        group = self._groups.get(name)
        return items_of(group.get("rules")) if group else ()

    def parameter(self, name: str, node: Node, path: str) -> Node | None:
        """The parameter with each `use` in it resolved; None when that fails."""
        if not isinstance(node, MappingNode):
            return node
        used = node.get("use")
        if used is not None:
            shared = self._used(name, used, f"{path}.use")
            if shared is None:
                return None
            node = overlay(shared, node)
        return self.below(node, path)

    def below(self, node: MappingNode, path: str) -> MappingNode:
        """The parameter with each `use` below it resolved."""
        properties = node.get("properties")
        if isinstance(properties, MappingNode):
            inside = f"{path}.properties"
            node = node.having(properties=properties.map(lambda k, v: self.parameter(k, v, f"{inside}.{k}")))
        for key, what in _NAMELESS.items():
            child = node.get(key)
            if not isinstance(child, MappingNode):
                continue
            if "use" in child.entries:
                message = f"{what} has no name that a shared file could know; write it out"
                self.misplaced(child, f"{path}.{key}", message)
                self.lost += 1
                return node.without(key)
            node = node.having(**{key: self.below(child, f"{path}.{key}")})
        return node

    def named_in(self, node: Node) -> set[str]:
        """The shared files that a node uses, and those that they use in their turn."""
        names: set[str] = set()
        waiting = [*_used_names(node)]
        while waiting:
            name = waiting.pop()
            if name not in names:
                names.add(name)
                waiting += _used_names(self._groups.get(name))
        return names

    def misplaced(self, node: MappingNode, path: str, message: str) -> None:
        """Reports a `use` in a position where it cannot be resolved."""
        self.report(node.entries["use"].key.location, f"{path}.use", message, Code.MISPLACED_KEY)

    def report(self, location: Location, path: str, message: str, code: Code) -> None:
        """Adds a problem."""
        self.problems.append(error(location, path, message, code))

    def _used(self, name: str, used: Node, path: str) -> MappingNode | None:
        """The shared parameter of this name, from the file that is named."""
        if not isinstance(used, ScalarNode):
            self.lost += 1
            self.report(used.location, path, "one shared file is due here, by its name", Code.WRONG_TYPE)
            return None
        group = self._groups[used.text] if self._knows(used, path) else None
        parameters = group.get("parameters") if group else None
        if not isinstance(parameters, MappingNode):
            self.lost += 1
            return None
        entry = parameters.entries.get(name)
        if entry is None:
            near = did_you_mean(name, parameters.entries)
            message = f"the shared group '{used.text}' has no parameter '{name}'{near}"
            self.report(used.location, path, message, Code.UNKNOWN_PARAMETER)
        elif (used.text, name) in self._open:
            cycle = [group for group, _ in self._open[self._open.index((used.text, name)) :]]
            message = f"'{name}' goes round: {', '.join([*cycle, used.text])}; write it out in one of them"
            self.report(used.location, path, message, Code.CIRCULAR_USE)
        else:
            parameter = self._shared(used.text, name, entry.value)
            return parameter if isinstance(parameter, MappingNode) else None
        self.lost += 1
        return None

    def _shared(self, group: str, name: str, node: Node) -> Node | None:
        key = (group, name)
        if key not in self._resolved:
            self._open.append(key)
            self._resolved[key] = self.parameter(name, node, f"parameters.{name}")
            self._open.pop()
        elif self._resolved[key] is None:
            self.lost += 1
        return self._resolved[key]

    def _knows(self, name: ScalarNode, path: str) -> bool:
        if name.text in self._groups:
            return True
        self.lost += 1
        if re.fullmatch(SLUG, name.text):
            near = did_you_mean(name.text, self._groups)
            there = f", or use one of {', '.join(sorted(self._groups))}" if self._groups else ""
            file = f"{self._folder}/{name.text}.yaml"
            advice = f"{near} Else write {file}" if near else f"; write {file}{there}"
            message = f"no shared group '{name.text}'{advice}"
            self.report(name.location, path, message, Code.UNKNOWN_GROUP)
        return False


def _used_names(node: Node | None) -> Iterator[str]:
    """Every text below a key `use`, wherever it stands."""
    for name, entry in entries_of(node).items():
        yield from _texts(entry.value) if name == "use" else _used_names(entry.value)
    for item in items_of(node):
        yield from _used_names(item)


def _texts(node: Node) -> Iterator[str]:
    match node:
        case ScalarNode(text=text):
            yield text
        case SequenceNode(items=items):
            for item in items:
                yield from _texts(item)
        case MappingNode(entries=entries):
            for entry in entries.values():
                yield from _texts(entry.value)
