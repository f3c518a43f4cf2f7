"""Inserts shared parameters where specs use them, before anything is decoded.

Works on nodes, so that every key keeps its place: the shared file's for what is taken over, the spec's
for what it changes.
"""

from specwright.diagnostics import Code, did_you_mean
from specwright.ir.path import parse
from specwright.load.includes import IncludeResolver
from specwright.load.nodes import (
    MappingEntry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    entries_of,
    items_of,
    texts_of,
)
from specwright.load.overlay import edit_parameter


def expand_includes(node: Node, resolver: IncludeResolver) -> Node:
    """The model's node with every `use` resolved, in request and response.

    The resolver collects the problems.
    """
    if not isinstance(node, MappingNode):
        return node
    for direction in ("request", "response"):
        groups = node.get(direction)
        if isinstance(groups, SequenceNode):
            items = tuple(
                _group(group, f"{direction}[{position}]", resolver)
                if isinstance(group, MappingNode)
                else group
                for position, group in enumerate(groups.items)
            )
            node = node.having(**{direction: SequenceNode(items=items, location=groups.location)})
    return node


def _group(node: MappingNode, path: str, resolver: IncludeResolver) -> Node:
    lost = resolver.lost
    parameters = _used(node, path, resolver)
    if resolver.lost == lost:
        _leave_out(parameters, node.get("without"), f"{path}.without", resolver)
        _change(parameters, node.get("change"), f"{path}.change", resolver)
    node = _with_rules(node, resolver)
    own = node.get("parameters")
    if own is not None and not isinstance(own, MappingNode):
        return node
    for name, entry in entries_of(own).items():
        below = f"{path}.parameters.{name}"
        if name in parameters:
            message = f"'{name}' comes from a shared group already; write what differs in 'change'"
            resolver.report(entry.key.location, below, message, Code.DUPLICATE_PARAMETER)
        value = resolver.parameter(name, entry.value, below)
        if value is not None:
            parameters[name] = MappingEntry(key=entry.key, value=value)
    if parameters:
        location = own.location if own else node.location
        return node.having(parameters=MappingNode(entries=parameters, location=location))
    if own is None and resolver.lost == lost:
        message = "the group has no parameters; give it 'use' or 'parameters'"
        resolver.report(node.location, path, message, Code.EMPTY)
        resolver.lost += 1
    return node.without("parameters") if resolver.lost > lost else node


def _with_rules(group: MappingNode, resolver: IncludeResolver) -> MappingNode:
    """The group with the rules of the shared files that it uses before its own."""
    own = group.get("rules")
    names = dict.fromkeys(texts_of(group.get("use")))
    shared = [rule for name in names for rule in resolver.rules_of(name)]
    if not shared or not (own is None or isinstance(own, SequenceNode)):
        return group
    location = own.location if own else group.location
    return group.having(rules=SequenceNode(items=(*shared, *items_of(own)), location=location))


def _used(group: MappingNode, path: str, resolver: IncludeResolver) -> dict[str, MappingEntry]:
    """The parameters of the shared files that a group uses, in their order."""
    used, left_out = group.get("use"), texts_of(group.get("without"))
    if used is not None and not isinstance(used, SequenceNode):
        resolver.lost += 1
    parameters: dict[str, MappingEntry] = {}
    origin: dict[str, str] = {}
    for position, name in enumerate(items_of(used)):
        if not isinstance(name, ScalarNode):
            resolver.lost += 1
            continue
        below = f"{path}.use[{position}]"
        if name.text in origin.values():
            resolver.report(name.location, below, f"'{name.text}' is used twice", Code.DUPLICATE_VALUE)
            continue
        for parameter, entry in resolver.parameters_of(name, below).items():
            if parameter in parameters and parameter not in left_out:
                message = f"'{parameter}' comes from '{origin[parameter]}' already; list it in 'without' "
                message += f"and take it from one: '{parameter}: {{use: {name.text}}}'"
                resolver.report(name.location, below, message, Code.DUPLICATE_PARAMETER)
            parameters[parameter] = entry
            origin[parameter] = name.text
    return parameters


def _leave_out(
    parameters: dict[str, MappingEntry], names: Node | None, path: str, resolver: IncludeResolver
) -> None:
    for position, name in enumerate(items_of(names)):
        if isinstance(name, ScalarNode) and not edit_parameter(parameters, [*parse(name.text)], None):
            _unknown(name, f"{path}[{position}]", parameters, resolver)


def _change(
    parameters: dict[str, MappingEntry], changes: Node | None, path: str, resolver: IncludeResolver
) -> None:
    for name, entry in entries_of(changes).items():
        below = f"{path}.{name}"
        if not isinstance(entry.value, MappingNode):
            continue  # which the decoder tells
        if "use" in entry.value.entries:
            resolver.misplaced(entry.value, below, "'change' takes the keys that differ, no 'use'")
        if not edit_parameter(parameters, [*parse(name)], resolver.below(entry.value, below)):
            _unknown(entry.key, below, parameters, resolver)


def _unknown(
    name: ScalarNode, path: str, parameters: dict[str, MappingEntry], resolver: IncludeResolver
) -> None:
    near = did_you_mean(name.text, parameters)
    message = f"the groups used here have no parameter '{name.text}'{near}"
    resolver.report(name.location, path, message, Code.UNKNOWN_PARAMETER)
    resolver.lost += 1
