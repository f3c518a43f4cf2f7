"""The parameters of a source put where the spec has them: schemas and pages have headings of different kinds.

A page says `in: inputs` over a group, a schema has `inputs` as a parameter among others; both are one object.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.importer.compose.draft import OPEN, GroupDraft, Plain
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts, fact_at
from specwright.ir.path import below, prefixes, split_last
from specwright.pageform.types import holding_option

SCHEMA_TITLE = "Parameters"
"""What the only group of a schema is called, which has no headings."""


@dataclass(slots=True, kw_only=True)
class _Room:
    """A group of the spec, or a new one, with the parameters of the source that belong there."""

    title: str
    inside: str
    location: Location
    is_open: bool = False
    parameters: dict[str, ParameterFacts] = field(default_factory=dict)

    def finished(self) -> GroupFacts:
        """The group, each parameter with all objects that it lies in before it."""
        return GroupFacts(
            title=self.title,
            inside=self.inside,
            parameters=tuple(self.parameters.values()),
            open=self.is_open,
            location=self.location,
        )


def in_layout(groups: Sequence[GroupFacts], known: Sequence[GroupDraft]) -> tuple[GroupFacts, ...]:
    """The groups of a source as the spec has them; `known` are those of the spec, shared files in full.

    A parameter that the spec has stays where it is. A new one goes to the object that holds it, to the group
    of its title, or to a new group; a schema has no titles, so its new ones go to the first group.
    """
    layout = _Layout(known, groups[0].location if groups else Location(file=""))
    for group in groups:
        for parameter in group.parameters:
            layout.put(group, parameter)
    return tuple(room.finished() for room in layout.rooms if room.parameters)


class _Layout:
    def __init__(self, known: Sequence[GroupDraft], place: Location) -> None:
        self.rooms = [_Room(title=each.title, inside=each.inside, location=place) for each in known]
        self._of_path: dict[str, _Room] = {}
        for room, group in zip(self.rooms, known, strict=True):
            self._of_path |= dict.fromkeys(_paths(group.parameters, group.inside), room)
        entries = {*self._of_path}
        self._containers = {
            path for each in known if each.inside for path in prefixes(each.inside) if path not in entries
        }

    def put(self, group: GroupFacts, parameter: ParameterFacts) -> None:
        path = parameter.path
        if path in self._containers:
            self._open(parameter)
            return
        *above, _ = prefixes(path)
        outer = next((each for each in reversed(above) if each in self._of_path), None)
        room = self._of_path.get(path) or (self._of_path[outer] if outer else self._new(group, path))
        for each in above:
            if each in self._of_path and self._of_path[each] is room:
                room.parameters.setdefault(each, _object(each, group, parameter.location))
        room.parameters[path] = parameter
        self._of_path[path] = room
        if group.open and room.inside and room.inside == group.inside:
            room.is_open = True

    def _open(self, container: ParameterFacts) -> None:
        """What a schema says of an object that has no entry in the spec: whether it takes other keys."""
        flag = container.facts.get(OPEN)
        for room in self.rooms if flag and flag.value is True else ():
            room.is_open = room.is_open or room.inside == container.path

    def _new(self, group: GroupFacts, path: str) -> _Room:
        inside = split_last(path)[0]
        near = [each for each in self.rooms if each.inside == inside]
        alike = [each for each in near if each.title == group.title]
        if inside or group.title == SCHEMA_TITLE:
            alike += near
        if not alike:
            alike = [_Room(title=group.title, inside=inside, location=group.location)]
            self.rooms += alike
        return alike[0]


def _object(path: str, group: GroupFacts, place: Location) -> ParameterFacts:
    """An object that the source names in a heading alone."""
    facts: dict[str, Fact] = {"type": Fact(value="object", origins=())}
    if group.open and path == group.inside:
        facts[OPEN] = fact_at(True, group.location)
    return ParameterFacts(path=path, facts=facts, location=place)


def _paths(parameters: dict[str, Plain], inside: str) -> Iterator[str]:
    """The paths of parameters and of all that they hold."""
    for name, plain in parameters.items():
        path = below(inside, name)
        yield path
        yield from _paths(children_of(plain), path)


def children_of(plain: Plain) -> dict[str, Plain]:
    """The parameters below one, those of its items or of the object among its types."""
    holder = plain
    while "properties" not in holder:
        if isinstance(items := holder.get("items"), dict):
            holder = items
        elif isinstance(options := holder.get("anyOf"), list):
            kinds = [each.get("type") for each in options]
            if kinds.count("object") > 1 or not {"object", "array"} & {*kinds}:
                return {}
            holder = holding_option(options)
        else:
            return {}
    return dict(holder["properties"] or {})
