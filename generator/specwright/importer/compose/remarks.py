"""What an import leaves for people to do: descriptions to write, origins that fit no fact any more."""

from collections.abc import Iterator
from pathlib import Path

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.compose.codes import ImportCode
from specwright.importer.compose.existing import stated
from specwright.importer.compose.origins import stale
from specwright.load import origins
from specwright.load.discovery import layout, relative_path
from specwright.load.nodes import MappingNode, Node, SequenceNode
from specwright.load.plain_documents import model_node, shared_resolver


def remarks(specs: Path, root: Path) -> list[Diagnostic]:
    """All of them, for the models that can be read; none keeps anything from working."""
    lookup = shared_resolver(specs, root)
    found, _ = layout(specs, root)
    problems: list[Diagnostic] = []
    for path in found.models:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        node = model_node(text, relative_path(path, root), lookup)
        if node is not None:
            problems += [*_undescribed(node), *_stale(path.stem, node, specs, root)]
    known = {path.stem for path in found.models}
    for path in sorted((specs / origins.ROOM).glob("*.json")):
        if path.stem not in known:
            message = "no model has this slug; delete the file"
            problems.append(
                _remark(Location(file=relative_path(path, root)), "", message, ImportCode.STALE_ORIGIN)
            )
    return problems


def _undescribed(model: MappingNode) -> Iterator[Diagnostic]:
    for direction in ("request", "response"):
        groups = model.get(direction)
        for position, group in enumerate(groups.items if isinstance(groups, SequenceNode) else ()):
            if isinstance(group, MappingNode):
                yield from _parameters(group.get("parameters"), f"{direction}[{position}].parameters")


def _parameters(node: Node | None, path: str) -> Iterator[Diagnostic]:
    for name, entry in node.entries.items() if isinstance(node, MappingNode) else ():
        value, place = entry.value, f"{path}.{name}"
        if isinstance(value, MappingNode) and "description" not in value.entries:
            message = "no description; say in your own words what it does"
            yield _remark(entry.key.location, place, message, ImportCode.NO_DESCRIPTION)
        while isinstance(value, MappingNode):
            yield from _parameters(value.get("properties"), f"{place}.properties")
            value, place = (
                value.get("items") or SequenceNode(items=(), location=value.location),
                f"{place}.items",
            )


def _stale(slug: str, model: MappingNode, specs: Path, root: Path) -> Iterator[Diagnostic]:
    known, fault = origins.read(specs, slug)
    place = Location(file=relative_path(origins.place(specs, slug), root))
    if fault:
        yield _remark(place, "", fault, ImportCode.STALE_ORIGIN)
    for name in stale(known, stated(slug, model)):
        message = "the spec does not state this; import the pages of the model again"
        yield _remark(place, name, message, ImportCode.STALE_ORIGIN)


def _remark(place: Location, path: str, message: str, code: ImportCode) -> Diagnostic:
    return Diagnostic(location=place, path=path, message=message, code=code, severity="info")
