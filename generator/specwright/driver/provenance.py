"""Where the facts of one model come from, for targets that tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.driver import release_history
from specwright.driver.project import Project
from specwright.driver.stated_facts import StatedFacts
from specwright.emit.provenance import UNKNOWN, Provenance, SourcedFact
from specwright.ir.path import ITEM, ROOT, Path, below, dotted, parse
from specwright.load import origins
from specwright.load.decoder import plain
from specwright.load.discovery import relative_path
from specwright.load.nodes import MappingNode, Node, ScalarNode, entries_of, items_of
from specwright.load.spec_files import ModelFile

_OF_CHILDREN = ("items", "properties", "rules", "use")
_WORDING = ("description", "fill")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A parameter: its path, what the names of its facts begin with, and those of what lies in it."""

    path: Path
    facts: str
    inside: str


def provenance(project: Project, file: ModelFile) -> tuple[Provenance, list[Diagnostic]]:
    """The facts with their places, and what releases changed; with files about it that cannot be read."""
    if file.node is None:
        return UNKNOWN, []
    known, unread = origins.read(project.specs, file.slug)
    releases, damaged = release_history.read(project, file.slug)
    stated = StatedFacts(node=file.node, origins=known)
    found = Provenance(
        model=tuple(_sourced(stated, *each) for each in _of_model(file.node)),
        request=_of_message(stated, "request"),
        response=_of_message(stated, "response"),
        rules=tuple(_sourced(stated, name, name, each.location) for name, each in stated.rules.items()),
        releases=releases,
    )
    faults = ((origins.name(file.slug), unread), (release_history.name(file.slug), damaged))
    return found, [_fault(project, name, reason) for name, reason in faults if reason]


def _fault(project: Project, name: str, reason: str) -> Diagnostic:
    """What pages do not tell, as its file cannot be read; nothing else depends on it."""
    location = Location(file=relative_path(project.specs / name, project.root))
    return replace(error(location, "", reason, Code.UNREADABLE), severity="warning")


def _sourced(stated: StatedFacts, whole: str, name: str, place: Location) -> SourcedFact:
    return SourcedFact(
        name=name,
        place=place,
        pages=stated.pages(whole),
        because=stated.because(whole),
        corrected=stated.corrected(whole),
    )


def _of_model(node: MappingNode) -> Iterator[tuple[str, str, Location]]:
    """Each key of the head and each price: the name of its fact, its own, and its place."""
    for name, entry in node.entries.items():
        if name not in ("summary", "additionalProperties") and (
            isinstance(entry.value, ScalarNode) or name == "capabilities"
        ):
            yield f"header.{name}", name, entry.key.location
    for label, entry in entries_of(node.get("pricing")).items():
        yield f"pricing.{label}", label, entry.key.location


def _of_message(stated: StatedFacts, direction: str) -> Mapping[Path, tuple[SourcedFact, ...]]:
    """The facts of each parameter, in the order of the spec."""
    facts: dict[Path, list[SourcedFact]] = {}
    for group in items_of(stated.node.get(direction)):
        if isinstance(group, MappingNode):
            within = group.get("in")
            path = parse(within.text) if isinstance(within, ScalarNode) else ROOT
            start = f"{direction}.{dotted(path)}" if path else direction
            for place, node in _parameters(group.get("parameters"), path, start):
                facts.setdefault(place.path, []).extend(_own(stated, place, node))
    return {path: tuple(each) for path, each in facts.items() if each}


def _own(stated: StatedFacts, place: _Place, node: MappingNode) -> Iterator[SourcedFact]:
    """The facts that a parameter's own keys state; that it may be left out is none."""
    for key, entry in node.entries.items():
        if key in _OF_CHILDREN or key in _WORDING or (key == "required" and plain(entry.value) is False):
            continue
        yield _sourced(stated, f"{place.facts}.{key}", key, entry.key.location)


def _parameters(node: Node | None, path: Path, start: str) -> Iterator[tuple[_Place, MappingNode]]:
    """Every parameter that stands in a mapping, with all that lie in it."""
    for name, entry in entries_of(node).items():
        if isinstance(entry.value, MappingNode):
            facts = below(start, name)
            yield from _parameter(entry.value, _Place(path=(*path, name), facts=facts, inside=facts))


def _parameter(node: MappingNode, place: _Place) -> Iterator[tuple[_Place, MappingNode]]:
    yield place, node
    items = node.get("items")
    if isinstance(items, MappingNode):
        inner = _Place(path=(*place.path, ITEM), facts=f"{place.facts}.items", inside=place.inside)
        yield from _parameter(items, inner)
    yield from _parameters(node.get("properties"), place.path, place.inside)
