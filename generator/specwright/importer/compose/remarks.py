"""Remarks on what an import leaves to people: descriptions to write, origins of facts that are gone."""

from collections.abc import Iterator
from pathlib import Path

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import ImportCode, fault
from specwright.importer.compose.draft_of_spec import draft_of_spec
from specwright.importer.compose.origins import stale
from specwright.load import origins, plain_files
from specwright.load.discovery import layout, relative_path
from specwright.load.nodes import MappingNode, Node, entries_of, items_of
from specwright.load.plain_documents import model_node, shared_resolver


def remarks(specs: Path, root: Path) -> list[Diagnostic]:
    """The remarks on all models that can be read; none of them is an error."""
    lookup = shared_resolver(specs, root)
    found, _ = layout(specs, root)
    problems: list[Diagnostic] = []
    for path in found.models:
        try:
            text = plain_files.read_text(path, "utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        node = model_node(text, relative_path(path, root), lookup)
        if node is not None:
            problems += [*_undescribed(node), *_stale(path.stem, node, specs, root)]
    known = {path.stem for path in found.models}
    for path in sorted((specs / origins.ROOM).glob("*.json")):
        if path.stem not in known:
            message, location = (
                "no model has this slug; delete the file",
                Location(file=relative_path(path, root)),
            )
            problems.append(fault(location, ImportCode.STALE_ORIGIN, message, severity="info"))
    return problems


def _undescribed(model: MappingNode) -> Iterator[Diagnostic]:
    for direction in ("request", "response"):
        for position, group in enumerate(items_of(model.get(direction))):
            if isinstance(group, MappingNode):
                yield from _parameters(group.get("parameters"), f"{direction}[{position}].parameters")


def _parameters(node: Node | None, path: str) -> Iterator[Diagnostic]:
    for name, entry in entries_of(node).items():
        value: Node | None = entry.value
        own = f"{path}.{name}"
        if isinstance(value, MappingNode) and "description" not in value.entries:
            message = "no description; say in your own words what it does"
            yield fault(entry.key.location, ImportCode.NO_DESCRIPTION, message, own, "info")
        while isinstance(value, MappingNode):
            yield from _parameters(value.get("properties"), f"{own}.properties")
            value, own = value.get("items"), f"{own}.items"


def _stale(slug: str, model: MappingNode, specs: Path, root: Path) -> Iterator[Diagnostic]:
    known, unreadable = origins.read(specs, slug)
    location = Location(file=relative_path(origins.place(specs, slug), root))
    if unreadable:
        yield fault(location, ImportCode.STALE_ORIGIN, unreadable, severity="info")
    for name in stale(known, draft_of_spec(slug, model)):
        message = "the spec does not state this; import the pages of the model again"
        yield fault(location, ImportCode.STALE_ORIGIN, message, name, "info")
