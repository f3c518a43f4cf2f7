"""Finds what a parameter's `use` names in the shared files, which may use each other in their turn."""

from collections.abc import Iterator, Mapping

from specwright.diagnostics import Code, Diagnostic, Location, did_you_mean
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.overlay import overlaid


class IncludeResolver:
    """The shared files of a project, by name, and the problems of using them.

    `groups` has None for a file that is there but cannot be read. `lost` counts the uses that came to
    nothing: what they would have brought is left out, so that one fault does not show up as five.
    """

    def __init__(self, groups: Mapping[str, MappingNode | None]) -> None:
        self.problems: list[Diagnostic] = []
        self.lost = 0
        self._groups = groups
        self._found: dict[tuple[str, str], Node | None] = {}
        self._open: list[tuple[str, str]] = []

    def file(self, name: str) -> MappingNode | None:
        """A shared file with what its parameters use filled in; None when nothing of it can be had."""
        group = self._groups[name]
        parameters = group.get("parameters") if group else None
        if group is None or not isinstance(parameters, MappingNode):
            self.lost += 1
            return group
        entries = {
            each: MappingEntry(key=entry.key, value=value)
            for each, entry in parameters.entries.items()
            if (value := self._shared(name, each, entry.value)) is not None
        }
        if parameters.entries and not entries:
            return None
        return group.having(parameters=MappingNode(entries=entries, location=parameters.location))

    def all_of(self, name: ScalarNode, path: str) -> dict[str, MappingEntry]:
        """The parameters of the shared file that is named."""
        group = self.file(name.text) if self._knows(name, path) else None
        parameters = group.get("parameters") if group else None
        return dict(parameters.entries) if isinstance(parameters, MappingNode) else {}

    def rules_of(self, name: str) -> tuple[Node, ...]:
        """The rules of a shared file; none when it cannot be had."""
        group = self._groups.get(name)
        rules = group.get("rules") if group else None
        return rules.items if isinstance(rules, SequenceNode) else ()

    def parameter(self, name: str, node: Node, path: str) -> Node | None:
        """The parameter with what it uses filled in, nested ones too; None when that cannot be had."""
        if not isinstance(node, MappingNode):
            return node
        used = node.get("use")
        if used is not None:
            found = self._used(name, used, f"{path}.use")
            if found is None:
                return None
            node = overlaid(found, node)
        return self.below(node, path)

    def below(self, node: MappingNode, path: str) -> MappingNode:
        """The parameter with what stands inside it filled in."""
        properties, items = node.get("properties"), node.get("items")
        if isinstance(properties, MappingNode):
            below = {
                child: MappingEntry(key=entry.key, value=value)
                for child, entry in properties.entries.items()
                if (value := self.parameter(child, entry.value, f"{path}.properties.{child}")) is not None
            }
            node = node.having(properties=MappingNode(entries=below, location=properties.location))
        if isinstance(items, MappingNode):
            if "use" in items.entries:
                message = "an item has no name that a shared file could know; write it out"
                self.misplaced(items, f"{path}.items", message)
                self.lost += 1
                return node.without("items")
            node = node.having(items=self.below(items, f"{path}.items"))
        return node

    def named_in(self, node: Node) -> set[str]:
        """The shared files that a node uses, and those that they use in their turn."""
        found: set[str] = set()
        waiting = [*_used_names(node)]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += _used_names(self._groups.get(name))
        return found

    def misplaced(self, node: MappingNode, path: str, message: str) -> None:
        """Reports a `use` that stands where none can be carried out."""
        self.report(node.entries["use"].key.location, f"{path}.use", message, Code.MISPLACED_KEY)

    def report(self, location: Location, path: str, message: str, code: Code) -> None:
        """Adds a problem."""
        self.problems.append(Diagnostic(location=location, path=path, message=message, code=code))

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
            turn = [group for group, _ in self._open[self._open.index((used.text, name)) :]]
            message = f"'{name}' goes round: {', '.join([*turn, used.text])}; write it out in one of them"
            self.report(used.location, path, message, Code.CIRCULAR_USE)
        else:
            found = self._shared(used.text, name, entry.value)
            return found if isinstance(found, MappingNode) else None
        self.lost += 1
        return None

    def _shared(self, group: str, name: str, node: Node) -> Node | None:
        key = (group, name)
        if key not in self._found:
            self._open.append(key)
            self._found[key] = self.parameter(name, node, f"parameters.{name}")
            self._open.pop()
        elif self._found[key] is None:
            self.lost += 1
        return self._found[key]

    def _knows(self, name: ScalarNode, path: str) -> bool:
        if name.text in self._groups:
            return True
        self.lost += 1
        near = did_you_mean(name.text, self._groups)
        self.report(name.location, path, f"no shared group '{name.text}'{near}", Code.UNKNOWN_GROUP)
        return False


def _used_names(node: Node | None) -> Iterator[str]:
    """Every text below a key `use`, wherever it stands."""
    match node:
        case MappingNode(entries=entries):
            for name, entry in entries.items():
                yield from _texts(entry.value) if name == "use" else _used_names(entry.value)
        case SequenceNode(items=items):
            for each in items:
                yield from _used_names(each)
        case _:
            pass


def _texts(node: Node) -> Iterator[str]:
    match node:
        case ScalarNode(text=text):
            yield text
        case SequenceNode(items=items):
            for each in items:
                yield from _texts(each)
        case MappingNode(entries=entries):
            for entry in entries.values():
                yield from _texts(entry.value)
