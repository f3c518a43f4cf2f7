"""Puts shared parameters where specs use them, before anything is read.

Works on nodes, so that every key keeps its place: the shared file's for what is taken over, the spec's
for what it changes.
"""

from specwright.diagnostics import Code, did_you_mean
from specwright.load.includes import IncludeResolver
from specwright.load.nodes import MappingEntry, MappingNode, Node, ScalarNode, SequenceNode
from specwright.load.overlay import edited


def with_shared(node: Node, lookup: IncludeResolver) -> Node:
    """The model's node with every `use` carried out, in both directions of the exchange."""
    if not isinstance(node, MappingNode):
        return node
    for direction in ("request", "response"):
        groups = node.get(direction)
        if isinstance(groups, SequenceNode):
            items = tuple(
                _group(group, f"{direction}[{position}]", lookup) if isinstance(group, MappingNode) else group
                for position, group in enumerate(groups.items)
            )
            node = node.having(**{direction: SequenceNode(items=items, location=groups.location)})
    return node


def _group(node: MappingNode, path: str, lookup: IncludeResolver) -> Node:
    lost = lookup.lost
    parameters = _used(node, path, lookup)
    if lookup.lost == lost:
        _leave_out(parameters, node.get("without"), f"{path}.without", lookup)
        _change(parameters, node.get("change"), f"{path}.change", lookup)
    node = _with_rules(node, lookup)
    own = node.get("parameters")
    if own is not None and not isinstance(own, MappingNode):
        return node
    for name, entry in own.entries.items() if own else ():
        below = f"{path}.parameters.{name}"
        if name in parameters:
            message = f"'{name}' comes from a shared group already; write what differs in 'change'"
            lookup.report(entry.key.location, below, message, Code.DUPLICATE_PARAMETER)
        value = lookup.parameter(name, entry.value, below)
        if value is not None:
            parameters[name] = MappingEntry(key=entry.key, value=value)
    if parameters:
        location = own.location if own else node.location
        return node.having(parameters=MappingNode(entries=parameters, location=location))
    if own is None and lookup.lost == lost:
        message = "the group has no parameters; give it 'use' or 'parameters'"
        lookup.report(node.location, path, message, Code.EMPTY)
        lookup.lost += 1
    return node.without("parameters") if lookup.lost > lost else node


def _with_rules(group: MappingNode, lookup: IncludeResolver) -> MappingNode:
    """The group with the rules of the shared files that it uses before its own."""
    used, own = group.get("use"), group.get("rules")
    names = _leaves(used) if isinstance(used, SequenceNode) else []
    shared = [rule for name in dict.fromkeys(names) for rule in lookup.rules_of(name)]
    if not shared or not (own is None or isinstance(own, SequenceNode)):
        return group
    rules = (*shared, *(own.items if own else ()))
    return group.having(rules=SequenceNode(items=rules, location=own.location if own else group.location))


def _leaves(items: SequenceNode) -> list[str]:
    return [each.text for each in items.items if isinstance(each, ScalarNode)]


def _used(group: MappingNode, path: str, lookup: IncludeResolver) -> dict[str, MappingEntry]:
    """The parameters of the shared files that a group uses, in their order."""
    used, without = group.get("use"), group.get("without")
    if used is not None and not isinstance(used, SequenceNode):
        lookup.lost += 1
    left_out = _texts(without)
    parameters: dict[str, MappingEntry] = {}
    origin: dict[str, str] = {}
    for position, name in enumerate(used.items if isinstance(used, SequenceNode) else ()):
        if not isinstance(name, ScalarNode):
            lookup.lost += 1
            continue
        place = f"{path}.use[{position}]"
        if name.text in origin.values():
            lookup.report(name.location, place, f"'{name.text}' is used twice", Code.DUPLICATE_VALUE)
            continue
        for each, entry in lookup.all_of(name, place).items():
            if each in parameters and each not in left_out:
                message = (
                    f"'{each}' comes from '{origin[each]}' already; list it in 'without' "
                    f"and take it from one: '{each}: {{use: {name.text}}}'"
                )
                lookup.report(name.location, place, message, Code.DUPLICATE_PARAMETER)
            parameters[each] = entry
            origin[each] = name.text
    return parameters


def _leave_out(
    parameters: dict[str, MappingEntry], names: Node | None, path: str, lookup: IncludeResolver
) -> None:
    for position, name in enumerate(names.items if isinstance(names, SequenceNode) else ()):
        if isinstance(name, ScalarNode) and not edited(parameters, name.text.split("."), None):
            _unknown(name, f"{path}[{position}]", parameters, lookup)


def _change(
    parameters: dict[str, MappingEntry], changes: Node | None, path: str, lookup: IncludeResolver
) -> None:
    for name, entry in changes.entries.items() if isinstance(changes, MappingNode) else ():
        below = f"{path}.{name}"
        if not isinstance(entry.value, MappingNode):
            message = "the keys that differ are due here"
            lookup.report(entry.value.location, below, message, Code.WRONG_TYPE)
            continue
        if "use" in entry.value.entries:
            lookup.misplaced(entry.value, below, "'change' takes the keys that differ, no 'use'")
        if not edited(parameters, name.split("."), lookup.below(entry.value, below)):
            _unknown(entry.key, below, parameters, lookup)


def _unknown(
    name: ScalarNode, path: str, parameters: dict[str, MappingEntry], lookup: IncludeResolver
) -> None:
    near = did_you_mean(name.text, parameters)
    message = f"the groups used here have no parameter '{name.text}'{near}"
    lookup.report(name.location, path, message, Code.UNKNOWN_PARAMETER)
    lookup.lost += 1


def _texts(node: Node | None) -> set[str]:
    return set(_leaves(node)) if isinstance(node, SequenceNode) else set()
