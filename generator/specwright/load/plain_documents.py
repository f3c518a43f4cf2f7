"""Spec files as mappings of plain values, shared groups carried out: what pages are compared with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specwright.ir.predicate import JsonType
from specwright.load import nodes
from specwright.load.core_schema import core
from specwright.load.decoder import plain
from specwright.load.discovery import layout, spelled
from specwright.load.includes import IncludeResolver
from specwright.load.nodes import MappingNode
from specwright.load.scalars import whole
from specwright.load.shared import with_shared

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedGroup:
    """A shared file: its parameters in full, and the rules between them."""

    name: str
    parameters: dict[str, Any]
    rules: tuple[Any, ...]


def shared_groups(folder: Path, root: Path) -> tuple[SharedGroup, ...]:
    """The shared files that can be read, by name."""
    lookup = shared_lookup(folder, root)
    found = []
    for path in layout(folder, root)[0].shared:
        group = lookup.file(path.stem)
        node = group.get("parameters") if group else None
        if isinstance(node, MappingNode):
            rules = tuple(plain(each) for each in lookup.rules_of(path.stem))
            found.append(SharedGroup(name=path.stem, parameters=parameters(node), rules=rules))
    return tuple(found)


def shared_lookup(folder: Path, root: Path) -> IncludeResolver:
    """The shared files as parameters are looked up in them."""
    found, _ = layout(folder, root)
    groups: dict[str, MappingNode | None] = dict.fromkeys(found.refused)
    for path in found.shared:
        node, _ = nodes.read(_text(path), spelled(path, root))
        groups[path.stem] = node if isinstance(node, MappingNode) else None
    return IncludeResolver(groups)


def model_node(text: str, file: str, lookup: IncludeResolver) -> MappingNode | None:
    """A model's file with every `use` carried out; None where it cannot be read."""
    node, _ = nodes.read(text, file)
    resolved = with_shared(node, lookup) if node else None
    return resolved if isinstance(resolved, MappingNode) else None


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
    if isinstance(result.get("anyOf"), list):
        result["anyOf"] = [_typed(each) for each in result["anyOf"]]
    return result


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
