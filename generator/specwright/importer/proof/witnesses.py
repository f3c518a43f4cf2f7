"""What has to be put where for a branch of a schema's logic to be satisfied, or to come near it."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

from specwright.importer.proof.candidates import Candidates
from specwright.importer.proof.edits import Edits, Route
from specwright.importer.proof.value_space import ASSERTED, BESIDE, SpaceReader, ValueSpace
from specwright.ir.evaluate import ABSENT

_MOST_WAYS = 6
_DEEPEST = 8
_FEW = 3


class BranchWitnesses:
    """Edits for branches, by values of the space that the branches stand in."""

    def __init__(self, reader: SpaceReader, candidates: Candidates) -> None:
        self.reader, self.candidates = reader, candidates

    def of_space(self, space: ValueSpace, route: Route = ()) -> Iterator[Edits]:
        """For each branch at the space and below: what satisfies it, then the same without one part."""
        for branch in space.branches:
            for edits in self.ways(branch, space, route):
                yield edits
                if 1 < len(edits) <= _FEW:
                    yield from _spoilt(edits)
        for name, child in space.properties.items():
            yield from self.of_space(child, (*route, name))

    def ways(self, schema: Any, space: ValueSpace, route: Route, depth: int = 0) -> list[Edits]:
        """Some ways to satisfy a schema at the route; none where it asks nothing that is known."""
        if not isinstance(schema, dict) or depth > _DEEPEST:
            return []
        parts: list[list[Edits]] = [[edits] for edits in self._own(schema, space, route)]
        for name, part in (schema.get("properties") or {}).items():
            parts.append(self._below(part, space.child(name), (*route, name), depth))
        target = self.reader.resolved(schema)
        if target is not None:
            parts.append(self.ways(target, space, route, depth + 1))
        for keyword in ASSERTED:
            parts += [self.ways(part, space, route, depth + 1) for part in schema.get(keyword) or ()]
        for keyword in BESIDE:
            options = [self.ways(part, space, route, depth + 1) for part in schema.get(keyword) or ()]
            parts.append([edits for option in options for edits in option])
        if isinstance(schema.get("not"), dict):
            parts.append(list(self._against(schema["not"], route)))
        chosen = product(*(part for part in parts if part))
        return [edits for ways in islice(chosen, _MOST_WAYS) if (edits := _joined(ways))]

    def _own(self, schema: dict[str, Any], space: ValueSpace, route: Route) -> Iterator[Edits]:
        """The keys that are required without more being said of them."""
        for name in schema.get("required") or ():
            if name not in (schema.get("properties") or {}):
                yield (((*route, name), self.candidates.good(space.child(name))),)

    def _below(self, schema: Any, space: ValueSpace, route: Route, depth: int) -> list[Edits]:
        if schema is False:
            return [((route, ABSENT),)]
        deeper = self.ways(schema, space, route, depth + 1) if space.properties else []
        if deeper:
            return deeper
        value = self.candidates.first(space, schema)
        return [] if value is ABSENT else [((route, value),)]

    def _against(self, schema: dict[str, Any], route: Route) -> Iterator[Edits]:
        """What keeps a schema from holding by keys that are not given."""
        required = schema.get("required") or ()
        for name in required:
            yield (((*route, name), ABSENT),)
        for keyword in BESIDE:
            absent = [
                edits
                for part in schema.get(keyword) or ()
                if isinstance(part, dict)
                for edits in self._against(part, route)
            ]
            if absent:
                yield _joined(absent)


def _spoilt(edits: Edits) -> Iterator[Edits]:
    """The edits with one of them left out, or turned into an absence."""
    for place, (way, _) in enumerate(edits):
        rest = (*edits[:place], *edits[place + 1 :])
        yield rest
        yield (*rest, (way, ABSENT))


def _joined(ways: tuple[Edits, ...] | list[Edits]) -> Edits:
    """All edits, the last one about each place, shorter ways first: they would undo the longer ones."""
    last = {route: value for edits in ways for route, value in edits}
    return tuple(sorted(last.items(), key=lambda edit: len(edit[0])))
