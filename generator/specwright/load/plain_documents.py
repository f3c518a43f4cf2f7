"""Spec files as mappings of plain values, shared groups carried out: what pages are compared with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specwright.ir.predicate import JsonType
from specwright.load import nodes
from specwright.load.core_schema import core
from specwright.load.decoder import plain
from specwright.load.discovery import layout
from specwright.load.expansion import expand_includes
from specwright.load.includes import IncludeResolver
from specwright.load.nodes import MappingNode
from specwright.load.readings import with_readings
from specwright.load.scalars import whole
from specwright.load.spec_files import include_resolver

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedGroup:
    """A shared file: its parameters in full, and the rules between them."""

    name: str
    parameters: dict[str, Any]
    rules: tuple[Any, ...]


def shared_groups(folder: Path, root: Path) -> tuple[SharedGroup, ...]:
    """The shared files that can be read, by name."""
    resolver = shared_resolver(folder, root)
    groups = []
    for path in layout(folder, root)[0].shared:
        group = resolver.shared_file(path.stem)
        node = group.get("parameters") if group else None
        if isinstance(node, MappingNode):
            rules = tuple(plain(rule) for rule in resolver.rules_of(path.stem))
            groups.append(SharedGroup(name=path.stem, parameters=parameters(node), rules=rules))
    return tuple(groups)


def shared_resolver(folder: Path, root: Path) -> IncludeResolver:
    """The shared files, for specs to use."""
    return include_resolver(layout(folder, root)[0], root, [])


def model_node(text: str, file: str, resolver: IncludeResolver) -> MappingNode | None:
    """A model's file with every `use` carried out; None where it cannot be read."""
    node, _ = nodes.read(text, file)
    expanded = with_readings(expand_includes(node, resolver)) if node else None
    return expanded if isinstance(expanded, MappingNode) else None


def parameters(node: MappingNode) -> dict[str, Any]:
    """Parameters by name, with their values as the types of the parameters have them."""
    return {name: _typed(plain(entry.value)) for name, entry in node.entries.items()}


def _typed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    enum = value.get("enum")
    if isinstance(enum, dict) and value.get("type") in _NUMBERS:
        enum = {whole(core(text)): note for text, note in enum.items()}
    result = {**value, **({"enum": enum} if enum is not None else {})}
    if "items" in result:
        result["items"] = _typed(result["items"])
    if isinstance(result.get("properties"), dict):
        result["properties"] = {name: _typed(each) for name, each in result["properties"].items()}
    if "additionalProperties" in result:
        result["additionalProperties"] = _typed(result["additionalProperties"])
    if isinstance(result.get("anyOf"), list):
        result["anyOf"] = [_typed(each) for each in result["anyOf"]]
    return result
